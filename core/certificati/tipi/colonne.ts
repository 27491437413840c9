import { descrivi } from '#contract/tabelle/index.ts';
import { dataNascita, luogo, nascita, nominativo } from '../frasi.ts';
import { di, parolaDi } from '../lingua.ts';
import type { Colonna } from './famiglia.ts';
import { statoCivileDi } from './stato-civile.ts';

const numero: Colonna = { titolo: 'colonna.n', cella: (_c, _l, posto) => String(posto) };
const nome: Colonna = {
  titolo: 'colonna.nome',
  cella: ({ soggetto }) => nominativo(soggetto.dati.generalita),
};
const natoInsieme: Colonna = {
  titolo: 'colonna.nascita',
  cella: ({ soggetto }, l) => nascita(soggetto.dati.generalita, l) ?? '–',
};

/** Members with place and day of birth apart. */
export const conNascita: readonly Colonna[] = [
  numero,
  nome,
  {
    titolo: 'colonna.luogo-nascita',
    cella: ({ soggetto }, l) => luogo(soggetto.dati.generalita.luogoNascita, l) ?? '–',
  },
  {
    titolo: 'colonna.data-nascita',
    cella: ({ soggetto }, l) => dataNascita(soggetto.dati.generalita, 'breve', l) ?? '–',
  },
];

export const conStatoCivile: readonly Colonna[] = [
  numero,
  nome,
  natoInsieme,
  {
    titolo: 'colonna.stato-civile',
    cella: ({ soggetto }, l) => statoCivileDi(soggetto, l),
  },
];

const parentela: Colonna = {
  titolo: 'colonna.parentela',
  cella: ({ soggetto, codiceLegame }, l) => {
    const parola = parolaDi(l, 'legame', codiceLegame);
    return parola ? di(l, parola, {}, soggetto.dati.generalita.sesso) : descrivi('05', codiceLegame);
  },
};
export const conParentela: readonly Colonna[] = [numero, nome, natoInsieme, parentela];
