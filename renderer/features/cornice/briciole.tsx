import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { Schermata } from '../../navigazione.tsx';

/** The way walked to get here; nothing to show at its beginning. */
export function Briciole({
  cammino,
  vai,
}: {
  readonly cammino: readonly Schermata[];
  readonly vai: (dove: Schermata) => void;
}): ReactNode {
  const { t } = usaParole('cornice');
  if (cammino.length < 2) return undefined;
  return (
    <nav className="briciole" aria-label={t('briciole')}>
      <ol>
        {cammino.map((dove, i) => {
          const nome = 'titolo' in dove ? dove.titolo : t(`schermata.${dove.nome}`);
          return (
            <li key={JSON.stringify(dove)}>
              {i === cammino.length - 1 ? (
                <span aria-current="page">{nome}</span>
              ) : (
                <button
                  type="button"
                  onClick={() => {
                    vai(dove);
                  }}
                >
                  {nome}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
