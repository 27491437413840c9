import { inElenco, type CambiFamiglia } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import {
  empoli,
  famigliaCome,
  insieme,
  personaCome,
  quali,
  type CambioMondo,
  type Mondo,
} from './mondo-di-prova.ts';

const { coppia, sola, vedova, altrove, convivenza } = quali;
const id = 'famigliaConvivenza.idFamigliaConvivenzaANPR';
const numero = 'famigliaConvivenza.idFamigliaConvivenzaComune';
const soggetti = 'elencoSoggettiFamiglia';
const legame = `${soggetti}.legameSoggetto.codiceLegame`;
const decorrenza = 'testataRichiesta.dataDecorrenza';
const tipoScheda = 'famigliaConvivenza.tipoScheda';

const di = (famiglia: string): NonNullable<CambiFamiglia['famiglia']> => ({
  idFamigliaConvivenzaANPR: famiglia,
});
const perNumero = (quale: string): NonNullable<CambiFamiglia['famiglia']> => ({
  idFamigliaConvivenzaANPR: undefined,
  idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: quale },
});
const conNumero = (famiglia: string, quale: string): CambioMondo =>
  famigliaCome(famiglia, {
    idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: '048050', idFamigliaConvivenza: quale },
  });
const marito = inElenco(coppia.padre, '2');
const nuovaCapo = inElenco(coppia.madre, '1');
const inConvivenza = (chi: string, codice: string): ReturnType<typeof inElenco> =>
  inElenco(chi, codice, { tipo: '4' });
function senzaNome(m: Mondo): Mondo {
  const sua = m.famiglie.get(convivenza.famiglia);
  if (!sua) return m;
  const { denominazioneConvivenza: _, ...anonima } = sua;
  return { ...m, famiglie: new Map([...m.famiglie, [convivenza.famiglia, anonima]]) };
}
const conviventiDiFatto = personaCome(coppia.padre, ({ dati }) => ({
  dati: {
    ...dati,
    convivenzaDiFatto: {
      convivente: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: coppia.madre },
    },
  },
}));

