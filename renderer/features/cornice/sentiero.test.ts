import { expect, it } from 'vitest';
import type { Schermata } from '../../navigazione.tsx';
import { sentiero } from './sentiero.ts';

const cerca = { nome: 'cerca' } as const;
const scheda = { nome: 'scheda', id: '1', titolo: 'HOXHA MIRELA' } as const;
const atto = { nome: 'atto', bozza: 'a', titolo: 'Cittadinanza' } as const;
const tabelle = { nome: 'tabelle' } as const;
const richieste = { nome: 'richieste' } as const;
const richiesta = { nome: 'richiesta', codice: '7', titolo: 'Cambio di residenza' } as const;
const sue = { nome: 'operazioni', soggetto: '1' } as const;

it.each<[string, readonly Schermata[], readonly Schermata[]]>([
  ['an act is under its person', [cerca, scheda, atto], [cerca, scheda, atto]],
  ['a chapter begins anew', [cerca, scheda, atto, tabelle], [tabelle]],
  [
    'what is opened from a chapter is under it',
    [cerca, scheda, richieste, richiesta],
    [richieste, richiesta],
  ],
  ['a chapter about somebody stays under them', [cerca, scheda, sue], [cerca, scheda, sue]],
  ['who begins elsewhere', [tabelle], [tabelle]],
])('%s', (_, cammino, atteso) => {
  expect(sentiero(cammino)).toEqual(atteso);
});
