import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import type { Schermata } from '../../navigazione.tsx';
import { Icona } from '../../ui/icone.tsx';
import { sentiero } from './sentiero.ts';

/** Under the person that they are about, these say only what they are: and in the language of now. */
const sotto = new Set<Schermata['nome']>(['certificati', 'certificati-famiglia', 'carta-identita']);

/** Where one is, below the chapter of the menu; on a chapter, the way back to what was left. Nothing at the beginning. */
export function Briciole({
  cammino,
  vai,
}: {
  readonly cammino: readonly Schermata[];
  readonly vai: (dove: Schermata) => void;
}): ReactNode {
  const { t } = usaParole('cornice');
  const nomeDi = (dove: Schermata): string =>
    'titolo' in dove ? (dove.titolo ?? t(`schermata.${dove.nome}`)) : t(`schermata.${dove.nome}`);
  const parti = sentiero(cammino);
  const prima = cammino.at(-2);
  if (!prima) return undefined;
  if (parti.length === 1)
    return (
      <nav className="briciole" aria-label={t('briciole')}>
        <button
          type="button"
          onClick={() => {
            vai(prima);
          }}
        >
          <Icona nome="indietro" /> {t('tornaA', { dove: nomeDi(prima) })}
        </button>
      </nav>
    );
  return (
    <nav className="briciole" aria-label={t('briciole')}>
      <ol>
        {parti.map((dove, i) => {
          const nome = i > 0 && sotto.has(dove.nome) ? t(`schermata.${dove.nome}`) : nomeDi(dove);
          return (
            <li key={JSON.stringify(dove)}>
              {i === parti.length - 1 ? (
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
