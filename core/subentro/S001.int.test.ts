import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chi } from '../chi.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import type { EsitoLavoro } from '../estrazioni/lavoro/esegui.ts';
import { codiciDi, registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import type { RispostaUfficiale } from '../registro/registro.ts';
import { registraPiano } from './archivio.ts';
import { nomeDiProva, richiestaS001 } from './casi-S001.ts';
import { famigliaDiProva, intestazionePer, personaDiProva, pianoDiProva } from './di-prova.ts';
import { byteDi } from './file-di-prova.ts';
import { eseguiSubentro } from './lavoro.ts';

const chiave = randomBytes(32);
const comunale = (comune: string): Chi =>
  operatoreDiProva({
    ...{ comune, idPostazione: `${comune}-CO-9999`, canale: 'WS' },
    profili: ['anagrafe', 'amministrazione'],
  });
let banco: RegistroDiProva;
beforeAll(async () => {
  banco = await registroDiProva({ residenti: 20, chiaveElaborati: chiave });
});
afterAll(() => banco.chiudi());

let numero = 0;
function invia(comune: string, nomeFile: string, byte: Buffer): Promise<RispostaUfficiale> {
  const richiesta = richiestaS001({ nomeFile, fileXml: byte.toString('base64') }, `S${++numero}`);
  const testataRichiesta = { ...richiesta.testataRichiesta, codMittente: comune };
  return banco.esegui('S001', { ...richiesta, testataRichiesta }, comunale(comune));
}
const numeroDi = (risposta: RispostaUfficiale): string =>
  /"idOperazioneANPR":"(\d+)"/.exec(JSON.stringify(risposta))?.[1] ?? '';

function lavora(id: string, suAvanzamento?: () => Promise<void>): Promise<EsitoLavoro> {
  const { database, orologio } = banco;
  return eseguiSubentro(
    {
      ...{ db: database.applicazione, chiave, orologio: orologio.adesso, luoghi: luoghiDiProva() },
      ...{ allaVolta: 5, ...(suAvanzamento && { suAvanzamento }) },
    },
    id,
  );
}

async function esitoDi(id: string, comune: string): Promise<string[]> {
  const { testataRichiesta } = richiestaS001();
  const testata = { ...testataRichiesta, codMittente: comune, operazioneRichiesta: '7002' };
  const risposta = await banco.esegui(
    '7002',
    {
      testataRichiesta: { ...testata, idOperazioneComune: `S${++numero}` },
      datiRichiesta: { idOperazioneANPR: id },
    },
    comunale(comune),
  );
  const file = /"contenutoFile":"([^"]+)"/.exec(JSON.stringify(risposta))?.[1];
  if (file === undefined) throw new Error(JSON.stringify(risposta));
  return gunzipSync(Buffer.from(file, 'base64')).toString().trim().split('\r\n');
}

const vociDi = async (comune: string) => banco.registro.estrazioni.elenca(comunale(comune));
const quanti = async (comune: string): Promise<number> =>
  (
    await banco.database.applicazione
      .selectFrom('soggetto')
      .select('id')
      .where('comune', '=', comune)
      .execute()
  ).length;

