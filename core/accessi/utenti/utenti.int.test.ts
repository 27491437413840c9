import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { AttoEnte } from '#contract/wa/enti.ts';
import type { AttoUtente, Utente } from '#contract/wa/utenti.ts';
import type { Chi } from '../../chi.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { creaArchivioSessioni } from '../archivio-sessioni.ts';
import type { Censimento, Postazione } from '../censimento.ts';
import { creaGiornaliere } from '../giornaliere/riconosci.ts';
import { impronta } from '../pki/catena.ts';
import { creaRevoche } from '../revoche.ts';
import { creaSessioni, type Sessioni } from '../sessioni.ts';
import { creaEnti, type Enti } from '../enti/index.ts';
import { creaUtenti, type Utenti } from './index.ts';

type Inserimento = Extract<AttoUtente, { atto: 'inserisci' }>;
const vinci = '048050';
const irene = 'DLLRNI90P54G702D';
const sindaco = 'BNDCTN71C58D612Q';
const als = 'NRETMS78S02D403G';
const altroAls = 'FRRGVR84H67L219Q';
let adesso = new Date('2026-07-11T10:00:00Z');
const orologio = (): Date => adesso;
const oggi = (): string => giornoInItalia(adesso);

let database: Database;
let censimento: Censimento;
let utenti: Utenti;
let enti: Enti;
let sessioni: Sessioni;
/** Any certificate: no card signs here. */
const carta = new X509Certificate(rootCertificates[0] ?? '');

function chi(codiceFiscale: string, ruolo: Ruolo, comune = vinci): Chi {
  return {
    ...{ codiceFiscale, ruolo, comune, profili: [], canale: 'WA', idPostazione: `${comune}-CO-0001` },
    permessi: permessiDi(ruolo, []),
  };
}
const ilSindaco = chi(sindaco, 'sindaco');
const laAls = chi(als, 'als');

beforeAll(async () => {
  database = await databaseDiProva();
  const db = database.applicazione;
  censimento = creaCensimento(db, oggi);
  utenti = creaUtenti({ db, orologio });
  enti = creaEnti({ db, orologio });
  sessioni = creaSessioni({
    ...{ censimento, archivio: creaArchivioSessioni(db, oggi), orologio, autoritaOperatori: carta },
    giornaliere: creaGiornaliere({ db, orologio }),
  });
});
afterAll(() => database.chiudi());

/** Everybody anew. */
beforeEach(async () => {
  adesso = new Date('2026-07-11T10:00:00Z');
  await sql`truncate ente cascade`.execute(database.migratore);
  await censimento.registraEnte({ codice: vinci, nome: 'VINCI', siglaProvincia: 'FI' });
  await censimento.registraEnte({ codice: '048014', nome: 'EMPOLI', siglaProvincia: 'FI' });
  for (const [codiceFiscale, ruolo] of [
    [sindaco, 'sindaco'],
    [als, 'als'],
    [altroAls, 'als'],
    [irene, 'operatore'],
  ] as const)
    await censimento.registraOperatore(
      {
        ...{ codiceFiscale, ruolo, cognome: 'DELLA SCALA', nome: 'IRENE', ente: vinci },
        profili: ruolo === 'operatore' ? ['anagrafe'] : [],
      },
      adesso,
    );
  await censimento.registraCarta(carta.raw, irene, adesso);
  await censimento.registraPostazione(carta.raw, `${vinci}-CO-0001`, vinci, adesso);
});

/** Who acts from another body is censused there. */
async function censiti(...altri: readonly Chi[]): Promise<void> {
  for (const { codiceFiscale, ruolo, comune: ente } of altri)
    await censimento.registraOperatore(
      { codiceFiscale, ruolo, ente, cognome: 'GALLI', nome: 'FRANCA', profili: [] },
      adesso,
    );
}

