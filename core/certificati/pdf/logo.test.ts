import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { esaminaFoglio } from '#contract/documento/esamina.ts';
import { apriPki, type Sigillo } from '../../accessi/pki/index.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { componiContenuto } from '../componi.ts';
import type { Contenuto } from '../contenuto.ts';
import { domandaDiProva, oggiDiProva } from '../di-prova.ts';
import { disegnaCertificato, type Disegnato } from './disegna.ts';
import { leggiLogo } from './logo.ts';

/** Sixteen by twenty-four points, gold over blue. */
const jpeg = new Uint8Array(
  Buffer.from(
    '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAYABADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDUorK/tr/p3/8AH/8A61H9tf8ATv8A+P8A/wBauH6pW7fkae0j3MmiiivaOY//2Q==',
    'base64',
  ),
);
const cartella = mkdtempSync(join(tmpdir(), 'sportello-logo-'));
let sigillo: Sigillo;
beforeAll(async () => {
  const orologio = (): Date => new Date(`${oggiDiProva}T10:00:00Z`);
  ({ sigillo } = await apriPki({ cartella, orologio }));
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

function foglio(logo: Uint8Array): Disegnato {
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['8']);
  const comune = { ...domanda.comune, intestazione: ['Servizi demografici', 'Piazza Leonardo 1'], logo };
  return disegnaCertificato({
    contenuto: componiContenuto({ ...domanda, comune }, { protocollo: '42', codice: '23456789ABCD' }),
    urlVerifica: 'https://localhost:7445/',
    istante: new Date(`${oggiDiProva}T10:00:00Z`),
    sigillo,
    logo,
  });
}

/** The same picture as if it were of four inks. */
function inQuadricromia(): Uint8Array {
  const altro = jpeg.slice();
  const cornice = Buffer.from(altro).indexOf(Buffer.from([0xff, 0xc0]));
  altro[cornice + 9] = 4;
  return altro;
}

describe('the coat of arms of a municipality', () => {
  it('is known by its size and colours, and what is no JPEG of those colours is not', () => {
    expect(leggiLogo(jpeg)).toMatchObject({ larghezza: 16, altezza: 24 });
    expect(leggiLogo(inQuadricromia())).toBeUndefined();
    for (let n = 0; n < jpeg.length; n += 7) leggiLogo(jpeg.subarray(0, n));
    expect(leggiLogo(jpeg.subarray(0, 40))).toBeUndefined();
    expect(leggiLogo(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
    expect(leggiLogo(Buffer.from('GIF89a'))).toBeUndefined();
  });

  it('is on the sheet, under the seal and in what the QR signs', async () => {
    const { pdf, contenuto } = foglio(jpeg);
    expect(Buffer.from(pdf).includes(Buffer.from(jpeg))).toBe(true);
    const { comune } = JSON.parse(contenuto) as Contenuto;
    expect(comune.logo).toMatch(/^[0-9a-f]{64}$/);
    expect(comune.intestazione).toEqual(['Servizi demografici', 'Piazza Leonardo 1']);
    const esame = await esaminaFoglio(pdf, [sigillo.certificato], oggiDiProva);
    expect(esame).toMatchObject({ esito: 'valido', difetti: [] });
  });

  it('of colours that the sheet cannot promise leaves its place to the common mark', () => {
    const { pdf, contenuto } = foglio(inQuadricromia());
    expect(Buffer.from(pdf).includes('/Image')).toBe(false);
    expect((JSON.parse(contenuto) as Contenuto).comune.logo).toBeUndefined();
  });
});
