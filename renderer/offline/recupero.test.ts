import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Archivio } from './archivio.ts';
import { praticaDiProva } from './prova.ts';
import { recuperaArchivi } from './recupero.ts';

const chiave = (n: number): string => Buffer.alloc(32, n).toString('base64');

async function archivio(nome: string, n: number): Promise<Archivio> {
  const aperto = await Archivio.apri(nome, chiave(n));
  if (!aperto.ok) throw new Error('the archive did not open');
  return aperto.valore;
}

it('takes over what is open, in order and under its ids, and leaves the rest where it was', async () => {
  const suo = await archivio('prova-recupero-suo', 1);
  const mio = await archivio('prova-recupero-mio', 2);
  await mio.salvaPratica(praticaDiProva({ id: 'mia', ordine: 4 }));
  await suo.salvaPratica(praticaDiProva({ id: 'seconda', ordine: 2, idOperazioneComune: 'S2' }));
  await suo.salvaPratica(praticaDiProva({ id: 'prima', ordine: 1, idOperazioneComune: 'S1' }));
  const confermata = praticaDiProva({
    id: 'fatta',
    stato: { stato: 'confermata', quando: 1, risposta: {}, avvisi: [] },
  });
  await suo.salvaPratica(confermata);
  await suo.salvaBozza({ id: 'b', codice: '1001', soggetto: '', creata: 1, modificata: 2, modulo: {} });
  await suo.chiudi();

  const archivi = [
    { operatore: 'prova-recupero-suo', chiave: chiave(1) },
    { operatore: 'prova-recupero-mio', chiave: chiave(9) },
  ];
  expect(await recuperaArchivi(archivi, mio, 'NRETMS78S02D403G')).toEqual({
    ...{ quante: 3, svuotati: ['prova-recupero-suo'], rimasti: 1 },
  });
  const presi = (await mio.uscita.elenca()).sort((a, b) => a.ordine - b.ordine);
  expect(presi.map(({ id, ordine, idOperazioneComune }) => [id, ordine, idOperazioneComune])).toEqual([
    ['mia', 4, 'S1'],
    ['prima', 5, 'S1'],
    ['seconda', 6, 'S2'],
  ]);
  expect(presi[1]?.recuperata).toBe('NRETMS78S02D403G');
  expect(await mio.bozze.elenca()).toHaveLength(1);
  const dopo = await archivio('prova-recupero-suo', 1);
  expect(await dopo.uscita.elenca()).toEqual([confermata]);
  expect(await dopo.bozze.elenca()).toEqual([]);
});
