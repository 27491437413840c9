import { catalogo } from './catalogo.ts';
import { congruenza } from './congruenza.ts';
import { controlli } from './controlli.ts';
import { controlliRichiedente } from './controlli-richiedente.ts';
import { controlliRichiesta } from './controlli-richiesta.ts';
import { regoleDelTipo } from './regole-tipi/index.ts';

/** One control of 6001, as it is made. */
export interface RigaControllo {
  readonly codice: string;
  /** Path in Richiesta6001 of what the clerk would change; empty: it is the record that does not allow it. */
  readonly campo: string;
  /** `no`: refuses; `si`: with forzaCertificazione 1 it warns; `avviso`: never refuses. */
  readonly forzabile: 'no' | 'si' | 'avviso';
  /** Tab. 13; empty: whichever is asked for. */
  readonly tipi: readonly string[];
}

interface Regola {
  readonly codice: string;
  readonly campo: string;
  readonly forzabile: boolean;
  readonly soloAvviso: boolean;
  readonly tipi?: readonly string[];
}

const riga = (r: Regola, tipi: readonly string[] = r.tipi ?? []): RigaControllo => ({
  codice: r.codice,
  campo: r.campo,
  forzabile: r.soloAvviso ? 'avviso' : r.forzabile ? 'si' : 'no',
  tipi,
});

/** A control that several types share is one row, with them all. */
function delTipo(): RigaControllo[] {
  const uguali = new Map<Regola, string[]>();
  for (const { codice } of catalogo)
    for (const regola of regoleDelTipo(codice)) uguali.set(regola, [...(uguali.get(regola) ?? []), codice]);
  return [...uguali].map(([regola, tipi]) => riga(regola, tipi));
}

/** Every control of 6001 (workflows.md §8): on the request, on who is found, on who asks, of each type. */
export function tabellaControlli(): readonly RigaControllo[] {
  const comuni: readonly Regola[] = [
    ...controlliRichiesta,
    ...congruenza,
    ...controlli,
    ...controlliRichiedente,
  ];
  return [...comuni.map((r) => riga(r)), ...delTipo()];
}

/** A case that a test makes: what it expects, and the types it asks for (empty: any). */
export interface CasoControllo {
  /** `EN228`, or with the field: `EN169 datiControllo.forzaCertificazione`. */
  readonly atteso: string;
  readonly tipi: readonly string[];
}

/** The cases that make a control speak. */
export function casiDi(
  { codice, campo, tipi }: RigaControllo,
  casi: readonly CasoControllo[],
): CasoControllo[] {
  const atteso = `${codice} ${campo}`.trim();
  return casi.filter(
    (caso) => caso.atteso === atteso && (tipi.length === 0 || caso.tipi.some((tipo) => tipi.includes(tipo))),
  );
}
