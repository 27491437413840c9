import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { tempoDiSistema } from './attesa.ts';
import { avviaCoreIncluso, type CoreIncluso, type StatoCoreIncluso } from './core-incluso.ts';
import { avviaProcessoNode } from './processo.ts';

let cartella: string;
let core: CoreIncluso | undefined;

beforeEach(() => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-core-'));
});
afterEach(async () => {
  await core?.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

/** Says that it is ready, notes its process id, leaves a word when it is let go. */
const programma = `
import { appendFileSync, writeFileSync } from 'node:fs';
const [cartella] = process.argv.slice(2);
appendFileSync(cartella + '/pid', process.pid + '\\n');
process.on('disconnect', () => { writeFileSync(cartella + '/congedato', ''); process.exit(0); });
process.send({ tipo: 'pronto', porte: { mutua: 1, soap: 2, verifica: 3 }, urlVerifica: 'https://localhost:3/',
  ancore: { postazioni: 'a', operatori: 'b', sigilli: 'c' } });
`;
const guasto = `
process.send({ tipo: 'fallito', messaggio: 'La porta 7443 è occupata.', rimedio: 'Chiudi l’altro programma.' },
  () => process.disconnect());
`;

function avvia(testo: string): {
  attendi: (stato: StatoCoreIncluso['stato'], volta?: number) => Promise<StatoCoreIncluso>;
} {
  const file = join(cartella, 'core.mjs');
  writeFileSync(file, testo);
  const visti: StatoCoreIncluso[] = [];
  core = avviaCoreIncluso({
    avvia: avviaProcessoNode,
    file,
    argomenti: [cartella],
    ambiente: {},
    giornaleCore: join(cartella, 'giornale.log'),
    tempo: tempoDiSistema,
    giornale: () => undefined,
    suCambio: (stato) => visti.push(stato),
  });
  return {
    attendi: (stato, volta = 1) =>
      expect
        .poll(() => visti.filter((visto) => visto.stato === stato)[volta - 1], {
          timeout: 10_000,
          interval: 20,
        })
        .toBeDefined()
        .then(() => visti.filter((visto) => visto.stato === stato)[volta - 1] as StatoCoreIncluso),
  };
}

const pid = () => readFileSync(join(cartella, 'pid'), 'utf8').trim().split('\n').map(Number);

it('starts again a core that was killed', async () => {
  const { attendi } = avvia(programma);
  await attendi('pronto');
  process.kill(pid()[0] as number, 'SIGKILL');
  await attendi('caduto');
  await attendi('pronto', 2);
  expect(pid()).toHaveLength(2);
});

it('passes on what the core said before giving up, and tries again', async () => {
  const { attendi } = avvia(guasto);
  expect(await attendi('caduto')).toMatchObject({ messaggio: 'La porta 7443 è occupata.' });
  await attendi('caduto', 2);
});

it('lets the core end its work when the desk closes', async () => {
  const { attendi } = avvia(programma);
  await attendi('pronto');
  await core?.chiudi();
  expect(readFileSync(join(cartella, 'congedato'), 'utf8')).toBe('');
});

it('survives a program that cannot be run at all', async () => {
  const { attendi } = avvia('import "./non-esiste.mjs"');
  expect(await attendi('caduto')).toEqual({ stato: 'caduto' });
});