/** What the register says of a change of family: request and world, each as the case changes it. */
export const casiFamiglia: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiFamiglia,
  mondo?: CambioMondo,
])[] = [
  [`EF002 ${id}`, 'a number that nobody has', { famiglia: di('7999999999') }],
  [`EF002 ${id}`, 'a number longer than any', { famiglia: di('99999999999999999999') }],
  [`EF002 ${id}`, 'archived', {}, famigliaCome(coppia.famiglia, { stato: 'archiviata' })],
  [`EF002 ${id}`, 'taken back', {}, famigliaCome(coppia.famiglia, { stato: 'annullata' })],
  [`EF001 ${numero}`, 'a municipal number that nobody has', { famiglia: perNumero('12') }],
  [
    `EF062 ${numero}`,
    'a municipal number that two have',
    { famiglia: perNumero('12') },
    insieme(conNumero(sola.famiglia, '12'), conNumero(coppia.famiglia, '12')),
  ],
  [
    `EN296 ${numero}`,
    'two numbers of two families',
    { famiglia: { ...perNumero('12'), ...di(coppia.famiglia) } },
    conNumero(sola.famiglia, '12'),
  ],
  [`EN341 ${tipoScheda}`, 'a convivenza called family', { famiglia: di(convivenza.famiglia) }],
  [`EN342 ${tipoScheda}`, 'a family called convivenza', { scheda: '4' }],
  [`EN172 ${tipoScheda}`, 'a family of residents called AIRE', { scheda: '5' }],
  [`EN119 ${id}`, 'general data of another municipality’s', { tipo: '3', famiglia: di(altrove.famiglia) }],
  [`EN119 ${id}`, 'a street renamed elsewhere', { tipo: '7', famiglia: di(altrove.famiglia) }],
  [
    `EN136 ${id}`,
    'a convivenza does not come from elsewhere',
    { scheda: '4', famiglia: di(convivenza.famiglia) },
    famigliaCome(convivenza.famiglia, { comune: empoli }),
  ],
  ['EN211 famigliaConvivenza', 'not complete yet', {}, famigliaCome(coppia.famiglia, { incompleta: true })],
  [
    `EN389 ${decorrenza}`,
    'before the last change of the family',
    {},
    famigliaCome(coppia.famiglia, { ultimaDecorrenza: '2026-07-06' }),
  ],
  [`EF044 ${soggetti}`, 'ties of a stranger', { tipo: '2', elenco: [inElenco(vedova.vedova, '6')] }],
  [
    `EF044 ${soggetti}`,
    'ties of a stranger from elsewhere',
    { tipo: '2', elenco: [inElenco(altrove.persona, '6')] },
  ],
  [
    `EN183 ${soggetti}.generalita`,
    'born another day',
    {
      tipo: '2',
      elenco: [{ ...marito, generalita: { ...marito.generalita, dataNascita: '1950-01-01' } }],
    },
  ],
  [
    `EN185 ${soggetti}.generalita`,
    'a person that nobody is',
    { tipo: '2', elenco: [inElenco('5999999999', '6')] },
  ],
  [`EN482 ${soggetti}`, 'a new head, and the one before not told', { tipo: '1', elenco: [nuovaCapo] }],
  [`EF007 ${soggetti}`, 'two heads after the composition', { tipo: '2', elenco: [nuovaCapo] }],
  [`EF008 ${legame}`, 'no head after it', { tipo: '2', elenco: [inElenco(coppia.padre, '2')] }],
  [
    `EN447 ${decorrenza}`,
    'ties from before the entry',
    { tipo: '2', dal: '2021-01-01', elenco: [inElenco(coppia.figlia, '3')] },
    famigliaCome(coppia.famiglia, { ultimaDecorrenza: '2020-09-12' }),
  ],
  [
    `EN254 ${legame}`,
    'lives de facto with the head, and is called brother',
    {
      tipo: '2',
      elenco: [nuovaCapo, inElenco(coppia.padre, '9'), inElenco(coppia.figlia, '3')],
      controlli: { FC: 'S' },
    },
    conviventiDiFatto,
  ],
  [
    `EN292 ${legame}`,
    'a child older than the head',
    {
      tipo: '2',
      elenco: [nuovaCapo, inElenco(coppia.padre, '3'), inElenco(coppia.figlia, '3')],
      controlli: { FC: 'S' },
    },
  ],
  [
    `EN292 ${legame}`,
    'a parent younger than the head',
    { tipo: '2', elenco: [inElenco(coppia.figlia, '6')] },
  ],
  [`EN292 ${legame}`, 'civil partner of nobody', { tipo: '2', elenco: [inElenco(coppia.madre, '28')] }],
  [
    'EN219',
    'a new head, and the ties of the others as they were',
    { tipo: '1', elenco: [nuovaCapo, marito] },
  ],
  [
    `EN384 ${legame}`,
    'another to answer for a convivenza, among the ties',
    {
      tipo: '2',
      scheda: '4',
      famiglia: di(convivenza.famiglia),
      elenco: [inConvivenza(convivenza.membro, '1'), inConvivenza(convivenza.responsabile, '2')],
    },
  ],
  [
    `EN392 ${soggetti}`,
    'who answers for it already',
    {
      tipo: '1',
      scheda: '4',
      famiglia: di(convivenza.famiglia),
      elenco: [inConvivenza(convivenza.responsabile, '1')],
    },
  ],
  ['EF022 famigliaConvivenza', 'nothing to change in a family', { tipo: '3' }],
  [
    'EF040 famigliaConvivenza.specieConvivenza',
    'nothing to change in a convivenza',
    { tipo: '3', scheda: '4', famiglia: di(convivenza.famiglia) },
  ],
  [
    'EF008 datiControllo.listaControlli',
    'complete, and nobody at the head',
    { tipo: '3' },
    famigliaCome(coppia.famiglia, { incompleta: true, componenti: [] }),
  ],
  [
    `EN198 ${numero}.idFamigliaConvivenzaComuneIstat`,
    'the number of another municipality',
    {
      tipo: '3',
      famiglia: {
        idFamigliaConvivenzaComune: { idFamigliaConvivenzaComuneIstat: empoli, idFamigliaConvivenza: '12' },
      },
    },
  ],
  [
    'EN480 famigliaConvivenza.denominazioneConvivenza',
    'a convivenza without a name',
    { tipo: '3', scheda: '4', famiglia: { ...di(convivenza.famiglia), specieConvivenza: '2' } },
    // An imported one may have none.
    senzaNome,
  ],
];
