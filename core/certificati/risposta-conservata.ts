import type { Kysely } from 'kysely';
import type { Risposta6001OK } from '#contract/anpr/index.ts';
import type { RispostaUfficiale } from '../registro/registro.ts';
import type { TabelleCertificati } from './tabelle.ts';

/** The answer of an issue as it is kept with its operation: the file is kept once, in `documento` (docs/decisions/0053). */
export function senzaFile({ file: _, ...resto }: Risposta6001OK): Risposta6001OK {
  return resto;
}

/** A kept answer as it was given, with the very bytes of its file; any other is given back as it is. */
export async function conFile(
  db: Pick<Kysely<TabelleCertificati>, 'selectFrom'>,
  risposta: RispostaUfficiale,
): Promise<RispostaUfficiale> {
  const ok = risposta['Risposta6001OK'] as Risposta6001OK | undefined;
  const protocollo = ok?.protocolloANPR?.numeroProtocolloANPR;
  // Registers older than decision 0053 have the file inside.
  if (protocollo === undefined || ok?.file) return risposta;
  const { pdf } = await db
    .selectFrom('documento')
    .select('pdf')
    .where('protocollo', '=', protocollo)
    .executeTakeFirstOrThrow();
  return { Risposta6001OK: { ...ok, file: { certificatoPdf: pdf.toString('base64') } } };
}
