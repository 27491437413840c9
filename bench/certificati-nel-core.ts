import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { CoreDiProva } from '#e2e/scrivania/core.ts';
import type { Fermo } from './ciclo.ts';
import { accolta, facciaJson, facciaSoap, nuovoId, type Faccia } from './clienti.ts';
import { ritmo, type Ritmo } from './misura.ts';
import { certificato, madri, type Madre } from './richieste.ts';

export interface CicloDelCore {
  readonly faccia: Faccia['nome'];
  readonly ritmo: Ritmo;
  /** The longest stop of the core's loop: while certificates were asked for, and as long with nothing to do. */
  readonly intanto: Fermo;
  readonly aVuoto: Fermo;
}

const file = join(tmpdir(), `sportello-ciclo-${process.pid}.json`);
const primaDelCore = pathToFileURL(join(import.meta.dirname, 'ciclo-nel-core.ts')).href;

/** A core that watches its own loop. */
async function coreOsservato(): Promise<CoreDiProva> {
  const { NODE_OPTIONS: opzioni = '' } = process.env;
  process.env['NODE_OPTIONS'] = `${opzioni} --import=${primaDelCore}`.trim();
  process.env['SPORTELLO_CICLO'] = file;
  try {
    return await CoreDiProva.avvia();
  } finally {
    process.env['NODE_OPTIONS'] = opzioni;
    delete process.env['SPORTELLO_CICLO'];
  }
}

/** The longest stop of its loop since the last time that it was asked. */
async function daAllora(core: CoreDiProva): Promise<Fermo> {
  rmSync(file, { force: true });
  process.kill(core.pid, 'SIGUSR2');
  for (let giri = 0; !existsSync(file); giri++) {
    if (giri > 500) throw new Error('the core does not say how its loop goes');
    await setTimeout(20);
  }
  await setTimeout(20);
  return JSON.parse(readFileSync(file, 'utf8')) as Fermo;
}

async function diUnaFaccia(
  core: CoreDiProva,
  faccia: Faccia,
  persone: readonly Madre[],
  [volte, insieme]: readonly [number, number],
): Promise<CicloDelCore> {
  const domande = Array.from({ length: volte + Math.ceil(volte / 10) }, (_, n) => {
    const una = persone[n % persone.length];
    if (!una) throw new Error('nobody to certify of');
    return faccia.prepara(6001, certificato(nuovoId(), una));
  });
  const chiedi = async (n: number): Promise<void> => {
    accolta(await domande[n]?.(), 'certificatoPdf');
  };
  const quante = Math.ceil(volte / 10);
  // The first ones find code that was never run: an office meets them once a day.
  for (let n = 0; n < quante; n++) await chiedi(n);
  await daAllora(core);
  const inizio = performance.now();
  const misurato = await ritmo(volte - quante, insieme, (n) => chiedi(n + quante));
  const intanto = await daAllora(core);
  await setTimeout(performance.now() - inizio);
  return { faccia: faccia.nome, ritmo: misurato, intanto, aVuoto: await daAllora(core) };
}

/** The loop of a whole core while `insieme` certificates at a time are asked for, on each of its faces. */
export async function misuraCicloDelCore(volte: number, insieme: number): Promise<CicloDelCore[]> {
  const core = await coreOsservato();
  try {
    const database = await core.database();
    const persone = await madri(database, 1000).finally(() => database.end());
    const misure: CicloDelCore[] = [];
    for (const apri of [facciaJson, facciaSoap]) {
      const faccia = await apri(core.pronto, insieme);
      misure.push(await diUnaFaccia(core, faccia, persone, [volte, insieme]));
      faccia.chiudi();
    }
    return misure;
  } finally {
    await core.chiudi();
    rmSync(file, { force: true });
  }
}
