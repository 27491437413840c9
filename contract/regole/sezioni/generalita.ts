import type { Generalita } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import { ignoto } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { codiciNascita, controllaLuogoNascita } from './nascita.ts';
import type { Attributi } from './tipi.ts';

type R = Regola<In<Generalita>>;

/** Somebody has at least a surname or a name. */
export const senzaNomi: readonly R[] = [
  regola('ES057', {
    violata: ({ dato: g }) => g.senzaCognome !== undefined && g.senzaNome !== undefined,
  }),
];

/** How a birth is written of which day, or day and month, are not known. */
export const giornoIgnoto: readonly R[] = [
  regola('ES058', {
    campo: 'senzaGiorno',
    violata: ({ dato: g }) => g.senzaGiorno !== undefined && g.senzaGiornoMese !== undefined,
  }),
  regola('ES063', {
    campo: 'dataNascita',
    violata: ({ dato: g }) => g.senzaGiornoMese !== undefined && !g.dataNascita?.endsWith('-01-01'),
  }),
  regola('ES066', {
    campo: 'dataNascita',
    violata: ({ dato: g }) => g.senzaGiorno !== undefined && !g.dataNascita?.endsWith('-01'),
  }),
];

const nomi: readonly R[] = [
  regola('ES049', {
    violata: ({ dato: g }) =>
      [g.cognome, g.nome, g.senzaCognome, g.senzaNome].every((parte) => parte === undefined),
  }),
  ...senzaNomi,
  regola('ES061', {
    campo: 'cognome',
    violata: ({ dato: g }) => g.cognome !== undefined && g.senzaCognome !== undefined,
  }),
  regola('ES062', {
    campo: 'nome',
    violata: ({ dato: g }) => g.nome !== undefined && g.senzaNome !== undefined,
  }),
];

const date: readonly R[] = [
  ...giornoIgnoto,
  regola('ES008', {
    campo: 'dataNascita',
    violata: ({ dato: g, decorrenza, oggi }) => (g.dataNascita ?? '') > (decorrenza ?? oggi),
  }),
  regola('ES079', {
    campo: 'annoEspatrio',
    violata: ({ dato: { annoEspatrio: anno, dataNascita }, oggi }) =>
      anno !== undefined && (anno < (dataNascita?.slice(0, 4) ?? '') || anno > oggi.slice(0, 4)),
  }),
];

export const regoleGeneralita: readonly R[] = [...nomi, ...date];

/** The personal data of the person of the record (model.md §3), birth place included. */
export const controllaGeneralita = sezione(regoleGeneralita, (c) =>
  controllaLuogoNascita('', c.dato, codiciNascita.scheda, c),
);

export const regolePrimaIscrizione: readonly R[] = [
  regola('ES038', {
    violata: ({ dato: g }) =>
      !(g.cognome ?? g.senzaCognome) ||
      !(g.nome ?? g.senzaNome) ||
      !g.sesso ||
      !g.dataNascita ||
      !g.luogoNascita,
  }),
];

/** Who is not in the register yet must be wholly described; the place has the codes of a registration. */
export const controllaPrimaIscrizione = sezione([...regolePrimaIscrizione, ...regoleGeneralita], (c) =>
  controllaLuogoNascita('', c.dato, codiciNascita.iscrizione, c),
);

export const regoleRicerca: readonly R[] = [
  regola('ES004', {
    violata: ({ dato: g }) =>
      !(g.cognome ?? g.senzaCognome ?? g.nome ?? g.senzaNome) ||
      !(g.codiceFiscale ?? g.idSchedaSoggettoComune ?? g.idSchedaSoggettoANPR),
  }),
];

/** `generalitaPerRicerca`: a name and an identifier, so that one person and no other is meant. */
export const controllaPerRicerca = sezione(regoleRicerca, (c) =>
  controllaLuogoNascita('', c.dato, codiciNascita.ricerca, c),
);

export const regoleAttributi: readonly Regola<In<Attributi>>[] = [
  regola('EC023', {
    campo: 'soggettoCertificabile',
    violata: ({ dato }) => ignoto('42', dato.soggettoCertificabile),
  }),
];
export const controllaAttributi = sezione(regoleAttributi);
