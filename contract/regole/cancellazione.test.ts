import { describe, expect, it } from 'vitest';
import { Richiesta2003 } from '../anpr/index.ts';
import { regoleCancellazione } from './cancellazione.ts';
import { cancellazioneDiProva, casiCancellazione, type CambiCancellazione } from './casi-cancellazione.ts';
import { chiResta } from './casi-decesso.ts';
import { controlla } from './regola.ts';
import { regoleRegistrazione } from './testata.ts';

function trova(cambi: CambiCancellazione): string[] {
  const contesto = { richiesta: cancellazioneDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleCancellazione, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}
const elenco: readonly (readonly [string, CambiCancellazione])[] = [
  ['EN484 elencoSoggetti', { elenco: [chiResta('5000000002', '1')] }],
  ['EN485 elencoSoggetti', { ruolo: '1', elenco: [chiResta('5000000001', '1')] }],
  ['EN197 elencoSoggetti', { ruolo: '1', elenco: [chiResta('5000000002', '3')] }],
  [
    'EN166 elencoSoggetti',
    { ruolo: '1', elenco: [chiResta('5000000002', '1'), chiResta('5000000003', '1')] },
  ],
];

describe('the rules of a cancellation for other reasons', () => {
  it('let a plain one through, and their example is a valid message', () => {
    expect(trova({})).toEqual([]);
    expect(trova({ sentenza: {} })).toEqual([]);
    expect(Richiesta2003.parseJson(cancellazioneDiProva())).toMatchObject({ ok: true });
  });

  it.each(casiCancellazione)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
  it.each(elenco)('%s', (atteso, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set([...casiCancellazione, ...elenco].map(([atteso]) => atteso));
    const scritte = regoleCancellazione.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(scritte.filter((una) => !provati.has(una))).toEqual([]);
  });
});
