import { describe, expect, it } from 'vitest';
import { Richiesta5010, Richiesta5011 } from '../anpr/index.ts';
import {
  casiElettorali,
  elettoraleDiProva,
  senzaListe,
  sezioneDiProva,
  sezioneUno,
  type CambiElettorali,
} from './casi-elettorale.ts';
import { regoleElettorali } from './elettorale.ts';
import { controlla } from './regola.ts';

const trova = (cambi: CambiElettorali): string[] =>
  controlla(regoleElettorali, { richiesta: elettoraleDiProva(cambi), oggi: '2026-07-11' }).map(
    ({ codice, campo }) => `${codice} ${campo}`,
  );
const bene: readonly (readonly [string, CambiElettorali])[] = [
  ['into the general list', {}],
  ['out of the lists', { ...senzaListe, tipi: ['05'], cancellazione: { motivoCancellazione: '3' } }],
  [
    'out, and not certifiable any more',
    {
      ...{ ...senzaListe, tipi: ['05', '04'], cancellazione: { motivoCancellazione: '3' } },
      certificabilita: { soggettoCertificabile: '0' },
    },
  ],
  [
    'into the list of Bolzano',
    { tipi: ['01', '03'], liste: { listaAggiuntaComReg: { listaBolTreVal: sezioneUno } } },
  ],
];

describe('the rules of the electoral position', () => {
  it.each(bene)('let %s through, and it is a valid message', (_nome, cambi) => {
    expect(trova(cambi)).toEqual([]);
    expect(Richiesta5010.parseJson(elettoraleDiProva(cambi))).toMatchObject({ ok: true });
  });
  it('are tried on sections that are valid messages', () => {
    expect(Richiesta5011.parseJson(sezioneDiProva())).toMatchObject({ ok: true });
  });
  it.each(casiElettorali)('%s: %s, and nothing else', (atteso, _quando, cambi) => {
    expect(trova(cambi)).toEqual([atteso]);
  });
  it('have each a case above', () => {
    const provati = new Set(casiElettorali.map(([atteso]) => atteso));
    const scritte = regoleElettorali.map(({ codice, campo }) => `${codice} ${campo}`);
    expect(scritte.filter((scritta) => !provati.has(scritta))).toEqual([]);
  });
});
