import type { ReactNode } from 'react';
import type { PersonaAbbinata } from '#contract/wa/stato-civile.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { Distintivo } from '../../ui/stati.tsx';

type Trovato = PersonaAbbinata['trovati'][number];

/** The two values of what differs, one under the other: the deed first, because it is what arrived. */
function Discordanze({ trovato }: { readonly trovato: Trovato }): ReactNode {
  const { t } = usaParole('predisposizioni');
  if (trovato.discordanze.length === 0) return <Distintivo tono="bene">{t('concorda')}</Distintivo>;
  return (
    <table className="table table-sm">
      <caption>{t('discordanze', { count: trovato.discordanze.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dato')}</th>
          <th scope="col">{t('nellAtto')}</th>
          <th scope="col">{t('nelRegistro')}</th>
        </tr>
      </thead>
      <tbody>
        {trovato.discordanze.map(({ campo, atto, registro }) => (
          <tr key={campo}>
            <th scope="row">{t(`campi.${campo.split('.')[0] ?? campo}`, { defaultValue: campo })}</th>
            <td>{atto ?? '–'}</td>
            <td>{registro ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The people of the deed, and who of the register each may be. */
export function Persone({ persone }: { readonly persone: readonly PersonaAbbinata[] }): ReactNode {
  const { t } = usaParole('predisposizioni');
  const { vai } = usaNavigazione();
  return (
    <ul className="list-unstyled">
      {persone.map(({ ruolo, cognome, nome, per, trovati }) => (
        <li key={`${ruolo} ${cognome} ${nome}`}>
          <h4 className="mt-3">
            {t(`ruoli.${ruolo}`)}: {`${cognome} ${nome}`.trim()}
          </h4>
          <p>{t(`per.${trovati.length > 0 ? per : 'nessuno'}`, { count: trovati.length })}</p>
          {trovati.map((trovato) => (
            <div key={trovato.idSchedaSoggettoANPR}>
              <button
                type="button"
                className="btn btn-sm btn-outline-primary me-2"
                onClick={() => {
                  const titolo = `${cognome} ${nome}`.trim();
                  vai({ nome: 'scheda', id: trovato.idSchedaSoggettoANPR, titolo });
                }}
              >
                {t('apriScheda', { id: trovato.idSchedaSoggettoANPR })}
              </button>
              <Discordanze trovato={trovato} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
