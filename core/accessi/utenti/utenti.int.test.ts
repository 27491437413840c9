import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Chi } from '../../chi.ts';
import {
  als,
  altroAls,
  BancoUtenti,
  chi,
  ilSindaco,
  type Inserimento,
  irene,
  laAls,
  no,
  sindaco,
} from './banco-utenti.ts';

let banco: BancoUtenti;
beforeAll(async () => {
  banco = await BancoUtenti.apri();
});
beforeEach(() => banco.daCapo());
afterAll(() => banco.chiudi());

describe('a new user', () => {
  const nuovo: Inserimento = {
    ...{ atto: 'inserisci', codiceFiscale: 'QRCMTT86A30D403S', cognome: 'Quercioli', nome: 'Matteo' },
    ...{ ruolo: 'operatore', profili: ['certificati'], dal: '2026-07-20' },
  };

  it('works from the first day of the appointment, and not before', async () => {
    expect(await banco.fatto(nuovo, laAls)).toMatchObject({
      cognome: 'QUERCIOLI',
      profili: [],
      stato: 'attivo',
    });
    expect(await banco.censimento.operatore('QRCMTT86A30D403S')).toMatchObject({ profili: [] });
    banco.adesso = new Date('2026-07-20T08:00:00Z');
    expect(await banco.censimento.operatore('QRCMTT86A30D403S')).toMatchObject({ profili: ['certificati'] });
    expect(await banco.diAudit()).toContain('inserisci QRCMTT86A30D403S: operatore, certificati OK');
  });

  it.each<[string, Partial<Inserimento>, Chi, string]>([
    ['already censused', { codiceFiscale: irene }, laAls, 'già censita'],
    ['with a code that cannot be', { codiceFiscale: 'QRCMTT86A99D403S' }, laAls, 'Non è cambiato nulla'],
    ['as ALS by an ALS', { ruolo: 'als' }, laAls, 'Il tuo ruolo'],
    ['with a profile of other bodies', { profili: ['consolati'] }, ilSindaco, 'Il tuo ruolo'],
    ['from a day that is past', { dal: '2026-07-10' }, laAls, 'comincia oggi o dopo'],
    ['until before it begins', { al: '2026-07-19' }, laAls, 'prima dell’inizio'],
    ['of another municipality', { ente: '048014' }, laAls, 'altro ente'],
  ])('is refused %s', async (_, cambio, da, perche) => {
    expect(await banco.utenti.compi({ ...nuovo, ...cambio }, da)).toMatchObject(no(perche));
  });

  it('may be a sindaco of the province, for the prefecture', async () => {
    await banco.censimento.registraEnte({
      codice: 'PRFI',
      nome: 'PREFETTURA DI FIRENZE',
      siglaProvincia: 'FI',
    });
    const prefettura = chi('LPANNA85D52D612O', 'prefettura-als', 'PRFI');
    await banco.censiti(prefettura);
    const diEmpoli: Inserimento = {
      ...{ ...nuovo, ruolo: 'sindaco', profili: [], ente: '048014', dal: banco.oggi() },
    };
    expect(await banco.fatto(diEmpoli, prefettura)).toMatchObject({ ente: '048014', ruolo: 'sindaco' });
    const visti = (await banco.utenti.elenca(prefettura)).utenti.map(({ ruolo }) => ruolo);
    expect(visti.toSorted()).toEqual(['prefettura-als', 'sindaco', 'sindaco']);
    expect(
      await banco.utenti.compi({ ...diEmpoli, codiceFiscale: 'CNTPLA79H08D403C', ente: 'XXXX' }, prefettura),
    ).toMatchObject(no('comune della provincia'));
  });
});

