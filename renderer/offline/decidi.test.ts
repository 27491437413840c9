import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { Archivio } from './archivio.ts';
import { decidi } from './decidi.ts';
import { praticaDiProva } from './prova.ts';

const motivi = [{ codice: 'EN531', blocca: true, testo: '' }];
const sospesa = praticaDiProva({ stato: { stato: 'sospesa', quando: 1, fino: 9, motivi } });
let quanti = 0;

async function con(pratica: typeof sospesa): Promise<Archivio> {
  const aperto = await Archivio.apri(`prova-decidi-${++quanti}`, Buffer.alloc(32, 7).toString('base64'));
  if (!aperto.ok) throw new Error('the archive did not open');
  await aperto.valore.salvaPratica(pratica);
  return aperto.valore;
}

it('writes what was decided', async () => {
  const archivio = await con(sospesa);
  expect(await decidi(archivio, sospesa, { tipo: 'scartata', perche: 'rinuncia' })).toBe(true);
  expect((await archivio.uscita.leggi('a'))?.stato).toMatchObject({ stato: 'scartata', perche: 'rinuncia' });
});

it.each([
  ['was tried again under another id', { ...sospesa, idOperazioneComune: 'S2' }],
  ['is registered', praticaDiProva({ stato: { stato: 'confermata', quando: 2, risposta: {}, avvisi: [] } })],
])('changes nothing of an act that meanwhile %s', async (_, adesso) => {
  const archivio = await con(adesso);
  expect(await decidi(archivio, sospesa, { tipo: 'rimandata', fino: 99 })).toBe(false);
  expect(await archivio.uscita.elenca()).toEqual([adesso]);
});
