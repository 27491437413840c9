import fc from 'fast-check';
import { servizi, type Messaggio } from '#contract/anpr/index.ts';
import { operazioniDelRegistro } from '#core/registro/operazioni.ts';
import { arbitrario } from '../../conformita/arbitrario.ts';
import { Caso } from '../../fuzz/caso.ts';
import { guastaValore } from '../json/guasta.ts';
import { nessunSigillo } from '../json/nessun-sigillo.ts';
import { qualunque } from '../json/valori.ts';
import { chiamate, type Atteso } from './oracolo.ts';
import { richiestaDi } from './richieste.ts';

/** Nobody is to be put out by a wrong PIN, an exit or another core in the middle of a row: they have a trial of their own. */
export const cheMettonoFuori = new Set<string>(['accesso.entra', 'accesso.entraConPassword', 'accesso.esci']);

export interface Richiesta {
  readonly nome: (typeof chiamate)[number];
  readonly valore: unknown;
  /** What the official operation asks for, where one is sent. */
  readonly operazione?: string;
  readonly intera: boolean;
  /** What becomes of it whoever is there, where it is not for the call to say. */
  readonly atteso?: Atteso;
}

/** Every call well formed, and every official operation through the one that sends them. */
export function intere(seme: number): Richiesta[] {
  const permessi = operazioniDelRegistro({ sigillo: nessunSigillo(), urlVerifica: () => '' });
  const operazioni = permessi.flatMap(({ servizio: { codice }, permesso }): Richiesta[] => {
    const servizio = Object.values(servizi).find((uno) => uno.codice === codice);
    if (!servizio) return [];
    const messaggio = servizio.richiesta as unknown as Messaggio<never>;
    const [richiesta] = fc.sample(arbitrario(messaggio), { seed: seme, numRuns: 1 });
    const valore = { codice, richiesta: richiesta as unknown };
    return [{ nome: 'registro.invia', valore, operazione: permesso ?? 'sessione', intera: true }];
  });
  const altre = chiamate.flatMap((nome): Richiesta[] => {
    const valore = richiestaDi(nome);
    const adatta = valore !== undefined && nome !== 'registro.invia' && !cheMettonoFuori.has(nome);
    return adatta ? [{ nome, valore, intera: true }] : [];
  });
  return [...altre, ...operazioni];
}

/** A call that a script makes up: damaged, or anything at all. */
export function guasta(seme: number, numero: number): Richiesta {
  const caso = new Caso(seme ^ Math.imul(numero + 1, 0x9e3779b1));
  const nome = chiamate[caso.intero(chiamate.length)] ?? 'registro.cerca';
  const buona = richiestaDi(nome);
  const valore = buona === undefined || caso.intero(4) === 0 ? qualunque(caso) : guastaValore(buona, caso);
  return { nome, valore, intera: false };
}
