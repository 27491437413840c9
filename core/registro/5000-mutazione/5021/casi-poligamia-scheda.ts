import { cessazione, type CambiPoligamia } from '#contract/regole/casi-poligamia.ts';
import { personaggi } from '../../../dimostrativo/index.ts';
import type { Soggetto } from '../../modello.ts';
import type { Mondo } from '../../mondo-di-prova.ts';
import { con, dati, tutto } from '../5008/mondi-di-prova.ts';
import { nominato } from '../5008/richieste-di-prova.ts';

const { famigliaStraniera: stranieri, madreSola, vedova, coppiaNonSposata } = personaggi;

/** A marriage of Arben Hoxha, married to Mirela, in a world as it is or made different. */
export interface CasoPoligamia {
  readonly cambi: CambiPoligamia;
  readonly id?: string;
  readonly mondo?: (mondo: Mondo) => Mondo;
  readonly comune?: string;
}

const elena = nominato(madreSola.madre);
const tirana = {
  localita: { codiceStato: '201', descrizioneStato: 'ALBANIA', descrizioneLocalita: 'TIRANA' },
};
/** A second wedding abroad. */
export const seconde = { coniuge: elena, datiMatrimonio: { dataEvento: '2010-05-06', luogoEvento: tirana } };
const voce = (altro: object = {}): Partial<Soggetto['dati']> => ({
  listaDatiPoligamia: { poligamia: [{ matrimonio: seconde, ...altro }] },
});
/** The second marriage is in the register already. */
export const registrato = tutto(
  con(stranieri.padre, dati(voce())),
  con(
    madreSola.madre,
    dati({
      listaDatiPoligamia: {
        poligamia: [
          {
            matrimonio: {
              ...seconde,
              coniuge: { cognome: 'HOXHA', nome: 'ARBEN', idSchedaSoggettoANPR: stranieri.padre },
            },
          },
        ],
      },
    }),
  ),
);
const quello = { ricerca: { coniuge2: elena, dataMatrimonio: '2010-05-06' } };
const morta = (dataEvento: string) => ({ datiMorteconiuge: { dataEvento } });

const ricerca = 'matrimonioPerRicerca';
const giorno = 'matrimonio.datiMatrimonio.dataEvento';

/** What the register answers to who has more than one marriage. */
export const casiPoligamiaScheda: readonly (readonly [
  atteso: string,
  quando: string,
  caso: CasoPoligamia,
])[] = [
  [`EN184 ${ricerca}.coniuge1`, 'of the dead', { id: vedova.defunto, cambi: { matrimonio: seconde } }],
  [
    `EN204 ${ricerca}.coniuge1`,
    'of another municipality',
    { cambi: { matrimonio: seconde }, comune: '048017' },
  ],
  [
    'EN185 matrimonio.coniuge',
    'with an id that nobody has',
    { cambi: { matrimonio: { ...seconde, coniuge: nominato('5999999999') } } },
  ],
  [
    'EN183 matrimonio.coniuge',
    'with another name',
    { cambi: { matrimonio: { ...seconde, coniuge: { ...elena, nome: 'ELISA' } } } },
  ],
  [
    'EN465 matrimonio.coniuge',
    'with oneself',
    {
      cambi: {
        matrimonio: {
          ...seconde,
          coniuge: { cognome: 'HOXHA', nome: 'ARBEN', idSchedaSoggettoANPR: stranieri.padre },
        },
      },
    },
  ],
  [
    `EN202 ${ricerca}.coniuge1`,
    'of who has no first marriage',
    {
      id: coppiaNonSposata.padre,
      cambi: { matrimonio: { ...seconde, datiMatrimonio: { dataEvento: '2020-05-06' } } },
    },
  ],
  [
    'EN369 matrimonio.coniuge',
    'that is there already',
    { cambi: { matrimonio: seconde }, mondo: registrato },
  ],
  [`EN382 ${giorno}`, 'without a day', { cambi: { matrimonio: { coniuge: elena } } }],
  [
    `EN348 ${giorno}`,
    'before birth',
    { cambi: { matrimonio: { ...seconde, datiMatrimonio: { dataEvento: '1986-07-19' } } } },
  ],
  [
    `EN369 ${ricerca}`,
    'the end of one that is not there',
    { cambi: { tipi: ['03'], ...quello, separazioneAnnullamentoCessazioneMatrimonio: cessazione } },
  ],
  [
    `EN369 ${ricerca}`,
    'an end put right that is not there',
    { cambi: { tipi: ['05'], ...quello, vedovanza: morta('2026-07-01') }, mondo: registrato },
  ],
  [
    'EN300 vedovanza',
    'widowed of who is alive',
    { cambi: { tipi: ['02'], ...quello, vedovanza: morta('2026-07-01') }, mondo: registrato },
  ],
  [
    'EN398 vedovanza.datiMorteconiuge.dataEvento',
    'widowed on another day',
    {
      cambi: { tipi: ['02'], ...quello, vedovanza: morta('2026-07-01') },
      mondo: tutto(
        registrato,
        con(madreSola.madre, (s) => ({
          ...s,
          stato: 'deceduto',
          dati: { ...s.dati, datiDecesso: { dataEvento: '2026-06-30' } },
        })),
      ),
    },
  ],
  [
    'EN315 separazioneAnnullamentoCessazioneMatrimonio',
    'ended before it began',
    {
      cambi: {
        ...{ tipi: ['03'], ...quello },
        separazioneAnnullamentoCessazioneMatrimonio: {
          ...cessazione,
          sentenza: {
            data: '2009-01-01',
            tipoTribunale: '1',
            autorita: 'TRIBUNALE',
            dataValidita: '2009-01-01',
          },
        },
      },
      mondo: registrato,
    },
  ],
];
