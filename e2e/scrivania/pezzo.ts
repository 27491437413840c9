import { build } from 'vite';

/**
 * A script for a page, with all that it imports.
 * @param entry its file. @param nome what it leaves on the window; without, it is a module.
 */
export async function pezzoDiPagina(entry: string, nome?: string): Promise<string> {
  const formato =
    nome === undefined ? { formats: ['es' as const] } : { formats: ['iife' as const], name: nome };
  const costruita = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, fileName: 'pezzo', ...formato } },
  });
  const [uscita] = Array.isArray(costruita) ? costruita : [costruita];
  const pezzo = uscita && 'output' in uscita ? uscita.output[0] : undefined;
  if (!pezzo) throw new Error(`${entry} was not built`);
  return pezzo.code;
}
