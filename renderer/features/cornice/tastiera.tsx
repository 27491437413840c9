import type { ReactNode } from 'react';
import { usaParole } from '../../lingua.ts';
import { Dialogo } from '../../ui/dialogo.tsx';
import { ammesso, usaRuolo } from './ammessi.ts';
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
  const ruolo = usaRuolo();
  const righe = [
    ...scorciatoie
      .filter(({ comando }) => ammesso(ruolo, comando))
      .map(({ comando, tasti }) => ({ nome: t(`comando.${comando}`), tasti })),
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
