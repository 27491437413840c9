import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as attesa } from 'node:timers/promises';
import { facciaJson } from '../../bench/clienti.ts';
import { Caso } from '../fuzz/caso.ts';
import type { Chiesto } from '../prove/opzioni.ts';
import type { Esito } from '../prove/quaderno.ts';
import type { CoreDiProva } from '../scrivania/core.ts';
import { conCore } from './con-core.ts';
import { DiscoDiProva } from './disco.ts';
import { Lavoro, nonUnaVolta } from './lavoro.ts';
import { mancanzeDelRegistro } from './registro.ts';

const radice = join(import.meta.dirname, '..', '..');
const saltata = (perché: string): Esito => ({ passate: 0, mancanze: [], saltate: 1, nota: perché });
const senzaDischi = 'this user may not mount a disk of its own';

type Atto = ReturnType<Lavoro['nascita']>;

/** Sends each act once. @returns those that got no good answer. */
async function manda(core: CoreDiProva, atti: readonly Atto[]): Promise<Atto[]> {
  const faccia = await facciaJson(core.pronto, 1);
  const senza: Atto[] = [];
  try {
    for (const atto of atti) {
      try {
        const risposta = await faccia.prepara(1001, atto.richiesta)();
        if (!risposta.includes('"esitoOperazione":"0000"')) senza.push(atto);
      } catch {
        senza.push(atto);
      }
    }
  } finally {
    faccia.chiudi();
  }
  return senza;
}

/** Until all of them got a good answer; @throws when they do not in time. */
async function mandaTutti(core: CoreDiProva, atti: readonly Atto[]): Promise<void> {
  let restano = [...atti];
  for (const fine = performance.now() + 120_000; restano.length > 0;) {
    restano = await manda(core, restano).catch(() => restano);
    if (performance.now() > fine) throw new Error(`${restano.length} acts are still refused`);
    if (restano.length > 0) await attesa(300);
  }
}

async function unaVolta(core: CoreDiProva, atti: readonly Atto[]): Promise<string[]> {
  const database = await core.database();
  return nonUnaVolta(database, atti).finally(() => database.end());
}

async function riempiELibera(
  core: CoreDiProva,
  disco: DiscoDiProva,
  { prove, finito }: Chiesto,
): Promise<Esito> {
  const lavoro = await Lavoro.prepara(core);
  const tutti: Atto[] = [];
  let rifiutati = 0;
  for (let volta = 0; volta < prove && !finito(); volta++) {
    disco.riempi();
    // A segment of the log is there already: it takes some hundreds before the first that does not fit.
    const senza: Atto[] = [];
    while (senza.length === 0 && tutti.length < 5000 * (volta + 1)) {
      const atti = Array.from({ length: 50 }, () => lavoro.nascita());
      tutti.push(...atti);
      senza.push(...(await manda(core, atti).catch(() => atti)));
    }
    rifiutati += senza.length;
    disco.libera();
    await mandaTutti(core, senza);
  }
  const mancanze = [...(await unaVolta(core, tutti)), ...(await mancanzeDelRegistro(core))];
  if (rifiutati === 0) mancanze.push('the disk was never full');
  return {
    passate: tutti.length - mancanze.length,
    mancanze,
    nota: `${rifiutati} refused while full, taken afterwards`,
  };
}

/** The disk of the register fills up while it registers, and is freed: what was refused is then taken, once. */
export async function provaDiscoPieno(chiesto: Chiesto): Promise<Esito> {
  const disco = DiscoDiProva.monta(900);
  if (!disco) return saltata(senzaDischi);
  try {
    return await conCore({ dati: disco.nuova('core') }, (core) =>
      // A core that is told to end on a full disk could not write that it did.
      riempiELibera(core, disco, chiesto).finally(() => {
        disco.libera();
      }),
    );
  } finally {
    disco.smonta();
  }
}

