import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { creaCensimento } from '../archivio-censimento.ts';
import { creaArchivioSessioni } from '../archivio-sessioni.ts';
import type { Postazione } from '../censimento.ts';
import { impronta } from '../pki/catena.ts';
import { creaRevoche } from '../revoche.ts';
import { als, BancoUtenti, carta, ilSindaco, irene, laAls, no, vinci } from './banco-utenti.ts';

let banco: BancoUtenti;
beforeAll(async () => {
  banco = await BancoUtenti.apri();
});
beforeEach(() => banco.daCapo());
afterAll(() => banco.chiudi());

async function sessioneAperta(): Promise<string> {
  const data = await banco.utenti.rilasciaPassword({ codiceFiscale: irene, motivo: 'carta a casa' }, laAls);
  if (!data.ok) throw new Error(data.errore.messaggio);
  return entra(data.valore.password);
}
const nome = (): string => impronta(carta);
async function postazione(): Promise<Postazione> {
  const sua = await banco.censimento.postazione(nome());
  if (!sua) throw new Error('no workstation');
  return sua;
}
async function entra(password: string): Promise<string> {
  const aperta = await banco.sessioni.apriConPassword(await postazione(), { codiceFiscale: irene, password });
  return aperta.ok ? aperta.valore.gettone : aperta.errore.tipo;
}

describe('who leaves, who is blocked', () => {
  it('finds the session fallen and the door closed at once; unblocked, comes in again but not by the old session', async () => {
    const gettone = await sessioneAperta();
    expect(await banco.sessioni.riconosci(nome(), gettone)).toMatchObject({ ok: true });
    await banco.fatto({ atto: 'blocca', codiceFiscale: irene, motivo: 'indagine' }, laAls);
    expect(await banco.sessioni.riconosci(nome(), gettone)).toMatchObject({
      errore: { tipo: 'sessione-scaduta' },
    });
    await banco.fatto({ atto: 'sblocca', codiceFiscale: irene, motivo: 'chiarito' }, laAls);
    expect(await banco.sessioni.riconosci(nome(), gettone)).toMatchObject({
      errore: { tipo: 'sessione-scaduta' },
    });
    expect(await banco.sessioni.riconosci(nome(), await sessioneAperta())).toMatchObject({ ok: true });
  });

  it('works through the last day of service and is out the day after, until that day is moved', async () => {
    const modifica = {
      atto: 'modifica',
      codiceFiscale: irene,
      cognome: 'DELLA SCALA',
      nome: 'IRENE',
    } as const;
    await banco.fatto({ ...modifica, finisce: '2026-07-11' }, laAls);
    const gettone = await sessioneAperta();
    expect(await banco.sessioni.riconosci(nome(), gettone)).toMatchObject({ ok: true });
    banco.adesso = new Date('2026-07-11T23:00:00Z');
    const dopo = { censimento: creaCensimento(banco.database.applicazione, () => '2026-07-12') };
    expect(await dopo.censimento.operatore(irene)).toMatchObject({ stato: 'cessato' });
    banco.adesso = new Date('2026-07-12T10:00:00Z');
    expect(
      (await banco.utenti.elenca(laAls)).utenti.find(({ codiceFiscale }) => codiceFiscale === irene),
    ).toMatchObject({ stato: 'cessato' });
    expect(
      await banco.utenti.rilasciaPassword({ codiceFiscale: irene, motivo: 'torna' }, laAls),
    ).toMatchObject(no('non è in servizio'));
    expect(await banco.fatto({ ...modifica, finisce: '2026-12-31' }, laAls)).toMatchObject({
      stato: 'attivo',
    });
  });

  it('is suspended for whoever asks of the card from outside, and drafts are no longer closed for it', async () => {
    const db = banco.database.applicazione;
    const finisce = (giorno: string | null) => db.updateTable('operatore').set({ finisce: giorno }).execute();
    const revoche = creaRevoche(db);
    const della = (): Promise<unknown> => revoche.stato('operatori', carta.serialNumber);
    await banco.fatto(
      { atto: 'nomina', codiceFiscale: irene, genere: 'ruolo', valore: 'als', dal: banco.oggi() },
      ilSindaco,
    );
    expect(await della()).toEqual({ stato: 'buono' });
    expect(await banco.censimento.certificatoAls(vinci)).toEqual(carta.raw);
    // By the clock of the machine, which is what the world outside asks by.
    await finisce('2020-01-31');
    expect(await della()).toEqual({ stato: 'sospeso', dal: new Date('2020-01-31T23:00:00Z') });
    expect(await banco.censimento.certificatoAls(vinci)).toBeUndefined();
    await finisce(null);
    expect(await della()).toEqual({ stato: 'buono' });
  });
});

