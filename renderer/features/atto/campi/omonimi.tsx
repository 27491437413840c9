import { useEffect, useRef, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Candidato, Confronto } from '#contract/wa/ricerca.ts';
import { mostraGiorno } from '../../../date.ts';
import { usaNavigazione } from '../../../navigazione.tsx';
import { chiama } from '../../../ponte.ts';
import { usaSessione } from '../../../sessione.tsx';
import { cognomeNome } from '../../../ufficiale/lettura.ts';
import { prendi } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Icona, type NomeIcona } from '../../../ui/icone.tsx';
import { Avviso, Caricamento } from '../../../ui/stati.tsx';
import { StatoPersona } from '../../cerca/riga.tsx';
import { usaForma } from '../forma.tsx';
import { duplicatiDi, firmaDi } from '../omonimi.ts';
import type { ParoleAtto } from '../parole.ts';
import type { VoceOmonimi } from '../voci.ts';

const icone: Readonly<Record<Confronto['esito'], NomeIcona>> = {
  uguale: 'bene',
  simile: 'avviso',
  diverso: 'errore',
  ignoto: 'nota',
};

function detto({ campo }: Confronto, valore: string | undefined): string {
  if (valore === undefined || valore === '') return '—';
  return campo === 'dataNascita' ? mostraGiorno(valore) : valore;
}

function Lato({
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
              <td>{detto(uno, uno.chiesto)}</td>
              <td>{detto(uno, uno.noto)}</td>
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

/** Is the person in the register already? Side by side with whoever it may be; what was decided stays in the draft. */
export function OmonimiAtto({ voce: { percorso } }: { readonly voce: VoceOmonimi }): ReactNode {
  const { modulo, parole, cambiaModulo } = usaForma();
  const { inSede } = usaSessione();
  const { t } = parole;
  const chi = prendi(modulo.richiesta, percorso);
  const chiesti = duplicatiDi(chi);
  const firma = firmaDi(chi);
  const chiave = `${percorso}.omonimi`;
  const deciso = modulo.scelte[chiave] === firma;
  const { data: trovati, isError } = useQuery({
    queryKey: ['duplicati', firma],
    enabled: inSede && chiesti !== undefined,
    gcTime: 0,
    queryFn: async () => {
      const esito = await chiama('registro.duplicati', chiesti ?? {});
      if (!esito.ok) throw new Error(esito.errore.tipo);
      return esito.valore;
    },
  });
  const decidi = (scelta: string): void => {
    cambiaModulo((prima) => ({ ...prima, scelte: { ...prima.scelte, [chiave]: scelta } }), chiave);
  };
  // Nobody alike is a decision that takes nobody: written once, so that an undo is not undone.
  const scritta = useRef('');
  const nessuno = trovati?.length === 0;
  useEffect(() => {
    if (!nessuno || deciso || scritta.current === firma) return;
    scritta.current = firma;
    decidi(firma);
  }, [nessuno, deciso, firma]);

  return (
    <section className="omonimi" aria-label={t('omonimi.titolo')} id={idCampo(percorso)} tabIndex={-1}>
      {chiesti === undefined && (
        <Avviso gravita="nota" titolo={t('omonimi.prima')}>
          <p>{t('omonimi.primaRimedio')}</p>
        </Avviso>
      )}
      {chiesti !== undefined && (!inSede || isError) && (
        <Avviso gravita="attenzione" titolo={t('omonimi.fuoriLinea')}>
          <p>{t('omonimi.fuoriLineaRimedio')}</p>
        </Avviso>
      )}
      {chiesti !== undefined && inSede && !trovati && !isError && <Caricamento />}
      {nessuno && (
        <Avviso gravita="bene" annuncia titolo={t('omonimi.nessuno')}>
          <p>{t('omonimi.nessunoPoi')}</p>
        </Avviso>
      )}
      {trovati && trovati.length > 0 && (
        <>
          <p className="omonimi-intro" role="status">
            {t('omonimi.trovati', { count: trovati.length })}
          </p>
          {trovati.map((uno) => (
            <Lato key={uno.soggetto.idSchedaSoggettoANPR} candidato={uno} parole={parole} />
          ))}
          {deciso ? (
            <Avviso
              gravita="bene"
              annuncia
              titolo={t('omonimi.altra')}
              azioni={
                <button
                  type="button"
                  className="btn btn-sm btn-outline-primary"
                  onClick={() => {
                    decidi('');
                  }}
                >
                  {t('omonimi.ripensa')}
                </button>
              }
            />
          ) : (
            <button
              type="button"
              className="btn btn-outline-primary"
              onClick={() => {
                decidi(firma);
              }}
            >
              {t('omonimi.eAltra')}
            </button>
          )}
        </>
      )}
    </section>
  );
}
