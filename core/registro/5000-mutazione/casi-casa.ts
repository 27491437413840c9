import type { CambiFamiglia } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import {
  empoli,
  famigliaCome,
  personaCome,
  procedimentoDi,
  quali,
  type CambioMondo,
  type Mondo,
} from './mondo-di-prova.ts';

const { coppia, aire } = quali;
const decorrenza = 'testataRichiesta.dataDecorrenza';
const residenza = 'residenzaFamigliaConvivenza';

const di = (famiglia: string): NonNullable<CambiFamiglia['famiglia']> => ({
  idFamigliaConvivenzaANPR: famiglia,
});
const viaRoma = {
  toponimo: { codSpecie: '213', specie: 'VIA', denominazioneToponimo: 'ROMA' },
  numeroCivico: { numero: '12' },
};
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const altroComune = { nomeComune: 'EMPOLI', codiceIstat: empoli, siglaProvinciaIstat: 'FI' };
const aEmpoli = { indirizzo: { cap: '50053', comune: altroComune, ...viaRoma } };
const stessa = { indirizzo: { cap: '50059', comune: vinci, ...viaRoma } };
const senzaDecorrenza = personaCome(coppia.figlia, ({ dati }) => ({
  dati: {
    ...dati,
    residenza: (dati.residenza ?? []).map(({ dataDecorrenzaResidenza: _, ...una }) => una),
  },
}));
const daPrimaDiNascere = personaCome(coppia.figlia, ({ dati }) => ({
  dati: {
    ...dati,
    residenza: (dati.residenza ?? []).map((una) => ({ ...una, dataDecorrenzaResidenza: '2001-01-01' })),
  },
}));
const daOggi = personaCome(coppia.figlia, ({ dati }) => ({
  dati: {
    ...dati,
    residenza: (dati.residenza ?? []).map((una) => ({ ...una, dataDecorrenzaResidenza: '2026-07-06' })),
  },
}));
const mutataDopo = personaCome(coppia.figlia, () => ({ ultimaDecorrenza: '2026-07-06' }));
const senzaSubentro = ({ subentro: _, ...m }: Mondo): Mondo => m;

/** What the register says of the address of a household (5001, mutations 4–9). */
export const casiCasa: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiFamiglia,
  mondo?: CambioMondo,
])[] = [
  [`EF042 ${residenza}.indirizzo.comune`, 'a move to another municipality', { residenza: aEmpoli }],
  [`EN378 ${residenza}.indirizzo.comune`, 'a street renamed in another', { tipo: '7', residenza: aEmpoli }],
  [`EN388 ${residenza}.indirizzo`, 'a move to the same home', { residenza: stessa }],
  [`EN388 ${residenza}.indirizzo`, 'a correction that corrects nothing', { tipo: '9', residenza: stessa }],
  ['EN531 famigliaConvivenza', 'another municipality has a procedure open', {}, procedimentoDi(empoli)],
  [`EN424 ${decorrenza}`, 'since when they live there is not known', {}, senzaDecorrenza],
  [`EN425 ${decorrenza}`, 'there before the registration', {}, daPrimaDiNascere],
  [`EN237 ${decorrenza}`, 'before they went where they are', {}, daOggi],
  [`EN359 ${decorrenza}`, 'before a change of one of them', {}, mutataDopo],
  [
    'EN416 datiControllo.tipoMutazione',
    'put back as before the subentro, after other acts',
    { tipo: '6', residenza: { dataDecorrenzaResidenza: '2015-03-01' } },
    personaCome(coppia.figlia, () => ({ ultimaDecorrenza: '2026-02-01' })),
  ],
  [
    'EN416 datiControllo.tipoMutazione',
    'in a municipality that did not come by subentro',
    { tipo: '6', residenza: { dataDecorrenzaResidenza: '2015-03-01' } },
    senzaSubentro,
  ],
  [
    `EN426 ${residenza}.dataDecorrenzaResidenza`,
    'put back with a day after it',
    { tipo: '6', residenza: { dataDecorrenzaResidenza: '2026-01-16' } },
  ],
  [
    'EN428 datiControllo.tipoMutazione',
    'a street renamed for who is abroad',
    { tipo: '7', scheda: '5', famiglia: di(aire.famiglia) },
    famigliaCome(aire.famiglia, { comune: '048050' }),
  ],
  [
    'EN428 datiControllo.tipoMutazione',
    'put back, and is abroad',
    { tipo: '6', scheda: '5', famiglia: di(aire.famiglia) },
  ],
  [`EN245 ${decorrenza}`, 'put right from another day than the residence', { tipo: '8' }],
];
