import { sql, type Kysely } from 'kysely';
import type { RispostaAgenzia } from '#contract/agenzia-entrate/domanda.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { chiudiPerAgenzia } from '../consolati/chiudi.ts';
import type { Schema } from '../db/schema.ts';
import { scriviNotifiche } from '../notifiche/archivio.ts';
import { notificaNris } from '../notifiche/nris.ts';
import { nominato } from '../registro/5000-mutazione/5008/generalita.ts';
import type { cercaEnte } from '../registro/ente.ts';
import { convivenzaDi, matrimonioDi, unioneDi } from '../registro/legami.ts';
import { nuoviLetti } from '../registro/letti.ts';
import type { Soggetto } from '../registro/modello.ts';
import { auditDiSistema, nuovaOperazioneDiSistema } from '../registro/operazione-di-sistema.ts';
import { registra } from '../registro/registra.ts';
import { creaRicerca } from '../registro/ricerca.ts';
import { lette } from '../registro/scrittura.ts';
import { rispostaAgenzia } from './risposta.ts';

interface Da {
  readonly id: string;
  readonly soggetto: string;
  /** Version of the record that the question was drawn from. */
  readonly versione: number;
  readonly comune: string;
  readonly tipo: string;
}

export interface PartiApplica {
  readonly ente: ReturnType<typeof cercaEnte>;
  /** The register's time. */
  readonly adesso: Date;
}

/** `cambiata`: the record is not what was asked about any more, and it is asked again. */
export type EsitoApplica = 'accolta' | 'respinta' | 'cambiata' | 'gia-conclusa';

interface RigaLetta {
  readonly id: string;
  readonly versione: number;
  readonly documento: Soggetto;
}

function legatiA({ dati }: Soggetto): string[] {
  return [matrimonioDi(dati), unioneDi(dati), convivenzaDi(dati)].flatMap(
    (uno) => uno?.con?.idSchedaSoggettoANPR ?? [],
  );
}

/** The person and who shows their name, locked in id order. */
async function blocca(trx: Kysely<Schema>, soggetto: string): Promise<readonly RigaLetta[]> {
  const cerca = creaRicerca(trx);
  const suo = await cerca.soggetto(soggetto);
  const ids = [soggetto, ...(suo ? legatiA(suo) : [])];
  return trx
    .selectFrom('soggetto')
    .select(['id', 'versione', 'documento'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

function conCodice(soggetto: Soggetto, codFiscale: string, oggi: string): Soggetto {
  const { dati } = soggetto;
  const codiceFiscale = { codFiscale, validitaCF: '1', dataAttribuzioneValidita: oggi };
  return { ...soggetto, dati: { ...dati, generalita: { ...dati.generalita, codiceFiscale } } };
}

/** The answer becomes part of the last change of the record: no later registration is made impossible by it (EN240). */
async function decorrenza(trx: Kysely<Schema>, soggetto: string, oggi: string): Promise<string> {
  const ultima = await trx
    .selectFrom('versione_soggetto')
    .select('valida_dal')
    .where('id', '=', soggetto)
    .orderBy('versione', 'desc')
    .limit(1)
    .executeTakeFirst();
  return ultima?.valida_dal ?? oggi;
}

async function scrivi(
  trx: Kysely<Schema>,
  { id, soggetto, comune, tipo }: Da,
  righe: readonly RigaLetta[],
  codFiscale: string,
  { adesso, ente }: PartiApplica,
): Promise<string> {
  const oggi = giornoInItalia(adesso);
  const prima = righe.find((riga) => riga.id === soggetto)?.documento;
  if (!prima) throw new Error('the record of an answer is not there');
  const dopo = conCodice(prima, codFiscale, oggi);
  const cambia = prima.dati.generalita.codiceFiscale?.codFiscale !== codFiscale;
  const altri = cambia ? righe.filter((riga) => riga.id !== soggetto) : [];
  const soggetti = [dopo, ...altri.map((riga) => nominato(riga.documento, dopo))];
  const operazione = await nuovaOperazioneDiSistema(trx, {
    ...{ codice: rispostaAgenzia, comune, idOperazioneComune: `AE${id}`, adesso },
    richiesta: { tipo },
  });
  const validaDal = await decorrenza(trx, soggetto, oggi);
  const di = { idOperazioneANPR: operazione, adesso, validaDal, lette: lette(undefined, nuoviLetti()) };
  await registra(trx, { ...di, famiglie: [], soggetti });
  await auditDiSistema(trx, {
    ...{ comune, operazione, adesso, operatore: 'sistema', tipo: rispostaAgenzia },
    ...{ soggetti: soggetti.map((uno) => uno.idSchedaSoggettoANPR), campi: ['generalita'] },
    finalita: 'risposta dell’Agenzia delle Entrate',
  });
  if ((await ente(comune)).integrata === true) {
    const sua = await notificaNris(creaRicerca(trx), { soggetti, risposta: {} }, comune);
    await scriviNotifiche(trx, [sua], { idOperazioneANPR: operazione, adesso });
  }
  return operazione;
}

/**
 * Writes an answer: into the record when it is a yes, beside it when it is a no; question and record together, once,
 * whoever else is at it.
 */
export async function applicaRisposta(
  trx: Kysely<Schema>,
  da: Da,
  risposta: RispostaAgenzia,
  parti: PartiApplica,
): Promise<EsitoApplica> {
  const righe = await blocca(trx, da.soggetto);
  const aperta = await trx
    .selectFrom('richiesta_agenzia')
    .select('id')
    .where('id', '=', da.id)
    .where('stato', '=', 'attesa')
    .forUpdate()
    .executeTakeFirst();
  if (!aperta) return 'gia-conclusa';
  if (righe.find((riga) => riga.id === da.soggetto)?.versione !== da.versione) return 'cambiata';
  const { codiceFiscale } = risposta;
  const altrui =
    codiceFiscale !== undefined &&
    (
      await sql`select from soggetto where codice_fiscale = ${codiceFiscale} and id <> ${da.soggetto}::bigint`.execute(
        trx,
      )
    ).rows.length > 0;
  const accolta = risposta.esito === 'accolta' && !altrui;
  const operazione = accolta ? await scrivi(trx, da, righe, risposta.codiceFiscale, parti) : null;
  // A code that is somebody else's here is a double record: not the Agenzia's to settle.
  const codice = risposta.esito === 'respinta' ? risposta.codice : altrui ? 'EAV30' : null;
  await trx
    .updateTable('richiesta_agenzia')
    .set({ stato: accolta ? 'accolta' : 'respinta', codice, codice_fiscale: codiceFiscale ?? null })
    .set({ guasto: null, conclusa: parti.adesso, operazione })
    .where('id', '=', da.id)
    .execute();
  if (accolta) await chiudiPerAgenzia(trx, da.soggetto, risposta.codiceFiscale, parti.adesso);
  return accolta ? 'accolta' : 'respinta';
}
