import { inElenco } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import type { CambiResidenza } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import {
  empoli,
  famigliaCome,
  personaCome,
  procedimentoDi,
  quali,
  type CambioMondo,
} from './mondo-di-prova.ts';

const { coppia, sola, vedova, altrove, aire } = quali;
const soggetti = 'elencoSoggettiFamiglia';
const legame = `${soggetti}.legameSoggetto`;
const decorrenza = 'testataRichiesta.dataDecorrenza';
const tipo = 'datiControllo.tipoMutazione';
const residenza = 'residenzaFamiglia';

const di = (famiglia: string): NonNullable<CambiResidenza['famiglia']> => ({
  idFamigliaConvivenzaANPR: famiglia,
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
  [`EN292 ${legame}.codiceLegame`, 'wife of another', nella(sola.famiglia, '2')],
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
