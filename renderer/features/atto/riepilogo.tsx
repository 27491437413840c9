import { useState, type ReactNode } from 'react';
import { usaSessione } from '../../sessione.tsx';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import type { Ritratto } from './atto.ts';
import type { RilievoAtto } from './controlli.ts';
import { usaForma } from './forma.tsx';
import { inParole } from './in-parole.ts';
import { passiDi, puntiDi, type Punto } from './punti.ts';
import type { Rilevati } from './rilevati.ts';
import { Rilievi } from './rilievi.tsx';
import type { Conferma } from './usa-conferma.ts';

/** One step, datum by datum, and the way back to it. */
function GruppoRiepilogo({
  passo,
  punti,
  ritratto,
  vai,
}: {
  readonly passo: string;
  readonly punti: readonly Punto[];
  /** Of whoever the step is about, if it is of anybody. */
  readonly ritratto: Ritratto | undefined;
  readonly vai: (passo: string) => void;
}): ReactNode {
  const { atto, modulo, parole } = usaForma();
  const { t } = parole;
  const nome = parole.passo(passo);
  const voci = [
    ...punti.map((punto) => [parole.nome(punto.voce), inParole(punto, modulo, atto, parole)] as const),
    // Nobody asks for it.
    [t('ritratto.codiceFiscale'), ritratto?.codiceFiscale] as const,
  ].filter(([, valore]) => valore);
  return (
    <section className="riepilogo-gruppo" aria-label={nome}>
      <header>
        <h3>{nome}</h3>
        <button
          type="button"
          className="btn btn-link btn-sm"
          aria-label={t('modificaPasso', { passo: nome })}
          onClick={() => {
            vai(passo);
          }}
        >
          {t('modifica')}
        </button>
      </header>
      {voci.length > 0 ? <Coppie voci={voci} /> : <p className="riepilogo-niente">{t('niente')}</p>}
    </section>
  );
}

/** Why it cannot be confirmed yet, if anything is in the way. */
function impedimento(
  rilievi: readonly RilievoAtto[],
  visti: readonly string[],
  attesa: boolean,
): string | undefined {
  if (attesa) return 'confermaAttesa';
  if (rilievi.some(({ gravita }) => gravita === 'E')) return 'confermaFerma';
  return rilievi.some(({ gravita, firma }) => gravita === 'W' && !visti.includes(firma))
    ? 'confermaAvvisi'
    : undefined;
}

/** The clerk says to have looked, and confirms. */
function Confermare({
  rilievi,
  conferma: { conferma, attesa, occupata },
}: Pick<ProprietaRiepilogo, 'rilievi' | 'conferma'>): ReactNode {
  const {
    modulo: { visti },
    parole: { t },
  } = usaForma();
  const { inSede } = usaSessione();
  const [confrontato, setConfrontato] = useState(false);
  const ferma = impedimento(rilievi, visti, attesa);
  return (
    <div className="conferma">
      <p>{t(inSede ? 'dopoConferma' : 'dopoConfermaFuoriLinea')}</p>
      <Spunta nome="confrontato" etichetta={t('confrontato')} valore={confrontato} cambia={setConfrontato} />
      <button
        type="button"
        className="btn btn-primary btn-lg"
        disabled={ferma !== undefined || !confrontato}
        // Not disabled: the focus stays where the person finds it when the PIN is given up.
        aria-disabled={occupata}
        onKeyDown={(evento) => {
          // A key held down since another screen is not a decision.
          if (evento.repeat) evento.preventDefault();
        }}
        onClick={conferma}
      >
        <Icona nome="invia" /> {t('conferma')}
      </button>
      {ferma !== undefined && <p className="conferma-ferma">{t(ferma)}</p>}
    </div>
  );
}

interface ProprietaRiepilogo extends Rilevati {
  readonly salta: (rilievo: RilievoAtto) => void;
  readonly vai: (passo: string) => void;
  readonly conferma: Conferma;
}

/** What is about to be registered, in one sentence and datum by datum; the act is confirmed here and nowhere else. */
export function Riepilogo({ frase, ritratto, rilievi, salta, vai, conferma }: ProprietaRiepilogo): ReactNode {
  const { atto, modulo, partenza } = usaForma();
  const punti = puntiDi(atto, modulo, partenza).filter(({ visibile }) => visibile);
  return (
    <>
      <p className="frase" lang="it">
        {frase}
      </p>
      <Rilievi rilievi={rilievi} salta={salta} />
      <div className="riepilogo">
        {passiDi(atto, modulo.richiesta, partenza).map(({ chiave }, i) => (
          <GruppoRiepilogo
            key={chiave}
            passo={chiave}
            punti={punti.filter(({ passo }) => passo === chiave)}
            // It is of whoever the first step is about.
            ritratto={i === 0 ? ritratto : undefined}
            vai={vai}
          />
        ))}
      </div>
      <Confermare rilievi={rilievi} conferma={conferma} />
    </>
  );
}
