import type { Domanda } from '../domanda.ts';
import { famigliaIncompleta, inFamiglia, legameCessato, senzaIntestatario } from '../regole-famiglia.ts';
import { regola } from '../regola.ts';
import { conNascita, conParentela, conStatoCivile } from './colonne.ts';
import { datiFamiglia, elencoFamiglia } from './famiglia.ts';
import type { TipoCertificato } from './tipo.ts';

const vive = ({ soggetto }: Domanda): boolean => soggetto.stato === 'residente';
const senzaDimora = ({ soggetto }: Domanda): boolean =>
  soggetto.dati.attributiSoggetto?.senzaFissaDimora?.toUpperCase() === 'S';

/** Of the family as a whole; 13 has them too (workflows.md §8.3). */
const diFamiglia: NonNullable<TipoCertificato['regole']> = [
  regola('EN404', {
    violata: (d) => vive(d) && senzaDimora(d),
    causa: 'La persona è senza fissa dimora: non ha uno stato di famiglia.',
    rimedio: 'Si può rilasciare il certificato di residenza.',
  }),
  regola('EN137', {
    violata: (d) => vive(d) && !senzaDimora(d) && d.famiglia === undefined,
    causa: 'La persona non risulta in una famiglia né in una convivenza.',
    rimedio: 'Associa la persona alla sua famiglia con una mutazione e ripeti.',
  }),
  regola('EN055', {
    violata: ({ famiglia }) => famiglia?.tipoScheda === '4',
    causa: 'La persona vive in una convivenza e non in una famiglia anagrafica.',
    rimedio: 'Chiedi il certificato di residenza in convivenza.',
  }),
  famigliaIncompleta(inFamiglia),
  regola('EN212', {
    violata: (d) => inFamiglia(d) && d.famiglia?.incompleta === false && !d.famiglia.certificabile,
    causa: 'La famiglia non è certificabile finché non si rivedono i suoi legami.',
    rimedio: 'Rivedi i legami con una mutazione di famiglia e dichiarala certificabile, poi ripeti.',
  }),
  senzaIntestatario,
  legameCessato(inFamiglia),
];

/** 12, di stato di famiglia: who lives together, without the ties between them (those are of type 16). */
export const statoDiFamiglia: TipoCertificato = {
  codice: '12',
  regole: diFamiglia,
  blocchi: (domanda, l) => elencoFamiglia(domanda, conNascita, l),
  dati: (domanda) => datiFamiglia(domanda),
};

/** 13, di stato di famiglia e di stato civile. */
export const famigliaEStatoCivile: TipoCertificato = {
  codice: '13',
  regole: diFamiglia,
  blocchi: (domanda, l) => elencoFamiglia(domanda, conStatoCivile, l),
  dati: (domanda) =>
    datiFamiglia(domanda, ({ dati: { statoCivile } }) => ({ ...(statoCivile && { statoCivile }) })),
};

/** 15, di stato di famiglia AIRE. */
export const famigliaAire: TipoCertificato = {
  codice: '15',
  blocchi: (domanda, l) =>
    elencoFamiglia(domanda, conNascita, l, { sola: 'famiglia.aire.sola', tante: 'famiglia.aire.tante' }),
  dati: (domanda) => datiFamiglia(domanda),
};

/** 16, di stato di famiglia con rapporti di parentela. */
export const famigliaConParentela: TipoCertificato = {
  codice: '16',
  blocchi: (domanda, l) => elencoFamiglia(domanda, conParentela, l),
  dati: (domanda) => datiFamiglia(domanda),
};
