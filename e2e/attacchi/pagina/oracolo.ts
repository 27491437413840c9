import { bridge, type NomeChiamata } from '#contract/bridge/index.ts';
import { poggiano } from '#contract/bridge/porte.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { rotte, type Rotta } from '#contract/wa/rotte.ts';
import type { Permesso } from '#contract/wa/comune.ts';
import type { Figura } from '../banco.ts';
import type { Risposta } from './canale.ts';

export const chiamate = (Object.keys(bridge) as (keyof typeof bridge)[]).filter(
  (nome): nome is NomeChiamata => bridge[nome].tipo === 'chiamata',
);

/** Who is at the desk: a role and its profiles, or nobody who may ask for anything. */
export type Stato = 'dentro' | 'mai-entrato' | 'uscito' | 'carta-estratta' | 'sessione-finita';

/**
 * What docs/authorisation.md gives. `si`: that role has it; `no`: it has not; `senza-sessione`: nobody is in, and nothing of
 * the register may come back; `libera`: it is the workstation's own; `suo`: of who is in, and it is done; `altrui`: of
 * somebody else, whoever is in.
 */
export type Atteso = 'si' | 'no' | 'senza-sessione' | 'libera' | 'suo' | 'altrui';

/** Of this workstation, and of whoever is in with the card alone. */
const daDentro = new Set<NomeChiamata>([
  ...(['accesso.chiaveBozze', 'bozze.copia', 'bozze.copiate', 'sessioni.firmaAtto'] as const),
]);

/**
 * @param operazione what the official operation asks for, where the call sends one.
 */
export function concede(
  nome: NomeChiamata,
  { ruolo, profili }: Figura,
  stato: Stato,
  operazione?: string,
): Atteso {
  const poggia = poggiano[nome];
  // What a colleague left here opens to a card that is in, and to nothing else.
  const chiuse = daDentro.has(nome) && stato !== 'dentro' && stato !== 'sessione-finita';
  if (typeof poggia === 'string') return chiuse ? 'senza-sessione' : 'libera';
  if (stato !== 'dentro') return 'senza-sessione';
  const { guardia }: Rotta = rotte[poggia[0]];
  const chiede = guardia === 'operazione' ? (operazione ?? 'sessione') : guardia;
  return chiede === 'sessione' || permessiDi(ruolo, profili).has(chiede as Permesso) ? 'si' : 'no';
}

/** As the workstation says that nobody is in, or no longer. */
const nessuno = new Set(['carta-assente', 'carta-estratta']);

/** Who has the permission for these may still not touch somebody above them, or of another body. */
const ancheDiChi = new Set(['utenti.atto', 'utenti.elimina', 'utenti.password']);

/** @throws when the answer is not what is given. @returns its kind, to be counted. */
export function giudicaChiamata(
  nome: NomeChiamata,
  atteso: Atteso,
  risposta: Risposta,
  intera: boolean,
): string {
  if (typeof risposta?.ok !== 'boolean') throw new Error(`${nome}: an answer without outcome`);
  const { errore } = risposta;
  const tipo = risposta.ok ? 'riuscita' : (errore?.errore?.tipo ?? errore?.tipo ?? 'senza tipo');
  if (tipo === 'guasto' && errore?.errore) throw new Error(`${nome}: an exception in the core`);
  if (errore?.messaggio?.includes('riferimento')) throw new Error(`${nome}: an exception on the workstation`);
  if (atteso === 'suo' && !risposta.ok) throw new Error(`${nome}: “${tipo}” to whom it belongs`);
  if (atteso === 'no' || atteso === 'senza-sessione' || atteso === 'altrui') {
    if (risposta.ok) throw new Error(`${nome}: passes, and nothing gives it (${atteso})`);
    // Well formed, nothing of its own can stop it before the permission.
    const negata = tipo === 'permesso-negato' || nome.startsWith('prefettura.');
    if (atteso === 'no' && intera && !negata)
      throw new Error(`${nome}: “${tipo}” instead of permesso-negato`);
    if (atteso !== 'no' && intera && daDentro.has(nome) && !nessuno.has(tipo))
      throw new Error(`${nome}: “${tipo}” with nobody in`);
  }
  if (atteso === 'si' && intera && tipo === 'permesso-negato' && !ancheDiChi.has(nome))
    throw new Error(`${nome}: refused to who has it`);
  return `${atteso}: ${tipo}`;
}
