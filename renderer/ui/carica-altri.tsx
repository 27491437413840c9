import type { ReactNode } from 'react';
import { usaParole } from '../lingua.ts';

/** The way to what a long list has not shown yet; nothing where there is no more. */
export function CaricaAltri({
  altri,
  attesa,
  carica,
  nome,
}: {
  readonly altri: boolean;
  readonly attesa: boolean;
  readonly carica: () => void;
  readonly nome: string;
}): ReactNode {
  const { t } = usaParole('ui');
  return (
    altri && (
      <div className="azioni">
        <button type="button" className="btn btn-outline-primary" disabled={attesa} onClick={carica}>
          {attesa ? t('attendi') : nome}
        </button>
      </div>
    )
  );
}
