import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import type { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';
import { Archivio } from './archivio.ts';
import type { Copia } from './copia.ts';
import type { Bozza } from './pratica.ts';
import { praticaDiProva } from './prova.ts';
import { recuperaArchivi } from './recupero.ts';

const chiave = Buffer.alloc(32, 9).toString('base64');
/** As the bridge has it (main/shell/collega-ponte.ts). */
const messaggioMassimo = 16 * 1024 * 1024;
let quanti = 0;

/** A workstation that keeps the copy, and may refuse it. */
class PostazioneFinta implements Copia {
  readonly nome = `prova-copia-${++quanti}`;
  readonly righe = new Map<string, RigaCopiata>();
  ferma = false;
  /** Records that it does not take. */
  readonly rifiutate = new Set<string>();
  /** How often the bridge closed on it. */
  cadute = 0;

  async leggi(): Promise<RigaCopiata[]> {
    if (this.ferma) throw new Error('stopped');
    return [...this.righe.values()];
  }

  async scrivi(nuove: readonly RigaCopiata[], tolte: readonly PostoCopiato[]): Promise<void> {
    if (this.ferma) throw new Error('stopped');
    if (JSON.stringify({ nuove, tolte }).length > messaggioMassimo) {
      this.cadute++;
      throw new Error('closed by the bridge');
    }
    if (nuove.some(({ id }) => this.rifiutate.has(id))) throw new Error('refused');
    for (const una of nuove) this.righe.set(`${una.tavola}/${una.id}`, una);
    for (const { tavola, id } of tolte) this.righe.delete(`${tavola}/${id}`);
  }

  async archivio(): Promise<Archivio> {
    const aperto = await Archivio.apri(this.nome, chiave, this);
    if (!aperto.ok) throw new Error(aperto.errore.tipo);
    return aperto.valore;
  }

  /** What the browser has, past the archive. */
  async dati<T>(fai: (dati: Dexie) => Promise<T>): Promise<T> {
    const dati = await new Dexie(`sportello-${this.nome}`).open();
    const fatto = await fai(dati);
    dati.close();
    return fatto;
  }

  /** As a disk that spoils an octet. */
  async guasta(id: string): Promise<void> {
    await this.dati(async (dati) => {
      const riga = (await dati.table('bozze').get(id)) as { busta: { dati: ArrayBuffer } };
      const ottetti = new Uint8Array(riga.busta.dati);
      ottetti[3] = (ottetti[3] ?? 0) ^ 1;
      await dati.table('bozze').put(riga);
    });
  }

  /** As a browser does with a database that it finds damaged. */
  async buttaDatabase(): Promise<void> {
    await Dexie.delete(`sportello-${this.nome}`);
  }
}

function bozza(id: string, testo: string): Bozza {
  return { id, codice: '1001', soggetto: 'CONTI EMMA', creata: 1, modificata: 2, modulo: { testo } };
}

it('gives back drafts and open acts as they were last, and says how many', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  expect(primo.ritrovate).toBe(0);
  await primo.salvaBozza(bozza('a', 'prima'));
  await primo.copiato();
  expect([...postazione.righe.keys()], 'before anything is closed').toEqual(['bozze/a']);
  await primo.salvaBozza(bozza('b', 'scartata'));
  await primo.salvaPratica(praticaDiProva({ id: 'p' }));
  await primo.salvaBozza(bozza('a', 'ultima'));
  await primo.bozze.elimina('b');
  await primo.chiudi();
  await postazione.buttaDatabase();
  const secondo = await postazione.archivio();
  expect(secondo.ritrovate).toBe(2);
  expect(await secondo.bozze.elenca()).toEqual([bozza('a', 'ultima')]);
  expect(await secondo.uscita.elenca()).toEqual([praticaDiProva({ id: 'p' })]);
  await secondo.chiudi();
  expect((await postazione.archivio()).ritrovate).toBe(0);
});

