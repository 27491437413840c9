import { useEffect, useRef, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Candidato } from '#contract/wa/ricerca.ts';
import { chiama } from '../../../ponte.ts';
import { usaSessione } from '../../../sessione.tsx';
import { prendi } from '../../../ufficiale/percorso.ts';
import { idCampo } from '../../../ui/campi/campo.tsx';
import { Avviso, Caricamento } from '../../../ui/stati.tsx';
import { usaForma } from '../forma.tsx';
import { duplicatiDi, firmaDi } from '../omonimi.ts';
import type { VoceOmonimi } from '../voci.ts';
import { Omonimo } from './omonimo.tsx';

/** How far the look in the register has come. */
interface Duplicati {
  /** Not enough is written to look. */
  readonly presto: boolean;
  /** Nobody can look now. */
  readonly fuoriLinea: boolean;
  readonly attesa: boolean;
  readonly trovati: readonly Candidato[] | undefined;
}

/** Who of the register may be the person written there. */
function usaDuplicati(chi: unknown): Duplicati {
  const { inSede } = usaSessione();
  const chiesti = duplicatiDi(chi);
  const { data: trovati, isError } = useQuery({
    queryKey: ['duplicati', firmaDi(chi)],
    enabled: inSede && chiesti !== undefined,
    gcTime: 0,
    queryFn: async () => {
      const esito = await chiama('registro.duplicati', chiesti ?? {});
      if (!esito.ok) throw new Error(esito.errore.tipo);
      return esito.valore;
    },
  });
  const presto = chiesti === undefined;
  const fuoriLinea = !presto && (!inSede || isError);
  return { presto, fuoriLinea, attesa: !presto && !fuoriLinea && !trovati, trovati };
}

interface Decisione {
  readonly deciso: boolean;
  readonly decidi: (si: boolean) => void;
}

/**
 * That it is somebody else, said of who is written now. Nobody alike is a decision that takes nobody: written once, so
 * that an undo is not undone.
 */
function usaDecisione(percorso: string, chi: unknown, nessuno: boolean): Decisione {
  const { modulo, cambiaModulo } = usaForma();
  const firma = firmaDi(chi);
  const chiave = `${percorso}.omonimi`;
  const deciso = modulo.scelte[chiave] === firma;
  const decidi = (si: boolean): void => {
    cambiaModulo((prima) => ({ ...prima, scelte: { ...prima.scelte, [chiave]: si ? firma : '' } }), chiave);
  };
  const scritta = useRef('');
  useEffect(() => {
    if (!nessuno || deciso || scritta.current === firma) return;
    scritta.current = firma;
    decidi(true);
  }, [nessuno, deciso, firma]);
  return { deciso, decidi };
}

/** Those who may be the same person, and the clerk's word that they are not. */
function Trovati({
  trovati,
  deciso,
  decidi,
}: Decisione & { readonly trovati: readonly Candidato[] }): ReactNode {
  const { parole } = usaForma();
  const { t } = parole;
  return (
    <>
      <p className="omonimi-intro" role="status">
        {t('omonimi.trovati', { count: trovati.length })}
      </p>
      {trovati.map((uno) => (
        <Omonimo key={uno.soggetto.idSchedaSoggettoANPR} candidato={uno} parole={parole} />
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
                decidi(false);
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
            decidi(true);
          }}
        >
          {t('omonimi.eAltra')}
        </button>
      )}
    </>
  );
}

/** Is the person in the register already? Side by side with whoever it may be; what was decided stays in the draft. */
export function OmonimiAtto({ voce: { percorso } }: { readonly voce: VoceOmonimi }): ReactNode {
  const {
    modulo,
    parole: { t },
  } = usaForma();
  const chi = prendi(modulo.richiesta, percorso);
  const { presto, fuoriLinea, attesa, trovati } = usaDuplicati(chi);
  const nessuno = trovati?.length === 0;
  const decisione = usaDecisione(percorso, chi, nessuno);
  return (
    <section className="omonimi" aria-label={t('omonimi.titolo')} id={idCampo(percorso)} tabIndex={-1}>
      {presto && (
        <Avviso gravita="nota" titolo={t('omonimi.prima')}>
          <p>{t('omonimi.primaRimedio')}</p>
        </Avviso>
      )}
      {fuoriLinea && (
        <Avviso gravita="attenzione" titolo={t('omonimi.fuoriLinea')}>
          <p>{t('omonimi.fuoriLineaRimedio')}</p>
        </Avviso>
      )}
      {attesa && <Caricamento />}
      {nessuno && (
        <Avviso gravita="bene" annuncia titolo={t('omonimi.nessuno')}>
          <p>{t('omonimi.nessunoPoi')}</p>
        </Avviso>
      )}
      {trovati && trovati.length > 0 && <Trovati trovati={trovati} {...decisione} />}
    </section>
  );
}
