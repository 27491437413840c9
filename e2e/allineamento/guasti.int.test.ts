import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { allinea } from '#cliente/allineamento/allinea.ts';
import { riallineaTutti } from '#cliente/allineamento/riallinea.ts';
import { riconcilia } from '#cliente/allineamento/riconcilia.ts';
import { creaCaso } from '#core/dimostrativo/caso.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { consegna } from '#core/notifiche/consegna/consegna.ts';
import { partiConsegna } from '#core/notifiche/consegna/lavori.ts';
import type { Corriere } from '#core/notifiche/consegna/manda.ts';
import { notificheDopo } from '#core/notifiche/archivio.ts';
import { attoCasuale } from '#core/registro/atti-di-prova/index.ts';
import { numeroDi, rifiuti } from '#core/registro/banco-di-prova.ts';
import { operatoreDiProva, tuttofareDiProva } from '#core/registro/di-prova.ts';
import { dimenticaEnte } from '#core/registro/ente.ts';
import { creaMosse } from '#core/registro/mosse-di-prova.ts';
import { apriMunicipio, differenza, vinci, type Municipio } from './municipio.ts';

const seme = Number(process.env['SEME'] ?? 20_261_126);
const caso = creaCaso(seme);
/** Of the road: envelopes travel together, and chance must not mix with that of the office. */
const sorte = creaCaso(seme + 1);
const empoli = operatoreDiProva({ comune: '048014' });
const { coppiaInAttesa: coppia, madreSola } = personaggi;
let m: Municipio;
const { muta, annulla } = creaMosse(() => m.banco);

beforeAll(async () => {
  m = await apriMunicipio();
  await m.accendi();
  const recapito = { url: m.url(), certificato: m.certificato, attivo: true, integrata: true, insieme: 4 };
  expect(await m.recapiti.salva(recapito, tuttofareDiProva())).toMatchObject({ ok: true });
  dimenticaEnte(m.banco.database.applicazione, vinci);
});
afterAll(() => m.chiudi());

/** The clock of the register goes on: notifications are born one after the other. */
function passa(secondi = 1): void {
  m.banco.orologio.sposta(new Date(m.banco.orologio.adesso().getTime() + secondi * 1000));
}

let numero = 0;
/** Days of an office: births, deaths, moves, marriages, undone acts, and who leaves for Empoli. */
async function lavoraUnPo(atti: number): Promise<void> {
  const chi = tuttofareDiProva();
  const scena = {
    ...{ db: m.banco.database.applicazione, caso, chi, oggi: m.banco.registro.oggi() },
    idOperazioneComune: () => `GUA${String(++numero)}`,
  };
  for (let volta = 0; volta < atti; volta++) {
    passa();
    const proposta = await attoCasuale(scena);
    if (!proposta) throw new Error('no act was thought of');
    expect(rifiuti(await m.banco.esegui(proposta.codice, proposta.richiesta, chi))).toEqual([]);
  }
}

const aEmpoli = (famiglia: string) => ({
  famiglia: { idFamigliaConvivenzaANPR: famiglia },
  residenza: {
    indirizzo: {
      cap: '50053',
      comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'TOSCO ROMAGNOLA' },
      numeroCivico: { numero: '7' },
    },
  },
});

type Guasto = 'nessuno' | 'doppia' | 'senza-risposta' | 'rovinata' | 'perduta' | 'tardiva' | 'giù';

/** A road on which anything may happen to an envelope, as chance has it. */
function stradaDissestata(vera: Corriere, capitati: Set<Guasto>): Corriere {
  const tardive: string[] = [];
  const passaTardive = async (): Promise<void> => {
    for (const una of tardive.splice(0)) await vera.manda(una);
  };
  return {
    async manda(busta) {
      const guasto = sorte.pesato<Guasto>([
        ['nessuno', 60],
        ['doppia', 8],
        ['senza-risposta', 8],
        ['rovinata', 6],
        ['perduta', 6],
        ['tardiva', 8],
        ['giù', 4],
      ]);
      capitati.add(guasto);
      if (guasto === 'giù') return fallito('irraggiungibile');
      // The register believes that it arrived.
      if (guasto === 'perduta') return riuscito(true);
      if (guasto === 'tardiva') {
        tardive.push(busta);
        return riuscito(true);
      }
      if (guasto === 'rovinata') return vera.manda(busta.replace(/<contenuto>..../, '<contenuto>AAAA'));
      if (guasto === 'doppia') await vera.manda(busta);
      const esito = await vera.manda(busta);
      await passaTardive();
      return guasto === 'senza-risposta' ? fallito('tempo') : esito;
    },
    chiudi: () => {
      vera.chiudi();
    },
  };
}