async function fatto(atto: AttoUtente, da: Chi): Promise<Utente> {
  const esito = await utenti.compi(atto, da);
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
const no = (messaggio: string): object => ({
  ok: false,
  errore: { messaggio: expect.stringContaining(messaggio) as string },
});
const diAudit = async (): Promise<string[]> =>
  (
    await database.applicazione
      .selectFrom('audit')
      .select(['finalita', 'esito'])
      .where('tipo', 'in', ['utenti', 'password-giornaliera'])
      .orderBy('id', 'desc')
      .limit(4)
      .execute()
  ).map(({ finalita, esito }) => `${finalita} ${esito}`);

describe('a new user', () => {
  const nuovo: Inserimento = {
    ...{ atto: 'inserisci', codiceFiscale: 'QRCMTT86A30D403S', cognome: 'Quercioli', nome: 'Matteo' },
    ...{ ruolo: 'operatore', profili: ['certificati'], dal: '2026-07-20' },
  };

  it('works from the first day of the appointment, and not before', async () => {
    expect(await fatto(nuovo, laAls)).toMatchObject({ cognome: 'QUERCIOLI', profili: [], stato: 'attivo' });
    expect(await censimento.operatore('QRCMTT86A30D403S')).toMatchObject({ profili: [] });
    adesso = new Date('2026-07-20T08:00:00Z');
    expect(await censimento.operatore('QRCMTT86A30D403S')).toMatchObject({ profili: ['certificati'] });
    expect(await diAudit()).toContain('inserisci QRCMTT86A30D403S: operatore, certificati OK');
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
    expect(await utenti.compi({ ...nuovo, ...cambio }, da)).toMatchObject(no(perche));
  });

  it('may be a sindaco of the province, for the prefecture', async () => {
    await censimento.registraEnte({ codice: 'PRFI', nome: 'PREFETTURA DI FIRENZE', siglaProvincia: 'FI' });
    const prefettura = chi('LPANNA85D52D612O', 'prefettura-als', 'PRFI');
    await censiti(prefettura);
    const diEmpoli: Inserimento = {
      ...{ ...nuovo, ruolo: 'sindaco', profili: [], ente: '048014', dal: oggi() },
    };
    expect(await fatto(diEmpoli, prefettura)).toMatchObject({ ente: '048014', ruolo: 'sindaco' });
    const visti = (await utenti.elenca(prefettura)).utenti.map(({ ruolo }) => ruolo);
    expect(visti.toSorted()).toEqual(['prefettura-als', 'sindaco', 'sindaco']);
    expect(
      await utenti.compi({ ...diEmpoli, codiceFiscale: 'CNTPLA79H08D403C', ente: 'XXXX' }, prefettura),
    ).toMatchObject(no('comune della provincia'));
  });
});

describe('who leads a body', () => {
  const ministero = chi('GLLFNC66R48H501Z', 'ministero', 'MINT');
  const prefettura = chi('LPANNA85D52D612O', 'prefettura-als', 'PRFI');
  const nuovo: Inserimento = {
    ...{ atto: 'inserisci', codiceFiscale: 'QRCMTT86A30D403S', cognome: 'Quercioli', nome: 'Matteo' },
    ...{ ruolo: 'sindaco', profili: [], ente: '048014', dal: '2026-07-20' },
  };
  beforeEach(async () => {
    const diFirenze = { nome: 'PREFETTURA DI FIRENZE', siglaProvincia: 'FI', genere: 'prefettura' } as const;
    await censimento.registraEnte({ codice: 'PRFI', ...diFirenze });
    await censimento.registraEnte({
      ...{ codice: 'MINT', nome: 'MINISTERO DELL’INTERNO', siglaProvincia: 'RM', genere: 'ministero' },
    });
    await censiti(ministero, prefettura);
  });

  it('of a prefecture is appointed by the ministry, which sees no other user of it', async () => {
    const als = { ...nuovo, ruolo: 'prefettura-als', ente: 'PRFI', dal: oggi() } as const;
    expect(await fatto(als, ministero)).toMatchObject({ ente: 'PRFI', ruolo: 'prefettura-als' });
    expect((await utenti.elenca(ministero)).utenti.map(({ nomeEnte, ruolo }) => [nomeEnte, ruolo])).toEqual([
      ['MINISTERO DELL’INTERNO', 'ministero'],
      ['PREFETTURA DI FIRENZE', 'prefettura-als'],
      ['PREFETTURA DI FIRENZE', 'prefettura-als'],
    ]);
    expect(
      await utenti.compi({ ...als, codiceFiscale: 'CNTPLA79H08D403C', ente: '048014' }, ministero),
    ).toMatchObject(no('Indica una prefettura'));
    expect(await utenti.compi({ ...als, codiceFiscale: 'CNTPLA79H08D403C' }, prefettura)).toMatchObject(
      no('Il tuo ruolo'),
    );
  });

  it('may be appointed for a later day, and the appointment taken back before it', async () => {
    const visto = await fatto(nuovo, prefettura);
    expect(visto).toMatchObject({ ruolo: 'operatore', ente: '048014' });
    const [incarico] = visto.incarichi;
    const suo = { codiceFiscale: nuovo.codiceFiscale };
    expect(await utenti.compi({ atto: 'blocca', ...suo, motivo: 'prova' }, prefettura)).toMatchObject(
      no('Il tuo ruolo'),
    );
    expect(
      (await enti.elenca(prefettura)).enti.find(({ codice }) => codice === '048014')?.capi,
    ).toMatchObject([{ cognome: 'QUERCIOLI', dal: '2026-07-20' }]);
    const tolto = await fatto({ atto: 'revoca', ...suo, incarico: incarico?.id ?? '' }, prefettura);
    expect(tolto.incarichi[0]).toMatchObject({ revocatoDa: prefettura.codiceFiscale });
    expect((await enti.elenca(prefettura)).enti.find(({ codice }) => codice === '048014')?.capi).toEqual([]);
  });

  it('takes office on a day on which the body works, and is told which when it is another', async () => {
    const giorni = (valori: { dal: string } | { finisce: string; motivo_fine: string }) =>
      database.migratore.updateTable('ente').set(valori).where('codice', '=', '048014').execute();
    await giorni({ dal: '2026-08-01' });
    const presto = await utenti.compi(nuovo, prefettura);
    expect(presto).toMatchObject({
      errore: { tipo: 'ente-non-attivo', causa: 'non-ancora', giorno: '2026-08-01' },
    });
    expect(presto).toMatchObject(no('comincia il 01/08/2026'));
    expect(await fatto({ ...nuovo, dal: '2026-08-01', al: '2026-12-30' }, prefettura)).toMatchObject({
      ente: '048014',
    });
    await giorni({ finisce: '2026-12-31', motivo_fine: 'fusione' });
    const dopo = { codiceFiscale: nuovo.codiceFiscale, genere: 'ruolo', valore: 'sindaco' } as const;
    adesso = new Date('2026-08-01T08:00:00Z');
    expect(await utenti.compi({ atto: 'nomina', ...dopo, dal: '2027-01-01' }, prefettura)).toMatchObject({
      errore: { tipo: 'ente-non-attivo', causa: 'chiuso', giorno: '2026-12-31' },
    });
    const altro = { ...nuovo, codiceFiscale: 'CNTPLA79H08D403C', dal: '2027-01-01' };
    expect(await utenti.compi(altro, prefettura)).toMatchObject({ errore: { causa: 'chiuso' } });
  });

  it('is one sindaco at a time, also a clerk of that municipality', async () => {
    const diVinci: Inserimento = { ...nuovo, ente: vinci, codiceFiscale: irene };
    expect(await utenti.compi(diVinci, prefettura)).toMatchObject(no('il sindaco è DELLA SCALA IRENE'));
    const [vecchio] = (await utenti.elenca(prefettura)).utenti;
    const incarico = vecchio?.incarichi.find(({ valore }) => valore === 'sindaco')?.id ?? '';
    await utenti.compi({ atto: 'revoca', codiceFiscale: sindaco, incarico }, prefettura);
    expect(await fatto(diVinci, prefettura)).toMatchObject({ codiceFiscale: irene, profili: ['anagrafe'] });
    adesso = new Date('2026-07-20T08:00:00Z');
    expect(await censimento.operatore(irene)).toMatchObject({ ruolo: 'sindaco', ente: vinci });
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
    await censimento.registraEnte({
      ...{ codice: 'MINT', nome: 'MINISTERO DELL’INTERNO', siglaProvincia: 'RM', genere: 'ministero' },
    });
    await censiti(franca, pietro);
  });

  it('is appointed by its own, with the PIN alone, and by nobody else', async () => {
    expect(await utenti.compi(nuova, franca)).toMatchObject(no('è nominato con il PIN'));
    expect(await utenti.nominaPari(nuova, ilSindaco)).toMatchObject(no('Il tuo ruolo'));
    expect(await utenti.nominaPari(nuova, franca)).toMatchObject({
      valore: { ruolo: 'ministero', ente: 'MINT' },
    });
    expect((await diAudit()).slice(0, 3)).toEqual([
      'inserisci FBBLRA80M61D612W: ministero OK',
      'inserisci FBBLRA80M61D612W: ministero permesso-negato',
      'inserisci FBBLRA80M61D612W: ministero permesso-negato',
    ]);
  });

  it('revoked, stays in sight without a role, and is appointed again', async () => {
    await utenti.nominaPari(nuova, franca);
    const suo = { codiceFiscale: nuova.codiceFiscale };
    const visto = async () =>
      (await utenti.elenca(franca)).utenti.find(({ codiceFiscale }) => codiceFiscale === suo.codiceFiscale);
    const incarico = (await visto())?.incarichi[0]?.id ?? '';
    expect(await fatto({ atto: 'revoca', ...suo, incarico }, pietro)).toMatchObject({ ruolo: 'operatore' });
    expect(await visto()).toMatchObject({ ruolo: 'operatore' });
    const ancora = { atto: 'nomina', ...suo, genere: 'ruolo', valore: 'ministero', dal: oggi() } as const;
    expect(await utenti.compi(ancora, pietro)).toMatchObject(no('con il PIN'));
    expect(await utenti.nominaPari(ancora, pietro)).toMatchObject({ valore: { ruolo: 'ministero' } });
  });

  it('may be deleted by two of them, and never all of it: of two who block each other one stays', async () => {
    await utenti.nominaPari(nuova, franca);
    const suo = { codiceFiscale: nuova.codiceFiscale };
    await fatto({ atto: 'chiedi-eliminazione', ...suo, motivo: 'in pensione' }, franca);
    const conferma = { ...suo, conferma: suo.codiceFiscale };
    expect(await utenti.elimina(conferma, franca)).toMatchObject(no('persona diversa'));
    expect(await utenti.elimina(conferma, pietro)).toMatchObject({ valore: { stato: 'eliminato' } });
    const blocca = (chi: Chi, chiAltro: Chi) =>
      utenti.compi({ atto: 'blocca', codiceFiscale: chiAltro.codiceFiscale, motivo: 'prova' }, chi);
    const esiti = await Promise.all([blocca(franca, pietro), blocca(pietro, franca)]);
    expect(esiti.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(esiti.find(({ ok }) => !ok)).toMatchObject(no('sei stato bloccato'));
    const fuori = esiti[0]?.ok ? pietro : franca;
    expect(await utenti.nominaPari({ ...nuova, codiceFiscale: 'BNCLSN85T10A562S' }, fuori)).toMatchObject(
      no('sei stato bloccato'),
    );
  });
});

describe('a body', () => {
  const ministero = chi('GLLFNC66R48H501Z', 'ministero', 'MINT');
  const prefettura = chi('LPANNA85D52D612O', 'prefettura-als', 'PRFI');
  const chiusura = { codice: vinci, finisce: '2026-07-11', motivo: 'fusione, legge regionale 12/2026' };
  beforeEach(async () => {
    const ente = (codice: string, genere: 'prefettura' | 'ministero' | 'comune', siglaProvincia: string) =>
      censimento.registraEnte({ codice, nome: `ENTE ${codice}`, siglaProvincia, genere });
    await ente('PRFI', 'prefettura', 'FI');
    await ente('MINT', 'ministero', 'RM');
    await ente('046017', 'comune', 'LU');
  });

  it('is seen by itself, by the prefecture of its province, by the ministry', async () => {
    const visti = async (da: Chi): Promise<string[]> =>
      (await enti.elenca(da)).enti.map(({ codice }) => codice).toSorted();
    expect(await visti(laAls)).toEqual([vinci]);
    expect(await visti(prefettura)).toEqual(['048014', vinci, 'PRFI']);
    expect(await visti(ministero)).toEqual(['046017', '048014', vinci, 'MINT', 'PRFI']);
  });

  it('says where it is, and its prefecture may; the rest is of the ministry', async () => {
    const dove = { atto: 'modifica', codice: vinci, indirizzo: 'Piazza Da Vinci 29' } as const;
    expect(await enti.compi(dove, laAls)).toMatchObject({ valore: { indirizzo: 'Piazza Da Vinci 29' } });
    expect(await enti.compi({ ...dove, pec: 'comune.vinci@pec.example' }, prefettura)).toMatchObject({
      valore: { indirizzo: 'Piazza Da Vinci 29', pec: 'comune.vinci@pec.example' },
    });
    expect(await enti.compi({ ...dove, nome: 'Vinci Nuova' }, laAls)).toMatchObject(no('Il tuo ruolo'));
    expect(await enti.compi({ ...dove, codice: '046017' }, prefettura)).toMatchObject(no('Nessun ente'));
    expect(await enti.chiudi(chiusura, prefettura)).toMatchObject(no('Il tuo ruolo'));
    expect(await enti.chiudi({ ...chiusura, codice: 'MINT' }, ministero)).toMatchObject(
      no('Nessuno chiude l’ente per cui lavora'),
    );
  });

  it('may ask for as many extractions as the ministry says, from today or later', async () => {
    const limite: Extract<AttoEnte, { atto: 'limite' }> = {
      ...{ atto: 'limite', codice: vinci, motivo: 'estrae ogni notte tutto il comune' },
      ...{ alGiorno: 20, dal: '2026-07-11' },
    };
    expect((await enti.elenca(laAls)).enti).toMatchObject([{ estrazioni: { alGiorno: 100, poi: [] } }]);
    expect(await enti.compi(limite, laAls)).toMatchObject(no('Il tuo ruolo'));
    expect(await enti.compi(limite, prefettura)).toMatchObject(no('Il tuo ruolo'));
    expect(await enti.compi({ ...limite, dal: '2026-07-10' }, ministero)).toMatchObject(no('da oggi o dopo'));
    expect(await enti.compi({ ...limite, alGiorno: 0, dal: '2026-08-01' }, ministero)).toMatchObject({
      valore: { estrazioni: { alGiorno: 100, poi: [{ alGiorno: 0, dal: '2026-08-01' }] } },
    });
    expect(await enti.compi(limite, ministero)).toMatchObject({
      valore: { estrazioni: { alGiorno: 20, dal: '2026-07-11', poi: [{ alGiorno: 0, dal: '2026-08-01' }] } },
    });
    adesso = new Date('2026-08-01T08:00:00Z');
    expect((await enti.elenca(laAls)).enti).toMatchObject([{ estrazioni: { alGiorno: 0, poi: [] } }]);
  });

  it('comes in with a code of its kind', async () => {
    const nuovo: AttoEnte = {
      ...{ atto: 'inserisci', codice: '048054', nome: 'Scarperia e San Piero', genere: 'comune' },
      ...{ siglaProvincia: 'FI', dal: '2026-08-01' },
    };
    expect(await enti.compi(nuovo, ministero)).toMatchObject({
      valore: { nome: 'SCARPERIA E SAN PIERO', dal: '2026-08-01' },
    });
    expect(await enti.compi(nuovo, ministero)).toMatchObject(no('C’è già un ente'));
    expect(await enti.compi({ ...nuovo, codice: 'SCAR' }, ministero)).toMatchObject(no('codice ISTAT'));
    expect(await enti.compi({ ...nuovo, genere: 'altro' }, ministero)).toMatchObject(
      no('non può essere quello di un comune'),
    );
  });

  it('closed, works to the end of its last day, and again when the closure is taken back', async () => {
    const stato = async (): Promise<string | undefined> =>
      (await censimento.postazione(impronta(carta)))?.stato;
    expect(await enti.chiudi({ ...chiusura, finisce: '2026-07-10' }, ministero)).toMatchObject(
      no('oggi o dopo'),
    );
    expect(await enti.chiudi(chiusura, ministero)).toMatchObject({ valore: { finisce: '2026-07-11' } });
    expect(await stato()).toBe('attiva');
    adesso = new Date('2026-07-12T08:00:00Z');
    expect(await stato()).toBe('ente-chiuso');
    expect(await enti.chiudi(chiusura, ministero)).toMatchObject(no('già scritto l’ultimo giorno'));
    const riapri = { atto: 'riapri', codice: vinci, motivo: 'fusione sospesa dal TAR' } as const;
    expect(await enti.compi(riapri, ministero)).toMatchObject({ ok: true });
    expect(await stato()).toBe('attiva');
    const righe = await database.applicazione
      .selectFrom('audit')
      .select('finalita')
      .where('tipo', '=', 'enti')
      .execute();
    expect(righe.map(({ finalita }) => finalita)).toContain(
      `chiudi ente ${vinci} dopo il 2026-07-11: fusione, legge regionale 12/2026`,
    );
  });
});

describe('an appointment', () => {
  const alp = { atto: 'nomina', codiceFiscale: irene, genere: 'ruolo', valore: 'alp' } as const;

  it('of an ALP is of the sindaco, and holds between its days', async () => {
    expect(await utenti.compi({ ...alp, dal: oggi() }, laAls)).toMatchObject(no('Il tuo ruolo'));
    await fatto({ ...alp, dal: '2026-07-11', al: '2026-07-12' }, ilSindaco);
    expect(await censimento.operatore(irene)).toMatchObject({ ruolo: 'alp', profili: ['anagrafe'] });
    adesso = new Date('2026-07-13T08:00:00Z');
    expect(await censimento.operatore(irene)).toMatchObject({ ruolo: 'operatore' });
  });

  it('does not overlap another role, nor the same profile', async () => {
    await fatto({ ...alp, dal: '2026-08-01' }, ilSindaco);
    expect(await utenti.compi({ ...alp, valore: 'als', dal: '2026-09-01' }, ilSindaco)).toMatchObject(
      no('già un altro ruolo'),
    );
    const profilo = { ...alp, genere: 'profilo', valore: 'anagrafe', dal: oggi() } as const;
    expect(await utenti.compi(profilo, laAls)).toMatchObject({ ok: false });
  });

  it('is taken away at once, and says who did', async () => {
    const [incarico] = (await utenti.elenca(ilSindaco)).utenti
      .filter(({ codiceFiscale }) => codiceFiscale === irene)
      .flatMap(({ incarichi }) => incarichi.filter(({ genere }) => genere === 'profilo'));
    const revoca = { atto: 'revoca', codiceFiscale: irene, incarico: incarico?.id ?? '' } as const;
    const dopo = await fatto(revoca, laAls);
    expect(dopo).toMatchObject({ profili: [] });
    expect(dopo.incarichi.find(({ id }) => id === incarico?.id)).toMatchObject({ revocatoDa: als });
    expect(await utenti.compi(revoca, laAls)).toMatchObject(no('già revocato'));
  });

  it('of oneself is nobody’s to give', async () => {
    const mia = { ...alp, codiceFiscale: sindaco, dal: oggi() };
    expect(await utenti.compi(mia, ilSindaco)).toMatchObject(no('propri incarichi'));
    expect((await diAudit())[0]).toContain('permesso-negato');
  });
});

async function sessioneAperta(): Promise<string> {
  const data = await utenti.rilasciaPassword({ codiceFiscale: irene, motivo: 'carta a casa' }, laAls);
  if (!data.ok) throw new Error(data.errore.messaggio);
  return entra(data.valore.password);
}
const nome = (): string => impronta(carta);
async function postazione(): Promise<Postazione> {
  const sua = await censimento.postazione(nome());
  if (!sua) throw new Error('no workstation');
  return sua;
}
async function entra(password: string): Promise<string> {
  const aperta = await sessioni.apriConPassword(await postazione(), { codiceFiscale: irene, password });
  return aperta.ok ? aperta.valore.gettone : aperta.errore.tipo;
}

describe('who leaves, who is blocked', () => {
  it('finds the session fallen and the door closed at once; unblocked, comes in again but not by the old session', async () => {
    const gettone = await sessioneAperta();
    expect(await sessioni.riconosci(nome(), gettone)).toMatchObject({ ok: true });
    await fatto({ atto: 'blocca', codiceFiscale: irene, motivo: 'indagine' }, laAls);
    expect(await sessioni.riconosci(nome(), gettone)).toMatchObject({ ok: false });
    await fatto({ atto: 'sblocca', codiceFiscale: irene, motivo: 'chiarito' }, laAls);
    expect(await sessioni.riconosci(nome(), gettone)).toMatchObject({
      errore: { tipo: 'sessione-scaduta' },
    });
    expect(await sessioni.riconosci(nome(), await sessioneAperta())).toMatchObject({ ok: true });
  });

  it('works through the last day of service and is out the day after, until that day is moved', async () => {
    const modifica = {
      atto: 'modifica',
      codiceFiscale: irene,
      cognome: 'DELLA SCALA',
      nome: 'IRENE',
    } as const;
    await fatto({ ...modifica, finisce: '2026-07-11' }, laAls);
    const gettone = await sessioneAperta();
    expect(await sessioni.riconosci(nome(), gettone)).toMatchObject({ ok: true });
    adesso = new Date('2026-07-11T23:00:00Z');
    const dopo = { censimento: creaCensimento(database.applicazione, () => '2026-07-12') };
    expect(await dopo.censimento.operatore(irene)).toMatchObject({ stato: 'cessato' });
    adesso = new Date('2026-07-12T10:00:00Z');
    expect(
      (await utenti.elenca(laAls)).utenti.find(({ codiceFiscale }) => codiceFiscale === irene),
    ).toMatchObject({ stato: 'cessato' });
    expect(await utenti.rilasciaPassword({ codiceFiscale: irene, motivo: 'torna' }, laAls)).toMatchObject(
      no('non è in servizio'),
    );
    expect(await fatto({ ...modifica, finisce: '2026-12-31' }, laAls)).toMatchObject({ stato: 'attivo' });
  });

  it('is suspended for whoever asks of the card from outside, and drafts are no longer closed for it', async () => {
    const db = database.applicazione;
    const finisce = (giorno: string | null) => db.updateTable('operatore').set({ finisce: giorno }).execute();
    const revoche = creaRevoche(db);
    const della = (): Promise<unknown> => revoche.stato('operatori', carta.serialNumber);
    await fatto(
      { atto: 'nomina', codiceFiscale: irene, genere: 'ruolo', valore: 'als', dal: oggi() },
      ilSindaco,
    );
    expect(await della()).toEqual({ stato: 'buono' });
    expect(await censimento.certificatoAls(vinci)).toEqual(carta.raw);
    // By the clock of the machine, which is what the world outside asks by.
    await finisce('2020-01-31');
    expect(await della()).toEqual({ stato: 'sospeso', dal: new Date('2020-01-31T23:00:00Z') });
    expect(await censimento.certificatoAls(vinci)).toBeUndefined();
    await finisce(null);
    expect(await della()).toEqual({ stato: 'buono' });
  });
});

describe('a deletion', () => {
  const chiedi = { atto: 'chiedi-eliminazione', codiceFiscale: irene, motivo: 'in pensione' } as const;
  const conferma = { codiceFiscale: irene, conferma: irene };

  it('blocks at once, wants another hand and the code typed, and then is for ever, card included', async () => {
    expect(await fatto(chiedi, laAls)).toMatchObject({ stato: 'bloccato', eliminazione: { chiestaDa: als } });
    expect(await utenti.elimina(conferma, laAls)).toMatchObject(no('persona diversa'));
    expect(await utenti.elimina({ ...conferma, conferma: 'DLLRNI' }, ilSindaco)).toMatchObject(
      no('non corrisponde'),
    );
    expect(await utenti.elimina(conferma, chi(altroAls, 'als'))).toMatchObject({
      valore: { stato: 'eliminato', carte: [{ stato: 'revocata' }], profili: [] },
    });
    expect(
      await utenti.compi({ atto: 'sblocca', codiceFiscale: irene, motivo: 'errore' }, ilSindaco),
    ).toMatchObject(no('eliminato'));
    // Whatever the code does, the database holds it.
    await expect(
      database.migratore
        .updateTable('operatore')
        .set({ stato: 'attivo' })
        .where('codice_fiscale', '=', irene)
        .execute(),
    ).rejects.toThrow(/deleted operator/);
  });

  it('taken back leaves the user blocked, to be unblocked by a decision', async () => {
    await fatto(chiedi, laAls);
    const ritirata = await fatto({ atto: 'ritira-eliminazione', codiceFiscale: irene }, laAls);
    expect(ritirata).toMatchObject({ stato: 'bloccato' });
    expect(ritirata.eliminazione).toBeUndefined();
    expect(await utenti.elimina(conferma, ilSindaco)).toMatchObject(no('non è stata chiesta'));
    expect(await fatto({ atto: 'sblocca', codiceFiscale: irene, motivo: 'resta' }, laAls)).toMatchObject({
      stato: 'attivo',
    });
  });
});

describe('the password of the day', () => {
  async function nuova(): Promise<string> {
    const data = await utenti.rilasciaPassword({ codiceFiscale: irene, motivo: 'carta a casa' }, laAls);
    if (!data.ok) throw new Error(data.errore.messaggio);
    return data.valore.password;
  }

  it('opens with the same profiles, however it is typed, and is in the audit at issue and at use', async () => {
    const password = await nuova();
    const detta = password.toUpperCase().replaceAll('-', ' ');
    const aperta = await sessioni.apriConPassword(await postazione(), {
      codiceFiscale: irene,
      password: detta,
    });
    expect(aperta).toMatchObject({
      valore: { profili: ['anagrafe'], conPassword: '2026-07-11T21:59:59.000Z' },
    });
    expect((await diAudit()).slice(0, 2)).toEqual([
      'accesso con password giornaliera OK',
      `password giornaliera a ${irene}: carta a casa OK`,
    ]);
    const { rows } = await sql`select * from password_giornaliera`.execute(database.applicazione);
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it('ends with the day, with what is open by it', async () => {
    const password = await nuova();
    const gettone = await entra(password);
    adesso = new Date('2026-07-12T00:05:00Z');
    expect(await sessioni.riconosci(nome(), gettone)).toMatchObject({ ok: false });
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
    await fatto({ atto: 'revoca-password', codiceFiscale: irene }, laAls);
    expect(await sessioni.riconosci(nome(), gettone)).toMatchObject({ errore: { tipo: 'sessione-scaduta' } });
    expect(await creaArchivioSessioni(database.applicazione).inCorso({ ente: vinci }, adesso)).toEqual([]);
  });

  it('opens on no workstation of another body', async () => {
    const password = await nuova();
    const altrove = { ...(await postazione()), ente: '048014' };
    expect(await sessioni.apriConPassword(altrove, { codiceFiscale: irene, password })).toMatchObject({
      errore: { tipo: 'password-non-valida' },
    });
  });

  it('is for nobody to give to themselves', async () => {
    expect(await utenti.rilasciaPassword({ codiceFiscale: als, motivo: 'mia' }, laAls)).toMatchObject({
      ok: false,
    });
  });
});
