import { describe, expect, it } from 'vitest';
import { leggiAllegati, massimoFile, quantiFile } from './allegati.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const pdf = (testo: string): Buffer => Buffer.from(`%PDF-1.7\n${testo}`, 'latin1');

async function esito(file: readonly (readonly [nome: string, byte: Buffer])[]): Promise<string> {
  const modulo = new FormData();
  for (const [nome, byte] of file) modulo.append('file', new File([new Uint8Array(byte)], nome));
  const letti = await leggiAllegati(modulo);
  return letti.ok ? letti.valore.map(({ nomeFile }) => nomeFile).join(' ') : letti.errore;
}

describe('the files that a citizen sends', () => {
  it.each([
    [
      'documento-1.pdf documento-2.png',
      'are told by what they are',
      [
        ['a.pdf', pdf('')],
        ['b.pdf', png],
      ],
    ],
    ['documento-1.jpg', 'whatever they are called', [['foto.exe', Buffer.from([0xff, 0xd8, 0xff, 0xe0])]]],
    ['', 'may be none', [['', Buffer.alloc(0)]]],
    ['tipo', 'are of three kinds', [['a.pdf', Buffer.from('<html>')]]],
    ['vuoto', 'are not empty', [['a.pdf', Buffer.alloc(0)]]],
    ['pesante', 'are small', [['a.png', Buffer.concat([png, Buffer.alloc(massimoFile)])]]],
    ['troppi', 'are few', Array.from({ length: quantiFile + 1 }, () => ['a.png', png] as const)],
    ['attivo', 'run nothing', [['a.pdf', pdf('<< /OpenAction << /S /JavaScript /JS (app.alert) >> >>')]]],
    ['attivo', 'start nothing', [['a.pdf', pdf('<< /S /Launch /F (cmd.exe) >>')]]],
    ['attivo', 'hide nothing behind escapes', [['a.pdf', pdf('<< /S /J#61vaScript >>')]]],
    ['attivo', 'carry nothing inside', [['a.pdf', pdf('<< /Type /EmbeddedFile >>')]]],
  ] as [string, string, (readonly [string, Buffer])[]][])('%s: %s', async (atteso, _cosa, file) => {
    expect(await esito(file)).toBe(atteso);
  });
  it('keep the name that the citizen gave as a description, without what a name may not hold', async () => {
    const modulo = new FormData();
    modulo.append('file', new File([new Uint8Array(png)], '../con<tratto>.png'));
    const letti = await leggiAllegati(modulo);
    expect(letti.ok && letti.valore[0]?.descrizione).toBe('..contratto.png');
  });
});
