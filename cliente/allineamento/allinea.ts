import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Problema } from '../problema.ts';
import type { Anpr } from './anpr.ts';
import { applica } from './applica.ts';
import type { Ritmo } from './attesa.ts';
import type { Locale } from './database.ts';
import { recupera } from './recupera.ts';
import { puntoDi, type Punto } from './ricevute.ts';
import { rileggiSegnate } from './rileggi.ts';

export interface PartiAllineamento {
  readonly locale: Locale;
  readonly anpr: Anpr;
  readonly orologio: () => Date;
  readonly ritmo: Ritmo;
  /** How long a hole may be only a notification on its way, milliseconds. */
  readonly pazienza: number;
}

/** What a turn did. */
export interface Giro {
  readonly applicate: number;
  readonly recuperate: number;
  readonly rilette: number;
}

const margine = 60_000;
const giorno = 86_400_000;

/** Those that wait to be taken, since the last that was. */
export async function chiediInAttesa(
  { locale, anpr, orologio, ritmo }: PartiAllineamento,
  { nata }: Pick<Punto, 'nata'>,
): Promise<Esito<number, Problema>> {
  const ora = orologio().getTime();
  // What waits since before the copy was made, the copy has.
  const da = new Date(nata ? nata.getTime() - margine : ora - 30 * giorno);
  return recupera(locale, anpr, { stato: '7', da, a: new Date(ora + margine) }, ritmo);
}

/** A hole that lasts is asked for: everything born between what stands before it and what stands after it. */
async function chiudiBuco(parti: PartiAllineamento, punto: Punto): Promise<Esito<number, Problema>> {
  const { locale, anpr, orologio, ritmo, pazienza } = parti;
  const { dopoIlBuco: dopo, nata } = punto;
  if (!dopo || Date.now() - dopo.ricevuta.getTime() < pazienza) return riuscito(0);
  const ora = orologio().getTime();
  const da = new Date((nata?.getTime() ?? ora - 30 * giorno) - margine);
  const a = new Date((dopo.nata?.getTime() ?? ora) + margine);
  return recupera(locale, anpr, { stato: '9', da, a }, ritmo);
}

/** Everything that can be done now, to be called again whenever something may have changed. */
export async function allinea(parti: PartiAllineamento): Promise<Esito<Giro, Problema>> {
  const { locale, anpr, orologio } = parti;
  let applicate = await applica(locale);
  const punto = await puntoDi(locale);
  const attese = punto.daChiedere ? await chiediInAttesa(parti, punto) : riuscito(0);
  if (!attese.ok) return attese;
  const buco = await chiudiBuco(parti, punto);
  if (!buco.ok) return buco;
  const recuperate = attese.valore + buco.valore;
  if (recuperate > 0) applicate += await applica(locale);
  const rilette = await rileggiSegnate(locale, anpr, orologio);
  if (!rilette.ok) return fallito(rilette.errore);
  return riuscito({ applicate, recuperate, rilette: rilette.valore });
}
