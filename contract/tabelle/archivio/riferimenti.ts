import type { VoceTabella } from '#resources/tabelle/index.ts';

type Legato = Required<Pick<VoceTabella, 'riferimento'>> & Pick<VoceTabella, 'uso'>;
type Cella = (nome: string) => string;

/** How the rows of a table in which a code comes more than once say which row of another table each is about. */
export interface ColonneRiferimento {
  readonly colonne: readonly string[];
  /** @returns undefined: the row says nothing that can be read. */
  leggi(cella: Cella): Legato | undefined;
}

/** Table 33 names the tables of ANPR in words. */
const temi: Readonly<Record<string, string>> = {
  'titolo di studio': '11',
  'condizione non professionale': '10',
  'posizione nella professione': '09',
};
/** As the official file marks what only data of a subentro may have. */
const soloAlSubentro = /\s*\(\*\)$/;
const codiceAmmesso = /^[0-9A-Za-z]{1,10}$/;

const legato = (tabella: string | undefined, codice: string, uso?: string): Legato | undefined =>
  tabella !== undefined && codiceAmmesso.test(codice)
    ? { riferimento: { tabella, codice }, ...(uso !== undefined && uso !== '' && { uso }) }
    : undefined;

/** By number of table. */
export const conRiferimento: Readonly<Record<string, ColonneRiferimento>> = {
  '33': {
    colonne: ['tabella', 'codice_anpr'],
    leggi(cella) {
      const scritto = cella('codice_anpr');
      const uso = soloAlSubentro.test(scritto) ? 'solo al subentro' : undefined;
      return legato(temi[cella('tabella').toLowerCase()], scritto.replace(soloAlSubentro, ''), uso);
    },
  },
  '41': {
    colonne: ['cod_consolato', 'sede'],
    leggi: (cella) => legato('40', cella('cod_consolato'), cella('sede')),
  },
};