describe('a municipality that enters by the official service', () => {
  const diciotto = Array.from({ length: 18 }, (_, n) => famigliaDiProva(n + 1));
  const conUnSolo = [...diciotto, { soggetti: [personaDiProva(300, '30', '1')] }];

  it('is in the register when its official file has been worked on, with what is wrong to be fetched', async () => {
    const comune = '048019';
    const byte = byteDi(nomeDiProva, conUnSolo);
    expect(codiciDi(await invia(comune, nomeDiProva, byte))).toEqual(['EN035']);
    await registraPiano(banco.database.migratore, { ...pianoDiProva, comune });
    const risposta = await invia(comune, nomeDiProva, byte);
    expect(risposta['rispostaOK']).toMatchObject({ datiDettaglioRisposta: { nomeFile: nomeDiProva } });
    expect(codiciDi(await invia(comune, nomeDiProva, byte))).toEqual(['EN179']);
    const id = numeroDi(risposta);
    expect(await lavora(id)).toBe('fatta');
    expect(await lavora(id)).toBe('niente');
    expect(await quanti(comune)).toBe(36);
    expect((await vociDi(comune))[0]).toMatchObject({
      ...{ id, codice: 'S001', stato: 'pronta', fatte: 20, totale: 20 },
      criteri: { nomeFile: nomeDiProva, esito: 'caricato', famiglie: 18, soggetti: 36, scartati: 1 },
    });
    const righe = await esitoDi(id, comune);
    expect(righe[0]).toContain('riga;codice;gravita;campo');
    expect(righe.slice(1).map((riga) => riga.split(';').slice(0, 4))).toEqual([
      ['20', 'ES092', 'E', 'soggetti.0'],
    ]);
    expect(await banco.cerca().subentro(comune)).toBe('2026-07-11');
  });

  it('leaves nothing of its file beside the register', async () => {
    const db = banco.database.migratore;
    const richieste = await db
      .selectFrom('operazione')
      .select('richiesta')
      .where('codice', '=', 'S001')
      .execute();
    expect(JSON.stringify(richieste)).not.toContain('fileXml');
    expect(await db.selectFrom('subentro_ricevuto_parte').select('numero').execute()).toEqual([]);
  });

  it('is told why its file was refused, and is not in', async () => {
    const comune = '048011';
    await registraPiano(banco.database.migratore, { ...pianoDiProva, comune });
    const nome = '048011_APR_1_1_1.xml';
    const buono = byteDi(nome, diciotto.slice(0, 2)).toString();
    const guasti: readonly (readonly [string, string])[] = [
      [buono.replace('<sesso>F</sesso>', '<sesso>F</sesso><sesso>M</sesso>'), 'EN009'],
      [buono.slice(0, buono.length / 2), 'EN009'],
      [`<!DOCTYPE x>${buono}`, 'EN009'],
      [buono.replace(/<soggetto>.*?<\/soggetto>/s, ''), 'EN012'],
    ];
    for (const [testo, codice] of guasti) {
      const id = numeroDi(await invia(comune, nome, Buffer.from(testo)));
      expect(await lavora(id)).toBe('fatta');
      expect((await vociDi(comune))[0]?.criteri).toMatchObject({ esito: 'rifiutato' });
      expect((await esitoDi(id, comune))[1]).toContain(`;${codice};E;`);
    }
    expect(await quanti(comune)).toBe(0);
    expect(await banco.cerca().subentro(comune)).toBeUndefined();
  });

  it('stops when it is told to, and goes on from there when the same file comes again', async () => {
    const comune = '048017';
    await registraPiano(banco.database.migratore, { ...pianoDiProva, comune });
    const nome = '048017_APR_1_1_1.ndjson.gz';
    const righe = Array.from({ length: 18 }, (_, n) => famigliaDiProva(401 + n));
    const byte = byteDi(nome, righe, intestazionePer(righe, { comune }));
    const primo = numeroDi(await invia(comune, nome, byte));
    const ferma = async (): Promise<void> => {
      await banco.database.applicazione
        .updateTable('elaborazione')
        .set({ stato: 'annullata' })
        .where('id', '=', primo)
        .execute();
    };
    expect(await lavora(primo, ferma)).toBe('annullata');
    const aMeta = await quanti(comune);
    expect(aMeta).toBeGreaterThan(0);
    expect(aMeta).toBeLessThan(36);
    const altro = numeroDi(await invia(comune, nome, byte));
    expect(await lavora(altro)).toBe('fatta');
    expect((await vociDi(comune))[0]?.criteri).toMatchObject({ ripreso: true, soggetti: 36 });
    expect(await quanti(comune)).toBe(36);
  });
});
