import { senzaZeri, tabella, voce } from '../../tabelle/index.ts';
import { chiaveLuogo } from '../../tabelle/luoghi.ts';
import type { CodiceSpiegato } from '../catalogo.ts';
import { rilievo, type Rilievo } from '../regola.ts';
import type { Consolato, Residenze } from './tipi.ts';

export interface CodiciConsolato {
  readonly inesistente: CodiceSpiegato;
  readonly altroNome: CodiceSpiegato;
}
export const codiciConsolatoCarta = { inesistente: 'EC099', altroNome: 'EC100' } as const;
export const codiciConsolatoResidenza = { inesistente: 'EC032', altroNome: 'EC034' } as const;

/** The description is the seat, as table 40 writes it. */
export function controllaConsolato(
  campo: string,
  consolato: Consolato | undefined,
  codici: CodiciConsolato,
): Rilievo[] {
  if (!consolato) return [];
  const noto = voce('40', consolato.codiceConsolato);
  if (!noto) return [rilievo(codici.inesistente, { campo: `${campo}.codiceConsolato` })];
  return chiaveLuogo(noto.it) === chiaveLuogo(consolato.descrizioneConsolato)
    ? []
    : [rilievo(codici.altroNome, { campo: `${campo}.descrizioneConsolato` })];
}

/** A consulate serves the states of its district, now or once, and no other (table 41). */
export function controllaStatoDelConsolato(
  campo: string,
  localita: Residenze[number]['localitaEstera'],
): Rilievo[] {
  const codice = localita && senzaZeri(localita.consolato.codiceConsolato);
  const stato = localita?.indirizzoEstero?.localita.codiceStato;
  const suoi = tabella('41')?.voci.filter(({ riferimento }) => riferimento?.codice === codice) ?? [];
  // A state that is none (998), or in no table, has its own code.
  const giudicabile = stato !== undefined && stato < '997' && voce('02', stato) !== undefined;
  return !giudicabile || suoi.length === 0 || suoi.some((una) => una.codice === stato)
    ? []
    : [rilievo('EC033', { campo: `${campo}.codiceConsolato` })];
}
