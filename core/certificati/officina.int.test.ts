import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { esaminaFoglio } from '#contract/documento/esamina.ts';
import { apriPki, type Pki } from '../accessi/pki/index.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { componiContenuto } from './componi.ts';
import { domandaDiProva, oggiDiProva } from './di-prova.ts';
import { creaOfficina, type DaDisegnare, type Officina } from './officina.ts';
import { disegnaCertificato } from './pdf/disegna.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-officina-'));
const orologio = (): Date => new Date(`${oggiDiProva}T10:00:00Z`);
let pki: Pki;
let officina: Officina;

beforeAll(async () => {
  pki = await apriPki({ cartella, orologio });
  officina = creaOfficina(pki.sigillo, 2);
});
afterAll(async () => {
  await officina.chiudi();
  rmSync(cartella, { recursive: true, force: true });
});

function richiesta(protocollo: string): DaDisegnare {
  const domanda = domandaDiProva(personaggi.coppiaInAttesa.madre, ['12']);
  return {
    contenuto: componiContenuto(domanda, { protocollo, codice: '23456789ABCD' }),
    urlVerifica: 'https://localhost:7445/',
    istante: orologio(),
  };
}

describe('the threads that draw', () => {
  it('give what drawing here would give, each to who asked for it', async () => {
    const protocolli = Array.from({ length: 12 }, (_, i) => String(1000 + i));
    const fogli = await Promise.all(protocolli.map((p) => officina.disegna(richiesta(p))));
    const ancora = new Uint8Array(pki.ancore.sigilli.raw);
    for (const [i, { pdf, contenuto }] of fogli.entries()) {
      const esame = await esaminaFoglio(pdf, [ancora], oggiDiProva);
      expect(esame).toMatchObject({ esito: 'valido', estremi: { protocollo: protocolli[i] } });
      const qui = disegnaCertificato({ ...richiesta(protocolli[i] ?? ''), sigillo: pki.sigillo });
      expect(contenuto).toBe(qui.contenuto);
    }
  });

  it('tell a sheet that cannot be drawn, and draw the next one', async () => {
    const guasta = { ...richiesta('1'), istante: new Date(Number.NaN) };
    await expect(officina.disegna(guasta)).rejects.toThrow('Invalid time');
    expect((await officina.disegna(richiesta('2'))).pdf.length).toBeGreaterThan(10_000);
  });

  it('after their end do not leave anybody waiting, and start again', async () => {
    const sola = creaOfficina(pki.sigillo, 1);
    const inCorso = sola.disegna(richiesta('3'));
    await Promise.all([sola.chiudi(), expect(inCorso).rejects.toThrow('ended')]);
    expect((await sola.disegna(richiesta('4'))).gettone).toHaveLength(158);
    await sola.chiudi();
  });
});
