import type { ReactNode } from 'react';
import type { AttoPostazioni } from '#contract/wa/postazioni.ts';
import { usaParole } from '../../../lingua.ts';

/** The workstation makes no more of them at once. */
const massimoPacchetti = 50;

/** What is done at once to the workstations that are chosen. */
export function Insieme({
  quali,
  compi,
  prepara,
}: {
  readonly quali: readonly string[];
  readonly compi: (atto: AttoPostazioni) => Promise<void>;
  readonly prepara: (quali: readonly string[]) => Promise<void>;
}): ReactNode {
  const { t } = usaParole('postazioni');
  const quante = t('scelte', { count: quali.length });
  return (
    <div className="parco-insieme" role="group" aria-label={quante}>
      <span role="status">{quante}</span>
      {(['chiedi-rinnovo', 'blocca', 'sblocca'] as const).map((atto) => (
        <button
          key={atto}
          type="button"
          className="btn btn-sm btn-outline-primary"
          disabled={quali.length === 0}
          onClick={() => {
            void compi({ atto, quali: [...quali] });
          }}
        >
          {t(`atti.${atto}`)}
        </button>
      ))}
      <button
        type="button"
        className="btn btn-sm btn-outline-primary"
        disabled={quali.length === 0 || quali.length > massimoPacchetti}
        onClick={() => {
          void prepara(quali);
        }}
      >
        {t('atti.pacchetti')}
      </button>
    </div>
  );
}
