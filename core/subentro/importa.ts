import type { Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { controlla, rilievo, type Rilievo } from '#contract/regole/index.ts';
import {
  controllaPiano,
  controllaTotali,
  leggiNome,
  Piano,
  regoleFile,
} from '#contract/regole/subentro/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { avvisaSubentro } from '../notifiche/avvisi.ts';
import {
  contatiPrima,
  iniziaFile,
  pianoDi,
  precedentiDi,
  registraPiano,
  sommatiCaricati,
  type FileIniziato,
} from './archivio.ts';
import { caricaBlocco, type ChiediAllAgenzia, type ContestoBlocco, type RigaNumerata } from './blocco.ts';
import { esamina, leggiRiga, type Esaminato } from './esamina.ts';
import type { Fornitura } from './fornitura.ts';
import type { Caricati } from './tabelle.ts';

export interface Importazione {
  /** The migrator: a whole municipality is no work of an operator. */
  readonly db: Kysely<Schema>;
  readonly luoghi: Luoghi;
  readonly orologio: Orologio;
  readonly fornitura: Fornitura;
  /** A plan to be registered first, as it was written. */
  readonly piano?: unknown;
  /** Bytes of a file at most. */
  readonly massimo?: number;
  /** Families of one transaction. */
  readonly allaVolta?: number;
  readonly agenzia?: ChiediAllAgenzia;
  /** Account of the machine under which it runs: the audit says it. */
  readonly operatore: string;
  /** After every block that is in: lines done, of how many; the next one waits for it. */
  readonly progresso?: (fatte: number, tutte: number) => void | Promise<void>;
}

export type EsitoSubentro =
  | { readonly tipo: 'rifiutato'; readonly rilievi: readonly Rilievo[] }
  | ({ readonly tipo: 'caricato'; readonly nome: string; readonly ripreso: boolean } & Caricati);

const massimoPredefinito = 4 * 1024 ** 3;
const rifiutato = (rilievi: readonly Rilievo[]): EsitoSubentro => ({ tipo: 'rifiutato', rilievi });

/** Name, first line, plan, what came before, then every line and the totals: what is wrong keeps the file out. */
async function ammetti(i: Importazione, esaminato: Esaminato, impronta: Buffer): Promise<readonly Rilievo[]> {
  const { nome, intestazione, difetti, contati } = esaminato;
  const suo = leggiNome(nome);
  const comune = suo?.comune ?? '';
  const trovati = controlla(regoleFile, {
    ...{ nome, intestazione, massimo: i.massimo ?? massimoPredefinito },
    dimensione: await i.fornitura.dimensione(),
    piano: await pianoDi(i.db, comune),
    precedenti: await precedentiDi(i.db, comune, impronta),
    oggi: giornoInItalia(i.orologio()),
  });
  if (trovati.length > 0 || !suo || !intestazione) return trovati;
  if (difetti.length > 0) return difetti;
  return controllaTotali(intestazione, contati, await contatiPrima(i.db, suo));
}

/** One block, one transaction: what is written and how far the file came, together. */
async function entra(
  db: Kysely<Schema>,
  blocco: readonly RigaNumerata[],
  c: ContestoBlocco,
  finora: { readonly righe: number; readonly caricati: Caricati },
): Promise<Caricati> {
  return db.transaction().execute(async (trx) => {
    const suo = await trx
      .selectFrom('subentro_file')
      .select('righe')
      .where('nome', '=', c.file)
      .forUpdate()
      .executeTakeFirst();
    if (suo?.righe !== finora.righe) throw new Error('somebody else is loading the same file');
    const caricati = sommatiCaricati(finora.caricati, await caricaBlocco(trx, blocco, c));
    await trx
      .updateTable('subentro_file')
      .set({ righe: finora.righe + blocco.length, caricati: JSON.stringify(caricati) })
      .where('nome', '=', c.file)
      .execute();
    return caricati;
  });
}

async function* blocchi(fornitura: Fornitura, da: number, quante: number): AsyncGenerator<RigaNumerata[]> {
  let numero = 0;
  let blocco: RigaNumerata[] = [];
  for await (const riga of fornitura.righe()) {
    numero += 1;
    if (numero <= da) continue;
    const dato = leggiRiga(riga);
    if (typeof dato === 'string') throw new Error('the file changed while it was being loaded');
    blocco.push({ numero, dato });
    if (blocco.length < quante) continue;
    yield blocco;
    blocco = [];
  }
  if (blocco.length > 0) yield blocco;
}

/** The first file that is in makes the municipality one of ANPR: the others are told, with it. */
async function concludi(
  db: Kysely<Schema>,
  nome: string,
  idOperazioneANPR: string,
  { carico, adesso }: ContestoBlocco,
): Promise<void> {
  const { codice: codiceIstat, nome: nomeComune, sigla: siglaProvinciaIstat } = carico.comune;
  await db.transaction().execute(async (trx) => {
    const entrato = await trx
      .selectFrom('subentro_file')
      .select('nome')
      .where('comune', '=', codiceIstat)
      .where('stato', '=', 'OK')
      .executeTakeFirst();
    await trx.updateTable('subentro_file').set({ stato: 'OK' }).where('nome', '=', nome).execute();
    const detto = { nomeComune, codiceIstat, siglaProvinciaIstat };
    if (!entrato) await avvisaSubentro(trx, detto, { idOperazioneANPR, adesso, dal: carico.oggi });
  });
}

async function carica(i: Importazione, esaminato: Esaminato, iniziato: FileIniziato): Promise<Caricati> {
  const { nome, intestazione, righe: tutte } = esaminato;
  const codice = intestazione?.comune ?? '';
  const comune = i.luoghi.comunePerIstat(codice);
  const adesso = i.orologio();
  const contesto: ContestoBlocco = {
    ...{ file: nome, luoghi: i.luoghi, adesso, agenzia: i.agenzia, operatore: i.operatore },
    carico: {
      comune: { codice, nome: comune?.nome ?? codice, sigla: comune?.sigla ?? '' },
      idOperazioneANPR: iniziato.operazione,
      idOperazioneComune: iniziato.idOperazioneComune,
      oggi: giornoInItalia(adesso),
    },
  };
  let { righe, caricati } = iniziato;
  for await (const blocco of blocchi(i.fornitura, righe, i.allaVolta ?? 500)) {
    caricati = await entra(i.db, blocco, contesto, { righe, caricati });
    righe += blocco.length;
    await i.progresso?.(righe, tutte);
  }
  await concludi(i.db, nome, iniziato.operazione, contesto);
  return caricati;
}

/**
 * Puts the file of a municipality that enters into the register (services.md §14, docs/subentro.md): read twice, first
 * to judge it whole, then block by block. Interrupted, it goes on from the last block when it is asked for again.
 */
export async function importaSubentro(i: Importazione): Promise<EsitoSubentro> {
  const esaminato = await esamina(i.fornitura);
  if (i.piano !== undefined) {
    const letto = Piano.safeParse(i.piano);
    const trovati = controllaPiano(
      i.piano,
      letto.success ? await pianoDi(i.db, letto.data.comune) : undefined,
    );
    if (!letto.success || trovati.length > 0) return rifiutato(trovati);
    await registraPiano(i.db, letto.data);
  }
  const impronta = await i.fornitura.impronta();
  const trovati = await ammetti(i, esaminato, impronta);
  const suo = leggiNome(esaminato.nome);
  if (trovati.length > 0 || !suo)
    return rifiutato(trovati.length > 0 ? trovati : [rilievo('EN001', { campo: 'nomeFile' })]);
  const iniziato = await iniziaFile(i.db, suo, esaminato, impronta, i.orologio());
  const caricati = await carica(i, esaminato, iniziato);
  return { tipo: 'caricato', nome: esaminato.nome, ripreso: iniziato.righe > 1, ...caricati };
}
