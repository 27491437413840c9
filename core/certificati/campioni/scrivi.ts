import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apriPki } from '../../accessi/pki/index.ts';
import { oggiDimostrativo } from '../../dimostrativo/index.ts';
import type { Campione } from './elenco.ts';
import { emettiCampioni, type DatiCampioni } from './emetti.ts';

export interface RichiestaCampioni extends Omit<DatiCampioni, 'sigillo'> {
  /** Made if it is not there. */
  readonly out: string;
  readonly campioni: readonly Campione[];
}

/**
 * One PDF an example, and beside them `sigilli.pem`, by which they can be verified. The keys are made for the occasion
 * and thrown away. @returns the files, in the order of the examples. @throws CampioneImpossibile.
 */
export async function scriviCampioni(richiesta: RichiestaCampioni): Promise<readonly string[]> {
  const { out, campioni, ...altro } = richiesta;
  mkdirSync(out, { recursive: true });
  const chiavi = mkdtempSync(join(tmpdir(), 'sportello-sigilli-'));
  try {
    // At the day of the examples: a seal made today would be younger than what it seals.
    const orologio = (): Date => new Date(`${oggiDimostrativo}T06:00:00Z`);
    const { sigillo, ancore } = await apriPki({ cartella: chiavi, orologio });
    writeFileSync(join(out, 'sigilli.pem'), ancore.sigilli.toString());
    return [...emettiCampioni(campioni, { ...altro, sigillo })].map(({ nome, pdf }) => {
      const file = join(out, `${nome}.pdf`);
      writeFileSync(file, pdf);
      return file;
    });
  } finally {
    rmSync(chiavi, { recursive: true, force: true });
  }
}
