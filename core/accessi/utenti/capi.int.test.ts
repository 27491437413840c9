import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Chi } from '../../chi.ts';
import { BancoUtenti, chi, ilSindaco, type Inserimento, irene, no, sindaco, vinci } from './banco-utenti.ts';

let banco: BancoUtenti;
beforeAll(async () => {
  banco = await BancoUtenti.apri();
});
beforeEach(() => banco.daCapo());
afterAll(() => banco.chiudi());

describe('who leads a body', () => {
  const ministero = chi('GLLFNC66R48H501Z', 'ministero', 'MINT');
  const prefettura = chi('LPANNA85D52D612O', 'prefettura-als', 'PRFI');
  const nuovo: Inserimento = {
    ...{ atto: 'inserisci', codiceFiscale: 'QRCMTT86A30D403S', cognome: 'Quercioli', nome: 'Matteo' },
    ...{ ruolo: 'sindaco', profili: [], ente: '048014', dal: '2026-07-20' },
  };
  beforeEach(async () => {
    const diFirenze = { nome: 'PREFETTURA DI FIRENZE', siglaProvincia: 'FI', genere: 'prefettura' } as const;
    await banco.censimento.registraEnte({ codice: 'PRFI', ...diFirenze });
    await banco.censimento.registraEnte({
      ...{ codice: 'MINT', nome: 'MINISTERO DELL’INTERNO', siglaProvincia: 'RM', genere: 'ministero' },
    });
    await banco.censiti(ministero, prefettura);
  });

  it('of a prefecture is appointed by the ministry, which sees no other user of it', async () => {
    const als = { ...nuovo, ruolo: 'prefettura-als', ente: 'PRFI', dal: banco.oggi() } as const;
    expect(await banco.fatto(als, ministero)).toMatchObject({ ente: 'PRFI', ruolo: 'prefettura-als' });
    expect(
      (await banco.utenti.elenca(ministero)).utenti.map(({ nomeEnte, ruolo }) => [nomeEnte, ruolo]),
    ).toEqual([
      ['MINISTERO DELL’INTERNO', 'ministero'],
      ['PREFETTURA DI FIRENZE', 'prefettura-als'],
      ['PREFETTURA DI FIRENZE', 'prefettura-als'],
    ]);
    expect(
      await banco.utenti.compi({ ...als, codiceFiscale: 'CNTPLA79H08D403C', ente: '048014' }, ministero),
    ).toMatchObject(no('Indica una prefettura'));
    expect(await banco.utenti.compi({ ...als, codiceFiscale: 'CNTPLA79H08D403C' }, prefettura)).toMatchObject(
      no('Il tuo ruolo'),
    );
  });

  it('may be appointed for a later day, and the appointment taken back before it', async () => {
    const visto = await banco.fatto(nuovo, prefettura);
    expect(visto).toMatchObject({ ruolo: 'operatore', ente: '048014' });
    const [incarico] = visto.incarichi;
    const suo = { codiceFiscale: nuovo.codiceFiscale };
    expect(await banco.utenti.compi({ atto: 'blocca', ...suo, motivo: 'prova' }, prefettura)).toMatchObject(
      no('Il tuo ruolo'),
    );
    expect(
      (await banco.enti.elenca(prefettura)).enti.find(({ codice }) => codice === '048014')?.capi,
    ).toMatchObject([{ cognome: 'QUERCIOLI', dal: '2026-07-20' }]);
    const tolto = await banco.fatto({ atto: 'revoca', ...suo, incarico: incarico?.id ?? '' }, prefettura);
    expect(tolto.incarichi[0]).toMatchObject({ revocatoDa: prefettura.codiceFiscale });
    expect(
      (await banco.enti.elenca(prefettura)).enti.find(({ codice }) => codice === '048014')?.capi,
    ).toEqual([]);
  });

  it('takes office on a day on which the body works, and is told which when it is another', async () => {
    const giorni = (valori: { dal: string } | { finisce: string; motivo_fine: string }) =>
      banco.database.migratore.updateTable('ente').set(valori).where('codice', '=', '048014').execute();
    await giorni({ dal: '2026-08-01' });
    const presto = await banco.utenti.compi(nuovo, prefettura);
    expect(presto).toMatchObject({
      errore: { tipo: 'ente-non-attivo', causa: 'non-ancora', giorno: '2026-08-01' },
    });
    expect(presto).toMatchObject(no('comincia il 01/08/2026'));
    expect(await banco.fatto({ ...nuovo, dal: '2026-08-01', al: '2026-12-30' }, prefettura)).toMatchObject({
      ente: '048014',
    });
    await giorni({ finisce: '2026-12-31', motivo_fine: 'fusione' });
    const dopo = { codiceFiscale: nuovo.codiceFiscale, genere: 'ruolo', valore: 'sindaco' } as const;
    banco.adesso = new Date('2026-08-01T08:00:00Z');
    expect(
      await banco.utenti.compi({ atto: 'nomina', ...dopo, dal: '2027-01-01' }, prefettura),
    ).toMatchObject({
      errore: { tipo: 'ente-non-attivo', causa: 'chiuso', giorno: '2026-12-31' },
    });
    const altro = { ...nuovo, codiceFiscale: 'CNTPLA79H08D403C', dal: '2027-01-01' };
    expect(await banco.utenti.compi(altro, prefettura)).toMatchObject({ errore: { causa: 'chiuso' } });
  });

  it('is one sindaco at a time, also a clerk of that municipality', async () => {
    const diVinci: Inserimento = { ...nuovo, ente: vinci, codiceFiscale: irene };
    expect(await banco.utenti.compi(diVinci, prefettura)).toMatchObject(no('il sindaco è DELLA SCALA IRENE'));
    const [vecchio] = (await banco.utenti.elenca(prefettura)).utenti;
    const incarico = vecchio?.incarichi.find(({ valore }) => valore === 'sindaco')?.id ?? '';
    await banco.utenti.compi({ atto: 'revoca', codiceFiscale: sindaco, incarico }, prefettura);
    expect(await banco.fatto(diVinci, prefettura)).toMatchObject({
      codiceFiscale: irene,
      profili: ['anagrafe'],
    });
    banco.adesso = new Date('2026-07-20T08:00:00Z');
    expect(await banco.censimento.operatore(irene)).toMatchObject({ ruolo: 'sindaco', ente: vinci });
  });
});

