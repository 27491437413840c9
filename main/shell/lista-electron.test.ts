import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const radice = join(import.meta.dirname, '..', '..');
const leggi = (file: string): string => readFileSync(join(radice, file), 'utf8');

/** What runs at the desk, but for its tests. */
const sorgenti = globSync('{main,preload,renderer,contract,native}/**/*.{ts,tsx}', { cwd: radice })
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .map((file) => [file, leggi(file)] as const);

const chiNomina = (cosa: RegExp): readonly string[] =>
  sorgenti.filter(([, testo]) => cosa.test(testo)).map(([file]) => file);

describe('the desk in Electron (docs/electron-checklist.md)', () => {
  it('asks Chromium for nothing beyond what it does by itself', () => {
    expect(chiNomina(/experimentalFeatures|enableBlinkFeatures|allowpopups|<webview/i)).toEqual([]);
  });

  it('hands nothing to the programs of the system', () => {
    expect(chiNomina(/openExternal|openPath/)).toEqual([]);
  });

  it('has a page that asks for nothing which its window would refuse without a word', () => {
    expect(chiNomina(/\bdownload[:=]|\.download\b|window\.open\(|window\.prompt\(|beforeunload/)).toEqual([]);
  });

  it('is of one exact version', () => {
    const { devDependencies } = JSON.parse(leggi('package.json')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('gives the page two functions and nothing of Electron', () => {
    const preload = leggi('preload/index.ts');
    expect([...preload.matchAll(/exposeInMainWorld\(([^)]*)\)/g)].map(([, cosa]) => cosa)).toEqual([
      "'sportello', sportello",
    ]);
    const dato = /const sportello: PonteGrezzo = \{(.*?)\n\};/s.exec(preload)?.[1] ?? '';
    expect([...dato.matchAll(/^ {2}(\w+):/gm)].map(([, nome]) => nome)).toEqual(['chiama', 'ascolta']);
    expect(chiNomina(/exposeInMainWorld/)).toEqual(['preload/index.ts']);
  });
});

describe('docs/electron-checklist.md', () => {
  const righe = [...leggi('docs/electron-checklist.md').matchAll(/^\| (\d+) \|.*\| `([^`]+)`: (.+) \|$/gm)];

  it('has the twenty points of the guide', () => {
    expect(righe.map(([, numero]) => Number(numero))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it.each(righe.map(([, numero = '', file = '', nome = '']) => [numero, file, nome] as const))(
    'point %s names a test that is there: %s, %s',
    (_numero, file, nome) => {
      expect(leggi(file)).toMatch(new RegExp(`(it|describe)\\((\\w+\\()?'${nome.replace(/[.,]/g, '\\$&')}'`));
    },
  );
});
