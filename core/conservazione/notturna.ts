import { giornoInItalia, oraInItalia } from '#contract/regole/giorno-in-italia.ts';
import { voceGuasto, type Giornale } from '../http/giornale.ts';
import type { Orologio } from '../orologio.ts';
import type { PartiConservazione } from './archivia.ts';
import { conserva } from './index.ts';

const ogni = 15 * 60_000;
const notte = new Set(['02', '03', '04']);

export interface PartiNotturna extends PartiConservazione {
  readonly orologio: Orologio;
  readonly giornale: Giornale;
}

/** One turn: in the hours of the night, once a day. @returns the day on which it has been done, to be given back. */
export async function giroNotturno(
  parti: PartiNotturna,
  fatto: string | undefined,
): Promise<string | undefined> {
  const adesso = parti.orologio();
  const oggi = giornoInItalia(adesso);
  if (fatto === oggi || !notte.has(oraInItalia(adesso))) return fatto;
  try {
    const voci = await conserva(parti, adesso);
    if (voci > 0) parti.giornale({ evento: 'conservazione', riferimento: `${voci} voci` });
  } catch (errore) {
    parti.giornale({ evento: 'conservazione-fallita', ...voceGuasto(errore) });
  }
  return oggi;
}

/** Every night, what is past its term, while the core runs. @returns ends it, after the turn that is under way. */
export function avviaConservazione(parti: PartiNotturna): () => Promise<void> {
  let fatto: string | undefined;
  let inCorso = Promise.resolve();
  const timer = setInterval(() => {
    inCorso = inCorso.then(async () => {
      fatto = await giroNotturno(parti, fatto);
    });
  }, ogni);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await inCorso;
  };
}
