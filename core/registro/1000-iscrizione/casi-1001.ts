import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import { nascitaDiProva } from '../di-prova.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { neonato, type AggregatiNascita } from './1001-controlli.ts';
import { codiciDaCercare } from './codice-fiscale.ts';

export const luoghi = luoghiDiProva();
const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi })];
const soggetto = (id: string): Soggetto => {
  const trovato = blocchi.flatMap((b) => b.soggetti).find((s) => s.idSchedaSoggettoANPR === id);
  if (!trovato) throw new Error(id);
  return trovato;
};
const famigliaDi = (id: string): Famiglia => {
  const trovata = blocchi.flatMap((b) => b.famiglie).find((f) => f.idFamigliaConvivenzaANPR === id);
  if (!trovata) throw new Error(id);
  return trovata;
};
const { coppiaInAttesa: coppia, coniugiSeparatiDiCasa: separati } = personaggi;
const famiglia = famigliaDi(coppia.famiglia);
export const base: AggregatiNascita = {
  ...{
    padri: [soggetto(coppia.padre)],
    madri: [soggetto(coppia.madre)],
    famiglia,
    omonimi: [],
    codiciInUso: [],
  },
};

type Richiesta = ReturnType<typeof nascitaDiProva>;
export const gemella: Soggetto = {
  ...soggetto(coppia.figlia),
  dati: { ...soggetto(coppia.figlia).dati, generalita: nascitaDiProva().generalita1001.generalita },
};
const altra = 'datiControllo.attribuzioneFamiglia';
const padre = 'paternita.generalita';
const madre = 'maternita.generalita';
export const conControllo = (controllo: Partial<Richiesta['datiControllo']>): Richiesta =>
  nascitaDiProva({ controllo });
export const deceduto: Soggetto = { ...soggetto(coppia.padre), stato: 'deceduto' };

/** What the register says of a birth: what it knows, and what it is asked. */
export const casiNascitaRegistro: readonly (readonly [
  atteso: string,
  quando: string,
  altri: Partial<AggregatiNascita>,
  richiesta: Richiesta,
  comune?: string,
])[] = [
  [`EN142 ${padre}`, 'the father is not in the register', { padri: [] }, nascitaDiProva()],
  [`EN143 ${madre}`, 'nor is the mother', { madri: [] }, nascitaDiProva()],
  [`EN144 ${padre}`, 'nobody is', { padri: [], madri: [] }, nascitaDiProva()],
  [`EN091 ${padre}`, 'another man', { padri: [soggetto(separati.marito)] }, nascitaDiProva()],
  [`EN093 ${madre}`, 'another woman', { madri: [soggetto(separati.moglie)] }, nascitaDiProva()],
  [`EN184 ${padre}`, 'the father is dead', { padri: [deceduto] }, nascitaDiProva()],
  [`ES077 ${padre}`, 'the father is abroad', { padri: [{ ...deceduto, stato: 'aire' }] }, nascitaDiProva()],
  [
    `EF054 ${altra}`,
    'parents who live apart',
    { madri: [{ ...soggetto(coppia.madre), idFamigliaConvivenzaANPR: '1' }] },
    nascitaDiProva(),
  ],
  [`EF002 ${altra}`, 'no such family', { famiglia: undefined }, nascitaDiProva()],
  [`EN180 ${altra}`, 'the family is of another municipality', {}, nascitaDiProva(), '048017'],
  [
    `EN211 ${altra}`,
    'the family is not complete yet',
    { famiglia: { ...famiglia, incompleta: true } },
    nascitaDiProva(),
  ],
  [
    'EN389 testataRichiesta.dataDecorrenza',
    'before the last change of the family',
    { famiglia: { ...famiglia, ultimaDecorrenza: '2026-07-11' } },
    nascitaDiProva(),
  ],
  [
    'EF031 legameSoggetto.dataDecorrenza',
    'in the family before it began',
    { famiglia: { ...famiglia, dataOrigine: '2026-07-11' } },
    {
      ...nascitaDiProva(),
      legameSoggetto: { dataDecorrenza: '2026-07-10', codiceLegame: '3' },
    },
  ],
  [
    'EF032 generalita1001.generalita.dataNascita',
    'born before the family began',
    { famiglia: { ...famiglia, dataOrigine: '2026-07-11' } },
    nascitaDiProva(),
  ],
  [
    `EF002 ${altra}`,
    'the family is over',
    { famiglia: { ...famiglia, stato: 'archiviata' } },
    nascitaDiProva(),
  ],
  [
    'EN341 famConv.idFamigliaConvivenzaANPR',
    'a convivenza called family',
    { famiglia: { ...famiglia, tipoScheda: '4' } },
    conControllo({ attribuzioneFamiglia: '5' }),
  ],
  [
    'EN342 famConv.idFamigliaConvivenzaANPR',
    'a family called convivenza',
    {},
    conControllo({ attribuzioneFamiglia: '4' }),
  ],
  [
    'EN188 generalita1001.generalita',
    'a child who is there already',
    { omonimi: [gemella] },
    nascitaDiProva(),
  ],
  [
    'EAA50 datiControllo.gestioneCF',
    'the code is somebody else’s',
    { codiciInUso: codiciDaCercare(neonato(nascitaDiProva()), luoghi) },
    nascitaDiProva(),
  ],
  ['EN150 datiControllo.gestioneCF', 'an omocode that is none', {}, conControllo({ gestioneCF: '2' })],
  ['EN141 datiControllo.gestioneCF', 'no validation asked for', {}, conControllo({ gestioneCF: '3' })],
];
