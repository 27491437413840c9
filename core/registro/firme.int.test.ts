import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Risposta1001 } from '#contract/anpr/index.ts';
import { testoDaFirmare, type FirmaAtto } from '#contract/wa/firma-atto.ts';
import { spki } from '../accessi/pki/autorita.ts';
import { apriPki } from '../accessi/pki/index.ts';
import type { Schema } from '../db/schema.ts';
import { firmaDiProva, nuovaChiave, type CartaDiProva } from '../http/wa/cliente-di-prova.ts';
import { verificaIn } from '../verifica/index.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from './banco-di-prova.ts';
import { nascitaDiProva, operatoreDiProva } from './di-prova.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-firme-'));
const chi = operatoreDiProva();
const altrove = operatoreDiProva({ comune: '048014', idPostazione: '048014-CO-0001' });
const dove = { ambiente: 'prova', idPostazione: chi.idPostazione } as const;
let banco: RegistroDiProva;
let carta: CartaDiProva;
let nata = '';
let annullata = '';
let firma: FirmaAtto;

/** The birth taken back. */
function annullamento(idScheda: string) {
  const { testataRichiesta } = nascitaDiProva();
  return {
    testataRichiesta: {
      ...{ ...testataRichiesta, idOperazioneComune: 'ANNULLA', operazioneRichiesta: '1013' },
    },
    datiOperazione: { operazioneRichiesta: '1001', idOperazioneComune: 'X', idOperazioneANPR: nata },
    datiSchedaSoggettoFamigliaConvivenza: {
      soggetto: { cognome: 'CONTI', nome: 'IRIDE', idSchedaSoggettoANPR: idScheda },
    },
    datiControllo: { tiposcheda: '1', annullamentoAttribuzione: 'N' },
  };
}

async function annulla(richiesta: Readonly<Record<string, unknown>>, sua: FirmaAtto): Promise<string> {
  const accanto = { firma: { ...sua, testo: testoDaFirmare(richiesta) } };
  const esito = await banco.registro.esegui('1013', richiesta, chi, accanto);
  if (!esito.ok) throw new Error(esito.errore.messaggio);
  expect(rifiuti(esito.valore)).toEqual([]);
  return numeroDi(esito.valore);
}

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
  const pki = await apriPki({ cartella, orologio: banco.orologio.adesso });
  const chiave = nuovaChiave('ec');
  const emesso = await pki.emettiOperatore({
    ...{ codiceFiscale: chi.codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ente: '048050' },
    ...{ giorni: 365, chiave: { spki: spki(chiave) } },
  });
  if (!emesso.ok) throw new Error(emesso.errore.tipo);
  carta = { chiave, certificato: emesso.valore };
  const nascita = await banco.esegui('1001', nascitaDiProva({ nome: 'IRIDE' }));
  nata = numeroDi(nascita);
  const letta = Risposta1001.parseJson(nascita);
  const [suo] = (letta.ok && letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto) || [];
  const richiesta = annullamento(suo?.generalitaAttuali?.idSchedaSoggettoANPR ?? '');
  firma = firmaDiProva(carta, dove, { codice: '1013', richiesta });
  annullata = await annulla(richiesta, firma);
  // The same act, confirmed again: it is the first that was registered.
  const ancora = firmaDiProva(
    carta,
    dove,
    { codice: '1013', richiesta },
    { istante: '2026-07-12T00:00:00Z' },
  );
  expect(await annulla(richiesta, ancora)).toBe(annullata);
});
afterAll(async () => {
  rmSync(cartella, { recursive: true });
  await banco.chiudi();
});

describe('the signature of an act', () => {
  it('is shown with the act to the office that registered it, and to no other', async () => {
    const letta = await banco.registro.operazione(annullata, chi);
    expect(letta).toMatchObject({
      valore: {
        firma: {
          ...{ intestatario: chi.codiceFiscale, istante: '2026-07-11T09:00:00.000Z' },
          ...{ emittente: expect.stringMatching(/\w/) as string },
          ...{ seriale: expect.stringMatching(/^[0-9A-F]+$/) as string },
          impronta: firma.dichiarazione.split('\n')[3],
        },
      },
    });
    expect(await banco.registro.operazione(annullata, altrove)).toMatchObject({ ok: false });
    const nascita = await banco.registro.operazione(nata, chi);
    expect(nascita.ok && nascita.valore.firma).toBeUndefined();
  });

  it('cannot be changed or taken away by the core', async () => {
    const { applicazione: db } = banco.database;
    await expect(db.updateTable('firma_atto').set({ testo: '{}' }).execute()).rejects.toThrow();
    await expect(db.deleteFrom('firma_atto').execute()).rejects.toThrow();
  });
});

class Disfatta extends Error {}

/** What the check of the register says once somebody has broken it, which then is as before. */
async function trova(...rotture: readonly RawBuilder<unknown>[]): Promise<string[]> {
  let difetti: string[] = [];
  await banco.database.migratore
    .transaction()
    .execute(async (trx: Kysely<Schema>) => {
      for (const tabella of ['firma_atto', 'operazione'])
        await sql`alter table ${sql.table(tabella)} disable trigger solo_aggiunta`.execute(trx);
      for (const rottura of rotture) await rottura.execute(trx);
      const esito = await verificaIn(trx);
      difetti = esito.difetti.map(
        ({ controllo, dove: qui, dettaglio }) => `${controllo} ${qui} ${dettaglio}`,
      );
      throw new Disfatta();
    })
    .catch((errore: unknown) => {
      if (!(errore instanceof Disfatta)) throw errore;
    });
  return difetti;
}

describe('the check of the register', () => {
  it('finds no fault in a signature that is as it was', async () => {
    expect(await trova()).toEqual([]);
  });

  it('tells an act that is not the one that was signed', async () => {
    const qui = `firma operazione ${annullata}`;
    const altri = sql`update operazione set richiesta = jsonb_set(richiesta,
      '{datiSchedaSoggettoFamigliaConvivenza,soggetto,nome}', '"ALTRA"') where id = ${annullata}`;
    expect(await trova(altri)).toEqual([`${qui} la richiesta registrata non è quella firmata`]);
    const testo = sql`update firma_atto set testo = replace(testo, 'IRIDE', 'ALTRA')`;
    expect(await trova(testo)).toEqual([`${qui} il testo firmato non è quello conservato`]);
    const detta = sql`update firma_atto set dichiarazione = replace(dichiarazione, 'ANNULLA', 'ALTRO')`;
    expect(await trova(detta)).toEqual([`${qui} la firma non è del certificato conservato con essa`]);
    const spostata = sql`update firma_atto set operazione = ${nata}`;
    expect(await trova(spostata)).toEqual([`firma operazione ${nata} la firma è di un’altra operazione`]);
  });
});
