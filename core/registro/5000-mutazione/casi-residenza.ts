import { inElenco } from '#contract/regole/mutazione-famiglia/casi-mutazione-famiglia.ts';
import type { CambiResidenza } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import {
  empoli,
  famigliaCome,
  insieme,
  personaCome,
  procedimentoDi,
  quali,
  type CambioMondo,
} from './mondo-di-prova.ts';

const { coppia, sola, vedova, altrove, aire, convivenza } = quali;
const scheda = 'generalitaSchedaFamiglia';
const id = `${scheda}.idFamigliaConvivenzaANPR`;
const numero = `${scheda}.idFamigliaConvivenzaComune`;
const soggetti = 'elencoSoggettiFamiglia';
const legame = `${soggetti}.legameSoggetto`;
const decorrenza = 'testataRichiesta.dataDecorrenza';
const tipo = 'datiControllo.tipoMutazione';
const residenza = 'residenzaFamiglia';

const di = (famiglia: string): NonNullable<CambiResidenza['famiglia']> => ({
  idFamigliaConvivenzaANPR: famiglia,
});
const perNumero: NonNullable<CambiResidenza['famiglia']> = {
  idFamigliaConvivenzaANPR: undefined,
  idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '12' },
};
const conNumero = (famiglia: string): CambioMondo =>
  famigliaCome(famiglia, {
    idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: '12' },
  });
const chi = (chi: string, codice = '1', altro: Parameters<typeof inElenco>[2] = { tipo: '3' }) => [
  inElenco(chi, codice, altro),
];
const madre = chi(coppia.madre);
const nella = (famiglia: string, codice = '13'): CambiResidenza => ({
  attribuzione: '1',
  famiglia: di(famiglia),
  elenco: chi(coppia.madre, codice),
});
const ospite = (codice: string): CambiResidenza => ({
  attribuzione: '1',
  famiglia: { ...di(convivenza.famiglia), tipoScheda: '4' },
  elenco: chi(coppia.madre, codice, { tipo: '4' }),
});
const domicilio = (persona: string): CambiResidenza => ({
  tipo: '04',
  attribuzione: '1',
  elenco: chi(persona),
  residenze: [{ tipoIndirizzo: '3' }],
});
const viaRoma = {
  cap: '50059',
  comune: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
  toponimo: { specie: 'via', denominazioneToponimo: 'Roma' },
  numeroCivico: { numero: '012' },
};
const aEmpoli = {
  ...viaRoma,
  comune: { nomeComune: 'EMPOLI', codiceIstat: empoli, siglaProvinciaIstat: 'FI' },
};
const dal =
  (giorno: string | undefined): CambioMondo =>
  (m) =>
    personaCome(coppia.madre, ({ dati }) => ({
      dati: {
        ...dati,
        residenza: (dati.residenza ?? []).map(({ dataDecorrenzaResidenza: _, ...una }) => ({
          ...una,
          ...(giorno === undefined ? {} : { dataDecorrenzaResidenza: giorno }),
        })),
      },
    }))(m);

