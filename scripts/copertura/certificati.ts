import { casiControlli } from '#core/certificati/casi-tutti.ts';
import { casiDi, tabellaControlli } from '#core/certificati/tabella-controlli.ts';

/** The controls of 6001 with the cases that make each of them speak (workflows.md §8). */
export function stampaControlliCertificati(): void {
  const righe = tabellaControlli();
  console.log('\nControlli dei certificati (6001): codice, forzabile, casi, tipi, campo');
  for (const riga of righe) {
    const tipi = riga.tipi.length === 0 ? 'tutti' : riga.tipi.join(' ');
    const casi = String(casiDi(riga, casiControlli).length).padStart(3);
    console.log(`  ${riga.codice}  ${riga.forzabile.padEnd(6)} ${casi}  ${tipi.padEnd(52)} ${riga.campo}`);
  }
  const codici = new Set(righe.map(({ codice }) => codice));
  const forzabili = righe.filter(({ forzabile }) => forzabile === 'si').length;
  console.log(
    `certificate controls: ${righe.length}, codes: ${codici.size}, forcible: ${forzabili}, cases: ${casiControlli.length}`,
  );
}