describe('the staff of the ministry', () => {
  const franca = chi('GLLFNC66R48H501Z', 'ministero', 'MINT');
  const pietro = chi('RLNPTR73D15H501Q', 'ministero', 'MINT');
  const nuova = {
    ...{ atto: 'inserisci', codiceFiscale: 'FBBLRA80M61D612W', cognome: 'Fabbri', nome: 'Laura' },
    ...{ ruolo: 'ministero', profili: [], dal: '2026-07-11' },
  } as const satisfies Inserimento;
  beforeEach(async () => {
    await banco.censimento.registraEnte({
      ...{ codice: 'MINT', nome: 'MINISTERO DELL’INTERNO', siglaProvincia: 'RM', genere: 'ministero' },
    });
    await banco.censiti(franca, pietro);
  });

  it('is appointed by its own, with the PIN alone, and by nobody else', async () => {
    expect(await banco.utenti.compi(nuova, franca)).toMatchObject(no('è nominato con il PIN'));
    expect(await banco.utenti.nominaPari(nuova, ilSindaco)).toMatchObject(no('Il tuo ruolo'));
    expect(await banco.utenti.nominaPari(nuova, franca)).toMatchObject({
      valore: { ruolo: 'ministero', ente: 'MINT' },
    });
    expect((await banco.diAudit()).slice(0, 3)).toEqual([
      'inserisci FBBLRA80M61D612W: ministero OK',
      'inserisci FBBLRA80M61D612W: ministero permesso-negato',
      'inserisci FBBLRA80M61D612W: ministero permesso-negato',
    ]);
  });

  it('revoked, stays in sight without a role, and is appointed again', async () => {
    await banco.utenti.nominaPari(nuova, franca);
    const suo = { codiceFiscale: nuova.codiceFiscale };
    const visto = async () =>
      (await banco.utenti.elenca(franca)).utenti.find(
        ({ codiceFiscale }) => codiceFiscale === suo.codiceFiscale,
      );
    const incarico = (await visto())?.incarichi[0]?.id ?? '';
    expect(await banco.fatto({ atto: 'revoca', ...suo, incarico }, pietro)).toMatchObject({
      ruolo: 'operatore',
    });
    expect(await visto()).toMatchObject({ ruolo: 'operatore' });
    const ancora = {
      atto: 'nomina',
      ...suo,
      genere: 'ruolo',
      valore: 'ministero',
      dal: banco.oggi(),
    } as const;
    expect(await banco.utenti.compi(ancora, pietro)).toMatchObject(no('con il PIN'));
    expect(await banco.utenti.nominaPari(ancora, pietro)).toMatchObject({ valore: { ruolo: 'ministero' } });
  });

  it('may be deleted by two of them, and never all of it: of two who block each other one stays', async () => {
    await banco.utenti.nominaPari(nuova, franca);
    const suo = { codiceFiscale: nuova.codiceFiscale };
    await banco.fatto({ atto: 'chiedi-eliminazione', ...suo, motivo: 'in pensione' }, franca);
    const conferma = { ...suo, conferma: suo.codiceFiscale };
    expect(await banco.utenti.elimina(conferma, franca)).toMatchObject(no('persona diversa'));
    expect(await banco.utenti.elimina(conferma, pietro)).toMatchObject({ valore: { stato: 'eliminato' } });
    const blocca = (chi: Chi, chiAltro: Chi) =>
      banco.utenti.compi({ atto: 'blocca', codiceFiscale: chiAltro.codiceFiscale, motivo: 'prova' }, chi);
    const esiti = await Promise.all([blocca(franca, pietro), blocca(pietro, franca)]);
    expect(esiti.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(esiti.find(({ ok }) => !ok)).toMatchObject(no('sei stato bloccato'));
    const fuori = esiti[0]?.ok ? pietro : franca;
    expect(
      await banco.utenti.nominaPari({ ...nuova, codiceFiscale: 'BNCLSN85T10A562S' }, fuori),
    ).toMatchObject(no('sei stato bloccato'));
  });
});
