import { describe, expect, it } from 'vitest';
import { RichiestaS001 } from '#contract/anpr/index.ts';
import { aggregatiPronti, casiAccoglienza, casiInvio, richiestaS001 } from './casi-S001.ts';
import { controllaAccoglienza, controllaInvio, massimoS001 } from './S001-subentro.ts';

const detti = (rilievi: readonly { codice: string; campo: string }[]): string[] =>
  rilievi.map(({ codice, campo }) => `${codice} ${campo}`);
const oggi = { oggi: '2026-07-11' };

describe('the file of a municipality that enters, as it comes (S001)', () => {
  it('is a message', () => {
    expect(RichiestaS001.parseJson(richiestaS001()).ok).toBe(true);
  });
  it.each(casiInvio)('%s: %s', (atteso, _quando, richiesta) => {
    expect(detti(controllaInvio(richiesta, '048019'))).toEqual([atteso]);
  });
  it.each(casiAccoglienza)('%s: %s', (atteso, _quando, noto, nomeFile) => {
    const richiesta = richiestaS001({ nomeFile });
    expect(detti(controllaAccoglienza(richiesta, noto, oggi))).toEqual([atteso]);
  });
  it('is sent in several when it is too big', () => {
    const fileXml = Buffer.alloc(massimoS001 + 1).toString('base64');
    expect(detti(controllaAccoglienza(richiestaS001({ fileXml }), aggregatiPronti, oggi))).toEqual([
      'EN002 nomeFile',
    ]);
  });
  it('is taken in when the plan awaits it', () => {
    expect(controllaInvio(richiestaS001(), '048019')).toEqual([]);
    expect(controllaAccoglienza(richiestaS001(), aggregatiPronti, oggi)).toEqual([]);
  });
});
