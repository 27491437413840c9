import { expect, it } from 'vitest';
import { servizi } from '#contract/anpr/index.ts';
import { creaCaso } from './caso.ts';
import { passiCIE } from './cieonline.ts';
import { prossimaRichiesta } from './consolato.ts';

const testata = (codice: string) => ({
  ...{ idOperazioneComune: '1', codMittente: '900200', codDestinatario: 'ANPR05' },
  ...{ operazioneRichiesta: codice, dataOraRichiesta: '2026-07-11T09:00:00Z' },
  ...{ tipoOperazione: 'C', tipoInvio: 'TEST' },
});
const datiRichiedente = { codMittente: '900200', idPostazione: '900200-CO-0001', idUtente: 'X' };
const valida = (codice: keyof typeof servizi, richiesta: object): boolean => {
  const servizio = servizi[codice];
  const intera = { testataRichiesta: testata(String(codice)), ...richiesta };
  const conMittente = servizio.richiesta.struttura.perNome.has('datiRichiedente')
    ? { ...intera, datiRichiedente }
    : intera;
  return servizio.richiesta.parseJson(conMittente).ok;
};

it('asks in official words, of every kind, and the same with the same seed', () => {
  const giro = (seme: number) => {
    const caso = creaCaso(seme);
    return Array.from({ length: 60 }, () => prossimaRichiesta(caso));
  };
  const fatte = giro(7);
  expect(fatte).toEqual(giro(7));
  expect(fatte).not.toEqual(giro(8));
  expect(new Set(fatte.map(({ codice }) => codice))).toEqual(new Set(['C001', 'C002', 'C003', 'C010']));
  for (const { codice, richiesta } of fatte) expect(valida(codice, richiesta)).toBe(true);
});

it('reads, issues and annuls a card in official words', () => {
  for (let seme = 0; seme < 20; seme++) {
    const passi = passiCIE(creaCaso(seme), '2026-07-11', true);
    expect(passi.map(({ codice }) => codice)).toEqual(['CIE2', 'CIE8', 'CIE7']);
    for (const { codice, richiesta } of passi) expect(valida(codice, richiesta)).toBe(true);
  }
});
