import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Richiesta1001,
  Risposta1001,
  Risposta2001,
  Risposta3002,
  type Richiesta2011,
} from '#contract/anpr/index.ts';
import { cancellazioneDiProva } from '#contract/regole/casi-cancellazione.ts';
import { decessoDiProva } from '#contract/regole/casi-decesso.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import { sigillaAudit, verificaAudit } from '../audit/catena.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { creaCaso } from '../dimostrativo/caso.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { creaOrologioRegistro } from '../orologio.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { applicaNascita } from './1000-iscrizione/1001-nascita.ts';
import { caricaComune } from './carica.ts';
import { creaRegistro } from './crea-registro.ts';
import { giornoDiProva, nascitaDiProva, operatoreDiProva } from './di-prova.ts';
import { operazioniDelRegistro } from './operazioni.ts';
import type { Registro, RispostaUfficiale } from './registro.ts';
import { creaRicerca } from './ricerca.ts';

const luoghi = luoghiDiProva();
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const chi = operatoreDiProva();
const { famiglia, madre } = personaggi.coppiaInAttesa;
const senzaSigillo = {
  sigillo: {
    chiave: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
    certificato: new Uint8Array(),
  },
  urlVerifica: () => 'https://localhost/',
};
let database: Database;
let registro: Registro;

