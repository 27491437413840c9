import { controllaComune } from '../luogo-evento.ts';
import { regola, type Regola } from '../regola.ts';
import { ignoto, prima, uno } from './confronti.ts';
import { sezione, type In } from './contesto.ts';
import { codiciConsolatoCarta, controllaConsolato } from './consolato.ts';
import type { Carta, Permesso } from './tipi.ts';

export const regoleCarta: readonly Regola<In<Carta>>[] = [
  // The text of EC059 says C and E, the schema wants a digit: 1 on paper, 2 electronic.
  regola('EC059', {
    campo: 'cartaceaElettronica',
    violata: ({ dato: { cartaceaElettronica: tipo } }) =>
      tipo !== undefined && !uno(tipo.toUpperCase(), '1', '2', 'C', 'E'),
  }),
  regola('EHR41', {
    campo: 'comuneRilascio',
    violata: ({ dato }) => (dato.comuneRilascio === undefined) === (dato.consolatoRilascio === undefined),
  }),
  regola('ES089', { campo: 'dataRilascio', violata: ({ dato, oggi }) => prima(oggi, dato.dataRilascio) }),
  regola('EN330', {
    campo: 'dataRilascio',
    violata: ({ dato, decorrenza, oggi }) =>
      dato.dataRilascio <= oggi && prima(decorrenza, dato.dataRilascio),
  }),
];

/** The identity card; the electronic one comes from CIEOnline. */
export const controllaCarta = sezione(regoleCarta, ({ dato, luoghi }) => [
  ...controllaComune(
    'comuneRilascio',
    dato.comuneRilascio,
    dato.dataRilascio,
    { inesistente: 'EC078', altroCodice: 'EC080', nonAllora: 'EC078', incerto: 'EC079' },
    luoghi,
  ),
  ...controllaConsolato('consolatoRilascio', dato.consolatoRilascio, codiciConsolatoCarta),
]);

export const regolePermesso: readonly Regola<In<Permesso>>[] = [
  regola('EN368', { violata: ({ italiano }) => italiano === true }),
  regola('EC063', { campo: 'tipoSoggiorno', violata: ({ dato }) => ignoto('08', dato.tipoSoggiorno) }),
  regola('EC012', {
    campo: 'noteSoggiorno',
    violata: ({ dato }) => uno(dato.tipoSoggiorno, '9') && dato.noteSoggiorno === undefined,
  }),
  regola('ES029', { campo: 'dataRilascio', violata: ({ dato, oggi }) => prima(oggi, dato.dataRilascio) }),
  regola('ES031', {
    campo: 'dataRilascio',
    violata: ({ dato }) => prima(dato.dataScadenza, dato.dataRilascio),
  }),
  regola('ES032', {
    campo: 'dataScadenza',
    violata: ({ dato, oggi }) =>
      dato.dataScadenza !== undefined &&
      dato.dataScadenza <= oggi &&
      !prima(dato.dataScadenza, dato.dataRilascio),
  }),
  regola('EHR67', {
    campo: 'numeroPassaporto',
    violata: ({ dato: { numeroPassaporto, numeroSoggiorno, questuraRilascioSoggiorno: q } }) =>
      (numeroPassaporto !== undefined) === (numeroSoggiorno !== undefined || q !== undefined),
  }),
  regola('EHR68', {
    campo: 'questuraRilascioSoggiorno',
    violata: ({ dato: { numeroSoggiorno, questuraRilascioSoggiorno: q } }) =>
      (numeroSoggiorno === undefined) !== (q === undefined),
  }),
];

/** The residence permit, or the passport that stands for it. */
export const controllaPermesso = sezione(regolePermesso, ({ dato, luoghi }) =>
  controllaComune(
    'comune',
    dato.comune,
    dato.dataRilascio,
    { inesistente: 'EC087', altroCodice: 'EC089', nonAllora: 'EC087', incerto: 'EC088' },
    luoghi,
  ),
);
