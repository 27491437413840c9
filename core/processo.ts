import { avviaCore, type CoreAvviato, type RichiestaAvvio } from './avvio.ts';
import { usoComandi } from './comandi/index.ts';
import { ErroreAvvio } from './errore-avvio.ts';
import { nuovoRiferimento, giornaleDiProcesso, voceGuasto } from './http/giornale.ts';
import { leggiOpzioni } from './opzioni.ts';
import { uso } from './opzioni-elenco.ts';

/** What the core tells the process that started it, over the IPC channel. */
export type MessaggioCore =
  | ({ readonly tipo: 'pronto' } & Pick<CoreAvviato, 'porte' | 'urlVerifica' | 'ancore' | 'dimostrativo'>)
  | { readonly tipo: 'fallito'; readonly messaggio: string; readonly rimedio: string };

function comunica(messaggio: MessaggioCore): Promise<void> {
  return new Promise((fatto) => {
    if (process.send) process.send(messaggio, () => fatto());
    else fatto();
  });
}

function spiega(errore: unknown): { messaggio: string; rimedio: string } {
  if (errore instanceof ErroreAvvio) return { messaggio: errore.message, rimedio: errore.rimedio };
  const riferimento = nuovoRiferimento();
  giornaleDiProcesso({ evento: 'avvio-fallito', riferimento, ...voceGuasto(errore) });
  return {
    messaggio: 'Il core non è partito per un problema imprevisto.',
    rimedio: `Riprova; se continua, comunica all’assistenza il riferimento ${riferimento}.`,
  };
}

/** The first reason to stop wins; a second signal does not wait. */
function finoAllaFine(): Promise<void> {
  return new Promise((fine) => {
    let chiesto = false;
    const ferma = (): void => {
      if (chiesto) process.exit(1);
      chiesto = true;
      fine();
    };
    process.on('SIGTERM', ferma);
    process.on('SIGINT', ferma);
    // Started by the desk: without it there is nobody to work for.
    process.on('disconnect', () => {
      if (!chiesto) ferma();
    });
  });
}

/** The life of the core's process: options, start, one line for people and one message for the parent, clean end. */
export async function vivi(
  fisse: Pick<
    RichiestaAvvio,
    'comune' | 'operatori' | 'vicini' | 'prefettura' | 'ministero' | 'apriMagazzino'
  >,
  args: readonly string[],
): Promise<void> {
  // Before anything slow: a signal during the start must not leave a database behind.
  const fine = finoAllaFine();
  let core: CoreAvviato;
  try {
    const opzioni = leggiOpzioni(args, process.env);
    if (!opzioni) {
      process.stdout.write(
        `${uso}\n\nOppure un comando sul registro, senza avviare il core:\n${usoComandi}\n`,
      );
      process.disconnect?.();
      return;
    }
    core = await avviaCore({ ...fisse, ...opzioni });
    const { porte, urlVerifica, ancore, dimostrativo } = core;
    process.stdout.write(
      `Core pronto (${opzioni.ambiente}): postazioni https://localhost:${porte.mutua}, ` +
        `SOAP https://localhost:${porte.soap}, verifica ${urlVerifica}` +
        (porte.misure === undefined ? '\n' : `, misure http://localhost:${porte.misure}/metrics\n`),
    );
    await comunica({ tipo: 'pronto', porte, urlVerifica, ancore, ...(dimostrativo && { dimostrativo }) });
  } catch (errore) {
    const { messaggio, rimedio } = spiega(errore);
    process.stderr.write(`${messaggio}\n${rimedio}\n`);
    process.exitCode = 1;
    await comunica({ tipo: 'fallito', messaggio, rimedio });
    process.disconnect?.();
    return;
  }
  await fine;
  await core.chiudi();
  if (process.connected) process.disconnect?.();
}
