import { tabella } from '../../tabelle/index.ts';
import { regola, type Regola, type Rilievo } from '../regola.ts';
import { sezione, type ContestoSezioni, type In } from './contesto.ts';
import type { AltreLingue } from './tipi.ts';

/** The schema wants a number here, table 14 has letters: it is the place of the language in the table, from 1. */
function conosciuta(idLingua: string): boolean {
  const posto = Number(idLingua);
  return posto >= 1 && posto <= (tabella('14')?.voci.length ?? 0);
}

export const regoleAltraLingua: readonly Regola<In<AltreLingue[number]>>[] = [
  regola('EC069', { campo: 'idLingua', violata: ({ dato }) => !conosciuta(dato.idLingua) }),
];
const controllaUna = sezione(regoleAltraLingua);

/** The address in the second language of a bilingual municipality. */
export function controllaAltreLingue(
  campo: string,
  lingue: AltreLingue | undefined,
  c: ContestoSezioni,
): Rilievo[] {
  return (lingue ?? []).flatMap((una) => controllaUna(campo, una, c));
}