/** What the register says of a change of residence: request and world, each as the case changes it. */
export const casiResidenza: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiResidenza,
  mondo?: CambioMondo,
])[] = [
  [`EN185 ${soggetti}.generalita`, 'a person that nobody is', { elenco: chi('5999999999') }],
  [
    `EN184 ${soggetti}.generalita`,
    'dead already',
    { elenco: madre },
    personaCome(coppia.madre, () => ({ stato: 'deceduto' })),
  ],
  [`EF054 ${soggetti}`, 'people of two families', { elenco: [...madre, ...chi(vedova.vedova, '13')] }],
  [
    `EN220 ${soggetti}`,
    'the whole family',
    { elenco: [...chi(coppia.padre), ...chi(coppia.madre, '2'), ...chi(coppia.figlia, '3')] },
  ],
  [`EN220 ${soggetti}`, 'who lives alone', { elenco: chi(vedova.vedova) }],
  ['EN226', 'the head leaves the others', { elenco: chi(coppia.padre) }],
  [
    `EN211 ${soggetti}`,
    'from a family not complete yet',
    { elenco: madre },
    famigliaCome(coppia.famiglia, { incompleta: true }),
  ],
  [
    `EN389 ${decorrenza}`,
    'before the last change of the family left',
    { elenco: madre },
    famigliaCome(coppia.famiglia, { ultimaDecorrenza: '2026-07-06' }),
  ],
  [
    `EN389 ${decorrenza}`,
    'before the last change of the family reached',
    nella(sola.famiglia),
    famigliaCome(sola.famiglia, { ultimaDecorrenza: '2026-07-06' }),
  ],
  [
    `EN240 ${decorrenza}`,
    'before the last registration of the person',
    { elenco: madre },
    personaCome(coppia.madre, () => ({ ultimaDecorrenza: '2026-07-06' })),
  ],
  [`EN238 ${decorrenza}`, 'before going where she is', { elenco: madre }, dal('2026-07-06')],
  [`EN424 ${decorrenza}`, 'since when she lives there is not known', { elenco: madre }, dal(undefined)],
  [`EN425 ${decorrenza}`, 'there before the registration', { elenco: madre }, dal('1901-01-01')],
  [
    `EN531 ${soggetti}`,
    'another municipality has a procedure open',
    { elenco: madre },
    procedimentoDi(empoli),
  ],
  [
    `EF042 ${residenza}.indirizzo.comune`,
    'a new family in another municipality',
    { elenco: madre, residenze: [{ indirizzo: aEmpoli }] },
  ],
  [
    `EN388 ${residenza}.indirizzo`,
    'a new family in the same home, however it is written',
    { elenco: madre, residenze: [{ indirizzo: viaRoma }] },
  ],
  [`EN388 ${id}`, 'into the family where she is', nella(coppia.famiglia)],
  [`EF002 ${id}`, 'into a family that nobody has', nella('7999999999')],
  [
    `EF002 ${id}`,
    'into one that is over',
    nella(sola.famiglia),
    famigliaCome(sola.famiglia, { stato: 'archiviata' }),
  ],
  [`EF001 ${numero}`, 'into a municipal number that nobody has', { ...nella(''), famiglia: perNumero }],
  [
    `EF062 ${numero}`,
    'into a municipal number that two have',
    { ...nella(''), famiglia: perNumero },
    insieme(conNumero(sola.famiglia), conNumero(vedova.famiglia)),
  ],
  [
    `EN296 ${numero}`,
    'into two families at once',
    { ...nella(''), famiglia: { ...perNumero, ...di(sola.famiglia) } },
    conNumero(vedova.famiglia),
  ],
  [`EN341 ${scheda}.tipoScheda`, 'a convivenza called family', nella(convivenza.famiglia)],
  [
    `EN342 ${scheda}.tipoScheda`,
    'a family called convivenza',
    { ...ospite('2'), famiglia: { ...di(sola.famiglia), tipoScheda: '4' } },
  ],
  [`ES077 ${id}`, 'into a family abroad', nella(aire.famiglia)],
  [`EN134 ${id}`, 'into a family of another municipality', nella(altrove.famiglia)],
  [
    `EN135 ${id}`,
    'into a convivenza of another municipality',
    ospite('2'),
    famigliaCome(convivenza.famiglia, { comune: empoli }),
  ],
  [
    `EN211 ${scheda}`,
    'into a family not complete yet',
    nella(sola.famiglia),
    famigliaCome(sola.famiglia, { incompleta: true }),
  ],
  [
    `EN490 ${id}`,
    'into a convivenza without an address',
    ospite('2'),
    famigliaCome(convivenza.famiglia, { residenza: { tipoIndirizzo: '1' } }),
  ],
  [
    `EF031 ${legame}.dataDecorrenza`,
    'before the family began',
    nella(sola.famiglia),
    famigliaCome(sola.famiglia, { dataOrigine: '2026-07-06' }),
  ],
  [
    `EF033 ${legame}.dataDecorrenza`,
    'before being born',
    { ...nella(sola.famiglia), elenco: chi(coppia.madre, '13', { tipo: '3', dal: '1990-01-01' }) },
    famigliaCome(sola.famiglia, { dataOrigine: '1980-01-01' }),
  ],
  [`EF007 ${legame}.codiceLegame`, 'at the head of a family that has one', nella(sola.famiglia, '1')],
  [`EN392 ${legame}.codiceLegame`, 'to answer for a convivenza, when somebody does', ospite('1')],
  [
    `EN384 ${legame}.codiceLegame`,
    'to answer for a convivenza, when nobody does',
    ospite('1'),
    famigliaCome(convivenza.famiglia, { componenti: [] }),
  ],
  [`EN292 ${legame}.codiceLegame`, 'wife of another', { ...nella(sola.famiglia, '2') }],
  [
    `EN292 ${legame}.codiceLegame`,
    'mother of her mother, in a new family',
    { elenco: [...madre, ...chi(coppia.figlia, '6')] },
  ],
  [`EN428 ${tipo}`, 'a domicile of who is abroad', domicilio(aire.persona)],
  [`EN428 ${tipo}`, 'without abode, and is abroad', { tipo: '01', elenco: chi(aire.persona) }],
  [`EN429 ${tipo}`, 'a domicile of who lives elsewhere', domicilio(altrove.persona)],
  [
    `EN240 ${decorrenza}`,
    'a domicile before the last registration',
    domicilio(coppia.madre),
    personaCome(coppia.madre, () => ({ ultimaDecorrenza: '2026-07-06' })),
  ],
  [
    `EN416 ${tipo}`,
    'put back as before the subentro, after other acts',
    { tipo: '06', elenco: madre, residenze: [{ dataDecorrenzaResidenza: '2015-03-01' }] },
    personaCome(coppia.madre, () => ({ ultimaDecorrenza: '2026-02-01' })),
  ],
  [
    `EN426 ${residenza}.dataDecorrenzaResidenza`,
    'put back with a day after it',
    { tipo: '06', elenco: madre, residenze: [{ dataDecorrenzaResidenza: '2026-01-16' }] },
  ],
];
