import { useState, type ReactNode } from 'react';
import { usaSessione } from '../../sessione.tsx';
import { Spunta } from '../../ui/campi/scelta.tsx';
import { Icona } from '../../ui/icone.tsx';
import { Coppie } from '../../ui/parti.tsx';
import type { Ritratto } from './atto.ts';
import type { RilievoAtto } from './controlli.ts';
import { usaForma } from './forma.tsx';
import { inParole } from './in-parole.ts';
import { passiDi, puntiDi } from './punti.ts';
import { Rilievi } from './rilievi.tsx';

/** What is about to be registered, in one sentence and datum by datum; the act is confirmed here and nowhere else. */
export function Riepilogo({
  frase,
  ritratto,
  rilievi,
  salta,
  vai,
  conferma,
  occupata,
}: {
  readonly frase: string;
  readonly ritratto: Ritratto | undefined;
  readonly rilievi: readonly RilievoAtto[];
  readonly salta: (rilievo: RilievoAtto) => void;
  readonly vai: (passo: string) => void;
  readonly conferma: () => void;
  readonly occupata: boolean;
}): ReactNode {
  const { atto, modulo, parole, partenza } = usaForma();
  const { t } = parole;
  const { inSede } = usaSessione();
  const [confrontato, setConfrontato] = useState(false);
  const bloccanti = rilievi.some(({ gravita }) => gravita === 'E');
  const daVedere = rilievi.some(({ gravita, firma }) => gravita === 'W' && !modulo.visti.includes(firma));
  const punti = puntiDi(atto, modulo, partenza).filter(({ visibile }) => visibile);
  return (
    <>
      <p className="frase" lang="it">
        {frase}
      </p>
      <Rilievi rilievi={rilievi} salta={salta} />
      <div className="riepilogo">
        {passiDi(atto, modulo.richiesta, partenza).map(({ chiave }, i) => (
          <section key={chiave} className="riepilogo-gruppo" aria-label={parole.passo(chiave)}>
            <header>
              <h3>{parole.passo(chiave)}</h3>
              <button
                type="button"
                className="btn btn-link btn-sm"
                aria-label={t('modificaPasso', { passo: parole.passo(chiave) })}
                onClick={() => {
                  vai(chiave);
                }}
              >
                {t('modifica')}
              </button>
            </header>
            <Coppie
              voci={[
                ...punti
                  .filter(({ passo }) => passo === chiave)
                  .map((punto) => [parole.nome(punto.voce), inParole(punto, modulo, atto, parole)] as const),
                // Nobody asks for it: it belongs to whoever the first step is about.
                [t('ritratto.codiceFiscale'), i === 0 ? ritratto?.codiceFiscale : undefined] as const,
              ]}
            />
          </section>
        ))}
      </div>
      <div className="conferma">
        <p>{t(inSede ? 'dopoConferma' : 'dopoConfermaFuoriLinea')}</p>
        <Spunta
          nome="confrontato"
          etichetta={t('confrontato')}
          valore={confrontato}
          cambia={setConfrontato}
        />
        <button
          type="button"
          className="btn btn-primary btn-lg"
          disabled={bloccanti || daVedere || !confrontato}
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
        {bloccanti && <p className="conferma-ferma">{t('confermaFerma')}</p>}
        {!bloccanti && daVedere && <p className="conferma-ferma">{t('confermaAvvisi')}</p>}
      </div>
    </>
  );
}
