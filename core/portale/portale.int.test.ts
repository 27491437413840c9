import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ascolto } from '../http/server.ts';
import { apriCitta, type Citta } from './citta-di-prova.ts';

let citta: Citta;
beforeAll(async () => {
  citta = await apriCitta();
});
afterAll(() => citta.chiudi());

const dichiarata = {
  ...{ comune: '048050', specie: 'VIA', via: "dell'Olmo", civico: '7', cap: '50059', titolo: '2' },
  email: 'giulia@esempio.invalid',
};

describe('the door of the portal', () => {
  it('says that its login is simulated, lets in adults of the register alone, and nobody by a forged cookie', async () => {
    const giulia = citta.apri();
    const chiuso = await giulia.leggi('/portale/');
    expect(chiuso).toMatchObject({ stato: 401 });
    expect(chiuso.testo).toContain('Questo accesso è simulato');
    expect(chiuso.testo).not.toContain('<script');
    expect(chiuso.intestazioni['content-security-policy']).toContain("default-src 'none'");
    expect((await giulia.entra('5000000003')).stato).toBe(422);
    expect((await giulia.invia('/portale/entra', { codice: 'ZZZZZZ00A00A000A' })).stato).toBe(422);
    expect((await giulia.entra('5000000001')).stato).toBe(303);
    expect((await giulia.leggi('/portale/')).testo).toContain('GIULIA MARTELLI');
    const altra = citta.apri();
    const falso = { cookie: '__Secure-portale=5000000001.9999999999999.AAAA' };
    expect((await altra.invia('/portale/rettifica', {}, [], falso)).stato).toBe(401);
  });

  it('is closed in every core to a copy of the cookie of who went out, and to nobody else', async () => {
    const [giulia, altrove] = [citta.apri(), citta.apri()];
    const entrata = await giulia.entra('5000000001');
    const cookie = String(entrata.intestazioni['set-cookie']).split(';')[0] ?? '';
    await altrove.entra('5000000001');
    const conLaCopia = async (core: Ascolto): Promise<number> =>
      (await citta.apri(core).invia('/portale/rettifica', {}, [], { cookie })).stato;
    expect([await conLaCopia(citta.ascolto), await conLaCopia(citta.gemello)]).toEqual([422, 422]);
    await giulia.invia('/portale/esci', {});
    expect([await conLaCopia(citta.ascolto), await conLaCopia(citta.gemello)]).toEqual([401, 401]);
    expect((await altrove.leggi('/portale/')).stato).toBe(200);
  });

  it('takes the cookie from the browser also when the register cannot be written', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    const { migratore } = citta.prova.database;
    await sql`alter table firma_vista rename to firma_vista_via`.execute(migratore);
    const uscita = await giulia
      .invia('/portale/esci', {})
      .finally(() => sql`alter table firma_vista_via rename to firma_vista`.execute(migratore));
    expect(uscita).toMatchObject({ stato: 303 });
    expect(String(uscita.intestazioni['set-cookie'])).toContain('Max-Age=0');
    expect((await giulia.leggi('/portale/')).stato).toBe(401);
  });

  it('answers about a request that has no such name as about one that is not there', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    for (const nome of ['%241', "'%20or%20'1'%3D'1", '9223372036854775808', '%00', '1%0D%0Ax:%20y']) {
      const { stato } = await giulia.invia(`/portale/richieste/${nome}/risposta`, { risposta: 'x' });
      expect(stato, nome).toBe(404);
    }
    const lunga = await giulia.leggi(`/portale/richieste/${'9'.repeat(300)}`);
    expect(lunga).toMatchObject({ stato: 400, testo: '' });
  });

  it('reads a form without the characters that no key types', async () => {
    const giulia = citta.apri();
    expect((await giulia.invia('/portale/entra', { codice: '\0' })).stato).toBe(422);
    await giulia.entra('5000000001');
    const conNulli = { ...dichiarata, via: '', note: 'a\0b\u001bc' };
    const rifiutata = await giulia.invia('/portale/residenza', conNulli);
    expect([rifiutata.stato, rifiutata.testo.includes('abc</textarea>')]).toEqual([422, true]);
  });

  it('takes for a datum to correct only one of those that it offers', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    const altro = { dato: 'constructor', giusto: 'X', email: 'giulia@esempio.invalid' };
    expect((await giulia.invia('/portale/rettifica', altro)).stato).toBe(422);
  });

  it('reads no form that another site sends', async () => {
    const giulia = citta.apri();
    await giulia.entra('5000000001');
    const altrove = await giulia.invia('/portale/residenza', dichiarata, [], {
      'sec-fetch-site': 'cross-site',
    });
    expect(altrove.stato).toBe(403);
    expect((await giulia.leggi('/portale/')).testo).toContain('Non hai ancora fatto richieste');
  });
});
