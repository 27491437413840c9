import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ambiente, node, radice } from './esegui.mjs';

const porta = 7446;
/** Those who ask of the register: seconds between two turns, and before the first, when the register must be there. */
const ospiti = [
  { nome: 'consolato', argomenti: ['consolato'], ogni: 240, dopo: 60 },
  // Each card is annulled: the next of the same person is not in its way.
  { nome: 'CIEOnline', argomenti: ['cieonline', 'annulla'], ogni: 600, dopo: 120 },
];

/** A process of ours whose words come to the terminal a line at a time, each saying whose it is. */
function parte(nome, argomenti) {
  const processo = spawn(node(), [join(radice, argomenti[0]), ...argomenti.slice(1)], {
    env: ambiente(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const flusso of [processo.stdout, processo.stderr])
    createInterface({ input: flusso }).on('line', (riga) => {
      console.log(`[${nome}] ${riga}`);
    });
  processo.on('error', () => undefined);
  return processo;
}

/** The option that leaves them out. */
export const senzaSimulatori = '--senza-simulatori';

/** The desk has its own register here, and no real people are in it (main/configurazione.ts). */
export function inLocale() {
  const perPersona = join(homedir(), '.local/share/sportello');
  const casa = process.env.SPORTELLO_HOME ?? (process.getuid?.() === 0 ? '/var/lib/sportello' : perPersona);
  try {
    const { core } = JSON.parse(readFileSync(join(casa, 'postazione', 'configurazione.json'), 'utf8'));
    return core?.tipo !== 'remoto' && core?.ambiente !== 'produzione';
  } catch {
    // Never configured: training.
    return true;
  }
}

/**
 * What stands around a register in training: the Agenzia delle Entrate, a consulate that asks now and then, and the system
 * that issues electronic cards. Off with {@link senzaSimulatori}.
 * @param {readonly string[]} argomenti of the command line
 * @returns the variables that the register needs, and how to stop; undefined: they were left out
 */
export function avviaSimulatori(argomenti) {
  if (argomenti.includes(senzaSimulatori)) return undefined;
  const processi = [parte('Agenzia', ['core/index.ts', 'agenzia-entrate', '--porta', String(porta)])];
  const attese = ospiti.map(({ nome, argomenti, ogni, dopo }) =>
    setTimeout(() => {
      processi.push(parte(nome, ['cliente/index.ts', ...argomenti, '--ogni', String(ogni)]));
    }, dopo * 1000).unref(),
  );
  return {
    variabili: { SPORTELLO_AGENZIA: `http://127.0.0.1:${porta}` },
    chiudi: () => {
      for (const attesa of attese) clearTimeout(attesa);
      for (const processo of processi) processo.kill('SIGTERM');
    },
  };
}
