import { X509Certificate } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { servizi } from '#contract/anpr/index.ts';
import { improntaTesto, leggiDichiarazione } from '#contract/wa/firma-atto.ts';
import { firmaCartaValida } from '../accessi/carte.ts';
import type { Schema } from '../db/schema.ts';
import { soloUfficiale } from '../registro/firme.ts';
import type { Difetto } from './difetto.ts';

/** Signatures read at a time. */
const alla_volta = 500;

function firmateDopo(db: Kysely<Schema>, dopo: string) {
  return db
    .selectFrom('firma_atto as f')
    .innerJoin('operazione as o', 'o.id', 'f.operazione')
    .select(['f.operazione', 'f.dichiarazione', 'f.testo', 'f.certificato', 'f.algoritmo', 'f.firma'])
    .select(['o.codice', 'o.id_operazione_comune', 'o.id_postazione', 'o.richiesta'])
    .where('f.operazione', '>', dopo)
    .orderBy('f.operazione')
    .limit(alla_volta);
}
type Firmata = Awaited<ReturnType<ReturnType<typeof firmateDopo>['execute']>>[number];

/** What the register keeps of a request is what is read from the text that was signed. */
function stessaRichiesta({ codice, testo, richiesta }: Firmata): boolean {
  const servizio = Object.values(servizi).find((uno) => uno.codice === codice);
  const letta = servizio?.richiesta.parseJson(soloUfficiale(JSON.parse(testo) as Record<string, unknown>));
  return letta?.ok === true && isDeepStrictEqual(JSON.parse(JSON.stringify(letta.valore)), richiesta);
}

async function difettoFirma(riga: Firmata): Promise<string | undefined> {
  const { dichiarazione, algoritmo, firma } = riga;
  const certificato = new X509Certificate(riga.certificato);
  if (!firmaCartaValida(certificato, algoritmo, Buffer.from(dichiarazione, 'utf8'), firma))
    return 'la firma non è del certificato conservato con essa';
  const detta = leggiDichiarazione(dichiarazione);
  const suo =
    detta?.codice === riga.codice &&
    detta.idOperazioneComune === riga.id_operazione_comune &&
    detta.idPostazione === riga.id_postazione;
  if (!suo) return 'la firma è di un’altra operazione';
  if ((await improntaTesto(riga.testo)) !== detta.impronta) return 'il testo firmato non è quello conservato';
  return stessaRichiesta(riga) ? undefined : 'la richiesta registrata non è quella firmata';
}

/**
 * Each signature that is kept is good and of the operation that it is with, and the operation is as it was signed. Whether
 * the card was in force is in the audit: it was asked when the act arrived.
 */
export async function difettiFirme(
  db: Kysely<Schema>,
  raccogli: (difetti: readonly Difetto[]) => void,
): Promise<void> {
  for (let dopo = '0'; ;) {
    const righe = await firmateDopo(db, dopo).execute();
    for (const riga of righe) {
      const dettaglio = await difettoFirma(riga);
      if (dettaglio !== undefined)
        raccogli([{ controllo: 'firma', dove: `operazione ${riga.operazione}`, dettaglio }]);
    }
    const ultima = righe.at(-1)?.operazione;
    if (ultima === undefined) return;
    dopo = ultima;
  }
}
