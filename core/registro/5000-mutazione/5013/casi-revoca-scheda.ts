import type { CambiRevoca } from '#contract/regole/casi-revoca.ts';
import { personaggi } from '../../../dimostrativo/index.ts';
import type { Soggetto } from '../../modello.ts';
import type { Mondo } from '../../mondo-di-prova.ts';
import { arrivata, con, dati, matrimonio, mutata } from '../5008/mondi-di-prova.ts';
import { davide, nominato, sara } from '../5008/richieste-di-prova.ts';

const { coppiaInAttesa: sposi, vedova, famigliaStraniera: stranieri, cfNonValidato, madreSola } = personaggi;

/** The removal of a datum of somebody, in a world as it is or made different. */
export interface CasoRevoca {
  readonly id?: string;
  readonly cambi: CambiRevoca;
  readonly mondo?: (mondo: Mondo) => Mondo;
  readonly comune?: string;
}

const tipo = 'datiControllo.tipoRevoca';
const ricerca = 'schedaSoggetto.generalitaPerRicerca';
const decorrenza = 'testataRichiesta.dataDecorrenza';
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
export const carta: NonNullable<Soggetto['dati']['cartaIdentita']> = {
  ...{ numero: 'AX1234567', dataRilascio: '2026-07-05', interdizioneEspatrio: 'N' },
  comuneRilascio: vinci,
};
const nozze = {
  matrimonio: { coniuge: nominato(sposi.padre), datiMatrimonio: { dataEvento: '2020-09-12' } },
};
const permesso = { permessoSoggiorno: { tipoSoggiorno: '2' } };
/** As after the subentro: who was there then has the datum from then. */
export const daAllora =
  (id: string, parti: Partial<Soggetto['dati']>) =>
  (mondo: Mondo): Mondo => {
    const fatto = con(id, dati(parti))(mondo);
    const dopo = fatto.soggetti.get(id);
    const [primo] = mondo.storie.get(id) ?? [];
    if (!dopo || !primo) throw new Error(`nobody is ${id}`);
    return { ...fatto, storie: new Map([...mondo.storie, [id, [{ ...primo, dopo }]]]) };
  };

/** What the register answers to the removal of a datum. */
export const casiRevocaScheda: readonly (readonly [atteso: string, quando: string, caso: CasoRevoca])[] = [
  [`EN184 ${ricerca}`, 'of the dead', { id: vedova.defunto, cambi: {} }],
  [`EN204 ${ricerca}`, 'of another municipality', { id: sposi.figlia, cambi: {}, comune: '048017' }],
  [`EN240 ${decorrenza}`, 'before the last registration', { id: sposi.figlia, cambi: { dal: '2019-01-01' } }],
  ['EN405 ', 'a father who is not there', { id: madreSola.figlio, cambi: {} }],
  ['EN406 ', 'a mother who is not there', { id: sara, cambi: { tipo: '02' }, mondo: con(sara, senzaMadre) }],
  [`EN148 ${tipo}`, 'a permit that is not there', { cambi: { tipo: '03', scheda: permesso } }],
  [`EN148 ${tipo}`, 'a validated code', { cambi: { tipo: '12' } }],
  [
    'EN369 schedaSoggetto.matrimonio',
    'another marriage',
    {
      id: sposi.madre,
      cambi: { tipo: '06', scheda: { matrimonio: { ...nozze.matrimonio, coniuge: nominato(davide) } } },
    },
  ],
  [
    'EN274 schedaSoggetto.unioneCivile',
    'a union that is not there',
    { cambi: { tipo: '07', scheda: { unioneCivile: {} } } },
  ],
  [
    'EN323 schedaSoggetto.convivenzaDiFatto',
    'a cohabitation that is not there',
    { cambi: { tipo: '08', scheda: { convivenzaDiFatto: {} } } },
  ],
  ['EN329 ', 'a card that is not there', { cambi: { tipo: '10' } }],
  [
    'EN329 ',
    'a card that is no longer valid',
    {
      cambi: { tipo: '10' },
      mondo: daAllora(sara, { cartaIdentita: { ...carta, dataAnnullamento: '2026-07-01' } }),
    },
  ],
  [
    `EN330 ${decorrenza}`,
    'on the day on which the card was issued',
    { cambi: { tipo: '10' }, mondo: daAllora(sara, { cartaIdentita: carta }) },
  ],
  [
    `EN505 ${tipo}`,
    'written after the subentro',
    {
      cambi: { tipo: '06', scheda: matrimonio(davide, '2026-01-02') },
      mondo: con(sara, dati(matrimonio(davide, '2026-01-02'))),
    },
  ],
  [
    `EN505 ${tipo}`,
    'of somebody who came later',
    { id: stranieri.madre, cambi: { tipo: '03', scheda: permesso }, mondo: arrivata(stranieri.madre) },
  ],
  ['EN310 ', 'the spouse is no longer married', { id: sposi.madre, cambi: { tipo: '06', scheda: nozze } }],
];

function senzaMadre(s: Soggetto): Soggetto {
  const { maternita: _, ...resto } = s.dati;
  return { ...s, dati: resto };
}

export const revocheAmmesse: readonly (readonly [quando: string, caso: CasoRevoca])[] = [
  ['a father', { id: sposi.figlia, cambi: {} }],
  [
    'a permit of the subentro, after other changes',
    { id: stranieri.madre, cambi: { tipo: '03', scheda: permesso }, mondo: mutata(stranieri.madre, '5008') },
  ],
  ['a code that is not validated', { id: cfNonValidato.persona, cambi: { tipo: '12' } }],
];
