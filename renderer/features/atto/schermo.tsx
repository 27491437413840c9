import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { usaEvento } from '../../ponte.ts';
import { usaComune } from '../../ufficiale/comune.ts';
import { vaiAlCampo } from '../../ui/campi/campo.tsx';
import { Passi } from '../../ui/parti.tsx';
import { Avviso } from '../../ui/stati.tsx';
import type { Aperta } from './aperta.ts';
import type { Partenza } from './atto.ts';
import type { BozzaAtto } from './bozza.ts';
import { Voci } from './campi/voci.tsx';
import type { RilievoAtto } from './controlli.ts';
import { Fianco } from './fianco.tsx';
import { FormaDi, usaForma, usaNuovaForma } from './forma.tsx';
import { partenzaDi } from './partenza.ts';
import { usaParoleAtto, type ParoleAtto } from './parole.ts';
import { passiDi, puntiDi, trovaPunto, type Punto } from './punti.ts';
import { usaErrori, usaRilevati, type Rilevati } from './rilevati.ts';
import { Riepilogo } from './riepilogo.tsx';
import type { Mittente } from './richiesta.ts';
import { statoPasso, usaPassi, type Cammino } from './passi.ts';
import { Piede } from './piede.tsx';
import { Tasti, type Mosse } from './tasti.tsx';
import { TestaAtto } from './testa.tsx';
import { usaConferma, type Conferma } from './usa-conferma.ts';

const riepilogo = 'riepilogo';

function usaMittente(): Mittente | undefined {
  const postazione = usaEvento('postazione.stato');
  const codMittente = usaComune()?.codiceIstat ?? '';
  return useMemo(
    () =>
      postazione && {
        postazione: { ambiente: postazione.ambiente, versione: postazione.versione },
        codMittente,
      },
    [postazione, codMittente],
  );
}

function usaPartenza({ bozza: { base }, modulo: { comune, scelte, noti } }: Aperta): Partenza {
  return useMemo(
    () => partenzaDi(base, { ...(comune ? { comune } : {}), scelte, ...(noti ? { noti } : {}) }),
    [base, comune, scelte, noti],
  );
}

/** An undo brings the person to what it changed, whatever step that is in. */
function usaRitorno(
  { atto, modulo, epoca, tornato }: Aperta,
  partenza: Partenza,
  { qui, vai }: Cammino,
): void {
  useEffect(() => {
    const punto = trovaPunto(puntiDi(atto, modulo, partenza), tornato);
    if (tornato !== undefined) {
      if (punto && punto.passo !== qui) vai(punto.passo, tornato);
      else vaiAlCampo(tornato);
    }
    // Only an undo moves the focus, not what is written after it.
  }, [epoca]);
}

/** Where one can go from here, and what can be taken back. */
function mosseDa(passi: readonly string[], { qui, vai }: Cammino, { annulla, ripeti }: BozzaAtto): Mosse {
  const verso = (passo: string | undefined): (() => void) | undefined =>
    passo === undefined
      ? undefined
      : () => {
          vai(passo);
        };
  const posto = passi.indexOf(qui);
  return { avanti: verso(passi[posto + 1]), indietro: verso(passi[posto - 1]), annulla, ripeti };
}

function nomePasso(passo: string, { t, passo: nome }: ParoleAtto): string {
  return passo === riepilogo ? t('passi.riepilogo') : nome(passo);
}

/** What the step asks, with what will be registered taking shape beside it; at the end, the summary. */
function CorpoAtto({
  cammino: { qui, titolo, vai },
  rilevati,
  salta,
  conferma,
  children,
}: {
  readonly cammino: Cammino;
  readonly rilevati: Rilevati;
  readonly salta: (rilievo: RilievoAtto) => void;
  readonly conferma: Conferma;
  /** Below it all. */
  readonly children: ReactNode;
}): ReactNode {
  const { atto, parole } = usaForma();
  const { t } = parole;
  const voci = atto.passi.find(({ chiave }) => chiave === qui)?.voci ?? [];
  return (
    <div className="nascita-corpo">
      <div className="nascita-modulo">
        <h2 ref={titolo} tabIndex={-1}>
          {nomePasso(qui, parole)}
        </h2>
        {qui === riepilogo ? <Riepilogo {...rilevati} {...{ salta, vai, conferma }} /> : <Voci voci={voci} />}
        {conferma.fallita && (
          <Avviso gravita="errore" annuncia titolo={t('confermaFallita')}>
            <p>{t('confermaFallitaRimedio')}</p>
          </Avviso>
        )}
        {children}
      </div>
      {qui !== riepilogo && <Fianco t={t} {...rilevati} salta={salta} />}
    </div>
  );
}

interface ProprietaForma {
  readonly tenuta: BozzaAtto;
  readonly lettura: Aperta;
  /** To start from: something is wrong there. */
  readonly campo: string | undefined;
}

/** The form of an act: its steps, what is wrong, what will be registered; confirmed on the summary and nowhere else. */
export function FormaAtto({ tenuta, lettura, campo }: ProprietaForma): ReactNode {
  const { bozza, atto, modulo, annullabile, ripetibile } = lettura;
  const parole = usaParoleAtto(atto.parole, atto.chiave);
  const { t } = parole;
  const partenza = usaPartenza(lettura);
  const passi = [...passiDi(atto, modulo.richiesta, partenza).map(({ chiave }) => chiave), riepilogo];
  const iniziale = (): Punto | undefined => trovaPunto(puntiDi(atto, modulo, partenza), campo);
  const cammino = usaPassi(passi, iniziale, campo !== undefined);
  const { qui, visti, vai, vistiTutti } = cammino;
  const mittente = usaMittente();
  const rilevati = usaRilevati(atto, modulo, partenza, parole, mittente);
  const { rilievi } = rilevati;
  const forma = usaNuovaForma(tenuta, lettura, partenza, parole, usaErrori(rilievi, visti));
  const conferma = usaConferma(lettura, tenuta, partenza, mittente);
  usaRitorno(lettura, partenza, cammino);
  const salta = useCallback(
    ({ passo, campo: verso }: RilievoAtto): void => {
      vistiTutti();
      vai(passo, verso);
    },
    [vistiTutti, vai],
  );
  const mosse = mosseDa(passi, cammino, tenuta);
  const posto = passi.indexOf(qui);

  return (
    <FormaDi value={forma}>
      <Tasti {...mosse}>
        <TestaAtto
          base={bozza.base}
          codice={atto.servizio}
          corregge={bozza.corregge !== undefined}
          parole={parole}
          salvataggio={tenuta.salvataggio}
        />
        <Passi
          etichetta={t('passiDi', { titolo: parole.titolo })}
          passi={passi.map((uno) => ({
            nome: nomePasso(uno, parole),
            stato: statoPasso(uno, rilievi, visti),
          }))}
          attuale={posto}
          vai={(n) => {
            const verso = passi[n];
            if (verso !== undefined) vai(verso);
          }}
        />
        <CorpoAtto {...{ cammino, rilevati, salta, conferma }}>
          <Piede {...{ t, mosse, annullabile, ripetibile }} ultimo={posto === passi.length - 2} />
        </CorpoAtto>
      </Tasti>
    </FormaDi>
  );
}
