import type { Domanda } from '../domanda.ts';
import { regola } from '../regola.ts';
import type { RegoleTipo } from './regole-tipo.ts';

/** Tab. 2: Italy, being defined, not attributable. */
const italia = '100';
const indefinite = new Set(['997', '998']);

const stati = ({ soggetto }: Domanda): string[] =>
  (soggetto.dati.cittadinanza ?? []).map(({ codiceStato }) => codiceStato);

const presenti = [
  regola<Domanda>('EN407', {
    violata: (d) => stati(d).length === 0,
    causa: 'Nella scheda non risulta nessuna cittadinanza.',
    rimedio: 'Aggiungi la cittadinanza con una mutazione della scheda (5008, tipo 02) e ripeti.',
  }),
  regola<Domanda>('EN110', {
    campo: 'datiControllo.forzaCertificazione',
    forzabile: true,
    violata: (d) => stati(d).length > 0 && !stati(d).includes(italia),
    causa: 'La persona non ha la cittadinanza italiana.',
    rimedio: 'Se il certificato si può rilasciare, ripeti forzando la certificazione.',
  }),
];

export const regoleCittadinanza: readonly RegoleTipo[] = [
  {
    codice: '5',
    regole: [
      ...presenti,
      regola('EN404', {
        violata: (d) => stati(d).some((stato) => indefinite.has(stato)) || stati(d).length > 1,
        causa: 'La cittadinanza della persona non è definita, oppure ne risulta più d’una.',
        rimedio: 'Correggi le cittadinanze con una mutazione della scheda (5008, tipo 02) e ripeti.',
      }),
    ],
  },
  { codice: '6', regole: presenti },
];
