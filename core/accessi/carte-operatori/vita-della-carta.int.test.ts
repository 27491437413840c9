import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { nuovaChiave } from '../../http/wa/cliente-di-prova.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { spki } from '../pki/autorita.ts';
import {
  als,
  avuta,
  BancoCarte,
  cfDi,
  chi,
  detto,
  orologio,
  prefetta,
  serialeDi,
  sindaca,
  vinci,
} from './banco-carte.ts';
import type { CarteOperatori } from './index.ts';
import { personalizza } from './personalizza-di-prova.ts';

let banco: BancoCarte;
beforeAll(async () => {
  banco = await BancoCarte.apri();
  await banco.carica(1, 25);
  const pronte = [1, 3, 4];
  for (const n of pronte) await personalizza(banco.carte, serialeDi(n), await banco.chiedi(cfDi(n)));
  const seriali = pronte.map(serialeDi);
  const ritira = sindaca.codiceFiscale;
  avuta(await banco.carte.consegna({ ente: vinci, seriali, ritira, documento: 'CA00000AA' }, prefetta));
});
afterAll(() => banco.chiudi());

describe('a card at the body', () => {
  const atto = (n: number, quale: Parameters<CarteOperatori['ufficio']['atto']>[0]['atto'], da = als) =>
    banco.carte.ufficio.atto({ seriale: serialeDi(n), atto: quale, motivo: 'prova di atto' }, da);
  /** Opens a session with the card, as the access does. */
  async function usa(n: number): Promise<void> {
    const db = banco.database.applicazione;
    const emessa = await banco.pki.emettiPostazione({ idPostazione: `${vinci}-CO-0001`, comune: vinci });
    const censimento = creaCensimento(db);
    await censimento.registraPostazione(emessa.certificato, `${vinci}-CO-0001`, vinci, orologio());
    const { impronta } = await db.selectFrom('postazione').select('impronta').executeTakeFirstOrThrow();
    const sua = await db
      .selectFrom('carta_utente')
      .select(['impronta', 'codice_fiscale'])
      .where('seriale', '=', serialeDi(n))
      .executeTakeFirstOrThrow();
    await banco.archivio.apri(Buffer.from(`sessione ${n}`), {
      ...{ improntaPostazione: impronta, improntaCarta: sua.impronta ?? '', ora: orologio() },
      ...{ codiceFiscale: sua.codice_fiscale ?? '', scadenza: new Date(orologio().getTime() + 1000) },
    });
  }

  it('is registered, handed over and then used for the first time, in that order', async () => {
    expect(detto(await atto(1, 'rilascia'))).toContain('non ancora registrata');
    avuta(await atto(1, 'registra'));
    expect(await banco.censita(serialeDi(1))).toBeUndefined();
    avuta(await atto(1, 'rilascia'));
    expect(await banco.censita(serialeDi(1))).toBe('attiva');
    expect(await banco.dovE(serialeDi(1))).toBe('rilasciata');
    await usa(1);
    expect(await banco.dovE(serialeDi(1))).toBe('in-uso');
    // From the first use the second half is kept no more.
    expect(detto(await banco.carte.ufficio.inviaCodici(serialeDi(1), als))).toContain('non è più conservata');
  });

  /** As the next request of that session finds the card. */
  const trovata = async (n: number): Promise<string | undefined> =>
    (await banco.archivio.leggi(Buffer.from(`sessione ${n}`)))?.carta?.stato;

  it('is suspended and given back, in the census too', async () => {
    expect(await trovata(1)).toBe('attiva');
    avuta(await atto(1, 'sospendi'));
    expect(await banco.censita(serialeDi(1))).toBe('sospesa');
    expect(await trovata(1)).toBe('sospesa');
    avuta(await atto(1, 'riattiva'));
    expect([await banco.dovE(serialeDi(1)), await banco.censita(serialeDi(1))]).toEqual(['in-uso', 'attiva']);
    expect(await trovata(1)).toBe('attiva');
  });

  it('lost, is revoked for ever; its replacement comes from a new request', async () => {
    avuta(await atto(1, 'smarrisci'));
    expect(await trovata(1)).toBe('revocata');
    expect([await banco.dovE(serialeDi(1)), await banco.censita(serialeDi(1))]).toEqual([
      'smarrita',
      'revocata',
    ]);
    expect(detto(await atto(1, 'riattiva'))).toContain('smarrita');
    const richiesta = await banco.chiedi(cfDi(1));
    await personalizza(banco.carte, serialeDi(22), richiesta);
    expect(await banco.dovE(serialeDi(22))).toBe('controllata');
  });

  it('gives way to its replacement when that is handed over', async () => {
    for (const passo of ['registra', 'rilascia'] as const) avuta(await atto(3, passo));
    await usa(3);
    expect(await trovata(3)).toBe('attiva');
    await personalizza(banco.carte, serialeDi(23), await banco.chiedi(cfDi(3)));
    avuta(
      await banco.carte.consegna(
        { ente: vinci, seriali: [serialeDi(23)], ritira: als.codiceFiscale, documento: 'CA00000AA' },
        prefetta,
      ),
    );
    avuta(await atto(23, 'registra'));
    expect(await banco.censita(serialeDi(3))).toBe('attiva');
    avuta(await atto(23, 'rilascia'));
    expect([await banco.dovE(serialeDi(3)), await banco.censita(serialeDi(3))]).toEqual([
      'sostituita',
      'revocata',
    ]);
    expect(await trovata(3)).toBe('revocata');
    expect(await banco.censita(serialeDi(23))).toBe('attiva');
  });

  it('of the sindaco is hers as soon as it is in her hands; nobody else registers their own', async () => {
    await personalizza(banco.carte, serialeDi(24), await banco.chiedi(sindaca.codiceFiscale));
    await personalizza(banco.carte, serialeDi(25), await banco.chiedi(als.codiceFiscale));
    avuta(
      await banco.carte.consegna(
        {
          ...{ ente: vinci, seriali: [serialeDi(24), serialeDi(25)], documento: 'CA00000AA' },
          ritira: sindaca.codiceFiscale,
        },
        prefetta,
      ),
    );
    expect([await banco.dovE(serialeDi(24)), await banco.dovE(serialeDi(25))]).toEqual([
      'rilasciata',
      'consegnata',
    ]);
    expect(detto(await atto(25, 'registra'))).toContain('propria carta');
    avuta(await atto(25, 'registra', sindaca));
  });

  it('is found wherever it came from, and follows what the census says of it', async () => {
    const db = banco.database.applicazione;
    const altra = avuta(
      (await banco.pki.emettiOperatore({
        ...{ codiceFiscale: als.codiceFiscale, cognome: 'PROVA', nome: 'ALS', ente: vinci },
        chiave: { spki: spki(nuovaChiave('ec')) },
      })) as Esito<Uint8Array, ErroreWa>,
    );
    await creaCensimento(db).registraCarta(altra, als.codiceFiscale, orologio());
    const { carte: tutte } = await banco.carte.ufficio.situazione(sindaca);
    const adottata = tutte.find(({ seriale }) => seriale.startsWith('EX'));
    expect(adottata).toMatchObject({ stato: 'in-uso', codiceFiscale: als.codiceFiscale });
    const { impronta } = await db
      .selectFrom('carta_utente')
      .select('impronta')
      .where('seriale', '=', adottata?.seriale ?? '')
      .executeTakeFirstOrThrow();
    await creaCensimento(db).cambiaCarta(impronta ?? '', 'sospesa', orologio());
    const dopo = await banco.carte.ufficio.situazione(sindaca);
    expect(dopo.carte.find(({ seriale }) => seriale === adottata?.seriale)?.stato).toBe('sospesa');
  });

  it('of others is not there', async () => {
    const pisa = chi(als.codiceFiscale, 'als', '050026');
    expect(detto(await atto(4, 'registra', pisa))).toContain('non è fra quelle');
    expect((await banco.carte.ufficio.situazione(pisa)).carte).toEqual([]);
    const altraPrefettura = chi(prefetta.codiceFiscale, 'prefettura-als', '050026');
    expect(
      detto(
        await banco.carte.prefettura.scarta({ seriale: serialeDi(22), motivo: 'prova' }, altraPrefettura),
      ),
    ).toContain('non è fra quelle');
    expect(await banco.carte.chiRitira(vinci, altraPrefettura)).toEqual([]);
  });
});

describe('who is no longer in service', () => {
  const finisce = (giorno: string | null) =>
    banco.database.applicazione
      .updateTable('operatore')
      .set({ finisce: giorno })
      .where('codice_fiscale', '=', cfDi(6))
      .execute();

  it('collects no cards and has none made, until the last day is moved', async () => {
    const ritirano = async (): Promise<boolean> =>
      (await banco.carte.chiRitira(vinci, prefetta)).some(({ codiceFiscale }) => codiceFiscale === cfDi(6));
    expect(await ritirano()).toBe(true);
    const richiesta = await banco.chiedi(cfDi(6));
    await banco.carica(40, 40);
    await finisce('2020-01-31');
    expect(await ritirano()).toBe(false);
    const inizia = { seriale: serialeDi(40), richiesta };
    expect(detto(await banco.carte.personalizzazione.inizia(inizia, prefetta))).toContain(
      'non è un utente attivo',
    );
    await finisce(null);
    avuta(await banco.carte.personalizzazione.inizia(inizia, prefetta));
  });
});