it('takes from the copy also what the browser has as it was before, and leaves what is newer', async () => {
  const postazione = new PostazioneFinta();
  const mio = await postazione.archivio();
  await mio.salvaBozza(bozza('a', 'prima'));
  await mio.salvaBozza(bozza('b', 'prima'));
  await mio.chiudi();
  const dati = await new Dexie(`sportello-${postazione.nome}`).open();
  const vecchiaA = (await dati.table('bozze').get('a')) as object;
  const copiaB = postazione.righe.get('bozze/b');
  dati.close();
  const poi = await postazione.archivio();
  await poi.salvaBozza(bozza('a', 'dopo'));
  await poi.salvaBozza(bozza('b', 'dopo'));
  await poi.chiudi();
  const rotti = await new Dexie(`sportello-${postazione.nome}`).open();
  await rotti.table('bozze').put(vecchiaA);
  rotti.close();
  if (copiaB) postazione.righe.set('bozze/b', copiaB);
  const infine = await postazione.archivio();
  expect(infine.ritrovate).toBe(1);
  expect(await infine.bozze.elenca()).toEqual([bozza('a', 'dopo'), bozza('b', 'dopo')]);
});

it('keeps no copy of an act that the register has', async () => {
  const postazione = new PostazioneFinta();
  const mio = await postazione.archivio();
  await mio.salvaPratica(praticaDiProva({ id: 'p' }));
  const confermata = { stato: 'confermata', quando: 5, risposta: {}, avvisi: [] } as const;
  await mio.salvaPratica(praticaDiProva({ id: 'p', stato: confermata }));
  await mio.chiudi();
  expect(postazione.righe.size).toBe(0);
});

it('saves while the workstation takes no copy, and copies it when the archive opens again', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  postazione.ferma = true;
  await primo.salvaBozza(bozza('a', 'scritta intanto'));
  await primo.chiudi();
  postazione.ferma = false;
  await (await postazione.archivio()).chiudi();
  await postazione.buttaDatabase();
  expect(await (await postazione.archivio()).bozze.elenca()).toEqual([bozza('a', 'scritta intanto')]);
});

it('begins nothing in the place of what was lost while the copy cannot be read', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  await primo.salvaBozza(bozza('a', 'testo'));
  await primo.chiudi();
  await postazione.buttaDatabase();
  postazione.ferma = true;
  await expect(postazione.archivio()).rejects.toThrow('stopped');
  postazione.ferma = false;
  const poi = await postazione.archivio();
  expect(poi.ritrovate).toBe(1);
  expect(await poi.bozze.elenca()).toEqual([bozza('a', 'testo')]);
});

it('copies nothing that can be read without the key', async () => {
  const postazione = new PostazioneFinta();
  const mio = await postazione.archivio();
  await mio.salvaBozza(bozza('a', 'testo riservato'));
  await mio.chiudi();
  const [riga] = postazione.righe.values();
  const scritto = JSON.stringify(riga) + Buffer.from(riga?.dati ?? '', 'base64').toString('latin1');
  expect(scritto).not.toMatch(/CONTI|riservato/);
});

it('gives the administrator what a colleague’s browser had lost, once', async () => {
  const sua = new PostazioneFinta();
  const suo = await sua.archivio();
  await suo.salvaBozza(bozza('a', 'testo'));
  await suo.chiudi();
  await sua.buttaDatabase();
  const mio = await new PostazioneFinta().archivio();
  const prese = await recuperaArchivi([{ operatore: sua.nome, chiave }], mio, 'X', () => sua);
  expect(prese.quante).toBe(1);
  expect(sua.righe.size).toBe(0);
});

it('does not bring back what was taken away while the workstation took no copy', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  await primo.salvaBozza(bozza('a', 'scartata'));
  await primo.salvaBozza(bozza('b', 'tenuta'));
  await primo.salvaPratica(praticaDiProva({ id: 'p' }));
  expect(await primo.chiudi()).toBe(true);
  const secondo = await postazione.archivio();
  postazione.ferma = true;
  await secondo.bozze.elimina('a');
  await secondo.uscita.elimina('p');
  expect(await secondo.chiudi()).toBe(false);
  expect([...postazione.righe.keys()]).toContain('bozze/a');
  postazione.ferma = false;
  const terzo = await postazione.archivio();
  expect(terzo.ritrovate).toBe(0);
  expect(await terzo.bozze.elenca()).toEqual([bozza('b', 'tenuta')]);
  expect(await terzo.uscita.elenca()).toEqual([]);
  expect(await terzo.chiudi()).toBe(true);
  expect([...postazione.righe.keys()]).toEqual(['bozze/b']);
  expect(await postazione.dati((dati) => dati.table('tolte').count())).toBe(0);
});

