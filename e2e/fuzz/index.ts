/** `npm run fuzz -- --casi 1000000 --seme 7`: damaged bodies of every service, and the figures of how they ended. */
import { parseArgs } from 'node:util';
import { fuzz, scritto } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    casi: { type: 'string', default: '100000' },
    seme: { type: 'string', default: String(Date.now() % 2 ** 31) },
    lavoratori: { type: 'string' },
  },
});
const { casi, seme, lavoratori } = values;
console.log(`SEME=${seme}, ${casi} corpi`);
const bilancio = await fuzz({
  casi: Number(casi),
  seme: Number(seme),
  ...(lavoratori !== undefined && { lavoratori: Number(lavoratori) }),
});
console.log(scritto(bilancio));
process.exitCode = bilancio.violazioni.length > 0 ? 1 : 0;
