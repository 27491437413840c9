import { expect, it } from 'vitest';
import type { StatoLettori, StatoPostazione } from '#contract/bridge/stato.ts';
import { rado } from './attivita.ts';
import { daQuando, luceCollegamento, luceCore, luceIdentita, luceLettore, luciServizi } from './stato.ts';

type Carta = StatoLettori['lettori'][number]['carta'];
const lettori = (...carte: Carta[]): StatoLettori => ({
  servizio: 'attivo',
  lettori: carte.map((carta, i) => ({ nome: `Lettore ${i}`, carta })),
});
const presente = (giorniRimasti: number) =>
  ({ stato: 'presente', idPostazione: '048050-CO-0001', scadenza: '2027-01-01', giorniRimasti }) as const;

it('avverte un mese prima della scadenza del certificato, insiste nell’ultima settimana', () => {
  const gravita = [400, 31, 30, 8, 7, 0, -1].map((giorni) => luceIdentita(presente(giorni))?.gravita);
  expect(gravita).toEqual(['bene', 'bene', 'attenzione', 'attenzione', 'errore', 'errore', 'errore']);
  expect(luceIdentita(presente(-1))?.chiave).toBe('certificato.scaduto');
});

it('fra più lettori mostra quello con la carta', () => {
  const luce = luceLettore(
    lettori({ stato: 'assente' }, { stato: 'pronta', tipo: 'piv', intestatario: 'IRENE DI PROVA' }),
  );
  expect(luce).toEqual({ gravita: 'bene', chiave: 'lettore.di', valori: { chi: 'IRENE DI PROVA' } });
});

it('una carta guasta è un errore, un lettore vuoto no', () => {
  expect(luceLettore(lettori({ stato: 'muta' })).gravita).toBe('errore');
  expect(luceLettore(lettori({ stato: 'assente' })).gravita).toBe('nota');
  expect(luceLettore(lettori()).chiave).toBe('lettore.nessuno');
});

it('una carta software vale anche con il servizio dei lettori assente', () => {
  const carta = { nome: 'Software', carta: { stato: 'pronta', tipo: 'software' } } as const;
  expect(luceLettore({ servizio: 'assente', lettori: [carta] }).chiave).toBe('lettore.pronta');
  expect(luceLettore({ servizio: 'assente', lettori: [] }).chiave).toBe('lettore.servizio-assente');
});

it('dice di chi è il guasto, e da quando: prima la rete, poi il core, poi chi sta oltre', () => {
  const via = { stato: 'irraggiungibile', codice: 'servizio.fermo' } as const;
  const dal = '2026-07-11T08:42:00.000Z';
  const con = (rete: 'bene' | 'assente') =>
    ({ core: via, servizi: { rete: { stato: rete, dal }, core: { dal } } }) as StatoPostazione;
  expect(luceCollegamento(con('assente')).chiave).toBe('rete.assenteDal');
  expect(luceCollegamento(con('bene')).chiave).toBe('core.irraggiungibileDal');
  const adesso = new Date('2026-07-11T09:00:00Z');
  expect(daQuando(dal, adesso)).toMatch(/^\d\d:42$/);
  expect(daQuando('2026-07-01T08:42:00Z', adesso)).toMatch(/^\d\d:42 \(01\/07\/2026\)$/);
  const servizi = { ...con('bene').servizi, notifiche: { stato: 'fermo', dal }, agenzia: { stato: 'bene' } };
  expect(
    luciServizi(servizi as StatoPostazione['servizi']).map(({ chiave, gravita }) => [chiave, gravita]),
  ).toEqual([
    ['agenzia.bene', 'bene'],
    ['notifiche.fermoDal', 'errore'],
  ]);
});

it('un core che rifiuta è più grave di uno che non si raggiunge', () => {
  expect(luceCore({ stato: 'irraggiungibile', codice: 'servizio.fermo' }).gravita).toBe('attenzione');
  expect(
    luceCore({
      stato: 'rifiuta',
      rifiuto: { tipo: 'postazione-non-ammessa', causa: 'revocata', messaggio: '', rimedio: '' },
    }).gravita,
  ).toBe('errore');
});

it('chi lavora si dice di rado', () => {
  const ora = rado(1000);
  expect([0, 1, 999, 1000, 1500, 2000].map(ora)).toEqual([true, false, false, true, false, true]);
});