/** Attempts of a long time, one after the other, until nothing waits. @returns how many. */
async function consegnaTutto(capitati: Set<Guasto>, strada = stradaDissestata): Promise<number> {
  let ora = Date.now();
  const { database } = m.banco;
  const parti = partiConsegna({
    ...{
      database,
      firma: m.pki.firmaRisposte,
      autorita: m.pki.ancore.postazioni,
      orologio: () => new Date(),
    },
    giornale: () => undefined,
  });
  const db = database.applicazione;
  for (let volta = 1; volta < 200; volta++) {
    // Each attempt after the pause of the former, the signature of each with the time of the machine.
    await db
      .updateTable('recapito')
      .set({ prossimo: new Date(ora) })
      .execute();
    ora += 1;
    await consegna({ ...parti, apri: (a) => strada(parti.apri(a), capitati) }, vinci);
    if ((await notificheDopo(db, vinci, { stato: '7', quante: 1 })).length === 0) return volta;
  }
  throw new Error('something still waits');
}

async function allineaTutto(): Promise<void> {
  for (let volta = 0; volta < 20; volta++) {
    const giro = await allinea(m.allineamento);
    if (!giro.ok) throw new Error(giro.errore.messaggio);
    const { applicate, recuperate, rilette } = giro.valore;
    if (applicate + recuperate + rilette === 0) return;
  }
  throw new Error('never quiet');
}

async function ugualeAlRegistro(): Promise<void> {
  const { registro, locale, diverse } = await m.impronte();
  const perché = await Promise.all(diverse.slice(0, 2).map((id) => differenza(m, id)));
  expect(perché).toEqual([]);
  expect(locale).toBe(registro);
}

