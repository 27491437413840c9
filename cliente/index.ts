/** The command line as a program: see `sportello.mjs`. */
import { readFileSync } from 'node:fs';
import { uscita } from './comando.ts';
import { sportello } from './sportello.ts';

function avvisa(testo: string): void {
  process.stderr.write(`${testo}\n`);
}

// Whoever reads only the first lines (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (errore: NodeJS.ErrnoException) => {
  if (errore.code !== 'EPIPE') throw errore;
});

try {
  process.exitCode = await sportello(process.argv.slice(2), {
    cartella: process.cwd(),
    ambiente: process.env,
    scrivi: (testo) => {
      process.stdout.write(testo);
    },
    avvisa,
    leggiIngresso: () => readFileSync(0),
  });
} catch (errore) {
  avvisa(
    'Problema imprevisto di questo programma. Se la richiesta era partita, ripetila con lo stesso file.',
  );
  avvisa(errore instanceof Error ? (errore.stack ?? errore.message) : String(errore));
  process.exitCode = uscita.guasto;
}
