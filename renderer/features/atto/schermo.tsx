import { useCallback, useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { usaFirmaAtto } from '../../firma-atto.ts';
import { usaNavigazione } from '../../navigazione.tsx';
import { usaEvento } from '../../ponte.ts';
import { usaSessione } from '../../sessione.tsx';
import { usaComune } from '../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Passi } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Aperta, BozzaAtto } from './bozza.ts';
import { cambiaDato } from './cambia.ts';
import { Voci } from './campi/voci.tsx';
import { confermaAtto } from './conferma.ts';
import { controllaAtto, type RilievoAtto } from './controlli.ts';
import { Fianco } from './fianco.tsx';
import { nomeCompleto } from './di-chi.ts';
import { FormaDi, type Forma } from './forma.tsx';
import { leggiDossier } from './leggi-dossier.ts';
import { partenzaDi } from './partenza.ts';
import { usaParoleAtto } from './parole.ts';
import { passiDi, puntiDi, trovaPunto } from './punti.ts';
import { senzaTestata } from './richiesta.ts';
import { Riepilogo } from './riepilogo.tsx';
import { statoPasso, usaPassi } from './passi.ts';
import { usaStabile } from './stabile.ts';
import { Tasti } from './tasti.tsx';
import { TestaAtto } from './testa.tsx';

const riepilogo = 'riepilogo';

/** The form of an act: its steps, what is wrong, what will be registered; confirmed on the summary and nowhere else. */
export function FormaAtto({
  tenuta: { cambia: cambiaModulo, annulla, ripeti, salvataggio, scritta },
  lettura: { bozza, atto, modulo, epoca, tornato, annullabile, ripetibile },
  campo,
}: {
  readonly tenuta: BozzaAtto;
  readonly lettura: Aperta;
  readonly campo: string | undefined;
}): ReactNode {
  const { archivio, inSede, spedisci } = usaSessione();
  const { vai: naviga } = usaNavigazione();
  const postazione = usaEvento('postazione.stato');
  const comune = usaComune();
  const parole = usaParoleAtto(atto.parole, atto.chiave);
  const { t } = parole;
  const [occupata, setOccupata] = useState(false);
  const [fallita, setFallita] = useState(false);
  const firma = usaFirmaAtto();
  const { base, corregge } = bozza;
  const { comune: luogo, scelte, noti } = modulo;
  const partenza = useMemo(
    () => partenzaDi(base, { ...(luogo ? { comune: luogo } : {}), scelte, ...(noti ? { noti } : {}) }),
    [base, luogo, scelte, noti],
  );
  const passi = [...passiDi(atto, modulo.richiesta, partenza).map(({ chiave }) => chiave), riepilogo];
  const { qui, visti, vai, vistiTutti, titolo } = usaPassi(
    passi,
    () => trovaPunto(puntiDi(atto, modulo, partenza), campo),
    campo !== undefined,
  );

  const mittente = useMemo(
    () =>
      postazione && {
        postazione: { ambiente: postazione.ambiente, versione: postazione.versione },
        codMittente: comune?.codiceIstat ?? '',
      },
    [postazione, comune?.codiceIstat],
  );
  // Rules follow the typing at their own pace: a key never waits for them.
  const fermo = useDeferredValue(modulo);
  const trovati = useMemo(
    () =>
      mittente
        ? controllaAtto(atto, fermo, partenza, mittente, {
            t,
            nome: (punto, punti) => nomeCompleto(punto, punti, fermo.richiesta, parole),
            estremo: parole.estremo,
          })
        : [],
    [atto, fermo, partenza, mittente, parole, t],
  );
  // Most keys change nothing of what is wrong or said: the fields are then drawn once, for the key.
  const rilievi = usaStabile(trovati);
  const detto = useMemo(() => {
    const richiesta = senzaTestata(atto, fermo, partenza);
    return { frase: atto.frase(richiesta, partenza), ritratto: atto.ritratto?.(richiesta, partenza) };
  }, [atto, fermo, partenza]);
  const { frase, ritratto } = usaStabile(detto);
  const errori = useMemo(() => {
    const mostrati = rilievi.filter(
      ({ gravita, manca, passo }) => gravita === 'E' && (!manca || visti.has(passo)),
    );
    return new Map(mostrati.map((uno) => [uno.campo, `${uno.causa} ${uno.rimedio}`] as const));
  }, [rilievi, visti]);

  const cambia = useCallback(
    (percorso: string, valore: unknown): void => {
      cambiaModulo((prima) => cambiaDato(atto, prima, percorso, valore), percorso);
    },
    [atto, cambiaModulo],
  );
  const leggi = useCallback((id: string) => leggiDossier(archivio, id, inSede), [archivio, inSede]);
  const forma = useMemo(
    (): Forma => ({
      ...{ atto, modulo, partenza, parole, epoca, cambia, cambiaModulo, leggi },
      errore: (percorso) => errori.get(percorso),
    }),
    [atto, modulo, partenza, parole, epoca, cambia, cambiaModulo, leggi, errori],
  );
  useEffect(() => {
    const punto = trovaPunto(puntiDi(atto, modulo, partenza), tornato);
    if (tornato !== undefined) {
      if (punto && punto.passo !== qui) vai(punto.passo, tornato);
      else vaiAlCampo(tornato);
    }
    // Only an undo moves the focus, not what is written after it.
  }, [epoca]);

  const salta = useCallback(
    ({ passo, campo: verso }: RilievoAtto): void => {
      vistiTutti();
      vai(passo, verso);
    },
    [vistiTutti, vai],
  );
  async function conferma(): Promise<void> {
    if (!mittente || occupata) return;
    setOccupata(true);
    await scritta();
    const esito = await confermaAtto(archivio, bozza, atto, modulo, partenza, mittente, firma).catch(
      () => undefined,
    );
    if (esito && (esito.ok || esito.errore.tipo === 'gia-confermata')) {
      void spedisci();
      naviga({ nome: 'uscita', pratica: bozza.id });
      return;
    }
    setOccupata(false);
    // Whoever gave up the PIN knows why nothing was queued.
    setFallita(esito?.errore.tipo !== 'non-firmata');
  }
  const posto = passi.indexOf(qui);
  const [precedente, prossimo] = [passi[posto - 1], passi[posto + 1]];
  const voci = atto.passi.find(({ chiave }) => chiave === qui)?.voci ?? [];

  return (
    <FormaDi value={forma}>
      <Tasti
        avanti={
          prossimo === undefined
            ? undefined
            : () => {
                vai(prossimo);
              }
        }
        indietro={
          precedente === undefined
            ? undefined
            : () => {
                vai(precedente);
              }
        }
        annulla={annulla}
        ripeti={ripeti}
      >
        <TestaAtto
          base={base}
          codice={atto.servizio}
          corregge={corregge !== undefined}
          parole={parole}
          salvataggio={salvataggio}
        />
        <Passi
          etichetta={t('passiDi', { titolo: parole.titolo })}
          passi={passi.map((uno) => ({
            nome: uno === riepilogo ? t('passi.riepilogo') : parole.passo(uno),
            stato: statoPasso(uno, rilievi, visti),
          }))}
          attuale={posto}
          vai={(n) => {
            const verso = passi[n];
            if (verso !== undefined) vai(verso);
          }}
        />
        <div className="nascita-corpo">
          <div className="nascita-modulo">
            <h2 ref={titolo} tabIndex={-1}>
              {qui === riepilogo ? t('passi.riepilogo') : parole.passo(qui)}
            </h2>
            {qui === riepilogo ? (
              <Riepilogo
                frase={frase}
                ritratto={ritratto}
                rilievi={rilievi}
                salta={salta}
                vai={vai}
                conferma={() => void conferma()}
                occupata={occupata}
              />
            ) : (
              <Voci voci={voci} />
            )}
            {fallita && (
              <Avviso gravita="errore" annuncia titolo={t('confermaFallita')}>
                <p>{t('confermaFallitaRimedio')}</p>
              </Avviso>
            )}
            <footer className="nascita-piede">
              {precedente !== undefined && (
                <button
                  type="button"
                  className="btn btn-outline-primary"
                  onClick={() => {
                    vai(precedente);
                  }}
                >
                  {t('indietro')}
                </button>
              )}
              {prossimo !== undefined && (
                <button
                  type="button"
                  className="btn btn-primary"
                  onClick={() => {
                    vai(prossimo);
                  }}
                >
                  {t(prossimo === riepilogo ? 'alRiepilogo' : 'avanti')} <Icona nome="avanti" />
                </button>
              )}
              <button
                type="button"
                className="btn btn-link btn-sm"
                disabled={!annullabile}
                title={t('annullaTasti')}
                onClick={annulla}
              >
                {t('annulla')}
              </button>
              <button
                type="button"
                className="btn btn-link btn-sm"
                disabled={!ripetibile}
                title={t('ripetiTasti')}
                onClick={ripeti}
              >
                {t('ripeti')}
              </button>
              <span className="scorciatoia">{t('scorciatoia')}</span>
            </footer>
          </div>
          {qui !== riepilogo && (
            <Fianco t={t} frase={frase} ritratto={ritratto} rilievi={rilievi} salta={salta} />
          )}
        </div>
      </Tasti>
    </FormaDi>
  );
}
