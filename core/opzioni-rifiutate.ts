import { ErroreAvvio } from './errore-avvio.ts';
import { distanza } from './registro/somiglianza.ts';

/** The one that was perhaps meant: at most two letters away. */
export function forse(scritto: string, fra: readonly string[]): string {
  const vicini = fra
    .map((nome) => ({ nome, lontano: distanza(scritto, nome, 2) }))
    .filter(({ lontano }) => lontano <= 2)
    .toSorted((a, z) => a.lontano - z.lontano);
  return vicini[0] === undefined ? '' : `: forse «${vicini[0].nome}»`;
}

/**
 * What `parseArgs` did not take, by name.
 * @param nomi the options that there are; uso the help of the command, which is the remedy.
 */
export function opzioneRifiutata(causa: unknown, nomi: readonly string[], uso: string): ErroreAvvio {
  const { code = '', message = '' } = causa as { code?: string; message?: string };
  const quale = /'(-{0,2}[^' ]*)/.exec(message)?.[1] ?? '';
  const che = {
    ERR_PARSE_ARGS_UNKNOWN_OPTION: `«${quale}» non è un’opzione${forse(
      quale,
      nomi.map((nome) => `--${nome}`),
    )}.`,
    ERR_PARSE_ARGS_INVALID_OPTION_VALUE: /does not take/.test(message)
      ? `«${quale}» non vuole un valore.`
      : `«${quale}» vuole un valore.`,
    ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: `«${quale}» è di troppo.`,
  }[code];
  return new ErroreAvvio(che ?? 'Una delle opzioni non è prevista.', uso, { cause: causa });
}
