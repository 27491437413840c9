import type { ReactNode } from 'react';
import type { Candidato, Confronto } from '#contract/wa/ricerca.ts';
import { mostraGiorno } from '../../../date.ts';
import type { Parole } from '../../../lingua.ts';
import { usaNavigazione } from '../../../navigazione.tsx';
import { cognomeNome } from '../../../ufficiale/lettura.ts';
import { Icona, type NomeIcona } from '../../../ui/icone.tsx';
import { StatoPersona } from '../../cerca/riga.tsx';
import type { ParoleAtto } from '../parole.ts';

const icone: Readonly<Record<Confronto['esito'], NomeIcona>> = {
  uguale: 'bene',
  simile: 'avviso',
  diverso: 'errore',
  ignoto: 'nota',
};

function detto({ campo }: Confronto, valore: string | undefined, t: Parole): string {
  if (valore === undefined || valore === '') return '—';
  if (campo === 'sesso') return t(`parole:valori.sesso.${valore}`);
  return campo === 'dataNascita' ? mostraGiorno(valore) : valore;
}

/** Somebody of the register beside who is written, datum by datum, and the way to their record. */
export function Omonimo({
  candidato: { soggetto, punteggio, confronto },
  parole,
}: {
  readonly candidato: Candidato;
  readonly parole: ParoleAtto;
}): ReactNode {
  const { t } = parole;
  const { vai } = usaNavigazione();
  const chi = cognomeNome(soggetto);
  return (
    <article className="omonimo" aria-label={chi}>
      <header>
        <h3>{chi}</h3>
        <StatoPersona stato={soggetto.stato} />
        <span className="omonimo-punti">{t('omonimi.somiglianza', { punti: punteggio })}</span>
      </header>
      <table>
        <caption className="visually-hidden">{t('omonimi.tabella', { chi })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('omonimi.dato')}</th>
            <th scope="col">{t('omonimi.scritto')}</th>
            <th scope="col">{t('omonimi.registro')}</th>
            <th scope="col">{t('omonimi.confronto')}</th>
          </tr>
        </thead>
        <tbody>
          {confronto.map((uno) => (
            <tr key={uno.campo} className={`omonimo-${uno.esito}`}>
              <th scope="row">{parole.nome({ percorso: uno.campo })}</th>
              <td>{detto(uno, uno.chiesto, t)}</td>
              <td>{detto(uno, uno.noto, t)}</td>
              <td>
                <Icona nome={icone[uno.esito]} /> {t(`omonimi.esito.${uno.esito}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="omonimo-allora">{t(`omonimi.allora.${soggetto.stato}`)}</p>
      <button
        type="button"
        className="btn btn-sm btn-primary"
        aria-label={t('omonimi.stessaChi', { chi })}
        onClick={() => {
          vai({ nome: 'scheda', id: soggetto.idSchedaSoggettoANPR, titolo: chi });
        }}
      >
        <Icona nome="persona" /> {t('omonimi.stessa')}
      </button>
    </article>
  );
}
