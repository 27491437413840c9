/** `node scripts/deb.ts`: the package of Debian, in `dist/`, from what is built here. */
import { join } from 'node:path';
import { costruisciDeb } from './deb/costruisci.ts';

const radice = join(import.meta.dirname, '..');
console.log(costruisciDeb({ radice, dove: join(radice, 'dist') }));
