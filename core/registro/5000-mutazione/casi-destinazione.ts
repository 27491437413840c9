import { inElenco } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import type { CambiResidenza } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { empoli, famigliaCome, insieme, quali, type CambioMondo } from './mondo-di-prova.ts';

const { coppia, sola, vedova, altrove, aire, convivenza } = quali;
const scheda = 'generalitaSchedaFamiglia';
const id = `${scheda}.idFamigliaConvivenzaANPR`;
const numero = `${scheda}.idFamigliaConvivenzaComune`;
const legame = 'elencoSoggettiFamiglia.legameSoggetto';

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

/** What the register says of the family or convivenza that receives (5005). */
export const casiDestinazione: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiResidenza,
  mondo?: CambioMondo,
])[] = [
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
];
