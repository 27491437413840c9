import { describe, expect, it } from 'vitest';
import { registroAtti } from './features/atto/atti/index.ts';
import { scorciatoie } from './features/cornice/scorciatoie.ts';
import type { Schermata } from './navigazione.tsx';

const documenti = import.meta.glob<string>('../docs/manuale-*.md', {
  ...{ eager: true, query: '?raw', import: 'default' },
});
const manuale = documenti['../docs/manuale-operatore.md'] ?? '';
const amministratore = documenti['../docs/manuale-amministratore.md'] ?? '';
const immagini = new Set(
  Object.keys(import.meta.glob('../docs/screenshots/*.png')).map((dove) => dove.replace('../docs/', '')),
);
const parole = import.meta.glob<Record<string, { readonly titolo?: string }>>(
  './features/atto/atti/**/*.it.json',
  { eager: true, import: 'default' },
);

/** Where the manual tells of each screen: a new screen does not compile until it has a chapter. */
const capitoli: Readonly<Record<Schermata['nome'], string>> = {
  cerca: 'Cercare una persona',
  scheda: 'La scheda',
  famiglia: 'La famiglia',
  atto: 'Come si fa un atto',
  certificati: 'Certificati',
  'certificati-famiglia': 'Certificati',
  annullamento: 'Annullare un’operazione',
  iscrizioni: 'Iscrizioni',
  uscita: 'Posta in uscita e lavoro senza collegamento',
  operazioni: 'Operazioni dell’ufficio',
  emessi: 'Certificati dell’ufficio',
  procedimenti: 'Procedimenti',
  predisposizioni: 'Predisposizioni dallo stato civile',
  'carta-identita': 'Carta d’identità cartacea',
  estrazioni: 'Consultazioni ed estrazioni',
  richieste: 'Richieste dei cittadini',
  richiesta: 'Richieste dei cittadini',
  'agenzia-entrate': 'Disallineamenti con l’Agenzia delle Entrate',
  amministrazione: 'Amministrazione del comune',
  consolati: 'Richieste di allineamento dei consolati',
  tabelle: 'Tabelle',
  sicurezza: 'Sicurezza',
  prefettura: 'Prefettura',
  esercizi: 'Esercizi',
  postazione: 'Postazione',
};

/** As GitHub names the anchor of a heading. */
const ancora = (titolo: string): string =>
  titolo
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');
const titoliDi = (testo: string): readonly string[] =>
  [...testo.matchAll(/^#+ (.+)$/gm)].map(([, titolo]) => titolo ?? '');

describe('the manual of the operator', () => {
  it.each(registroAtti)('names the act $chiave as the desk does', ({ chiave, parole: file }) => {
    const sue = Object.entries(parole).find(([dove]) => dove.endsWith(`/${file}.it.json`))?.[1];
    expect(manuale).toContain(`**${sue?.[chiave]?.titolo ?? chiave}**`);
  });

  it.each(Object.entries(capitoli))('has a chapter for the screen %s', (_, capitolo) => {
    expect([...titoliDi(manuale), ...titoliDi(amministratore)]).toContain(capitolo);
  });

  it('lists every shortcut that is bound', () => {
    for (const { tasti } of scorciatoie) expect(manuale).toContain(tasti.join('+'));
  });

  it('is full of pictures', () => {
    expect(manuale.match(/!\[/g)?.length).toBeGreaterThan(10);
  });

  it('has at each size what it has at the other: the oldest screen of an office, and a new one', () => {
    const di = (larga: string) =>
      [...immagini].filter((una) => una.endsWith(`-${larga}.png`)).map((una) => una.replace(`-${larga}`, ''));
    expect(di('1366').sort()).toEqual(di('1920').sort());
  });
});

describe.each([
  ['operator', manuale],
  ['administrator', amministratore],
])('the manual of the %s', (_, testo) => {
  it('shows pictures that exist, each with what it shows, and leads only to its own chapters', () => {
    for (const [, mostra, dove] of testo.matchAll(/!\[(.*?)\]\((.*?)\)/g)) {
      expect(mostra).not.toBe('');
      expect(immagini).toContain(dove);
    }
    const ancore = new Set(titoliDi(testo).map(ancora));
    const rimandi = [...testo.matchAll(/\]\(#(.*?)\)/g)].map(([, dove]) => dove);
    expect(rimandi).not.toEqual([]);
    for (const dove of rimandi) expect(ancore).toContain(dove);
  });
});
