import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { esaminaFornitura, leggiFornitura, type Fornitura } from './fornitura.ts';

const vera = leggiFornitura(join(import.meta.dirname, '..', '..'));

it('has what it says, from the registry, pinned and under a licence that we may use', () => {
  const { pacchetti, mancanze } = esaminaFornitura(vera);
  expect(mancanze).toEqual([]);
  expect(pacchetti).toBe(Object.keys(vera.serratura.packages).length - 1);
});

describe('is found out', () => {
  const bene = {
    version: '1.0.0',
    integrity: `sha512-${'A'.repeat(86)}==`,
    license: 'MIT',
  };
  const con = (pacchetto: object, dependencies: Record<string, string> = {}): Fornitura => ({
    serratura: { lockfileVersion: 3, packages: { 'node_modules/uno': { ...bene, ...pacchetto } } },
    manifesto: { dependencies, devDependencies: {}, optionalDependencies: {}, allowScripts: {} },
    npmrc: vera.npmrc,
  });
  const senzaImpronta: Fornitura = {
    ...con({}),
    serratura: {
      lockfileVersion: 3,
      packages: { 'node_modules/@pcsc-mini/linux-x64-gnu': { ...bene, integrity: undefined } },
    },
  };
  it.each([
    ['a git address', con({ resolved: 'git+ssh://git@example.org/uno.git#1' }), 'not from the registry'],
    ['another registry', con({ resolved: 'https://example.org/uno.tgz' }), 'not from the registry'],
    ['no digest', con({ integrity: undefined }), 'no SHA-512'],
    ['no digest where it may be missing, of what is always there', senzaImpronta, 'no SHA-512'],
    ['an old digest', con({ integrity: 'sha1-AAAA' }), 'no SHA-512'],
    ['a folder', con({ link: true }), 'a link'],
    ['a licence that binds', con({ license: 'GPL-3.0' }), 'licence GPL-3.0'],
    ['one of two that binds together with another', con({ license: 'MIT AND GPL-3.0' }), 'licence'],
    ['a range', con({}, { uno: '^1.0.0' }), 'not as one version'],
    [
      'a script at installation that nobody decided on',
      con({ hasInstallScript: true }),
      'install script that nobody',
    ],
    [
      'a list of scripts that npm may pass over',
      { ...con({}), npmrc: 'audit=false\n' },
      '.npmrc: install scripts',
    ],
  ])('%s', (_nome, fornitura, detto) => {
    expect(esaminaFornitura(fornitura).mancanze).toEqual([expect.stringContaining(detto)]);
  });
});

it('lets one of two licences be enough', () => {
  const { mancanze } = esaminaFornitura({
    ...vera,
    serratura: {
      lockfileVersion: 3,
      packages: {
        'node_modules/uno': { version: '1.0.0', integrity: 'sha512-A', license: '(GPL-2.0 OR BSD-3-Clause)' },
      },
    },
    manifesto: { ...vera.manifesto, allowScripts: {} },
  });
  expect(mancanze).toEqual([]);
});
