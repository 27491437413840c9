import { useSyncExternalStore } from 'react';
import { compiuti } from './esercizio.ts';
import { esercizi } from './esercizi/index.ts';
import type { Fatto } from './fatti.ts';

/** How far an operator got: exercises finished, and the one in course with what happened since it began. */
export interface Progresso {
  readonly finiti: readonly string[];
  readonly inCorso?: { readonly nome: string; readonly fatti: readonly Fatto[] };
}
type Memoria = Pick<Storage, 'getItem' | 'setItem'>;

const nessuno: Progresso = { finiti: [] };
const chiave = (operatore: string): string => `sportello.esercizi.${operatore}`;

function leggi(memoria: Memoria, operatore: string): Progresso {
  try {
    const letto = JSON.parse(memoria.getItem(chiave(operatore)) ?? '') as Partial<Progresso>;
    return Array.isArray(letto.finiti) ? { ...nessuno, ...letto } : nessuno;
  } catch {
    return nessuno;
  }
}

/** Progress of the exercises on this workstation: no data of anybody, only which kinds of things were done. */
export class RegistroEsercizi {
  readonly #memoria: () => Memoria;
  readonly #progressi = new Map<string, Progresso>();
  readonly #ascolti = new Set<() => void>();

  constructor(memoria: () => Memoria) {
    this.#memoria = memoria;
  }

  di(operatore: string): Progresso {
    const gia = this.#progressi.get(operatore) ?? leggi(this.#memoria(), operatore);
    this.#progressi.set(operatore, gia);
    return gia;
  }

  comincia(operatore: string, nome: string): void {
    this.#scrivi(operatore, { finiti: this.di(operatore).finiti, inCorso: { nome, fatti: [] } });
  }

  lascia(operatore: string): void {
    this.#scrivi(operatore, { finiti: this.di(operatore).finiti });
  }

  azzera(operatore: string): void {
    this.#scrivi(operatore, nessuno);
  }

  annota(operatore: string, nuovi: readonly Fatto[]): void {
    const { finiti, inCorso } = this.di(operatore);
    const esercizio = esercizi.find(({ nome }) => nome === inCorso?.nome);
    if (!inCorso || !esercizio || nuovi.length === 0) return;
    const fatti = [...inCorso.fatti, ...nuovi];
    const finito = compiuti(esercizio, fatti) === esercizio.passi.length;
    this.#scrivi(operatore, {
      finiti: finito ? [...new Set([...finiti, esercizio.nome])] : finiti,
      inCorso: { nome: esercizio.nome, fatti },
    });
  }

  abbona = (avvisa: () => void): (() => void) => {
    this.#ascolti.add(avvisa);
    return () => {
      this.#ascolti.delete(avvisa);
    };
  };

  #scrivi(operatore: string, progresso: Progresso): void {
    this.#progressi.set(operatore, progresso);
    this.#memoria().setItem(chiave(operatore), JSON.stringify(progresso));
    for (const uno of this.#ascolti) uno();
  }
}

export const registroEsercizi = new RegistroEsercizi(() => localStorage);

export function usaProgresso(operatore: string): Progresso {
  return useSyncExternalStore(registroEsercizi.abbona, () => registroEsercizi.di(operatore));
}
