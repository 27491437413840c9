import { descrivi } from '#contract/tabelle/index.ts';
import { dataNascita, luogo, nominativo } from '../frasi.ts';
import { di, parolaDi } from '../lingua.ts';
import type { Colonna } from './famiglia.ts';
import { statoCivileDi } from './stato-civile.ts';

const numero: Colonna = { titolo: 'colonna.n', cella: (_c, _l, posto) => String(posto) };
const nome: Colonna = {
  titolo: 'colonna.nome',
  cella: ({ soggetto }) => nominativo(soggetto.dati.generalita),
};
const luogoNascita: Colonna = {
  titolo: 'colonna.luogo-nascita',
  cella: ({ soggetto }, l) => luogo(soggetto.dati.generalita.luogoNascita, l) ?? '–',
};
const giornoNascita: Colonna = {
  titolo: 'colonna.data-nascita',
  cella: ({ soggetto }, l) => dataNascita(soggetto.dati.generalita, 'breve', l) ?? '–',
};

/** Who they are, when and where they were born. */
export const conNascita: readonly Colonna[] = [numero, nome, luogoNascita, giornoNascita];

const statoCivile: Colonna = {
  titolo: 'colonna.stato-civile',
  cella: ({ soggetto }, l) => statoCivileDi(soggetto, l),
};
export const conStatoCivile: readonly Colonna[] = [...conNascita, statoCivile];

const parentela: Colonna = {
  titolo: 'colonna.parentela',
  cella: ({ soggetto, codiceLegame }, l) => {
    const parola = parolaDi(l, 'legame', codiceLegame);
    return parola ? di(l, parola, {}, soggetto.dati.generalita.sesso) : descrivi('05', codiceLegame);
  },
};
export const conParentela: readonly Colonna[] = [...conNascita, parentela];
