import type { Genitore } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import { controllaAltriDati } from './altri-dati.ts';
import { controllaCittadinanza } from './cittadinanza.ts';
import { sezione, type In } from './contesto.ts';
import { codiciNascita, controllaLuogoNascita } from './nascita.ts';
import { controllaStatoCivile } from './stato-civile.ts';

/** An unknown parent written as people wrote it on paper, `NN` or `N. N.`. */
const nn = (nome: string | undefined): boolean => /^N\.?\s?N\.?$/i.test(nome?.trim() ?? '');

export const regoleGenitore: readonly Regola<In<Genitore>>[] = [
  regola('ES044', {
    campo: 'generalita',
    violata: ({ dato: { generalita: g } }) => g.cognome === undefined && g.nome === undefined,
  }),
  regola('EN566', {
    campo: 'generalita',
    violata: ({ dato: { generalita: g } }) => nn(g.cognome) || nn(g.nome),
  }),
];

/** `paternita` or `maternita`. The parent's own dates are compared with the parent's birth. */
export const controllaGenitore = sezione(regoleGenitore, (c) => {
  const { generalita, cittadinanza, statoCivile, altriDati } = c.dato;
  const suo = { ...c, dataNascita: generalita.dataNascita };
  return [
    ...controllaLuogoNascita('generalita', generalita, codiciNascita.genitore, c),
    ...controllaStatoCivile('statoCivile', statoCivile, suo),
    ...controllaCittadinanza('cittadinanza', cittadinanza, suo),
    ...controllaAltriDati('altriDati', altriDati, suo),
  ];
});
