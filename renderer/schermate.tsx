import { lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react';
import { Cerca } from './features/cerca/index.tsx';
import type { Schermata } from './navigazione.tsx';
import { Caricamento } from './ui/stati.tsx';

/** A screen that comes when it is asked for: whoever waits at the access screen does not wait for it. */
function pigra<P extends object>(
  carica: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: await carica() }));
}
const AgenziaEntrate = pigra(
  async () => (await import('./features/agenzia-entrate/index.tsx')).AgenziaEntrate,
);
const Amministrazione = pigra(
  async () => (await import('./features/amministrazione/index.tsx')).AmministrazioneComune,
);
const Annullamento = pigra(async () => (await import('./features/annullamento/index.tsx')).Annullamento);
const CartaIdentita = pigra(async () => (await import('./features/carta-identita/index.tsx')).CartaIdentita);
const Certificati = pigra(async () => (await import('./features/certificati/index.tsx')).Certificati);
const CertificatiUfficio = pigra(
  async () => (await import('./features/emessi/index.tsx')).CertificatiUfficio,
);
const CertificatiFamiglia = pigra(
  async () => (await import('./features/certificati/famiglia.tsx')).CertificatiFamiglia,
);
const Consolati = pigra(async () => (await import('./features/consolati/index.tsx')).Consolati);
const Esercizi = pigra(async () => (await import('./features/esercizi/index.tsx')).Esercizi);
const Richieste = pigra(async () => (await import('./features/richieste/index.tsx')).Richieste);
const Richiesta = pigra(async () => (await import('./features/richieste/dettaglio.tsx')).Richiesta);
const Estrazioni = pigra(async () => (await import('./features/estrazioni/index.tsx')).Estrazioni);
const Operazioni = pigra(async () => (await import('./features/operazioni/index.tsx')).Operazioni);
const Procedimenti = pigra(async () => (await import('./features/procedimenti/index.tsx')).Procedimenti);
const Predisposizioni = pigra(
  async () => (await import('./features/predisposizioni/index.tsx')).Predisposizioni,
);
const Tabelle = pigra(async () => (await import('./features/tabelle/index.tsx')).Tabelle);
const NuovaIscrizione = pigra(async () => (await import('./features/iscrizioni/index.tsx')).NuovaIscrizione);
const Postazione = pigra(async () => (await import('./features/postazione/index.tsx')).Postazione);
const Prefettura = pigra(async () => (await import('./features/prefettura/index.tsx')).Prefettura);
const Scheda = pigra(async () => (await import('./features/scheda/index.tsx')).Scheda);
const SchedaFamiglia = pigra(async () => (await import('./features/famiglia/index.tsx')).SchedaFamiglia);
const SchermoAtto = pigra(async () => (await import('./features/atto/index.tsx')).SchermoAtto);
const Sicurezza = pigra(async () => (await import('./features/sicurezza/index.tsx')).Sicurezza);
const Uscita = pigra(async () => (await import('./features/uscita/index.tsx')).Uscita);

/** What the next minutes at the counter will ask for, while nobody waits: keys are not lost on a screen that is coming. */
export async function precarica(): Promise<void> {
  await import('./features/scheda/index.tsx');
  await import('./features/atto/index.tsx');
  await import('./features/uscita/index.tsx');
}

type Disegna<N extends Schermata['nome']> = (dove: Extract<Schermata, { nome: N }>) => ReactNode;

/** One line a screen. The key makes another person, or another draft, another screen. */
const schermate: { readonly [N in Schermata['nome']]: Disegna<N> } = {
  cerca: () => <Cerca />,
  scheda: ({ id }) => <Scheda key={id} id={id} />,
  famiglia: ({ nome: _nome, titolo: _titolo, ...dove }) => <SchedaFamiglia key={dove.id} {...dove} />,
  atto: ({ nome: _nome, titolo: _titolo, ...dove }) => <SchermoAtto key={dove.bozza} {...dove} />,
  certificati: ({ nome: _nome, titolo: _titolo, ...dove }) => <Certificati key={dove.id} {...dove} />,
  'certificati-famiglia': ({ id }) => <CertificatiFamiglia key={id} id={id} />,
  annullamento: ({ nome: _nome, titolo: _titolo, ...dove }) => (
    <Annullamento key={dove.operazione} {...dove} />
  ),
  iscrizioni: () => <NuovaIscrizione />,
  uscita: ({ nome: _nome, ...dove }) => <Uscita key={dove.pratica} {...dove} />,
  operazioni: ({ nome: _nome, ...dove }) => (
    <Operazioni key={`${dove.soggetto ?? ''} ${dove.numero ?? ''}`} {...dove} />
  ),
  emessi: ({ nome: _nome, titolo: _titolo, ...dove }) => (
    <CertificatiUfficio key={dove.soggetto ?? ''} {...dove} />
  ),
  procedimenti: () => <Procedimenti />,
  predisposizioni: () => <Predisposizioni />,
  'carta-identita': ({ nome: _nome, titolo: _titolo, ...dove }) => (
    <CartaIdentita key={dove.soggetto ?? ''} {...dove} />
  ),
  estrazioni: () => <Estrazioni />,
  richieste: () => <Richieste />,
  richiesta: ({ codice }) => <Richiesta key={codice} codice={codice} />,
  'agenzia-entrate': ({ soggetto }) => (
    <AgenziaEntrate key={soggetto ?? ''} {...(soggetto !== undefined && { soggetto })} />
  ),
  amministrazione: () => <Amministrazione />,
  consolati: ({ richiesta }) => (
    <Consolati key={richiesta ?? ''} {...(richiesta !== undefined && { richiesta })} />
  ),
  tabelle: () => <Tabelle />,
  prefettura: () => <Prefettura />,
  sicurezza: ({ nome: _nome, ...dove }) => <Sicurezza key={dove.parte ?? ''} {...dove} />,
  esercizi: () => <Esercizi />,
  postazione: () => <Postazione />,
};

export function mostraSchermata(dove: Schermata): ReactNode {
  return (
    <Suspense fallback={<Caricamento />}>
      {(schermate[dove.nome] as Disegna<Schermata['nome']>)(dove)}
    </Suspense>
  );
}
