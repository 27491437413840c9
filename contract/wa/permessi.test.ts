import { expect, it } from 'vitest';
import type { Profilo, Ruolo } from './comune.ts';
import { permessiDi } from './permessi.ts';

const tabella: readonly (readonly [Ruolo, Profilo[], string[]])[] = [
  ['operatore', [], []],
  [
    'operatore',
    ['anagrafe'],
    [
      'anagrafe.consultazione',
      'anagrafe.iscrizioni',
      'anagrafe.mutazioni',
      'anagrafe.cancellazioni',
      'anagrafe.estrazioni',
      'stato-civile.predisposizioni',
    ],
  ],
  ['operatore', ['certificati'], ['anagrafe.consultazione', 'certificati.emissione']],
  ['operatore', ['elettorale'], ['anagrafe.consultazione', 'anagrafe.estrazioni', 'elettorale.mutazioni']],
  [
    'operatore',
    ['stato-civile', 'cittadini'],
    ['anagrafe.consultazione', 'stato-civile.predisposizioni', 'cittadini.richieste'],
  ],
  ['operatore', ['enti'], ['enti.consultazione', 'enti.estrazioni']],
  ['operatore', ['cie'], ['cie.interrogazione', 'cie.comunicazioni']],
  ['operatore', ['consolati'], ['consolati.consultazione', 'consolati.allineamenti']],
  [
    'operatore',
    ['amministrazione'],
    ['audit.consultazione', 'amministrazione.orologio', 'amministrazione.comune'],
  ],
  ['als', [], ['sicurezza.utenti', 'audit.consultazione']],
  ['alp', [], ['sicurezza.postazioni']],
  ['sindaco', [], ['sicurezza.utenti', 'sicurezza.postazioni', 'audit.consultazione']],
  ['prefettura-als', ['anagrafe', 'certificati'], ['sicurezza.utenti', 'prefettura.carte']],
  ['prefettura-alp', ['anagrafe'], ['sicurezza.postazioni', 'prefettura.carte']],
  ['ministero', ['anagrafe'], ['sicurezza.utenti', 'audit.consultazione']],
];

it.each(tabella)('%s with %j may %j', (ruolo, profili, attesi) => {
  expect([...permessiDi(ruolo, profili)].sort()).toEqual([...attesi].sort());
});