describe('the local database of a municipality', () => {
  it('is filled with everybody, and equal to the register', async () => {
    const fatto = await riallineaTutti(m.locale, m.allineamento.anpr, m.allineamento);
    expect(fatto).toMatchObject({ ok: true, valore: { uscite: 0 } });
    await ugualeAlRegistro();
  });

  it('ends equal to the register after a day without a receiver and whatever may happen on the road', async () => {
    await m.spegni();
    passa();
    const via = numeroDi(await muta(aEmpoli(coppia.famiglia), empoli));
    passa();
    numeroDi(await muta(aEmpoli(madreSola.famiglia), empoli));
    await lavoraUnPo(25);
    expect(await consegnaSubito()).toMatchObject({ consegnate: 0, causa: 'irraggiungibile' });
    expect([await inVigore(coppia.madre), await inVigore(madreSola.madre)]).toEqual([true, true]);

    await m.accendi();
    const capitati = new Set<Guasto>();
    await consegnaTutto(capitati);
    await lavoraUnPo(25);
    passa();
    expect(rifiuti(await annulla(via, '5001', coppia.madre, empoli))).toEqual([]);
    await consegnaTutto(capitati);
    // Everything did happen.
    expect(capitati.size).toBe(7);
    await allineaTutto();
    expect([await inVigore(coppia.madre), await inVigore(madreSola.madre)]).toEqual([true, false]);
    expect(new Set(m.rifiuti)).toContain('contenuto-alterato');
    await ugualeAlRegistro();
  });

  it('asks for what it cannot open, and the register goes on with what follows', async () => {
    const db = m.banco.database.applicazione;
    const altra = await m.pki.emettiPostazione({ idPostazione: `${vinci}-CO-9999`, comune: vinci });
    await db
      .updateTable('recapito')
      .set({ certificato: new X509Certificate(altra.certificato).toString() })
      .execute();
    await lavoraUnPo(3);
    expect(await consegnaSubito()).toMatchObject({ consegnate: 0, causa: 'rifiutata' });
    expect(m.rifiuti).toContain('altra-chiave');
    await allineaTutto();
    expect(await notificheDopo(db, vinci, { stato: '7', quante: 1 })).toEqual([]);
    await ugualeAlRegistro();
  });

  it('is told by the daily report what somebody has spoiled by hand, and puts it right', async () => {
    const { chiedi } = m.locale;
    const due = await chiedi<{ id: string }>(
      'select id from anagrafe.persona where in_vigore order by id limit 2',
    );
    const [una, altra] = due.map(({ id }) => id);
    await chiedi(`update anagrafe.persona set impronta = '\\x00' where id = $1`, [una]);
    await chiedi('delete from anagrafe.persona where id = $1', [altra]);
    const tempi = m.allineamento;
    expect(await riconcilia(m.locale, tempi.anpr, tempi)).toMatchObject({
      ok: true,
      valore: { mancanti: 1, diverse: 1, inPiu: 0 },
    });
    await allineaTutto();
    const dopo = await riconcilia(m.locale, tempi.anpr, tempi);
    if (!dopo.ok) throw new Error(dopo.errore.messaggio);
    expect(dopo.valore).toMatchObject({ mancanti: 0, diverse: 0, inPiu: 0 });
    expect(dopo.valore.improntaLocale).toBe(dopo.valore.improntaRegistro);
    await ugualeAlRegistro();
  });

  it('says of every column that offices read what it is, in the database as in the manual', async () => {
    const colonne = await m.locale.chiedi<{ vista: string; colonna: string; detto: string | null }>(
      `select c.relname as vista, a.attname as colonna, col_description(c.oid, a.attnum) as detto
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'anagrafe'::regnamespace and c.relkind = 'v' order by c.oid, a.attnum`,
    );
    expect(colonne.length).toBeGreaterThan(50);
    const manuale = readFileSync(new URL('../../docs/allineamento.md', import.meta.url), 'utf8').replaceAll(
      / +/g,
      ' ',
    );
    for (const { vista, colonna, detto } of colonne) {
      const sezione = manuale.split(`**\`${vista}\`**`)[1]?.split('**`')[0] ?? '';
      expect(sezione).toContain(`| \`${colonna}\` | ${detto ?? 'nothing'} |`);
    }
  });

  it('serves the offices, and keeps of the notifications no more than their numbers', async () => {
    const conta = async (vista: string): Promise<number> =>
      (await m.locale.chiedi<{ n: number }>(`select count(*)::int as n from anagrafe.${vista}`))[0]?.n ?? 0;
    expect(await conta('residenti')).toBeGreaterThan(50);
    expect(await conta('tributi')).toBeGreaterThan(10);
    expect(await conta('elettorale')).toBeGreaterThan(20);
    expect(await conta('scuola')).toBeGreaterThan(0);
    const [uscita] = await m.locale.chiedi('select * from anagrafe.usciti where id = $1', [madreSola.madre]);
    expect(uscita).toMatchObject({ motivo_uscita: 'trasferimento', verso: 'EMPOLI' });
    expect(await conta('notifica where contenuto is not null')).toBe(0);
  });
});

async function inVigore(id: string): Promise<boolean | undefined> {
  const [riga] = await m.locale.chiedi<{ in_vigore: boolean }>(
    'select in_vigore from anagrafe.persona where id = $1',
    [id],
  );
  return riga?.in_vigore;
}

async function consegnaSubito() {
  const { database } = m.banco;
  await database.applicazione
    .updateTable('recapito')
    .set({ prossimo: new Date(0) })
    .execute();
  const parti = partiConsegna({
    ...{
      database,
      firma: m.pki.firmaRisposte,
      autorita: m.pki.ancore.postazioni,
      orologio: () => new Date(),
    },
    giornale: () => undefined,
  });
  return consegna(parti, vinci);
}