/** How a program of ours ends where it may not write: @returns what it said, or why that is not well. */
async function chiude(file: string, argomenti: readonly string[], casa: string): Promise<string[]> {
  const processo = spawn(process.execPath, [join(radice, file), ...argomenti], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: casa,
      SPORTELLO_HOME: casa,
      SPORTELLO_GUSCIO: 'browser',
      SPORTELLO_BROWSER: '/nessuno',
    },
  });
  let detto = '';
  for (const flusso of [processo.stdout, processo.stderr])
    flusso.on('data', (pezzo: Buffer) => (detto += pezzo.toString()));
  const limite = AbortSignal.timeout(60_000);
  try {
    await once(processo, 'exit', { signal: limite });
  } catch {
    processo.kill('SIGKILL');
    return [`${file} on a read-only disk: still there after a minute: ${detto.slice(0, 300)}`];
  }
  const spiegato = processo.exitCode !== 0 && /[Nn]on si può scrivere/.test(detto) && !/\n\s+at /.test(detto);
  return spiegato ? [] : [`${file} on a read-only disk: exit ${processo.exitCode}, ${detto.slice(0, 600)}`];
}

/** The database of a core that was killed stops after it: until then it holds files open for writing. */
async function chiudiInScrittura(disco: DiscoDiProva): Promise<void> {
  for (const fine = performance.now() + 30_000; ; await attesa(200)) {
    try {
      disco.soloLettura(true);
      return;
    } catch (causa) {
      if (performance.now() > fine) throw causa;
    }
  }
}

async function inSolaLettura(core: CoreDiProva, disco: DiscoDiProva): Promise<Esito> {
  const lavoro = await Lavoro.prepara(core);
  const prima = [lavoro.nascita()];
  await mandaTutti(core, prima);
  await core.uccidi();
  const casa = disco.nuova('casa');
  await chiudiInScrittura(disco);
  const mancanze: string[] = [];
  try {
    mancanze.push(
      ...(await chiude('core/index.ts', ['--dati', core.dati, '--porta', '0'], casa)),
      ...(await chiude('main/index.ts', [], casa)),
    );
  } finally {
    disco.soloLettura(false);
  }
  await core.riparti();
  const dopo = [lavoro.nascita()];
  await mandaTutti(core, dopo);
  mancanze.push(...(await unaVolta(core, [...prima, ...dopo])));
  return { passate: 4 - mancanze.length, mancanze };
}

/** Register and desk on a disk that has become read-only: they say so and end; afterwards they start as ever. */
export async function provaSolaLettura(): Promise<Esito> {
  const disco = DiscoDiProva.monta(900);
  if (!disco) return saltata(senzaDischi);
  try {
    return await conCore({ dati: disco.nuova('core') }, (core) => inSolaLettura(core, disco));
  } finally {
    disco.smonta();
  }
}

const sposta = (millisecondi: number): string =>
  `--import=data:text/javascript,${encodeURIComponent(
    `const D=Date,s=${millisecondi};globalThis.Date=class extends D{constructor(...a){a.length?super(...a):super(D.now()+s)}static now(){return D.now()+s}};`,
  )}`;

/** The clock of the core jumps between one start and the next: hours ahead, minutes back. */
export async function provaOrologio(chiesto: Chiesto): Promise<Esito> {
  const prima = process.env['NODE_OPTIONS'];
  return conCore({}, (core) => conSalti(core, chiesto)).finally(() => {
    if (prima === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = prima;
  });
}

async function conSalti(core: CoreDiProva, { seme, prove, finito }: Chiesto): Promise<Esito> {
  const caso = new Caso(seme);
  const atti: Atto[] = [];
  const mancanze: string[] = [];
  const lavoro = await Lavoro.prepara(core);
  let fatte = 0;
  for (; fatte < prove && !finito(); fatte++) {
    const minuti = caso.intero(2) === 0 ? -caso.intero(4) : caso.intero(6 * 60);
    process.env['NODE_OPTIONS'] = sposta(minuti * 60_000);
    await core.uccidi();
    await core.riparti();
    const nuovi = Array.from({ length: 5 }, () => lavoro.nascita());
    atti.push(...nuovi);
    await mandaTutti(core, nuovi).catch((causa: unknown) => {
      mancanze.push(`jump ${fatte} of SEME=${seme}, ${minuti} min: ${String(causa)}`);
    });
  }
  mancanze.push(...(await unaVolta(core, atti)), ...(await mancanzeDelRegistro(core)));
  return { passate: fatte - mancanze.length, mancanze, nota: `${atti.length} acts across the jumps` };
}
