import type { ReactNode } from 'react';
import { attiPossibili } from '#contract/regole/carte-operatore.ts';
import { AttoCartaEnte, type CartaOperatore } from '#contract/wa/carte-operatore.ts';
import { usaParole } from '../../../lingua.ts';

export type Atto = AttoCartaEnte['atto'];

/** What is done without a question: it can be undone, or is the next step of every card. */
const diretti: ReadonlySet<Atto> = new Set(['registra', 'rilascia', 'riattiva']);

function attiDi(stato: CartaOperatore['stato']): Atto[] {
  const possibili: readonly string[] = attiPossibili(stato, 'comune');
  return AttoCartaEnte.shape.atto.options.filter((atto) => possibili.includes(atto));
}

/** What can be done to a card now: at once, or after a question. */
export function AttiSuCarta({
  carta: { seriale, stato },
  compi,
  chiedi,
}: {
  readonly carta: CartaOperatore;
  readonly compi: (atto: Atto) => void;
  readonly chiedi: (atto: Atto) => void;
}): ReactNode {
  const { t } = usaParole('carte-operatore');
  return attiDi(stato).map((atto, i) => (
    <button
      key={atto}
      type="button"
      className={`btn btn-sm ${i === 0 && diretti.has(atto) ? 'btn-primary' : 'btn-outline-primary'}`}
      aria-label={t('attoSu', { atto: t(`fai.${atto}`), seriale })}
      onClick={() => {
        if (diretti.has(atto)) compi(atto);
        else chiedi(atto);
      }}
    >
      {t(`breve.${atto}`)}
    </button>
  ));
}
