/**
 * `npm test`: every check, whatever the ones before it said, and one line with the count at the end. Arguments choose
 * among the stages (`npm test -- unit e2e`).
 */
import { esegui, fasi, type Conto, type Fase } from './prova/fasi.ts';

const chieste = process.argv.slice(2);
const nomi = fasi.flat().map(({ nome }) => nome);
const sconosciute = chieste.filter((nome) => !nomi.includes(nome));
if (sconosciute.length > 0) {
  console.error(`Fasi: ${nomi.join(', ')}. Non previste: ${sconosciute.join(', ')}.`);
  process.exit(2);
}

const totale: Conto = { passate: 0, fallite: 0, saltate: 0, cadute: [] };
const righe: string[] = [];

async function compi(fase: Fase): Promise<void> {
  const inizio = performance.now();
  console.log(`\n── ${fase.nome}`);
  const conto = await esegui(fase);
  for (const chiave of ['passate', 'fallite', 'saltate'] as const) totale[chiave] += conto[chiave];
  totale.cadute.push(...conto.cadute.map((una) => `${fase.nome}: ${una}`));
  const secondi = Math.round((performance.now() - inizio) / 1000);
  const daccapo = conto.ritentate ? `, ${conto.ritentate} at the second try` : '';
  righe.push(
    `${fase.nome.padEnd(12)} ${conto.passate} passed${daccapo}, ${conto.fallite} failed, ${conto.saltate} skipped (${secondi} s)`,
  );
}

for (const insieme of fasi)
  await Promise.all(
    insieme.filter(({ nome }) => chieste.length === 0 || chieste.includes(nome)).map((fase) => compi(fase)),
  );
console.log(`\n${righe.join('\n')}\n`);
if (totale.cadute.length > 0) console.log(`Failed:\n${totale.cadute.join('\n')}\n`);
const saltate = totale.saltate > 0 ? `, ${totale.saltate} skipped` : '';
console.log(`${totale.passate} passed, ${totale.fallite} failed${saltate}`);
process.exitCode = totale.fallite > 0 ? 1 : 0;
