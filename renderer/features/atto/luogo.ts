import type { Luogo } from '#contract/bridge/index.ts';
import { comuneUfficiale, luogoEvento, nomeStato } from '../../ufficiale/lettura.ts';
import { metti } from '../../ufficiale/percorso.ts';
import type { Atto } from './atto.ts';
import { cambiaDato } from './cambia.ts';
import type { ModuloAtto } from './modulo.ts';
import type { VoceLuogo } from './voci.ts';

/** The request with a place in it, or without one. */
export function conLuogo(
  atto: Atto,
  prima: ModuloAtto,
  { percorso, quale }: Pick<VoceLuogo, 'percorso' | 'quale'>,
  nuovo: Luogo | undefined,
): ModuloAtto {
  if (quale === 'stato') {
    // The rest of the block, as the date of a citizenship, is of other fields.
    const conNome = metti(prima.richiesta, `${percorso}.descrizioneStato`, nuovo && nomeStato(nuovo.nome));
    return { ...prima, richiesta: metti(conNome, `${percorso}.codiceStato`, nuovo?.codice) };
  }
  if (!nuovo) return cambiaDato(atto, prima, percorso, undefined);
  if (quale === 'comune') return cambiaDato(atto, prima, percorso, comuneUfficiale(nuovo));
  const dopo = cambiaDato(atto, prima, percorso, luogoEvento(nuovo));
  if (!atto.ritratto) return dopo;
  // Its land register code, which a codice fiscale is made of and a request does not have.
  const { codiceCatastale } = nuovo;
  return { ...dopo, noti: { ...dopo.noti, [percorso]: codiceCatastale ? { codiceCatastale } : {} } };
}