beforeAll(async () => {
  database = await databaseDiProva();
  await creaCensimento(database.applicazione).registraEnte({
    ...{ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  });
  const blocchi = () => generaComuneDimostrativo({ seme: 1, residenti: 200, luoghi });
  expect(await caricaComune(database.migratore, '048050', orologio(), blocchi)).toBe(true);
  expect(await caricaComune(database.migratore, '048050', orologio(), blocchi)).toBe(false);
  const operazioni = operazioniDelRegistro(senzaSigillo);
  registro = creaRegistro({
    ...{ db: database.applicazione, operazioni, ambiente: 'prova', luoghi, orologio },
  });
});
afterAll(async () => {
  await database.chiudi();
});

async function esegui(codice: string, richiesta: unknown, come = chi): Promise<RispostaUfficiale> {
  const esito = await registro.esegui(codice, richiesta, come);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}

function nato(risposta: RispostaUfficiale): { id: string; codice: string | undefined } {
  const letta = Risposta1001.parseJson(risposta);
  if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
  const suo = letta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto?.[0]?.generalitaAttuali;
  if (!suo?.idSchedaSoggettoANPR) throw new Error(JSON.stringify(risposta));
  return { id: suo.idSchedaSoggettoANPR, codice: suo.codiceFiscale?.codFiscale };
}

function rifiuti(risposta: RispostaUfficiale): string[] {
  const letta = Risposta1001.parseJson(risposta);
  const errori = letta.ok ? letta.valore.rispostaKO?.listaErrori.errore : undefined;
  return (errori ?? []).map((e) => e.codiceErroreAnomalia);
}

async function quanti(tabella: 'operazione' | 'soggetto' | 'versione_soggetto'): Promise<number> {
  const { n } = await database.applicazione
    .selectFrom(tabella)
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

describe('a birth, end to end', () => {
  it('puts the child in the family, with ids, a code, versions and audit', async () => {
    const risposta = await esegui('1001', nascitaDiProva());
    const { id, codice } = nato(risposta);
    expect(codice).toMatch(/^CNTBNC26L50D403.$/);
    const letto = await registro.dossier(id, 'verifica', chi);
    if (!letto.ok) throw new Error('no dossier');
    expect(letto.valore.famiglia).toMatchObject({ idFamigliaConvivenzaANPR: famiglia });
    expect(letto.valore.famiglia?.componenti.at(-1)).toMatchObject({
      ...{ idSchedaSoggettoANPR: id, codiceLegame: '3', dataDecorrenza: giornoDiProva },
    });
    expect(letto.valore.operazioni).toMatchObject([{ codice: '1001', comune: '048050' }]);
    const dopo = await registro.accessi(id, chi);
    expect(dopo.ok && dopo.valore.accessi.map((a) => a.finalita)).toEqual([
      'verifica',
      'iscrizione per nascita',
    ]);
  });

  it('gives the same answer to the same request, and refuses the same id for other data', async () => {
    const richiesta = nascitaDiProva({ nome: 'AURORA' });
    const prima = await esegui('1001', richiesta);
    const righe = await quanti('soggetto');
    expect(await esegui('1001', richiesta)).toEqual(prima);
    const id = richiesta.testataRichiesta.idOperazioneComune;
    expect(await registro.esito(id, chi)).toMatchObject({ stato: 'conclusa', risposta: prima });
    expect(rifiuti(await esegui('1001', nascitaDiProva({ id, nome: 'ALTRA' })))).toEqual(['EN148', 'EN527']);
    expect(await quanti('soggetto')).toBe(righe);
  });

  it('registers twenty copies at once exactly once', async () => {
    const richiesta = nascitaDiProva({ nome: 'CHIARA' });
    const [righe, versioni] = [await quanti('soggetto'), await quanti('versione_soggetto')];
    const risposte = await Promise.all(Array.from({ length: 20 }, () => esegui('1001', richiesta)));
    expect(new Set(risposte.map((r) => nato(r).id)).size).toBe(1);
    expect([await quanti('soggetto'), await quanti('versione_soggetto')]).toEqual([righe + 1, versioni + 1]);
  });

  it('lands two births of one family sent together', async () => {
    const due = await Promise.all(
      ['VIOLA', 'STELLA'].map((nome) => esegui('1001', nascitaDiProva({ nome }))),
    );
    const ids = due.map((r) => nato(r).id);
    const letto = await registro.dossier(madre, 'verifica', chi);
    const componenti = letto.ok ? letto.valore.famiglia?.componenti : [];
    expect(componenti?.map((c) => c.idSchedaSoggettoANPR)).toEqual(expect.arrayContaining(ids));
  });

  it('refuses the same child under another id, and keeps the refusal', async () => {
    const richiesta = nascitaDiProva();
    const prima = await esegui('1001', richiesta);
    expect(rifiuti(prima)).toEqual(['EN188', 'EN527']);
    expect(await esegui('1001', richiesta)).toEqual(prima);
  });

  it('leaves nothing when it fails half way', async () => {
    const prima = [await quanti('soggetto'), await quanti('operazione')];
    await sql`alter table audit add constraint guasto check (tipo <> '1001') not valid`.execute(
      database.migratore,
    );
    await expect(registro.esegui('1001', nascitaDiProva({ nome: 'GEMMA' }), chi)).rejects.toThrow();
    await sql`alter table audit drop constraint guasto`.execute(database.migratore);
    expect([await quanti('soggetto'), await quanti('operazione')]).toEqual(prima);
  });
});

describe('a death taken back', () => {
  const { marito, moglie, famigliaMarito, famigliaMoglie } = personaggi.coniugiSeparatiDiCasa;
  let numero = 0;
  const muore = (id: string, nome: string, cognome: string): Promise<RispostaUfficiale> =>
    esegui('2001', {
      ...decessoDiProva({ ruolo: '1', testata: { idOperazioneComune: `MORTE${++numero}` } }),
      generalitaPerRicerca: { cognome, nome, idSchedaSoggettoANPR: id },
    });
  const numeroDi = (risposta: RispostaUfficiale): string => {
    const letta = Risposta2001.parseJson(risposta);
    const testata = letta.ok ? letta.valore.Risposta_Comune?.testataRisposta : undefined;
    if (!testata) throw new Error(JSON.stringify(risposta));
    return testata.idOperazioneANPR;
  };
  const annulla = (
    idOperazioneANPR: string,
    id: string,
    [cognome, nome]: readonly [string, string],
    altro: { codice?: string; come?: typeof chi } = {},
  ): Promise<RispostaUfficiale> => {
    const { testataRichiesta } = decessoDiProva();
    const come = altro.come ?? chi;
    const richiesta: Richiesta2011 = {
      testataRichiesta: {
        ...testataRichiesta,
        idOperazioneComune: `ANNULLA${++numero}`,
        codMittente: come.comune,
        operazioneRichiesta: '2011',
      },
      datiOperazioneDaAnnullare: {
        operazioneRichiesta: altro.codice ?? '2001',
        idOperazioneComune: 'X',
        idOperazioneANPR,
      },
      datiSchedaSoggettoFamigliaConvivenza: { soggetto: { cognome, nome, idSchedaSoggettoANPR: id } },
      datiControllo: { tipoScheda: '1' },
    };
    return esegui('2011', richiesta, come);
  };
  const paolo = ['GELLI', 'PAOLO'] as const;
  const francesca = ['NENCINI', 'FRANCESCA'] as const;
  const adesso = async (): Promise<unknown> => {
    const ricerca = creaRicerca(database.applicazione);
    return Promise.all([
      ...[marito, moglie].map((id) => ricerca.soggetto(id)),
      ...[famigliaMarito, famigliaMoglie].map((id) => ricerca.famiglia(id)),
      ...['2026-07-04', '2026-07-05', '2026-07-11'].map((giorno) => ricerca.soggettoAl(marito, giorno)),
    ]);
  };

  it('gives back people and families byte for byte, on every day, and only once', async () => {
    const prima = JSON.stringify(await adesso());
    const id = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    expect(JSON.stringify(await adesso())).not.toBe(prima);
    expect(rifiuti(await annulla(id, marito, paolo))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
    expect(rifiuti(await annulla(id, marito, paolo))).toEqual(['EN077', 'EN527']);
    // It can be registered again, and taken back again.
    const dopo = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    expect(rifiuti(await annulla(dopo, marito, paolo))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });

  it('holds for other cancellations too', async () => {
    const prima = JSON.stringify(await adesso());
    const richiesta = {
      ...cancellazioneDiProva({ ruolo: '1' }),
      generalitaPerRicerca: { cognome: 'GELLI', nome: 'PAOLO', idSchedaSoggettoANPR: marito },
    };
    const id = numeroDi(await esegui('2003', richiesta));
    expect(await creaRicerca(database.applicazione).soggetto(marito)).toMatchObject({ stato: 'cancellato' });
    expect(rifiuti(await annulla(id, marito, paolo, { codice: '2003' }))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });

  it('names what stands in the way, in the order in which to undo it', async () => {
    const prima = JSON.stringify(await adesso());
    const suo = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    const poi = numeroDi(await muore(moglie, 'FRANCESCA', 'NENCINI'));
    expect(await creaRicerca(database.applicazione).successive(suo)).toEqual([
      { idOperazioneANPR: poi, codice: '2001', comune: '048050', mutazioni: [] },
    ]);
    const rifiutata = await annulla(suo, marito, paolo);
    expect(rifiuti(rifiutata)).toEqual(['EN077', 'EN527']);
    expect(JSON.stringify(rifiutata)).toContain(`2001 n. ${poi} (048050)`);
    expect(rifiuti(await annulla(poi, moglie, francesca))).toEqual([]);
    expect(await creaRicerca(database.applicazione).successive(suo)).toEqual([]);
    expect(rifiuti(await annulla(suo, marito, paolo))).toEqual([]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });

  it('is refused where it makes no sense', async () => {
    const id = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    const nata = Risposta1001.parseJson(await esegui('1001', nascitaDiProva({ nome: 'NORA' })));
    const nascita = nata.ok ? (nata.valore.Risposta_Comune?.testataRisposta?.idOperazioneANPR ?? '') : '';
    const empoli = operatoreDiProva({ comune: '048014' });
    expect(rifiuti(await annulla('999', marito, paolo))).toEqual(['EN078', 'EN527']);
    expect(rifiuti(await annulla(id, marito, paolo, { codice: '2003' }))).toEqual(['EN314', 'EN527']);
    expect(rifiuti(await annulla(nascita, madre, ['MARTELLI', 'GIULIA'], { codice: '1001' }))).toEqual([
      'EN314',
      'EN527',
    ]);
    expect(rifiuti(await annulla(id, madre, ['MARTELLI', 'GIULIA']))).toEqual(['EN183', 'EN527']);
    expect(rifiuti(await annulla(id, marito, paolo, { come: empoli }))).toEqual(['EN145', 'EN527']);
    expect(rifiuti(await annulla(id, marito, paolo))).toEqual([]);
  });

  it('happens once, however many ask for it together', async () => {
    const prima = JSON.stringify(await adesso());
    const id = numeroDi(await muore(marito, 'PAOLO', 'GELLI'));
    const esiti = await Promise.all(Array.from({ length: 8 }, () => annulla(id, marito, paolo)));
    expect(esiti.map((uno) => rifiuti(uno)[0] ?? 'fatto').toSorted()).toEqual([
      ...Array.from({ length: 7 }, () => 'EN077'),
      'fatto',
    ]);
    expect(JSON.stringify(await adesso())).toBe(prima);
  });
});

describe('a death, end to end', () => {
  it('closes the record, leaves a widow, and keeps the history', async () => {
    const { moglie, marito, famigliaMarito } = personaggi.coniugiSeparatiDiCasa;
    const richiesta = {
      ...decessoDiProva({ ruolo: '1', testata: { idOperazioneComune: 'DECESSO1' } }),
      generalitaPerRicerca: { cognome: 'GELLI', nome: 'PAOLO', idSchedaSoggettoANPR: marito },
    };
    const prima = await creaRicerca(database.applicazione).soggetto(marito);
    const risposta = await esegui('2001', richiesta);
    const letta = Risposta2001.parseJson(risposta);
    const comune = letta.ok ? letta.valore.Risposta_Comune : undefined;
    expect(comune?.testataRisposta?.esitoOperazione).toBe('WN00');
    expect(comune?.listaAnomalie?.anomalie?.map((a) => a.codiceErroreAnomalia)).toEqual(['EN310']);
    const ricerca = creaRicerca(database.applicazione);
    expect(await ricerca.soggetto(marito)).toMatchObject({ stato: 'deceduto' });
    expect((await ricerca.famiglia(famigliaMarito))?.componenti).toEqual([]);
    const vedova = await ricerca.soggetto(moglie);
    expect(vedova?.dati.vedovanza?.datiMorteconiuge.dataEvento).toBe('2026-07-05');
    expect(await ricerca.soggettoAl(marito, '2026-07-04')).toEqual(prima);
    expect(
      rifiuti(
        await esegui('2001', {
          ...richiesta,
          testataRichiesta: { ...richiesta.testataRichiesta, idOperazioneComune: 'DECESSO2' },
        }),
      ),
    ).toEqual(['EN184', 'EN527']);
  });
});

describe('who may do what', () => {
  it('asks the permission of each operation', async () => {
    const soloCertificati = operatoreDiProva({ profili: ['certificati'] });
    const esito = await registro.esegui('1001', nascitaDiProva({ nome: 'PIA' }), soloCertificati);
    expect(esito).toMatchObject({ ok: false, errore: { tipo: 'permesso-negato' } });
  });
  it('lets nobody speak for another comune, and keeps no such refusal', async () => {
    const prima = await quanti('operazione');
    const altrove = operatoreDiProva({ comune: '048017' });
    const risposta = await esegui('1001', nascitaDiProva({ nome: 'PIA' }), altrove);
    expect(rifiuti(risposta)).toEqual(['EN204', 'EN527']);
    expect(await quanti('operazione')).toBe(prima);
  });
  it('names every wrong field of a request', async () => {
    const esito = await registro.esegui('1001', { ...nascitaDiProva(), datiControllo: {} }, chi);
    expect(esito).toMatchObject({
      ok: false,
      errore: {
        tipo: 'richiesta-non-valida',
        campi: [{ percorso: 'datiControllo.attribuzioneFamiglia' }],
      },
    });
  });
  it('cannot rewrite the past, not even by mistake', async () => {
    for (const tabella of ['operazione', 'audit', 'versione_soggetto'] as const) {
      const cambia = database.applicazione.deleteFrom(tabella).execute();
      await expect(cambia).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('3002', () => {
  const domanda = (criteriRicerca: object, datiRichiesta: object = {}): object => ({
    testataRichiesta: {
      ...nascitaDiProva().testataRichiesta,
      operazioneRichiesta: '3002',
    },
    criteriRicerca,
    datiRichiesta: {
      ...{ schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: '2026-07-11' },
      ...datiRichiesta,
    },
  });
  const leggi = async (richiesta: object) => {
    const letta = Risposta3002.parseJson(await esegui('3002', richiesta));
    if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
    return letta.valore;
  };

  it('gives the sections asked for, or all', async () => {
    const criteri = { idSchedaSoggettoANPR: madre };
    const sole = await leggi(domanda(criteri, { datiAnagraficiRichiesti: ['3'] }));
    const [lei] = sole.Risposta3002_OK?.listaSoggetti?.datiSoggetto ?? [];
    expect(Object.keys(lei ?? {}).sort()).toEqual(['generalita', 'identificativi', 'statoCivile']);
    const intera = (await leggi(domanda(criteri))).Risposta3002_OK?.listaSoggetti?.datiSoggetto[0];
    expect(intera).toMatchObject({ legameSoggetto: { codiceLegame: '2' } });
  });
  it('gives a family as it was', async () => {
    const scheda = { schedaAnagraficaRichiesta: '3' };
    const criteri = { identificativoANPR: famiglia, tipoScheda: '1' };
    const oggi = await leggi(domanda(criteri, scheda));
    const allora = await leggi(domanda(criteri, { ...scheda, dataRiferimentoRichiesta: '2026-07-01' }));
    expect(oggi.Risposta3002_OK?.listaSoggetti?.datiSoggetto.length).toBeGreaterThan(3);
    expect(allora.Risposta3002_OK?.listaSoggetti?.datiSoggetto.length).toBe(3);
  });
  it('warns that records are short when there are several, and says when there is nobody', async () => {
    const omonimi = await leggi(domanda({ cognome: 'rossi', nome: 'marco' }));
    expect(omonimi.Risposta3002_OK?.listaAnomalie?.errore[0]?.codiceErroreAnomalia).toBe('EN528');
    const nessuno = await leggi(domanda({ codiceFiscale: 'RSSMRA80A01H501U' }));
    expect(nessuno.rispostaKO?.listaErrori.errore[0]?.codiceErroreAnomalia).toBe('EN122');
  });
});

describe('the log of operations', () => {
  it('rebuilds the register by being read again from the beginning', async () => {
    const seme = Math.floor(Math.random() * 2 ** 31);
    process.stdout.write(`seed ${seme}\n`);
    const caso = creaCaso(seme);
    for (let i = 0; i < 25; i++) {
      const nome = caso.uno(['ALBA', 'BICE', 'CLIO', 'DELIA', 'ELSA', 'FEBE', 'GAIA']);
      const dal = caso.giorno('2026-07-01', '2026-07-11');
      const attribuzioneFamiglia = caso.uno(['1', '2', '3', '4']);
      await esegui('1001', nascitaDiProva({ nome, dal, controllo: { attribuzioneFamiglia } }));
    }
    const db = database.applicazione;
    const prime = await db
      .selectFrom('versione_famiglia')
      .select('dopo')
      .where('id', '=', famiglia)
      .where('versione', '=', 1)
      .executeTakeFirstOrThrow();
    const registro1001 = await db
      .selectFrom('operazione')
      .select(['id', 'richiesta', 'risposta'])
      .where('codice', '=', '1001')
      .where('esito', '=', 'OK')
      .orderBy('id')
      .execute();
    let composta = prime.dopo;
    const cerca = creaRicerca(db);
    const [padri, madri] = [
      await cerca.trova({ idSchedaSoggettoANPR: personaggi.coppiaInAttesa.padre }),
      await cerca.trova({ idSchedaSoggettoANPR: madre }),
    ];
    for (const { id, richiesta, risposta } of registro1001) {
      const letta = Richiesta1001.parseJson(richiesta);
      const data = Risposta1001.parseJson(risposta);
      if (!letta.ok || !data.ok) throw new Error('the log does not read');
      const comune = data.valore.Risposta_Comune;
      const nuovo = comune?.listaSoggettiVariati?.datiSoggetto?.[0];
      if (!comune?.testataRisposta || !nuovo) throw new Error('a birth without a child');
      const effetti = applicaNascita(
        letta.valore,
        { padri, madri, famiglia: composta, omonimi: [], codiciInUso: [] },
        {
          ...{ chi, ambiente: 'prova', oggi: '2026-07-11', adesso: orologio(), luoghi, avvisi: [] },
          comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
          idOperazioneANPR: id,
          testataRisposta: comune.testataRisposta,
          nuoveFamiglie: [],
          nuovi: [
            {
              idSchedaSoggettoANPR: nuovo.generalitaAttuali?.idSchedaSoggettoANPR ?? '',
              idANPR: nuovo.identificativi?.idANPR ?? '',
            },
          ],
        },
      );
      expect(effetti.risposta).toEqual(risposta);
      const [figlio] = effetti.soggetti ?? [];
      expect(await cerca.soggetto(figlio?.idSchedaSoggettoANPR ?? '')).toEqual(figlio);
      composta = effetti.famiglie?.[0] ?? composta;
    }
    expect(registro1001.length).toBeGreaterThan(4);
    expect(await cerca.famiglia(famiglia)).toEqual(composta);
  });
});

describe('the audit', () => {
  it('is chained, and says where it was touched', async () => {
    const { applicazione, migratore } = database;
    while ((await sigillaAudit(applicazione)) > 0);
    const intera = await verificaAudit(applicazione);
    expect(intera).toMatchObject({ rotture: [], daSigillare: 0 });
    expect(intera.sigillate).toBeGreaterThan(20);
    await sql`alter table audit disable trigger solo_aggiunta`.execute(migratore);
    await sql`update audit set operatore = 'NESSUNO' where id = (select audit from audit_sigillo
      where progressivo = 3)`.execute(migratore);
    const rotta = await verificaAudit(applicazione);
    expect(rotta.rotture).toEqual([{ flusso: '048050', progressivo: '3', difetto: 'alterata' }]);
  });
});

describe('the day of the register', () => {
  it('moves for the rules, is written in the audit, and never moves in production', async () => {
    const mobile = creaOrologioRegistro(orologio);
    const parti = { db: database.applicazione, operazioni: operazioniDelRegistro(senzaSigillo), luoghi };
    const spostabile = creaRegistro({ ...parti, ambiente: 'formazione', orologio: mobile.adesso, mobile });
    const nata = nascitaDiProva({ dal: '2026-12-31', nome: 'CAPODANNO' });
    const prima = await spostabile.esegui('1001', nata, chi);
    expect(prima.ok && rifiuti(prima.valore)).toContain('EHR18');
    const spostata = await spostabile.spostaOrologio(new Date('2026-12-31T23:30:00+01:00'), chi);
    expect(spostata).toMatchObject({ ok: true, valore: { oggi: '2026-12-31' } });
    expect(spostabile.oggi()).toBe('2026-12-31');
    const dopo = await spostabile.esegui(
      '1001',
      nascitaDiProva({ dal: '2026-12-31', nome: 'SILVESTRA' }),
      chi,
    );
    expect(dopo.ok && rifiuti(dopo.valore)).toEqual([]);
    expect(await spostabile.spostaOrologio(undefined, chi)).toMatchObject({ valore: { oggi: '2026-07-11' } });

    const vero = creaRegistro({ ...parti, ambiente: 'produzione', orologio: mobile.adesso, mobile });
    expect(await vero.spostaOrologio(new Date(0), chi)).toMatchObject({
      errore: { tipo: 'permesso-negato' },
    });
    expect(vero.oggi()).toBe('2026-07-11');
    const voci = await database.migratore
      .selectFrom('audit')
      .select('esito')
      .where('tipo', '=', 'orologio')
      .orderBy('id')
      .execute();
    expect(voci.map(({ esito }) => esito)).toEqual(['OK', 'OK', 'permesso-negato']);
  });
});
