import { sql, type RawBuilder } from 'kysely';
import { cellaCsv, segnoUtf8 } from '#contract/csv.ts';
import type { Selezione } from '../persone.ts';
import { colonne, sezioniDiFamiglia, type Colonna } from './colonne.ts';

const separatore = ';';
const fineRiga = '\r\n';

/** A person of the sheet: her number, then a column `cN` for each asked. */
export type RigaFoglio = Readonly<Record<string, string | null>> & { readonly id: string };

export interface Csv {
  readonly intestazione: string;
  /** What is written of each, and nothing else, drawn by the database: no record travels whole, none is read. */
  readonly righe: RawBuilder<unknown>;
  readonly riga: (letta: RigaFoglio) => string;
}

/** Sections of the records of a selection, in id order, with the parts of them that columns start from. */
function daleggere({ righe }: Selezione, sue: readonly Colonna[], conFamiglia: boolean): RawBuilder<unknown> {
  const valori = sue.map(({ valore }, posto) => sql`${valore} as ${sql.ref(`c${posto}`)}`);
  const famiglia = sql`
    left join lateral (select c as suo from jsonb_array_elements(p.f -> 'componenti') c
      where c ->> 'idSchedaSoggettoANPR' = p.id::text limit 1) componente on true`;
  // `offset 0`: each part is taken out once, not once for each column.
  return sql`
    select p.id::text as id, ${sql.join(valori)}
    from (select id, soggetto -> 'dati' as d${conFamiglia ? sql`, famiglia as f` : sql``}
      from (${righe(conFamiglia)}) persone order by id offset 0) p
    cross join lateral (select p.d -> 'generalita' as g, p.d -> 'residenza' -> 0 as r offset 0) parti
    ${conFamiglia ? famiglia : sql``}`;
}

/** @param sezioni numbers of tab. 16; `1` is the whole record. */
export function csvDi(selezione: Selezione, sezioni: readonly string[]): Csv {
  const tutte = sezioni.includes('1');
  const chieste = new Set(sezioni);
  const sue = colonne.filter(({ sezione }) => tutte || sezione === '2' || chieste.has(sezione));
  const conFamiglia = sue.some(({ sezione }) => sezioniDiFamiglia.includes(sezione));
  const celle = sue.map(({ scritto }, posto) => ({ scritto, nome: `c${posto}` }));
  return {
    intestazione: segnoUtf8 + sue.map(({ nome }) => cellaCsv(nome)).join(separatore) + fineRiga,
    righe: daleggere(selezione, sue, conFamiglia),
    riga(letta) {
      let riga = '';
      for (const { scritto, nome } of celle) {
        if (riga !== '' || nome !== 'c0') riga += separatore;
        const valore = letta[nome] ?? null;
        if (valore !== null && valore !== '') riga += cellaCsv(scritto ? scritto(valore) : valore);
      }
      return riga + fineRiga;
    },
  };
}
