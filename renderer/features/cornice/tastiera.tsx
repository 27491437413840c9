import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { scorciatoie } from './scorciatoie.ts';

const altre: readonly { readonly nome: string; readonly tasti: readonly string[] }[] = [
  { nome: 'scorri', tasti: ['↑', '↓'] },
  { nome: 'apri', tasti: ['Invio'] },
  { nome: 'daCerca', tasti: ['>'] },
  { nome: 'celle', tasti: ['←', '→', 'Inizio', 'Fine'] },
  { nome: 'passi', tasti: ['Alt', 'Pag ↑ ↓'] },
  { nome: 'chiudi', tasti: ['Esc'] },
];

/** The keys of the desk on one sheet. */
export function Tastiera({ chiudi }: { readonly chiudi: () => void }): ReactNode {
  const { t } = usaParole('cornice');
  const righe = [
    ...scorciatoie.map(({ comando, tasti }) => ({ nome: t(`comando.${comando}`), tasti })),
    ...altre.map(({ nome, tasti }) => ({ nome: t(`comando.${nome}`), tasti })),
  ];
  return (
    <Dialogo titolo={t('tastiera')} chiudi={chiudi}>
      <dl className="tasti">
        {righe.map(({ nome, tasti }) => (
          <div key={nome}>
            <dt>{nome}</dt>
            <dd>
              {tasti.map((tasto) => (
                <kbd key={tasto}>{tasto}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialogo>
  );
}
