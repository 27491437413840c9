import type { Generalita, Richiesta1014 } from '../anpr/index.ts';
import { senzaZeri, voce } from '../tabelle/index.ts';
import { stessaPersona } from './elenco-famiglia.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoProcedimento {
  readonly richiesta: Richiesta1014;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

/**
 * Opens, changes, closes, archives (EHR01), adds people, takes them away. The official lists know the last two (EN430,
 * EN432) and publish no letter for them: S and E are ours (docs/decisions/0020).
 */
export const tipiOperazione1014 = ['I', 'M', 'C', 'A', 'S', 'E'] as const;

const istruttoria = 'procedimentoIstruttoria';
const dati = ({ richiesta }: ContestoProcedimento): Richiesta1014['procedimentoIstruttoria'] =>
  richiesta.procedimentoIstruttoria;
const persone = ({ richiesta }: ContestoProcedimento): readonly Generalita[] =>
  richiesta.generalitaPerRicerca ?? [];
const una =
  (...tipi: readonly (typeof tipiOperazione1014)[number][]) =>
  (c: ContestoProcedimento): boolean =>
    tipi.some((tipo) => tipo === dati(c).tipoOperazione);
const apertura = una('I');
const persona = una('S', 'E');
const fine = una('C', 'A');

/** Registrations that put somebody into the register (tab. 29): before them there is nobody to name. */
const iscrizioni = new Set(['1', '2', '8', '9', '11']);
/** Tab. 30: the closing states, with which nothing is opened. */
const chiusure = new Set(['2', '4']);
const diIscrizione = (c: ContestoProcedimento): boolean =>
  iscrizioni.has(senzaZeri(dati(c).motivoAvvio ?? ''));

/** Pure rules of a procedure (services.md 1014). */
export const regoleProcedimento: readonly Regola<ContestoProcedimento>[] = [
  regola('EHR01', {
    campo: `${istruttoria}.tipoOperazione`,
    violata: (c) => !una(...tipiOperazione1014)(c),
  }),
  regola('EHR03', {
    campo: `${istruttoria}.numeroPraticaAnpr`,
    violata: (c) => apertura(c) && dati(c).numeroPraticaAnpr !== undefined,
  }),
  regola('EN191', {
    campo: `${istruttoria}.motivoAvvio`,
    violata: (c) => apertura(c) && dati(c).motivoAvvio === undefined,
  }),
  regola('EN371', {
    campo: `${istruttoria}.motivoAvvio`,
    violata: (c) => {
      const { motivoAvvio } = dati(c);
      return motivoAvvio !== undefined && !voce('29', senzaZeri(motivoAvvio));
    },
    causa: () => 'Il motivo di avvio non è nella tabella 29.',
  }),
  regola('EN371', {
    campo: `${istruttoria}.statoProcedimento`,
    violata: (c) => !voce('30', senzaZeri(dati(c).statoProcedimento)),
    causa: () => 'Lo stato del procedimento non è nella tabella 30.',
  }),
  regola('EN372', {
    campo: `${istruttoria}.statoProcedimento`,
    violata: (c) => apertura(c) && chiusure.has(senzaZeri(dati(c).statoProcedimento)),
    causa: () => 'Un procedimento non si apre con uno stato di chiusura.',
    rimedio: 'Aprendo indica uno stato di apertura: 1 o 3.',
  }),
  regola('EN194', {
    campo: `${istruttoria}.esitoChiusura`,
    violata: (c) => fine(c) && dati(c).esitoChiusura === undefined,
  }),
  regola('EN194', {
    campo: `${istruttoria}.dataChiusura`,
    violata: (c) => fine(c) && dati(c).dataChiusura === undefined,
  }),
  regola('EHR77', {
    campo: `${istruttoria}.esitoChiusura`,
    violata: (c) => !['C', 'R', 'S', undefined].includes(dati(c).esitoChiusura),
  }),
  regola('EN247', {
    campo: `${istruttoria}.numeroPraticaAnpr`,
    violata: (c) => !apertura(c) && (dati(c).numeroPraticaAnpr ?? dati(c).numeroPraticaComune) === undefined,
  }),
  regola('EN128', {
    campo: 'generalitaPerRicerca',
    violata: (c) => apertura(c) && diIscrizione(c) && persone(c).length > 0,
  }),
  regola('EN196', {
    campo: 'generalitaPerRicerca',
    violata: (c) =>
      apertura(c) && dati(c).motivoAvvio !== undefined && !diIscrizione(c) && persone(c).length === 0,
  }),
  regola('EN431', {
    campo: 'generalitaPerRicerca',
    violata: (c) => una('M', 'C', 'A')(c) && persone(c).length > 0,
  }),
  regola('EN430', { campo: 'generalitaPerRicerca', violata: (c) => persona(c) && persone(c).length === 0 }),
  regola('EN432', {
    campo: istruttoria,
    violata: (c) => {
      const { motivoAvvio, dataChiusura, esitoChiusura, noteChiusura, noteEsito } = dati(c);
      const altri = [motivoAvvio, dataChiusura, esitoChiusura, noteChiusura, noteEsito];
      return persona(c) && altri.some((uno) => uno !== undefined);
    },
  }),
  regola('EN465', {
    campo: 'generalitaPerRicerca',
    violata: (c) =>
      persone(c).some((uno, i) =>
        persone(c)
          .slice(i + 1)
          .some((altro) => stessaPersona(uno, altro)),
      ),
  }),
];