describe('the password of the day', () => {
  async function nuova(): Promise<string> {
    const data = await banco.utenti.rilasciaPassword({ codiceFiscale: irene, motivo: 'carta a casa' }, laAls);
    if (!data.ok) throw new Error(data.errore.messaggio);
    return data.valore.password;
  }

  it('opens with the same profiles, however it is typed, and is in the audit at issue and at use', async () => {
    const password = await nuova();
    const detta = password.toUpperCase().replaceAll('-', ' ');
    const aperta = await banco.sessioni.apriConPassword(await postazione(), {
      codiceFiscale: irene,
      password: detta,
    });
    expect(aperta).toMatchObject({
      valore: { profili: ['anagrafe'], conPassword: '2026-07-11T21:59:59.000Z' },
    });
    expect((await banco.diAudit()).slice(0, 2)).toEqual([
      'accesso con password giornaliera OK',
      `password giornaliera a ${irene}: carta a casa OK`,
    ]);
    const { rows } = await sql`select * from password_giornaliera`.execute(banco.database.applicazione);
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it('ends with the day, with what is open by it', async () => {
    const password = await nuova();
    const gettone = await entra(password);
    banco.adesso = new Date('2026-07-12T00:05:00Z');
    expect(await banco.sessioni.riconosci(nome(), gettone)).toMatchObject({
      errore: { tipo: 'sessione-scaduta' },
    });
    expect(await entra(password)).toBe('password-non-valida');
  });

  it('dies at the fifth wrong try, and at a new one', async () => {
    const password = await nuova();
    for (let volta = 0; volta < 4; volta++) await entra('bababa');
    expect(await entra(password)).not.toBe('password-non-valida');
    for (let volta = 0; volta < 5; volta++) await entra('bababa');
    expect(await entra(password)).toBe('password-non-valida');
    const seconda = await nuova();
    await nuova();
    expect(await entra(seconda)).toBe('password-non-valida');
  });

  it('is taken back, and the session by it falls', async () => {
    const gettone = await entra(await nuova());
    await banco.fatto({ atto: 'revoca-password', codiceFiscale: irene }, laAls);
    expect(await banco.sessioni.riconosci(nome(), gettone)).toMatchObject({
      errore: { tipo: 'sessione-scaduta' },
    });
    expect(
      await creaArchivioSessioni(banco.database.applicazione).inCorso({ ente: vinci }, banco.adesso),
    ).toEqual([]);
  });

  it('opens on no workstation of another body', async () => {
    const password = await nuova();
    const altrove = { ...(await postazione()), ente: '048014' };
    expect(await banco.sessioni.apriConPassword(altrove, { codiceFiscale: irene, password })).toMatchObject({
      errore: { tipo: 'password-non-valida' },
    });
  });

  it('is for nobody to give to themselves', async () => {
    expect(await banco.utenti.rilasciaPassword({ codiceFiscale: als, motivo: 'mia' }, laAls)).toMatchObject(
      no('Nessuno può cambiare i propri incarichi'),
    );
  });
});
