import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { Archivio } from './archivio.ts';
import { dossierDiProva, praticaDiProva } from './prova.ts';

const chiave = (n: number): string => Buffer.alloc(32, n).toString('base64');
let quanti = 0;
const operatore = (): string => `prova-archivio-${++quanti}`;

async function archivio(nome: string, n = 1): Promise<Archivio> {
  const aperto = await Archivio.apri(nome, chiave(n));
  if (!aperto.ok) throw new Error('the archive did not open');
  return aperto.valore;
}

/** All that is on the disk, whatever its form, as text. */
async function sulDisco(nome: string): Promise<string> {
  const dati = await new Dexie(`sportello-${nome}`).open();
  const parti: string[] = [];
  for (const tavola of dati.tables)
    for (const riga of (await tavola.toArray()) as { busta: { dati: ArrayBuffer } }[])
      parti.push(JSON.stringify(riga), Buffer.from(riga.busta.dati).toString('latin1'));
  dati.close();
  return parti.join('\n');
}

it('keeps drafts, acts and dossiers across restarts', async () => {
  const nome = operatore();
  const primo = await archivio(nome);
  await primo.salvaPratica(praticaDiProva());
  await primo.ricorda(dossierDiProva(), 5);
  await primo.chiudi();
  const secondo = await archivio(nome);
  expect(await secondo.uscita.elenca()).toEqual([praticaDiProva()]);
  expect(await secondo.ricordato('5000000001')).toEqual({ dossier: dossierDiProva(), letto: 5 });
  expect(await secondo.prossimoOrdine()).toBe(2);
});

it('writes nothing personal on the disk', async () => {
  const nome = operatore();
  const mio = await archivio(nome);
  await mio.salvaPratica(praticaDiProva());
  await mio.ricorda(dossierDiProva());
  await mio.salvaBozza({
    id: 'b',
    codice: '1001',
    soggetto: 'CONTI EMMA',
    creata: 1,
    modificata: 2,
    modulo: { nome: 'EMMA' },
  });
  await mio.chiudi();
  const scritto = await sulDisco(nome);
  expect(scritto.length).toBeGreaterThan(500);
  for (const personale of ['CONTI', 'EMMA', 'MARTELLI', '5000000001', '7000000001', '1991-03-04'])
    expect(scritto).not.toContain(personale);
});

it('does not open with another key, and touches nothing', async () => {
  const nome = operatore();
  const mio = await archivio(nome, 1);
  await mio.salvaPratica(praticaDiProva());
  await mio.chiudi();
  const prima = await sulDisco(nome);
  expect(await Archivio.apri(nome, chiave(2))).toEqual({ ok: false, errore: { tipo: 'chiave-errata' } });
  expect(await sulDisco(nome)).toBe(prima);
  expect(await (await archivio(nome, 1)).uscita.elenca()).toHaveLength(1);
});

it('does not open a record moved to the place of another', async () => {
  const nome = operatore();
  const mio = await archivio(nome);
  await mio.salvaPratica(praticaDiProva({ id: 'a' }));
  await mio.salvaPratica(praticaDiProva({ id: 'b', soggetto: 'ALTRA' }));
  await mio.chiudi();
  const dati = await new Dexie(`sportello-${nome}`).open();
  const altra = (await dati.table('uscita').get('b')) as object;
  await dati.table('uscita').put({ ...altra, id: 'a' });
  dati.close();
  const riaperto = await archivio(nome);
  expect(await riaperto.uscita.leggi('a')).toBeUndefined();
  expect((await riaperto.uscita.leggi('b'))?.soggetto).toBe('ALTRA');
});

it('keeps two operators apart', async () => {
  const uno = await archivio(operatore(), 1);
  const altro = await archivio(operatore(), 2);
  await uno.salvaPratica(praticaDiProva());
  expect(await altro.uscita.elenca()).toEqual([]);
});

it('remembers the dossiers read last', async () => {
  const mio = await archivio(operatore());
  for (let i = 0; i < 205; i++)
    await mio.ricorda(dossierDiProva({ idSchedaSoggettoANPR: String(6000 + i) }), i);
  expect(await mio.ricordato('6000')).toBeUndefined();
  expect((await mio.ricordati())[0]?.dossier.idSchedaSoggettoANPR).toBe('6204');
});

it('tells whoever watches a drawer of each change', async () => {
  const mio = await archivio(operatore());
  const visti: number[] = [];
  const due = new Promise<void>((fatto) => {
    mio.uscita.osserva((pratiche) => {
      visti.push(pratiche.length);
      if (pratiche.length === 0) void mio.salvaPratica(praticaDiProva());
      if (pratiche.length === 1) fatto();
    });
  });
  await due;
  expect(visti).toEqual([0, 1]);
});

it('puts aside what no longer opens, and goes on with the rest', async () => {
  const nome = operatore();
  const mio = await archivio(nome);
  await mio.salvaPratica(praticaDiProva({ id: 'a' }));
  await mio.salvaPratica(praticaDiProva({ id: 'b', soggetto: 'ALTRA' }));
  await mio.chiudi();
  const dati = await new Dexie(`sportello-${nome}`).open();
  const riga = (await dati.table('uscita').get('a')) as { busta: { dati: ArrayBuffer } };
  const ottetti = new Uint8Array(riga.busta.dati);
  ottetti[3] = (ottetti[3] ?? 0) ^ 1;
  await dati.table('uscita').put(riga);
  dati.close();
  const riaperto = await archivio(nome);
  const guaste = await new Promise<number>((detto) => {
    const smetti = riaperto.uscita.osserva((_, quante) => {
      smetti();
      detto(quante);
    });
  });
  expect(guaste).toBe(1);
  expect(await riaperto.mettiDaParte()).toBe(1);
  expect((await riaperto.uscita.elenca()).map(({ id }) => id)).toEqual(['b']);
  await riaperto.chiudi();
  const dopo = await new Dexie(`sportello-${nome}`).open();
  expect(await dopo.table('illeggibili').toArray()).toMatchObject([{ id: 'uscita/a' }]);
  dopo.close();
});

it('lets go of what is over and old, never of what is open', async () => {
  const mio = await archivio(operatore());
  const giorno = 86_400_000;
  const adesso = 100 * giorno;
  const fine = { quando: 60 * giorno, risposta: {}, avvisi: [] };
  await mio.salvaPratica(praticaDiProva({ id: 'vecchia', stato: { stato: 'confermata', ...fine } }));
  await mio.salvaPratica(
    praticaDiProva({ id: 'recente', stato: { stato: 'confermata', ...fine, quando: 90 * giorno } }),
  );
  await mio.salvaPratica(
    praticaDiProva({ id: 'respinta', stato: { stato: 'respinta', quando: giorno, motivi: [] } }),
  );
  await mio.ricorda(dossierDiProva({ idSchedaSoggettoANPR: '6001' }), 80 * giorno);
  await mio.ricorda(dossierDiProva({ idSchedaSoggettoANPR: '6002' }), 95 * giorno);
  await mio.pulisci(adesso);
  expect((await mio.uscita.elenca()).map(({ id }) => id).sort()).toEqual(['recente', 'respinta']);
  expect((await mio.ricordati()).map(({ dossier }) => dossier.idSchedaSoggettoANPR)).toEqual(['6002']);
});
