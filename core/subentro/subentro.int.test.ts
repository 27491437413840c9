import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatiSoggetto, type RigaSubentro } from '#contract/anpr/index.ts';
import type { NotoAllAgenzia } from '#contract/regole/subentro/index.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Database } from '../db/apri.ts';
import { notificheDopo } from '../notifiche/archivio.ts';
import { databaseDiProva } from '../db/prova.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { difettiFamiglia } from '../registro/difetti-famiglia.ts';
import { verificaRegistro } from '../verifica/index.ts';
import { anomalieDi } from './archivio.ts';
import {
  comuneDelSubentro,
  famigliaDiProva,
  intestazionePer,
  personaDiProva,
  pianoDiProva,
  scriviFornitura,
} from './di-prova.ts';
import { fornituraSuDisco } from './fornitura.ts';
import { importaSubentro, type EsitoSubentro, type Importazione } from './importa.ts';

const nome = '048019_APR_1_1_1.ndjson.gz';
let database: Database;
let cartella: string;
/** The register after the first test: what an interrupted load must come to. */
let atteso: readonly string[] = [];
beforeAll(async () => {
  cartella = mkdtempSync(join(tmpdir(), 'subentro-'));
  database = await databaseDiProva();
  const censimento = creaCensimento(database.applicazione);
  await censimento.registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
});
afterAll(async () => {
  await database.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

function importa(
  file: string,
  { comune = comuneDelSubentro, ...altro }: Partial<Importazione> & { comune?: string } = {},
): Promise<EsitoSubentro> {
  return importaSubentro({
    db: database.migratore,
    luoghi: luoghiDiProva(),
    orologio: () => new Date('2026-07-11T10:00:00Z'),
    fornitura: fornituraSuDisco(file),
    piano: { ...pianoDiProva, comune },
    allaVolta: 5,
    operatore: 'tecnico',
    ...altro,
  });
}
const refusi = (esito: EsitoSubentro): string[] =>
  esito.tipo === 'rifiutato' ? esito.rilievi.map(({ codice, campo }) => `${codice} ${campo}`) : [];

/** Everything that was loaded, but for the numbers that the register gave. */
async function contenuto({ applicazione: db }: Database): Promise<string[]> {
  const righe = [
    ...(await db.selectFrom('soggetto').select('documento').orderBy('id').execute()),
    ...(await db.selectFrom('famiglia').select('documento').orderBy('id').execute()),
    ...(await db
      .selectFrom('versione_soggetto')
      .select(['dopo', 'versione', 'valida_dal'])
      .orderBy('id')
      .execute()),
    ...(await db
      .selectFrom('versione_famiglia')
      .select(['dopo', 'versione', 'valida_dal'])
      .orderBy('id')
      .execute()),
    ...(await db
      .selectFrom('subentro_anomalia')
      .select(['riga', 'posto', 'codice', 'campo'])
      .orderBy('riga')
      .orderBy('posto')
      .execute()),
  ];
  return righe.map((riga) =>
    JSON.stringify(riga).replace(
      /"(idSchedaSoggettoANPR|idANPR|idFamigliaConvivenzaANPR|idOperazioneANPR)":"\w+"/g,
      '"$1":"…"',
    ),
  );
}

/** Eighteen families, with something wrong in three of them. */
function righe(): RigaSubentro[] {
  const tutte = Array.from({ length: 18 }, (_, n) => famigliaDiProva(n + 1));
  const senzaCapo = famigliaDiProva(20);
  return [
    ...tutte,
    { ...senzaCapo, soggetti: [personaDiProva(200, '20', '2')] },
    { soggetti: [personaDiProva(300, '30', '1')] },
    { ...famigliaDiProva(40), famiglia: { ...famigliaDiProva(1).famiglia, tipoScheda: '3' } },
  ];
}

describe('a municipality that enters', () => {
  it('is in the register whole, with what is wrong written down', async () => {
    const esito = await importa(scriviFornitura(cartella, nome, righe()));
    expect(esito).toMatchObject({
      tipo: 'caricato',
      ripreso: false,
      famiglie: 20,
      soggetti: 39,
      scartati: 1,
    });
    expect(await anomalieDi(database.applicazione, nome)).toEqual([
      { codice: 'EN063', gravita: 'W', quante: 2 },
      { codice: 'EF003', gravita: 'W', quante: 1 },
      { codice: 'EF008', gravita: 'W', quante: 1 },
      { codice: 'ES092', gravita: 'E', quante: 1 },
    ]);
    expect(await notificheDopo(database.applicazione, '048050', { quante: 10 })).toMatchObject([
      {
        tipo: 'N031',
        contenuto: {
          comuneRichiesta: { codiceIstat: comuneDelSubentro },
          dataOperativitaAnpr: '2026-07-11',
        },
      },
    ]);
    expect(await notificheDopo(database.applicazione, comuneDelSubentro, { quante: 10 })).toEqual([]);
    atteso = await contenuto(database);
    const verificato = await verificaRegistro(database.applicazione);
    expect(verificato.difetti).toEqual([]);
    const db = database.applicazione;
    const persone = (await db.selectFrom('soggetto').select('documento').execute()).map((r) => r.documento);
    const visti = await db
      .selectFrom('audit')
      .select('soggetti')
      .where('tipo', '=', 'S001')
      .where('operatore', '=', 'tecnico')
      .execute();
    expect(visti.flatMap((voce) => voce.soggetti).sort()).toEqual(
      persone.map((s) => s.idSchedaSoggettoANPR).sort(),
    );
    for (const { dati } of persone) expect(DatiSoggetto.safeParse(dati).error).toBeUndefined();
    const famiglie = (await db.selectFrom('famiglia').select('documento').execute()).map((r) => r.documento);
    for (const famiglia of famiglie) {
      const suoi = persone.filter((s) => s.idFamigliaConvivenzaANPR === famiglia.idFamigliaConvivenzaANPR);
      expect(difettiFamiglia(famiglia, suoi)).toEqual([]);
    }
  });

  it('goes on where it was interrupted, between two blocks or inside one, to the same register', async () => {
    const file = scriviFornitura(cartella, nome, righe());
    const nuovo = await databaseDiProva();
    const inQuello = (altro: Partial<Importazione> = {}) => importa(file, { db: nuovo.migratore, ...altro });

    let blocchi = 0;
    const cade = (): never => {
      throw new Error('the process is gone');
    };
    await expect(inQuello({ progresso: () => (++blocchi === 2 ? cade() : undefined) })).rejects.toThrow(
      'the process is gone',
    );
    const aMeta = await nuovo.applicazione.selectFrom('subentro_file').select('righe').executeTakeFirst();
    expect(aMeta?.righe).toBe(11);
    await expect(inQuello({ agenzia: async () => cade() })).rejects.toThrow('the process is gone');
    expect(await inQuello()).toMatchObject({
      tipo: 'caricato',
      ripreso: true,
      famiglie: 20,
      soggetti: 39,
    });
    expect(await contenuto(nuovo)).toEqual(atteso);
    await nuovo.chiudi();
  });

  it('keeps one code for one person, and what must be corrected out of the certificates', async () => {
    const comune = '048014';
    const [uno, altro] = [famigliaDiProva(101, 1), famigliaDiProva(102, 1)];
    const [primo, secondo] = [...uno.soggetti, ...altro.soggetti];
    if (!primo || !secondo) throw new Error('there are two people');
    const { codiceFiscale } = primo.generalitaSubIscr;
    if (!codiceFiscale) throw new Error('the first has a code');
    const doppio = { ...secondo, generalitaSubIscr: { ...secondo.generalitaSubIscr, codiceFiscale } };
    const senza = famigliaDiProva(103, 1);
    const righe = [
      uno,
      { ...altro, soggetti: [doppio] },
      { ...senza, soggetti: senza.soggetti.map((s) => ({ ...s, statoCivile: { statoCivile: '5' } })) },
    ];
    const esito = await importa(
      scriviFornitura(cartella, '048014_APR_1_1_1.ndjson', righe, intestazionePer(righe, { comune })),
      {
        comune,
        agenzia: async (persone) =>
          persone.map((g): NotoAllAgenzia | undefined =>
            g.idSchedaSoggettoComune?.idSchedaSoggetto === '1010' ? { datiDiversi: true } : undefined,
          ),
      },
    );
    expect(esito).toMatchObject({ tipo: 'caricato', soggetti: 3 });
    const documenti = await database.applicazione
      .selectFrom('soggetto')
      .select('documento')
      .where('comune', '=', comune)
      .orderBy('id')
      .execute();
    const detti = documenti.map(({ documento: { certificabilita, dati } }) => [
      dati.generalita.codiceFiscale !== undefined,
      certificabilita,
      dati.erroriAnomalie?.map(({ codiceErroreAnomalia }) => codiceErroreAnomalia),
    ]);
    expect(detti).toEqual([
      [true, '2', ['EAA30']],
      [false, '0', ['EA038', 'EA030']],
      [true, '0', ['EC001']],
    ]);
  });

  it('sends its supply in several files, in order and once', async () => {
    const comune = '048011';
    const famiglie = Array.from({ length: 18 }, (_, n) => famigliaDiProva(201 + n));
    const [prima, seconda] = [famiglie.slice(0, 10), famiglie.slice(10)];
    const tutto = intestazionePer([...prima, ...seconda]).datiFornitura;
    const parte = (quali: readonly RigaSubentro[], progressivoInvio: string) => {
      const { datiFornitura: sue } = intestazionePer(quali);
      return intestazionePer(quali, {
        comune,
        datiFornitura: { ...tutto, totaleInvii: '2' },
        datiInvio: {
          progressivoInvio,
          dataEstrazione: '2026-07-10',
          numeroSchedeSoggettoInvio: sue.numeroTotaleSchedeSoggetto,
          numeroCittadiniItalianiInvio: sue.numeroTotaleCittadiniItaliani,
          numeroIscrittiNonItalianiInvio: '0',
          numeroPersoneSessoFemminileInvio: sue.numeroTotalePersoneSessoFemminile,
          numeroPersoneSessoMaschileInvio: sue.numeroTotalePersoneSessoMaschile,
          numeroTotaleSchedeFamigliaInvio: sue.numeroTotaleSchedeFamiglia,
          numeroTotaleSchedeConvivenzaInvio: '0',
        },
      });
    };
    const uno = scriviFornitura(cartella, '048011_APR_1_1_2.ndjson', prima, parte(prima, '1'));
    const due = scriviFornitura(cartella, '048011_APR_1_2_2.ndjson', seconda, parte(seconda, '2'));
    expect(refusi(await importa(due, { comune }))).toEqual(['EN003 nomeFile']);
    expect(await importa(uno, { comune })).toMatchObject({ famiglie: 10 });
    expect(refusi(await importa(uno, { comune }))).toEqual(['EN007 nomeFile']);
    expect(await importa(due, { comune })).toMatchObject({ famiglie: 8 });
    const ancora = scriviFornitura(
      cartella,
      '048011_APR_2_1_1.ndjson',
      prima,
      intestazionePer(prima, { comune }),
    );
    expect(refusi(await importa(ancora, { comune }))).toEqual(['EN034 nomeFile']);
  });

  it('is refused whole where a line is none, the totals are wrong, or the plan is another', async () => {
    const comune = '048050';
    const buone = [famigliaDiProva(301), famigliaDiProva(302)];
    const giusta = intestazionePer(buone, { comune });
    const falsa = { ...buone[0], soggetti: [{}] } as unknown as RigaSubentro;
    const conFalsa = scriviFornitura(cartella, '048050_APR_1_1_1.ndjson', [...buone, falsa], giusta);
    const esito = await importa(conFalsa, { comune });
    expect(refusi(esito)).toEqual(['EN009 fileXml']);
    expect(esito.tipo === 'rifiutato' && esito.rilievi[0]?.causa).toContain('La riga 4');
    const corta = scriviFornitura(cartella, '048050_APR_2_1_1.ndjson', buone.slice(1), giusta);
    expect(refusi(await importa(corta, { comune }))).toContain(
      'EN012 fileXml.datiFornitura.numeroTotaleSchedeSoggetto',
    );
    const altroPiano = await importa(corta, { piano: { ...pianoDiProva, comune, fine: '2026-06-01' } });
    expect(refusi(altroPiano)).toEqual(['EN033 piano.inizio', 'EN041 piano']);
    const dentro = database.applicazione.selectFrom('soggetto').select('id').where('comune', '=', comune);
    expect(await dentro.execute()).toEqual([]);
  });
});
