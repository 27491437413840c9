import { expect, it } from 'vitest';
import { Ruolo } from '#contract/wa/comune.ts';
import { ammesso, inizioDi } from './ammessi.ts';
import { scorciatoie } from './scorciatoie.ts';

const diSportello = [
  ...([
    'cerca',
    'iscrizioni',
    'uscita',
    'operazioni',
    'procedimenti',
    'carta-identita',
    'estrazioni',
  ] as const),
  ...(['richieste', 'agenzia-entrate', 'consolati', 'scheda', 'certificati', 'emessi'] as const),
];

it.each(Ruolo.options)('%s begins on a screen that is theirs', (ruolo) => {
  const comunale = ['sindaco', 'als', 'alp', 'operatore'].includes(ruolo);
  const { nome } = inizioDi(ruolo);
  expect(ammesso(ruolo, nome)).toBe(true);
  expect(nome).toBe(comunale ? 'cerca' : ruolo === 'ministero' ? 'sicurezza' : 'prefettura');
});

it('a prefecture and the ministry have none of the screens of the counter, a municipality has all', () => {
  const di = (ruolo: Ruolo): string[] =>
    scorciatoie.map(({ comando }) => comando).filter((comando) => ammesso(ruolo, comando));
  for (const ruolo of ['prefettura-als', 'prefettura-alp', 'ministero'] as const)
    expect(di(ruolo)).toEqual(['comandi', 'tabelle', 'postazione', 'indietro', 'blocca', 'aiuto']);
  expect(di('operatore')).toEqual(expect.arrayContaining(diSportello));
});
