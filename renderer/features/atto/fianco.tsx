import { memo, type ReactNode } from 'react';
import type { Parole } from '../../lingua.ts';
import { Icona } from '../../ui/icone.tsx';
import type { Ritratto } from './atto.ts';
import type { RilievoAtto } from './controlli.ts';
import { RitrattoAtto } from './ritratto.tsx';

/** What will be registered as it takes shape, always in sight, with what the rules already say. */
export const Fianco = memo(function Fianco({
  frase,
  ritratto,
  rilievi,
  salta,
  t,
}: {
  readonly t: Parole;
  readonly frase: string;
  readonly ritratto: Ritratto | undefined;
  readonly rilievi: readonly RilievoAtto[];
  readonly salta: (rilievo: RilievoAtto) => void;
}): ReactNode {
  const mancano = rilievi.filter(({ manca }) => manca).length;
  const daGuardare = rilievi.filter(({ manca }) => !manca);
  const errori = daGuardare.filter(({ gravita }) => gravita === 'E').length;
  return (
    <aside className="fianco" aria-label={t('anteprima')}>
      {ritratto ? (
        <RitrattoAtto ritratto={ritratto} t={t} />
      ) : (
        <p className="fianco-nome">
          <Icona nome="documento" /> {t('anteprima')}
        </p>
      )}
      <p className="fianco-frase" lang="it">
        {frase}
      </p>
      <p className="fianco-stato" role="status">
        {mancano > 0
          ? t('mancano', { count: mancano })
          : errori > 0
            ? t('errori', { count: errori })
            : t('completo')}
      </p>
      {daGuardare.length > 0 && (
        <ul className="fianco-rilievi">
          {daGuardare.map((uno) => (
            <li key={uno.firma} className={uno.gravita === 'E' ? 'errore' : 'attenzione'}>
              <button
                type="button"
                onClick={() => {
                  salta(uno);
                }}
              >
                <Icona nome={uno.gravita === 'E' ? 'errore' : 'avviso'} />{' '}
                <span lang={uno.ufficiale ? 'it' : undefined}>{uno.causa}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
});
