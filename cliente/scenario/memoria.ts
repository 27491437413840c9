import { randomInt } from 'node:crypto';
import type { Qualunque } from '../ws/servizio.ts';
import type { Oggetto } from './componi.ts';

/** An operation that was sent, to be named or sent again. */
export interface OperazioneFatta {
  readonly servizio: Qualunque;
  /** With its header: the same id again is the same operation. */
  readonly richiesta: Oggetto;
  readonly risposta: Oggetto;
  readonly idOperazioneANPR: string | undefined;
}

/** A person bound to a name; the record is read again after each registration. */
export interface PersonaNota {
  readonly id: string;
  scheda: Oggetto | undefined;
}

/** What the names of a scenario stand for while it runs. */
export interface Memoria {
  oggi: string;
  /** Who speaks; undefined: the comune and the operator of the configuration. */
  comune: string | undefined;
  operatore: string | undefined;
  readonly persone: Map<string, PersonaNota>;
  readonly operazioni: Map<string, OperazioneFatta>;
  ultima: OperazioneFatta | undefined;
}

export function nuovaMemoria(oggi: string): Memoria {
  return {
    oggi,
    comune: undefined,
    operatore: undefined,
    persone: new Map(),
    operazioni: new Map(),
    ultima: undefined,
  };
}

export function spostato(giorno: string, giorni: number): string {
  const data = new Date(`${giorno}T12:00:00Z`);
  data.setUTCDate(data.getUTCDate() + giorni);
  return data.toISOString().slice(0, 10);
}

const lettere = ['B', 'C', 'D', 'F', 'G', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'V'];
const vocali = ['A', 'E', 'I', 'O'];

/** Something that no earlier run has left in the register: `@caso.parola`, `@caso.numero`. */
export const caso = {
  parola: (): string =>
    Array.from({ length: 4 }, () => `${lettere[randomInt(13)] ?? ''}${vocali[randomInt(4)] ?? ''}`).join(''),
  numero: (): string => String(randomInt(1, 1_000_000)),
};
