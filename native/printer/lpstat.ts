import type { Stampante } from '#contract/bridge/index.ts';
import type { z } from 'zod';

export type StampanteTrovata = z.infer<typeof Stampante>;

/** Reads `lpstat -d -a -l -p` in the C locale. */
export function leggiStampanti(testo: string): StampanteTrovata[] {
  const predefinita = /^system default destination: (.+)$/m.exec(testo)?.[1];
  const accettano = new Set(
    [...testo.matchAll(/^(\S+) accepting requests since /gm)].map(([, nome]) => nome),
  );
  // Each printer: a line at the margin, then its details further in.
  return [...testo.matchAll(/^printer (\S+) (.*)\n((?:[ \t].*\n?)*)/gm)].map(
    ([, nome = '', stato = '', dettagli = '']) => ({
      nome,
      predefinita: nome === predefinita,
      pronta: accettano.has(nome) && !stato.startsWith('disabled'),
      descrizione: /^\s*Description: (.+)$/m.exec(dettagli)?.[1] ?? nome,
    }),
  );
}
