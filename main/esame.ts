import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gestori } from '#contract/bridge/index.ts';
import { esaminaFoglio } from '#contract/documento/esamina.ts';
import { riuscito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { certificatiDi } from '#native/identity/pem.ts';

/** A file that is no certificate is believed by nobody: the others still count. */
function leggiAncora(file: string): Uint8Array[] {
  try {
    return certificatiDi(readFileSync(file)).map(({ raw }) => new Uint8Array(raw));
  } catch {
    return [];
  }
}

/** Examines certificates brought to the desk, with or without a core in reach. Nothing of them is kept. */
export function gestoriEsame(parti: {
  /** PEM of the authority of seals of this desk's core, once it is known. */
  readonly ancora: () => string | undefined;
  /** Certificates of other authorities, or seals, that this office believes. */
  readonly cartella: string;
  readonly adesso: () => number;
}): Pick<Gestori, 'documento.esamina'> {
  const file = (): string[] => {
    const sua = parti.ancora();
    const altre = existsSync(parti.cartella) ? readdirSync(parti.cartella) : [];
    return [...(sua === undefined ? [] : [sua]), ...altre.map((nome) => join(parti.cartella, nome))];
  };
  return {
    'documento.esamina': async ({ pdf }) => {
      const oggi = giornoInItalia(new Date(parti.adesso()));
      const byte = new Uint8Array(Buffer.from(pdf, 'base64'));
      return riuscito(await esaminaFoglio(byte, file().flatMap(leggiAncora), oggi));
    },
  };
}
