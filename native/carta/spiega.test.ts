import { expect, it } from 'vitest';
import { ErroreAccesso } from '#contract/bridge/errori.ts';
import type { ErroreCredenziale } from '../errori.ts';
import { spiegaErrore } from './spiega.ts';

const esempi: { readonly [K in ErroreCredenziale['tipo']]: Extract<ErroreCredenziale, { tipo: K }> } = {
  'carta-assente': { tipo: 'carta-assente' },
  'carta-estratta': { tipo: 'carta-estratta' },
  'carta-muta': { tipo: 'carta-muta' },
  'carta-occupata': { tipo: 'carta-occupata' },
  'lettore-assente': { tipo: 'lettore-assente' },
  'servizio-fermo': { tipo: 'servizio-fermo' },
  'servizio-assente': { tipo: 'servizio-assente', causa: 'x' },
  'rifiuto-carta': { tipo: 'rifiuto-carta', codice: 0x6982 },
  guasto: { tipo: 'guasto', codice: 'CKR_HOST_MEMORY' },
  'pin-errato': { tipo: 'pin-errato', tentativi: 2 },
  'pin-bloccato': { tipo: 'pin-bloccato', tentativiPuk: 3 },
  'puk-errato': { tipo: 'puk-errato', tentativi: 1 },
  'puk-bloccato': { tipo: 'puk-bloccato' },
  'pin-non-ammesso': { tipo: 'pin-non-ammesso' },
  'modulo-riavviato': { tipo: 'modulo-riavviato' },
  'modulo-mancante': { tipo: 'modulo-mancante', modulo: '/x.so' },
  'carta-non-riconosciuta': { tipo: 'carta-non-riconosciuta' },
  'accesso-richiesto': { tipo: 'accesso-richiesto' },
  'non-supportata': { tipo: 'non-supportata', cosa: 'sblocco del PIN' },
};

it.each(Object.values(esempi))('$tipo si dice alla persona, con il rimedio', (errore) => {
  const detto = ErroreAccesso.parse(spiegaErrore(errore));
  expect(detto.messaggio).toMatch(/^[A-ZÈ].*\.$/);
  expect(detto.rimedio.length).toBeGreaterThan(10);
});

it('dice quanti tentativi restano, e avverte prima dell’ultimo', () => {
  expect(spiegaErrore({ tipo: 'pin-errato', tentativi: 2 }).messaggio).toContain('Restano 2 tentativi');
  expect(spiegaErrore({ tipo: 'pin-errato', tentativi: 1 }).rimedio).toContain('blocca la carta');
  expect(spiegaErrore({ tipo: 'pin-errato', tentativi: null }).messaggio).toBe('Il PIN non è giusto.');
});

it('riporta il codice per chi aiuta', () => {
  expect(spiegaErrore({ tipo: 'rifiuto-carta', codice: 0x6982 }).rimedio).toContain('6982');
});
