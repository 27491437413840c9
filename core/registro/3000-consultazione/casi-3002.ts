import type { CambiInterrogazione } from '#contract/regole/casi-interrogazione.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { AggregatiInterrogazione } from './3002-lettura.ts';

const soggetto = (comune: string): Soggetto =>
  ({ idSchedaSoggettoANPR: '1', comune, stato: 'residente', dati: { generalita: {} } }) as Soggetto;
const famiglia = (altro: Partial<Famiglia>): Famiglia =>
  ({
    idFamigliaConvivenzaANPR: '9',
    tipoScheda: '3',
    comune: '048050',
    incompleta: false,
    ...altro,
  }) as Famiglia;
const trovato = (comune = '048050', sua?: Famiglia): AggregatiInterrogazione['trovati'][number] => ({
  ...{ soggetto: soggetto(comune), famiglia: sua, sezione: undefined },
});
const tanti = Array.from({ length: 51 }, () => trovato());
const nomi = { cognome: 'ROSSI', nome: 'MARCO' };
const incompleta = { incompleta: true };

export const nienteTrovato: AggregatiInterrogazione = {
  ...{ chiave: 'idSchedaSoggettoANPR', trovati: [], incongruenti: false, altrove: false },
  famigliePerNumero: 0,
};
export const trovatoUno: Partial<AggregatiInterrogazione> = { trovati: [trovato()] };

/** What was found, against a request of the municipality 048050. */
export const casi3002: readonly (readonly [
  atteso: string,
  quando: string,
  noto: Partial<AggregatiInterrogazione>,
  cambi: CambiInterrogazione,
])[] = [
  ['EN122 criteriRicerca', 'nobody', {}, {}],
  ['EN493 criteriRicerca', 'somebody of others', { altrove: true }, {}],
  ['EN493 criteriRicerca', 'the id of somebody else', { incongruenti: true }, {}],
  ['EN085 criteriRicerca', 'the code of somebody else', { incongruenti: true, chiave: 'codiceFiscale' }, {}],
  [
    'EN088 criteriRicerca',
    'the municipal number of somebody else',
    { incongruenti: true, chiave: 'idSchedaSoggettoComune' },
    {},
  ],
  [
    'EN084 criteriRicerca',
    'the names of somebody else',
    { incongruenti: true, chiave: 'nomi' },
    { criteri: nomi },
  ],
  [
    'EN083 criteriRicerca',
    'the name of somebody else',
    { incongruenti: true, chiave: 'nomi' },
    { criteri: { nome: 'MARCO' } },
  ],
  [
    'EN086 criteriRicerca',
    'the birthday of somebody else',
    { incongruenti: true, chiave: 'dataNascita' },
    {},
  ],
  ['EN115 criteriRicerca', 'more than fifty', { trovati: tanti }, { criteri: { cognome: 'ROSSI' } }],
  [
    'EN175 criteriRicerca',
    'more than fifty, all alike',
    { trovati: tanti },
    { criteri: nomi, nascita: { dataEvento: '1980-01-01' } },
  ],
  ['EN528 criteriRicerca', 'two', { trovati: [trovato(), trovato()] }, {}],
  ['EN528 criteriRicerca', 'one, of another municipality', { trovati: [trovato('048014')] }, {}],
  [
    'EN214 criteriRicerca',
    'one of another municipality, whose family is being registered',
    { trovati: [trovato('048014', famiglia(incompleta))] },
    {},
  ],
  [
    'EN492 criteriRicerca',
    'a family of others, being registered',
    { scheda: { famiglia: famiglia({ ...incompleta, comune: '048014' }), componenti: [] } },
    {},
  ],
  [
    'EN213 criteriRicerca',
    'a family of our own, being registered',
    { scheda: { famiglia: famiglia(incompleta), componenti: [] } },
    {},
  ],
  [
    'EN313 criteriRicerca.idFamigliaConvivenzaComune',
    'two families of one number',
    { famigliePerNumero: 2 },
    {},
  ],
];