it('gives back a draft that was written again after it had been taken away', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  await primo.salvaBozza(bozza('a', 'prima'));
  await primo.chiudi();
  const secondo = await postazione.archivio();
  postazione.ferma = true;
  await secondo.bozze.elimina('a');
  postazione.ferma = false;
  await secondo.salvaBozza(bozza('a', 'di nuovo'));
  await secondo.chiudi();
  await postazione.dati((dati) => dati.table('bozze').delete('a'));
  const terzo = await postazione.archivio();
  expect(terzo.ritrovate).toBe(1);
  expect(await terzo.bozze.elenca()).toEqual([bozza('a', 'di nuovo')]);
});

it('takes from the copy what the browser cannot open any more, also when it was written later', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  await primo.salvaBozza(bozza('a', 'uguale'));
  await primo.salvaBozza(bozza('b', 'prima'));
  await primo.chiudi();
  const secondo = await postazione.archivio();
  postazione.ferma = true;
  await secondo.salvaBozza(bozza('b', 'dopo'));
  await secondo.chiudi();
  await postazione.guasta('a');
  await postazione.guasta('b');
  postazione.ferma = false;
  const terzo = await postazione.archivio();
  expect(terzo.ritrovate).toBe(2);
  expect(await terzo.bozze.elenca()).toEqual([bozza('a', 'uguale'), bozza('b', 'prima')]);
  await terzo.chiudi();
  await postazione.buttaDatabase();
  expect(await (await postazione.archivio()).bozze.elenca()).toHaveLength(2);
});

it('copies many heavy drafts in messages that the bridge lets through', async () => {
  const postazione = new PostazioneFinta();
  const primo = await postazione.archivio();
  postazione.ferma = true;
  const pesante = 'x'.repeat(1_000_000);
  const tante = Array.from({ length: 14 }, (_, i) => bozza(`p${String(i)}`, pesante));
  await Promise.all(tante.map((una) => primo.salvaBozza(una)));
  await primo.chiudi();
  postazione.ferma = false;
  expect(await (await postazione.archivio()).chiudi()).toBe(true);
  expect(postazione.righe.size).toBe(14);
  expect(postazione.cadute).toBe(0);
});

it('copies the others when one is not taken, and that one once it is', async () => {
  const postazione = new PostazioneFinta();
  const mio = await postazione.archivio();
  postazione.rifiutate.add('b');
  await Promise.all(['a', 'b', 'c', 'd'].map((id) => mio.salvaBozza(bozza(id, 'testo'))));
  expect(await mio.chiudi()).toBe(false);
  expect([...postazione.righe.keys()].sort()).toEqual(['bozze/a', 'bozze/c', 'bozze/d']);
  postazione.rifiutate.clear();
  expect(await (await postazione.archivio()).chiudi()).toBe(true);
  expect(postazione.righe.size).toBe(4);
});

it('recovers from the other archives of a colleague when one fails, and says that one did', async () => {
  const ferma = new PostazioneFinta();
  ferma.ferma = true;
  const sua = new PostazioneFinta();
  const suo = await sua.archivio();
  await suo.salvaBozza(bozza('a', 'testo'));
  await suo.chiudi();
  const mio = await new PostazioneFinta().archivio();
  const archivi = [ferma, sua].map(({ nome }) => ({ operatore: nome, chiave }));
  const copiaDi = (nome: string): Copia => (nome === sua.nome ? sua : ferma);
  expect(await recuperaArchivi(archivi, mio, 'X', copiaDi)).toEqual({
    ...{ quante: 1, svuotati: [sua.nome], rimasti: 1 },
  });
  expect(await mio.bozze.elenca()).toHaveLength(1);
});

it('does not call emptied an archive whose copy was not told, and takes nothing from it twice', async () => {
  const sua = new PostazioneFinta();
  const suo = await sua.archivio();
  await suo.salvaBozza(bozza('a', 'testo'));
  await suo.chiudi();
  const mio = await new PostazioneFinta().archivio();
  const chiaveSua = [{ operatore: sua.nome, chiave }];
  const sola: Copia = { leggi: () => sua.leggi(), scrivi: () => Promise.reject(new Error('full disk')) };
  expect(await recuperaArchivi(chiaveSua, mio, 'X', () => sola)).toEqual({
    ...{ quante: 1, svuotati: [], rimasti: 1 },
  });
  expect(await recuperaArchivi(chiaveSua, mio, 'X', () => sua)).toEqual({
    ...{ quante: 0, svuotati: [sua.nome], rimasti: 0 },
  });
  expect(sua.righe.size).toBe(0);
});
