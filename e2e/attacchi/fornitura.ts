import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Pacchetto = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
  optional: z.boolean().optional(),
  license: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
});
export const Serratura = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), Pacchetto),
});
const Versioni = z.record(z.string(), z.string()).default({});
export const Manifesto = z.looseObject({
  dependencies: Versioni,
  devDependencies: Versioni,
  optionalDependencies: Versioni,
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});

/** Under which what we use may be given to us: a licence that is not here wants a person who reads it. */
const licenzeAmmesse = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'MPL-2.0'],
  ...['WTFPL', 'CC0-1.0', 'Python-2.0', 'OFL-1.1', 'CC-BY-4.0', 'Unlicense'],
]);

/** Without a licence in the lockfile, read by a person: MIT in its file. */
const lette = new Set(['node_modules/dom-walk']);

/** Binaries of machines other than ours, written into the lockfile by hand without a digest (decision 0008). */
const senzaImpronta = /^node_modules\/@pcsc-mini\//;

/** `(BSD-3-Clause OR GPL-2.0)`: one that is allowed is enough. */
function ammessa(licenza: string): boolean {
  return licenza
    .replaceAll(/[()]/g, '')
    .split(/ OR /)
    .some((una) => una.split(/ AND /).every((parte) => licenzeAmmesse.has(parte.trim())));
}

export interface Fornitura {
  readonly serratura: z.infer<typeof Serratura>;
  readonly manifesto: z.infer<typeof Manifesto>;
  readonly npmrc: string;
}

export function leggiFornitura(radice: string): Fornitura {
  const leggi = (nome: string): unknown => JSON.parse(readFileSync(join(radice, nome), 'utf8'));
  return {
    serratura: Serratura.parse(leggi('package-lock.json')),
    manifesto: Manifesto.parse(leggi('package.json')),
    npmrc: readFileSync(join(radice, '.npmrc'), 'utf8'),
  };
}

/** What a lockfile must not have, without asking the network. @returns how many packages, and what is wrong. */
export function esaminaFornitura({ serratura, manifesto, npmrc }: Fornitura): {
  readonly pacchetti: number;
  readonly mancanze: readonly string[];
} {
  const mancanze: string[] = [];
  const nomi = Object.entries(serratura.packages).filter(([nome]) => nome !== '');
  for (const [nome, pacchetto] of nomi) {
    const { version, resolved, integrity, link, optional, license } = pacchetto;
    if (link === true) mancanze.push(`${nome}: a link to a folder`);
    if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
      mancanze.push(`${nome}: not from the registry, ${resolved}`);
    const intero = integrity?.startsWith('sha512-') ?? (senzaImpronta.test(nome) && optional === true);
    if (!intero) mancanze.push(`${nome}: no SHA-512 of its content`);
    if (version === undefined || !/^\d+\.\d+\.\d+/.test(version)) mancanze.push(`${nome}: no version`);
    if (license === undefined ? !lette.has(nome) : !ammessa(license))
      mancanze.push(`${nome}: licence ${license ?? 'not said'}`);
  }
  for (const gruppo of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
    for (const [nome, versione] of Object.entries(manifesto[gruppo]))
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(versione))
        mancanze.push(`${nome}: asked for as ${versione}, not as one version`);
  for (const nome of Object.keys(manifesto.allowScripts))
    if (serratura.packages[`node_modules/${nome}`] === undefined)
      mancanze.push(`${nome}: may run its install script, and is not in the lockfile`);
  for (const [posto, { hasInstallScript }] of nomi) {
    const nome = posto.slice(posto.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (hasInstallScript === true && !Object.hasOwn(manifesto.allowScripts, nome))
      mancanze.push(`${nome}: has an install script that nobody allowed or denied`);
  }
  // Without it npm only warns of the others, and runs them.
  if (!/^strict-allow-scripts=true$/m.test(npmrc))
    mancanze.push('.npmrc: install scripts that are not listed are run all the same');
  return { pacchetti: nomi.length, mancanze };
}
