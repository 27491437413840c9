import type { ReactNode } from 'react';
import type { VoceSessione } from '#contract/wa/sessioni.ts';
import { mostraIstante } from '../../date.ts';
import { usaParole } from '../../lingua.ts';

/** One's own sessions, or all those of the body. */
export type Quali = 'mie' | 'ente';

/** The way to end a session; of the one that is looked from it is only said. */
function Chiudi({
  voce: { questa, cognome, nome, idPostazione },
  chiudi,
}: {
  readonly voce: VoceSessione;
  readonly chiudi: () => void;
}): ReactNode {
  const { t } = usaParole('sessioni');
  if (questa) return t('questa');
  return (
    <button
      type="button"
      className="btn btn-sm btn-outline-danger"
      aria-label={t('chiudiDi', { chi: `${cognome} ${nome}`, dove: idPostazione })}
      onClick={chiudi}
    >
      {t('chiudi')}
    </button>
  );
}

/** Each session with where it is and since when; whose it is, where they are not all of one. */
export function TavolaSessioni({
  voci,
  quali,
  chiudi,
}: {
  readonly voci: readonly VoceSessione[];
  readonly quali: Quali;
  readonly chiudi: (voce: VoceSessione) => void;
}): ReactNode {
  const { t } = usaParole('sessioni');
  const diAltri = quali === 'ente';
  return (
    <div className="sessioni-tavola" role="group" aria-label={t('titolo')} tabIndex={0}>
      <table className="table">
        <thead>
          <tr>
            {diAltri && <th scope="col">{t('chi')}</th>}
            <th scope="col">{t('postazione')}</th>
            <th scope="col">{t('aperta')}</th>
            <th scope="col">{t('uso')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('azione')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {voci.map((voce) => (
            <tr key={voce.id}>
              {diAltri && (
                <th scope="row">
                  {voce.cognome} {voce.nome}
                </th>
              )}
              <td>{voce.idPostazione}</td>
              <td>{mostraIstante(voce.aperta)}</td>
              <td>{mostraIstante(voce.ultimoUso)}</td>
              <td>
                <Chiudi
                  voce={voce}
                  chiudi={() => {
                    chiudi(voce);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
