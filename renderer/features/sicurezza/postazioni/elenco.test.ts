import { expect, it } from 'vitest';
import type { VocePostazione } from '#contract/wa/postazioni.ts';
import { aggiorna, calendario, filtra } from './elenco.ts';

function voce(numero: string, giorni: number, altro: Partial<VocePostazione> = {}): VocePostazione {
  const scadenza = new Date(Date.parse('2026-07-11') + giorni * 86_400_000).toISOString().slice(0, 10);
  return {
    ...{ idPostazione: `048050-CO-${numero}`, tipo: 'postazione', responsabile: 'Ada Martelli' },
    ...{ descrizione: 'Anagrafe', stato: 'attiva', dal: '2026-01-01T00:00:00Z', rinnovoChiesto: false },
    certificato: { seriale: numero, scadenza, giorniRimasti: giorni, inAttesa: false },
    ...altro,
  };
}
const voci = [
  voce('0001', 10),
  voce('0002', 400, { responsabile: 'Gino Bulloni' }),
  voce('0003', 15, { stato: 'bloccata' }),
  voce('0004', -3, { descrizione: 'Elettorale' }),
  voce('0005', 20, { stato: 'eliminata' }),
];
const numeri = (filtri: Parameters<typeof filtra>[1]): string[] =>
  filtra(voci, filtri).map(({ idPostazione }) => idPostazione.slice(-4));

it('finds by identifier, place and name, and hides what was deleted until it is asked for', () => {
  expect(numeri({ testo: '', stato: '' })).toEqual(['0001', '0002', '0003', '0004']);
  expect(numeri({ testo: ' bulloni', stato: '' })).toEqual(['0002']);
  expect(numeri({ testo: 'ELETT', stato: '' })).toEqual(['0004']);
  expect(numeri({ testo: 'co-0003', stato: '' })).toEqual(['0003']);
  expect(numeri({ testo: '', stato: 'eliminata' })).toEqual(['0005']);
});

it('counts as ending only what works and is near its end, or past it', () => {
  expect(numeri({ testo: '', stato: 'in-scadenza' })).toEqual(['0001', '0004']);
  expect(calendario(voci)).toEqual([
    { mese: '2026-07', quante: 2, prima: -3 },
    { mese: '2027-08', quante: 1, prima: 400 },
  ]);
});

it('puts what the register answered in the place of what was seen, and new ones where they belong', () => {
  const dette = [voce('0006', 30), voce('0002', 400, { stato: 'bloccata' })];
  const dopo = aggiorna([voce('0001', 10), voce('0002', 400), voce('0007', 5)], dette);
  expect(dopo.map(({ idPostazione, stato }) => [idPostazione.slice(-4), stato])).toEqual([
    ['0001', 'attiva'],
    ['0002', 'bloccata'],
    ['0006', 'attiva'],
    ['0007', 'attiva'],
  ]);
});