describe('an appointment', () => {
  const alp = { atto: 'nomina', codiceFiscale: irene, genere: 'ruolo', valore: 'alp' } as const;

  it('of an ALP is of the sindaco, and holds between its days', async () => {
    expect(await banco.utenti.compi({ ...alp, dal: banco.oggi() }, laAls)).toMatchObject(no('Il tuo ruolo'));
    await banco.fatto({ ...alp, dal: '2026-07-11', al: '2026-07-12' }, ilSindaco);
    expect(await banco.censimento.operatore(irene)).toMatchObject({ ruolo: 'alp', profili: ['anagrafe'] });
    banco.adesso = new Date('2026-07-13T08:00:00Z');
    expect(await banco.censimento.operatore(irene)).toMatchObject({ ruolo: 'operatore' });
  });

  it('does not overlap another role, nor the same profile', async () => {
    await banco.fatto({ ...alp, dal: '2026-08-01' }, ilSindaco);
    expect(await banco.utenti.compi({ ...alp, valore: 'als', dal: '2026-09-01' }, ilSindaco)).toMatchObject(
      no('già un altro ruolo'),
    );
    const profilo = { ...alp, genere: 'profilo', valore: 'anagrafe', dal: banco.oggi() } as const;
    expect(await banco.utenti.compi(profilo, laAls)).toMatchObject(no('Ha già questo profilo'));
  });

  it('is taken away at once, and says who did', async () => {
    const [incarico] = (await banco.utenti.elenca(ilSindaco)).utenti
      .filter(({ codiceFiscale }) => codiceFiscale === irene)
      .flatMap(({ incarichi }) => incarichi.filter(({ genere }) => genere === 'profilo'));
    const revoca = { atto: 'revoca', codiceFiscale: irene, incarico: incarico?.id ?? '' } as const;
    const dopo = await banco.fatto(revoca, laAls);
    expect(dopo).toMatchObject({ profili: [] });
    expect(dopo.incarichi.find(({ id }) => id === incarico?.id)).toMatchObject({ revocatoDa: als });
    expect(await banco.utenti.compi(revoca, laAls)).toMatchObject(no('già revocato'));
  });

  it('of oneself is nobody’s to give', async () => {
    const mia = { ...alp, codiceFiscale: sindaco, dal: banco.oggi() };
    expect(await banco.utenti.compi(mia, ilSindaco)).toMatchObject(no('propri incarichi'));
    expect((await banco.diAudit())[0]).toContain('permesso-negato');
  });
});

describe('a deletion', () => {
  const chiedi = { atto: 'chiedi-eliminazione', codiceFiscale: irene, motivo: 'in pensione' } as const;
  const conferma = { codiceFiscale: irene, conferma: irene };

  it('blocks at once, wants another hand and the code typed, and then is for ever, card included', async () => {
    expect(await banco.fatto(chiedi, laAls)).toMatchObject({
      stato: 'bloccato',
      eliminazione: { chiestaDa: als },
    });
    expect(await banco.utenti.elimina(conferma, laAls)).toMatchObject(no('persona diversa'));
    expect(await banco.utenti.elimina({ ...conferma, conferma: 'DLLRNI' }, ilSindaco)).toMatchObject(
      no('non corrisponde'),
    );
    expect(await banco.utenti.elimina(conferma, chi(altroAls, 'als'))).toMatchObject({
      valore: { stato: 'eliminato', carte: [{ stato: 'revocata' }], profili: [] },
    });
    expect(
      await banco.utenti.compi({ atto: 'sblocca', codiceFiscale: irene, motivo: 'errore' }, ilSindaco),
    ).toMatchObject(no('eliminato'));
    // Whatever the code does, the database holds it.
    await expect(
      banco.database.migratore
        .updateTable('operatore')
        .set({ stato: 'attivo' })
        .where('codice_fiscale', '=', irene)
        .execute(),
    ).rejects.toThrow(/deleted operator/);
  });

  it('taken back leaves the user blocked, to be unblocked by a decision', async () => {
    await banco.fatto(chiedi, laAls);
    const ritirata = await banco.fatto({ atto: 'ritira-eliminazione', codiceFiscale: irene }, laAls);
    expect(ritirata).toMatchObject({ stato: 'bloccato' });
    expect(ritirata.eliminazione).toBeUndefined();
    expect(await banco.utenti.elimina(conferma, ilSindaco)).toMatchObject(no('non è stata chiesta'));
    expect(
      await banco.fatto({ atto: 'sblocca', codiceFiscale: irene, motivo: 'resta' }, laAls),
    ).toMatchObject({
      stato: 'attivo',
    });
  });
});
