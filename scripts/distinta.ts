/** `node scripts/distinta.ts`: bill of materials and licences, from the lockfile alone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componenti } from './distinta/componenti.ts';
import { distinta, foglioLicenze } from './distinta/forme.ts';

const radice = join(import.meta.dirname, '..');
const { versione, elenco } = componenti(readFileSync(join(radice, 'package-lock.json'), 'utf8'));
writeFileSync(join(radice, 'docs/sbom.cdx.json'), `${JSON.stringify(distinta(versione, elenco), null, 1)}\n`);
writeFileSync(join(radice, 'docs/licenze.md'), foglioLicenze(elenco));
console.log(`${elenco.length} componenti: docs/sbom.cdx.json, docs/licenze.md`);
