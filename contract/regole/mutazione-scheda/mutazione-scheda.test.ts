import { describe, expect, it } from 'vitest';
import { Richiesta5008 } from '../../anpr/index.ts';
import { controlla } from '../regola.ts';
import { regoleRegistrazione } from '../testata.ts';
import {
  casiMutazioneScheda,
  mutazioneDiProva,
  mutazioniAmmesse,
  type CambiMutazione,
} from './casi-mutazione-scheda.ts';
import { regoleMutazioneScheda } from './index.ts';

function trova(cambi: CambiMutazione): string[] {
  const contesto = { richiesta: mutazioneDiProva(cambi), oggi: '2026-07-11' };
  return [...controlla(regoleRegistrazione, contesto), ...controlla(regoleMutazioneScheda, contesto)].map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
}

describe('the rules of a change of the record', () => {
  it.each(mutazioniAmmesse)('let %s through, and it is a valid message', (_quando, cambi) => {
    expect(trova(cambi)).toEqual([]);
    expect(Richiesta5008.parseJson(mutazioneDiProva(cambi))).toMatchObject({ ok: true });
  });

  it.each(casiMutazioneScheda)('%s: %s', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toContain(atteso);
  });

  it('say nothing else of a single mistake', () => {
    // Kinds that do not go together miss what each of them needs.
    const soli = casiMutazioneScheda.filter(([atteso]) => !/^(EN3[12]|EN361|EN438|EN318|EN252)/.test(atteso));
    for (const [atteso, , cambi] of soli) expect(trova(cambi)).toEqual([atteso]);
  });

  it('have each a case above', () => {
    const provati = new Set(casiMutazioneScheda.map(([atteso]) => atteso));
    const scritti = regoleMutazioneScheda.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(scritti.filter((r) => !provati.has(r))).toEqual([]);
  });
});
