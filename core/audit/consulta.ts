import { sql, type Kysely, type RawBuilder } from 'kysely';
import { esitiRiusciti, type PaginaAudit, type RichiestaAudit, type VoceAudit } from '#contract/wa/audit.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import { nomeOperatore } from '../registro/nome-operatore.ts';

const quante = 100;

/** From the first instant of a day in Italy to the last of another. */
export function fra(dal: string, al: string): RawBuilder<boolean> {
  return sql<boolean>`audit.istante >= (${dal}::date)::timestamp at time zone 'Europe/Rome'
    and audit.istante < (${al}::date + 1)::timestamp at time zone 'Europe/Rome'`;
}

/** A page, the latest first: of the municipality of whoever asks; of all, for the ministry. */
export async function cercaAudit(
  db: Kysely<Schema>,
  { dal, al, operatore, soggetto, tipo, esito, prima }: RichiestaAudit,
  chi: Pick<Chi, 'ruolo' | 'comune'>,
): Promise<PaginaAudit> {
  let domanda = db
    .selectFrom('audit')
    .leftJoin('operatore as chi', 'chi.codice_fiscale', 'audit.operatore')
    .selectAll('audit')
    .select(['chi.cognome', 'chi.nome'])
    .where(fra(dal, al));
  if (chi.ruolo !== 'ministero') domanda = domanda.where('audit.flusso', '=', chi.comune);
  if (operatore !== undefined) domanda = domanda.where('audit.operatore', '=', operatore);
  if (soggetto !== undefined)
    domanda = domanda.where(sql<boolean>`audit.soggetti @> array[${soggetto}::bigint]`);
  if (tipo !== undefined) domanda = domanda.where('audit.tipo', '=', tipo);
  if (esito !== undefined)
    domanda = domanda.where('audit.esito', esito === 'riuscito' ? 'in' : 'not in', esitiRiusciti);
  if (prima !== undefined) domanda = domanda.where('audit.id', '<', prima);
  const righe = await domanda
    .orderBy('audit.id', 'desc')
    .limit(quante + 1)
    .execute();
  const voci = righe.slice(0, quante).map((riga): VoceAudit => ({
    ...{ id: riga.id, istante: riga.istante.toISOString(), tipo: riga.tipo, operatore: riga.operatore },
    ...nomeOperatore(riga),
    ...{ idPostazione: riga.id_postazione, canale: riga.canale, finalita: riga.finalita },
    ...{ soggetti: riga.soggetti.map(String), campi: riga.campi, esito: riga.esito },
    ...(riga.operazione !== null && { operazione: riga.operazione }),
  }));
  return { voci, altre: righe.length > quante };
}
