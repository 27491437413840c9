import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { descrivi, tabella, usaTabelle, voce } from '#contract/tabelle/index.ts';
import { controllaStatoDelConsolato } from '#contract/regole/sezioni/consolato.ts';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import type { RigaLuogo } from '#resources/luoghi.ts';
import type { Postazione } from '../accessi/censimento.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { luoghiVivi } from '../luoghi.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { fileTabella } from '../registro/7000-tabelle/7001-tabella.ts';
import { leggiArchivio, type ArchivioLetto } from './archivio.ts';
import { importaTabelle } from './importa.ts';
import { creaTabelle } from './index.ts';

let database: Database;
let cartella: string;
beforeAll(async () => {
  database = await databaseDiProva();
  cartella = mkdtempSync(join(tmpdir(), 'archivio-'));
});
afterAll(async () => {
  usaTabelle(0, []);
  rmSync(cartella, { recursive: true, force: true });
  await database.chiudi();
});

const adesso = new Date('2026-07-11T10:00:00Z');
const vinci: RigaLuogo = {
  ...{ tipo: 'comune', codice: '048050', nome: 'VINCI', sigla: 'FI', codiceCatastale: 'M059' },
  ...{ dal: '1861-03-17', al: '9999-12-31', cap: ['50059'] },
};
const scrivi = (nome: string, testo: string): string => {
  const file = join(cartella, nome);
  writeFileSync(file, testo);
  return file;
};
function letto(percorso: string): ArchivioLetto {
  const archivio = leggiArchivio(percorso);
  if (!archivio.ok) throw new Error(JSON.stringify(archivio.errore));
  return archivio.valore;
}
const importa = (archivio: ArchivioLetto, prova = false) =>
  importaTabelle(archivio, {
    ...{
      db: database.migratore,
      luoghi: [vinci],
      adesso,
      giorno: '2026-07-11',
      descrizioni: true,
      operatore: 'amministratore',
      prova,
    },
  });
const righeDi = (numero: string): string =>
  (tabella(numero)?.voci ?? []).map(({ codice, it: detta }) => `${codice},"${detta}"\n`).join('');

it('takes an archive once it is accepted, and every process and desk comes to know', async () => {
  const { luoghi, sostituisci } = luoghiVivi(creaLuoghi([vinci]));
  const tabelle = creaTabelle({ db: database.applicazione, orologio: () => adesso, suLuoghi: sostituisci });
  expect(await tabelle.aggiorna()).toBe(0);

  scrivi('tab01_stato_civile.csv', `codice,descrizione\n${righeDi('01')}77,Stato di prova\n`);
  scrivi(
    'archivio_comuni.csv',
    'codice,descrizione,dataistituzione,datacessazione,codcatastale,siglaprovincia\n' +
      '048050,VINCI,1861-03-17,9999-12-31,M059,FI\n048999,VINCI ALTA,2026-01-01,9999-12-31,M999,FI\n',
  );
  scrivi('README.md', 'not a table');
  const archivio = letto(cartella);
  expect(archivio.lasciati).toEqual(['README.md']);

  const prova = await importa(archivio, true);
  expect(prova).toMatchObject({ versione: 0, accettata: false });
  expect(
    prova.differenze.map(({ numero, nuove, cambiate, cessate }) => [numero, nuove, cambiate, cessate]),
  ).toEqual([
    ['01', 1, 0, 0],
    ['03', 1, 0, 0],
  ]);
  expect(await tabelle.aggiorna()).toBe(0);

  expect(await importa(archivio)).toMatchObject({ versione: 1, accettata: true });
  expect(voce('01', '77')).toBeUndefined();
  expect(await tabelle.aggiorna()).toBe(1);
  expect(descrivi('01', '77')).toBe('Stato di prova');
  const stampata = tabella('01');
  expect(stampata && fileTabella(stampata)).toMatch(/versione="1".*<codice>77<\/codice>/);
  expect(luoghi.comunePerIstat('048999')?.nome).toBe('VINCI ALTA');
  // The archive has no postal codes: they are not lost with it.
  expect(luoghi.capPerIstat('048050')).toEqual(['50059']);

  expect(await importa(letto(cartella))).toMatchObject({ versione: 1, accettata: false, differenze: [] });
  const { tabelle: copiate, luoghi: luoghiCopiati, versione } = await tabelle.copia();
  expect([versione, copiate.map(({ numero }) => numero), luoghiCopiati?.length]).toEqual([1, ['01'], 2]);

  const traccia = await database.applicazione
    .selectFrom('audit')
    .select(['tipo', 'operatore', 'campi'])
    .where('tipo', '=', 'tabelle')
    .execute();
  expect(traccia).toEqual([
    { tipo: 'tabelle', operatore: 'amministratore', campi: ['versione:1', 'tabella:01', 'tabella:03'] },
  ]);
});

