import { metti, prendi, testoA, vuoto, type Grezza } from '../../ufficiale/percorso.ts';
import { tipoDa } from '../../ufficiale/campo-da.ts';
import type { Atto } from './atto.ts';
import type { ModuloAtto } from './modulo.ts';
import { puntiDi } from './punti.ts';
import type { VoceAlternativa } from './voci.ts';

/** What was changed by other means than writing a datum, with what the act proposes from it. */
export function conProposte(atto: Atto, dopo: ModuloAtto, percorso: string, prima: ModuloAtto): ModuloAtto {
  return atto.propone?.(dopo, percorso, prima) ?? dopo;
}

/**
 * A change with what follows from it. What the clerk decided stays: a proposal is replaced only where it was still the
 * former proposal.
 */
export function cambiaDato(atto: Atto, modulo: ModuloAtto, percorso: string, valore: unknown): ModuloAtto {
  const prima = testoA(modulo.richiesta, percorso);
  const scritto = { ...modulo, richiesta: metti(modulo.richiesta, percorso, valore) };
  let dopo = conProposte(atto, scritto, percorso, modulo);
  const punto = puntiDi(atto, modulo, { oggi: '' }).find((uno) => uno.percorso === percorso);
  const segue = punto?.voce.tipo === 'campo' ? (punto.voce.segue ?? []) : [];
  const nuovo = testoA(dopo.richiesta, percorso);
  // While a day is typed it is empty for a moment: what was proposed from it waits.
  if (nuovo === '') return dopo;
  for (const { a, come = (v: string): string => v } of segue) {
    const ora = testoA(dopo.richiesta, a);
    const daPrima = prima === '' ? '' : come(prima);
    if (ora !== '' && ora !== daPrima && ora !== dopo.proposti[a]) continue;
    const proposto = come(nuovo);
    dopo = cambiaDato(atto, dopo, a, proposto);
    dopo = { ...dopo, proposti: { ...dopo.proposti, [a]: proposto } };
  }
  return dopo;
}

/** Another form of the same thing: what both have is carried over. */
export function cambiaForma(
  atto: Atto,
  modulo: ModuloAtto,
  { percorso }: Pick<VoceAlternativa, 'percorso'>,
  da: string,
  a: string,
): ModuloAtto {
  const vecchio = prendi(modulo.richiesta, `${percorso}.${da}`);
  const noti = new Set(tipoDa(atto.messaggio, `${percorso}.${a}`).voci.map(({ nome }) => nome));
  const comuni = Object.entries((vecchio ?? {}) as Record<string, unknown>).filter(([nome]) =>
    noti.has(nome),
  );
  let richiesta = metti(modulo.richiesta, `${percorso}.${da}`, undefined);
  if (vuoto(prendi(richiesta, `${percorso}.${a}`)))
    richiesta = metti(richiesta, `${percorso}.${a}`, Object.fromEntries(comuni));
  return { ...modulo, richiesta, scelte: { ...modulo.scelte, [percorso]: a } };
}

/** Two requests over a common ancestor: what the clerk changed stays, the rest is as the register has it now. */
export function fondi(base: unknown, mia: unknown, nuova: unknown): unknown {
  if (JSON.stringify(base) === JSON.stringify(mia)) return nuova;
  const oggetti = [mia, nuova].every((uno) => typeof uno === 'object' && uno !== null && !Array.isArray(uno));
  if (!oggetti) return mia;
  const [m, n, b] = [mia, nuova, base ?? {}] as [Grezza, Grezza, Grezza];
  const nomi = new Set([...Object.keys(m), ...Object.keys(n)]);
  const fuse = [...nomi].map((nome) => [nome, fondi(b[nome], m[nome], n[nome])] as const);
  return Object.fromEntries(fuse.filter(([, valore]) => valore !== undefined));
}
