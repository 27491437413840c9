import { lazy, Suspense, type ReactNode } from 'react';
import { Cerca } from './features/cerca/index.tsx';
import { Certificati } from './features/certificati/index.tsx';
import { Nascita } from './features/nascita/index.tsx';
import { Postazione } from './features/postazione/index.tsx';
import { Scheda } from './features/scheda/index.tsx';
import { Uscita } from './features/uscita/index.tsx';
import type { Schermata } from './navigazione.tsx';
import { Caricamento } from './ui/stati.tsx';

const SchermoAtto = lazy(() => import('./features/atto/index.tsx').then((m) => ({ default: m.SchermoAtto })));

const Annullamento = lazy(() =>
  import('./features/annullamento/index.tsx').then((m) => ({ default: m.Annullamento })),
);

type Disegna<N extends Schermata['nome']> = (dove: Extract<Schermata, { nome: N }>) => ReactNode;

/** One line a screen. The key makes another person, or another draft, another screen. */
const schermate: { readonly [N in Schermata['nome']]: Disegna<N> } = {
  cerca: () => <Cerca />,
  scheda: ({ id }) => <Scheda key={id} id={id} />,
  nascita: ({ nome: _nome, titolo: _titolo, ...dove }) => <Nascita key={dove.bozza} {...dove} />,
  atto: ({ nome: _nome, titolo: _titolo, ...dove }) => (
    <Suspense fallback={<Caricamento />}>
      <SchermoAtto key={dove.bozza} {...dove} />
    </Suspense>
  ),
  certificati: ({ nome: _nome, titolo: _titolo, ...dove }) => <Certificati key={dove.id} {...dove} />,
  annullamento: ({ nome: _nome, titolo: _titolo, ...dove }) => (
    <Suspense fallback={<Caricamento />}>
      <Annullamento key={dove.operazione} {...dove} />
    </Suspense>
  ),
  uscita: ({ nome: _nome, ...dove }) => <Uscita key={dove.pratica} {...dove} />,
  postazione: () => <Postazione />,
};

export function mostraSchermata(dove: Schermata): ReactNode {
  return (schermate[dove.nome] as Disegna<Schermata['nome']>)(dove);
}