it('knows which desks of a municipality decode with something else', async () => {
  const tabelle = creaTabelle({ db: database.applicazione, orologio: () => adesso });
  const una = (idPostazione: string, ente: string) => ({ idPostazione, ente }) as Postazione;
  expect(await tabelle.vista(una('048050-CO-0001', '048050'), 0)).toBe(1);
  await tabelle.vista(una('048050-CO-0002', '048050'), 1);
  await tabelle.vista(una('048014-CO-0001', '048014'), 0);
  const chi = operatoreDiProva();
  const { inUso, versioni, indietro } = await tabelle.versioni(chi);
  expect([inUso, versioni.length]).toEqual([1, 1]);
  expect(indietro).toEqual([{ postazione: '048050-CO-0001', versione: 0, dal: adesso.toISOString() }]);
  await tabelle.vista(una('048050-CO-0001', '048050'), 1);
  expect((await tabelle.versioni(chi)).indietro).toEqual([]);
});

it('takes nothing from an archive in which one row is wrong', () => {
  scrivi('tab26_motivo.csv', 'codice,descrizione\n1,Matrimonio\n2\n');
  const archivio = leggiArchivio(cartella);
  expect(archivio).toEqual({
    ok: false,
    errore: [{ file: 'tab26_motivo.csv', riga: 3, cosa: 'ha 1 colonne, l’intestazione 2.' }],
  });
  const nessuna = leggiArchivio(scrivi('elenco.csv', 'codice,descrizione\n1,x\n'));
  expect(nessuna.ok ? [] : nessuna.errore.map(({ file }) => file)).toEqual(['elenco.csv']);
});

it('takes which consulate is competent of a state, and the rule knows it without a new product', async () => {
  const tabelle = creaTabelle({ db: database.applicazione, orologio: () => adesso });
  await tabelle.aggiorna();
  const [competenze, conversione] = [tabella('41'), tabella('33')];
  if (!competenze || !conversione) throw new Error('no tables');
  const righe = competenze.voci
    .map(
      ({ codice, it: stato, uso, riferimento: r }) =>
        `${codice},"${stato}",${r?.codice ?? ''},"${uso ?? ''}"\n`,
    )
    .join('');
  const testa = 'codice,descrizione,cod_consolato,sede\n';
  const sola = (testo: string, nome = 'tab41_competenze.csv') => letto(scrivi(nome, testo));
  const niente = await importa(sola(testa + righe), true);
  expect(niente.differenze).toEqual([]);

  const diTirana = (codiceStato: string) =>
    controllaStatoDelConsolato('residenza', {
      consolato: { codiceConsolato: '2200100', descrizioneConsolato: 'TIRANA' },
      indirizzoEstero: { localita: { codiceStato } },
    }).map(({ codice }) => codice);
  expect([diTirana('201'), diTirana('203')]).toEqual([[], ['EC033']]);
  const senzaValona = righe.replace(/^201,.*,2200303,.*\n/m, '');
  const accettata = await importa(sola(`${testa}${senzaValona}203,AUSTRIA,2200100,TIRANA\n`));
  expect(accettata.differenze).toMatchObject([
    {
      ...{ numero: '41', nuove: 1, cambiate: 0, cessate: 1 },
      voci: [
        { tipo: 'cessa', codice: '201 (40/2200303)', al: '2026-07-10' },
        { tipo: 'nuova', codice: '203 (40/2200100)' },
      ],
    },
  ]);
  await tabelle.aggiorna();
  expect([diTirana('201'), diTirana('203'), diTirana('206')]).toEqual([[], [], ['EC033']]);

  const parole = { '11': 'Titolo di studio', '10': 'Condizione non professionale' } as Record<string, string>;
  const convertiti = conversione.voci
    .map(({ codice, it: detta, riferimento: r, uso }) => {
      const tema = parole[r?.tabella ?? ''] ?? 'Posizione nella professione';
      // Of what only a take-over may have, the official file says so with a mark.
      const segno = uso === undefined || r?.codice === 'A' ? '' : ' (*)';
      return `${codice},"${detta}",${tema},${r?.codice === '8' ? '1' : (r?.codice ?? '')}${segno}\n`;
    })
    .join('');
  const cambiata = await importa(
    sola(`codice,descrizione,tabella,codice_anpr\n${convertiti}`, 'tab33_conversione.csv'),
    true,
  );
  expect(cambiata.differenze[0]?.voci.map(({ tipo, codice }) => `${tipo} ${codice}`)).toEqual([
    'cessa 1 (11/8)',
    // It has lost its mark.
    'cambia 2 (09/A)',
    'nuova 1 (11/1)',
  ]);
});
