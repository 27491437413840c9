import { useState, type ReactNode } from 'react';
import { mostraGiorno } from '../../date.ts';
import { usaParole } from '../../lingua.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import type { Candidato } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { chiama } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { cognomeNome, leggi, luogoInParole } from '../../ufficiale/lettura.ts';
import { schermataDi } from '../atto/dove.ts';
import { conCandidato } from './scelto.ts';
import { bozzaDaPratica } from './correggi.ts';

/** People among whom the register could not choose: the clerk does, and the act opens again with that person in it. */
export function Candidati({
  pratica,
  candidati,
}: {
  readonly pratica: Pratica;
  readonly candidati: readonly Candidato[];
}): ReactNode {
  const { t } = usaParole('uscita');
  const { archivio } = usaSessione();
  const { vai } = usaNavigazione();
  const [apre, setApre] = useState(false);
  const scegli = async (candidato: Candidato): Promise<void> => {
    setApre(true);
    const id = leggi(candidato.generalita, 'idSchedaSoggettoANPR');
    const letto = id && (await chiama('registro.dossier', { id, finalita: 'scelta fra omonimi' }));
    const modulo = await conCandidato(pratica, candidato, letto && letto.ok ? letto.valore : undefined);
    const bozza = await bozzaDaPratica(archivio, pratica, { modulo });
    vai(schermataDi(bozza, t('correzioneDi', { chi: pratica.soggetto })));
  };
  return (
    <table className="table candidati">
      <caption>{t('candidati.titolo')}</caption>
      <TestaCandidati />
      <tbody>
        {candidati.map((candidato, i) => {
          const { generalita, ruolo } = candidato;
          const chi = cognomeNome(generalita);
          const luogo = luogoInParole((generalita as { luogoNascita?: unknown }).luogoNascita);
          return (
            <tr key={leggi(generalita, 'idSchedaSoggettoANPR') ?? i}>
              <th scope="row">{chi}</th>
              <td>
                {[mostraGiorno(leggi(generalita, 'dataNascita')), luogo]
                  .filter((uno) => uno !== '')
                  .join(', ')}
              </td>
              <td>{leggi(generalita, 'codiceFiscale.codFiscale')}</td>
              <td>{t(`candidati.${ruolo}`)}</td>
              <td>
                <button
                  type="button"
                  className="btn btn-sm btn-outline-primary"
                  disabled={apre}
                  aria-label={t('candidati.usaChi', {
                    chi,
                    nascita: mostraGiorno(leggi(generalita, 'dataNascita')),
                  })}
                  onClick={() => void scegli(candidato)}
                >
                  {t('candidati.usa')}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function TestaCandidati(): ReactNode {
  const { t } = usaParole('uscita');
  return (
    <thead>
      <tr>
        <th scope="col">{t('candidati.chi')}</th>
        <th scope="col">{t('candidati.nascita')}</th>
        <th scope="col">{t('codiceFiscale')}</th>
        <th scope="col">{t('candidati.come')}</th>
        <th scope="col">
          <span className="visually-hidden">{t('candidati.scelta')}</span>
        </th>
      </tr>
    </thead>
  );
}
