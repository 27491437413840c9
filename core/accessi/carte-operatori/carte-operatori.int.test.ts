import { constants, createPublicKey, publicEncrypt, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Esito } from '#contract/esito.ts';
import { dividiCodici } from '#contract/regole/carte-operatore.ts';
import {
  messaggioControlloCarta,
  messaggioProvaCarta,
  type CartaOperatore,
} from '#contract/wa/carte-operatore.ts';
import type { Ruolo } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import type { Chi } from '../../chi.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { nuovaChiave } from '../../http/wa/cliente-di-prova.ts';
import { avviaPostaDiProva, type PostaDiProva } from '../../posta/server-di-prova.ts';
import { postinoSmtp } from '../../posta/smtp.ts';
import { creaArchivioSessioni } from '../archivio-sessioni.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import type { ArchivioSessioni } from '../censimento.ts';
import { spki } from '../pki/autorita.ts';
import { apriPki, type Pki } from '../pki/index.ts';
import { conMemoria } from '../sessioni-ricordate.ts';
import { creaCarteOperatori, type CarteOperatori } from './index.ts';
import { postaDaSpedire, spedisci, type PartiPosta } from './posta.ts';
import { apriSegretiCarte, type SegretiCarte } from './segreti.ts';

const [firenze, vinci] = ['048000', '048050'];
const cartella = mkdtempSync(join(tmpdir(), 'sportello-carte-'));
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const email = 'sicurezza@comune.vinci.example';
const codici = { pin: '12345678', puk: '87654321' };
/** The machine's clock, which stands still while letters are being sent. */
let ora = new Date();
const macchina = (): Date => ora;
function passano(millisecondi: number): void {
  ora = new Date(Math.max(Date.now(), ora.getTime()) + millisecondi);
}

let database: Database;
let pki: Pki;
let segreti: SegretiCarte;
let carte: CarteOperatori;
let archivio: ArchivioSessioni;
let posta: PostaDiProva;
let coda: PartiPosta;
const chiavi = new Map<string, KeyObject>();

function chi(codiceFiscale: string, ruolo: Ruolo, comune: string): Chi {
  const sigla = comune === firenze ? 'PR' : 'CO';
  return {
    ...{ codiceFiscale, ruolo, comune, profili: [], canale: 'WA', idPostazione: `${comune}-${sigla}-0001` },
    permessi: permessiDi(ruolo, []),
  };
}
const prefetta = chi('GRNLSE82T55D612A', 'prefettura-als', firenze);
const sindaca = chi('BNDCTN71C58D612Q', 'sindaco', vinci);
const als = chi('NRETMS78S02D403G', 'als', vinci);
const cfDi = (n: number): string => `PRVCRT80A01H${String(n).padStart(3, '0')}A`;

function avuta<T>(esito: Esito<T, ErroreWa>): T {
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}
const detto = (esito: Esito<unknown, ErroreWa>): string => (esito.ok ? 'bene' : esito.errore.messaggio);

async function operatore(codiceFiscale: string, ruolo: Ruolo, ente: string): Promise<void> {
  const persona = { codiceFiscale, cognome: 'PROVA', nome: codiceFiscale.slice(0, 6), ruolo, profili: [] };
  await creaCensimento(database.applicazione).registraOperatore({ ...persona, ente }, orologio());
}

async function chiedi(codiceFiscale: string): Promise<string> {
  const situazione = avuta(
    await carte.ufficio.richiedi({ codiceFiscale, motivo: 'nuovo-utente', email }, als),
  );
  return situazione.richieste.find((una) => una.codiceFiscale === codiceFiscale)?.id ?? '';
}

/** What a workstation does with a card in its reader, here with a key of its own. */
async function personalizza(seriale: string, richiesta: string): Promise<void> {
  const { personalizzazione } = carte;
  const dati = avuta(await personalizzazione.inizia({ seriale, richiesta }, prefetta));
  const chiave = nuovaChiave('ec');
  chiavi.set(seriale, chiave);
  const pubblica = Buffer.from(spki(chiave)).toString('base64');
  const firma = (messaggio: Uint8Array): string => sign('sha256', messaggio, chiave).toString('base64');
  const algoritmo = 'ECDSA-P256-SHA256' as const;
  const { certificato } = avuta(
    await personalizzazione.certifica(
      {
        ...{ seriale, algoritmo, spki: pubblica },
        firma: firma(messaggioProvaCarta(seriale, dati.sfida, pubblica)),
      },
      prefetta,
    ),
  );
  const chiusi = publicEncrypt(
    {
      key: createPublicKey({
        key: Buffer.from(dati.chiaveCodici, 'base64'),
        format: 'der',
        type: 'spki',
      }),
      ...{ padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256', oaepLabel: Buffer.from(seriale) },
    },
    Buffer.from(JSON.stringify(dividiCodici(codici).posta)),
  );
  const { sfida } = avuta(
    await personalizzazione.chiudi({ seriale, codici: chiusi.toString('base64') }, prefetta),
  );
  const prova = firma(messaggioControlloCarta(seriale, sfida));
  avuta(await personalizzazione.controlla({ seriale, algoritmo, certificato, firma: prova }, prefetta));
}

const serialeDi = (n: number): string => `SC${String(n).padStart(7, '0')}`;
async function dovE(seriale: string): Promise<CartaOperatore['stato'] | undefined> {
  const { carte: tutte } = await carte.prefettura.situazione(prefetta);
  return tutte.find((una) => una.seriale === seriale)?.stato;
}
async function censita(seriale: string): Promise<string | undefined> {
  const riga = await database.applicazione
    .selectFrom('carta_utente as k')
    .innerJoin('carta as c', 'c.impronta', 'k.impronta')
    .select('c.stato')
    .where('k.seriale', '=', seriale)
    .executeTakeFirst();
  return riga?.stato;
}
async function smista(): Promise<(string | undefined)[]> {
  const esiti = [];
  for (const id of await postaDaSpedire(coda)) esiti.push(await spedisci(coda, id));
  return esiti;
}

beforeAll(async () => {
  database = await databaseDiProva();
  pki = await apriPki({ cartella, orologio: () => new Date() });
  segreti = await apriSegretiCarte(cartella);
  posta = await avviaPostaDiProva();
  const { porta } = posta;
  const postino = postinoSmtp({ host: '127.0.0.1', porta, tls: false, mittente: 'registro@core.example' });
  coda = { db: database.applicazione, segreti, postino, macchina };
  const censimento = creaCensimento(database.applicazione);
  // Its clock stands still: what is not forgotten is remembered for ever.
  const memoria = conMemoria({ censimento, archivio: creaArchivioSessioni(database.applicazione) }, () => 0);
  archivio = memoria.archivio;
  carte = creaCarteOperatori({
    ...{ db: database.applicazione, orologio, dimenticaSessioni: memoria.dimentica },
    personalizzazione: {
      segreti,
      emetti: (richiesta) => pki.emettiOperatore(richiesta),
      autorita: pki.ancore.operatori,
    },
  });
  await censimento.registraEnte({ codice: firenze, nome: 'PREFETTURA DI FIRENZE', siglaProvincia: 'FI' });
  await censimento.registraEnte({ codice: vinci, nome: 'VINCI', siglaProvincia: 'FI' });
  await censimento.registraEnte({ codice: '050026', nome: 'PISA', siglaProvincia: 'PI' });
  for (const uno of [sindaca, als]) await operatore(uno.codiceFiscale, uno.ruolo, vinci);
  await operatore(prefetta.codiceFiscale, 'prefettura-als', firenze);
  for (let n = 1; n <= 20; n++) await operatore(cfDi(n), 'operatore', vinci);
});
afterAll(async () => {
  await posta.chiudi();
  await database.chiudi();
  rmSync(cartella, { recursive: true });
});

/** What the audit has of the making of a card, in its order. */
async function passiDi(seriale: string): Promise<string[]> {
  const prima = `personalizzazione della carta ${seriale}: `;
  const righe = await database.applicazione
    .selectFrom('audit')
    .select(['finalita', 'esito'])
    .where('tipo', '=', 'carte-operatore')
    .where('finalita', 'like', `${prima}%`)
    .orderBy('id')
    .execute();
  return righe.map(({ finalita, esito }) => `${finalita.slice(prima.length)} ${esito}`);
}

describe('the afternoon of a prefecture', () => {
  it('loads a lot once, and all of it', async () => {
    const lotto = {
      prefisso: 'SC',
      dal: 1,
      al: 25,
      ricevuto: '2026-07-10',
      fornitore: 'Ministero dell’Interno',
    };
    const { lotti, prossima } = avuta(await carte.prefettura.carica(lotto, prefetta));
    expect(lotti).toMatchObject([{ conti: { vergine: 25 }, ricevuto: '2026-07-10' }]);
    expect(prossima).toBe('SC0000001');
    expect(detto(await carte.prefettura.carica({ ...lotto, dal: 20, al: 30 }, prefetta))).toContain('già');
    expect((await carte.prefettura.situazione(prefetta)).lotti).toMatchObject([{ conti: { vergine: 25 } }]);
    expect(detto(await carte.prefettura.carica({ ...lotto, dal: 9, al: 2 }, prefetta))).toContain('lotto');
  });

  it('makes twenty cards of which one is defective, and delivers them with one receipt', async () => {
    const richieste = [];
    for (let n = 1; n <= 20; n++) richieste.push(await chiedi(cfDi(n)));
    expect(
      detto(await carte.ufficio.richiedi({ codiceFiscale: cfDi(1), motivo: 'guasto', email }, als)),
    ).toContain('già una richiesta');
    for (let n = 1; n <= 20; n++) await personalizza(serialeDi(n), richieste[n - 1] ?? '');
    const dopo = avuta(
      await carte.prefettura.scarta({ seriale: serialeDi(7), motivo: 'graffiata' }, prefetta),
    );
    // Whoever was waiting for it waits again, and gets the next one.
    expect(dopo.richieste.filter(({ seriale }) => seriale === undefined)).toMatchObject([
      { codiceFiscale: cfDi(7) },
    ]);
    expect(dopo.prossima).toBe(serialeDi(21));
    await personalizza(serialeDi(21), richieste[6] ?? '');
    const seriali = [1, 2, 3, 4, 5, 6, ...Array.from({ length: 14 }, (_, i) => i + 8)].map(serialeDi);
    const consegna = { ente: vinci, seriali, ritira: sindaca.codiceFiscale, documento: 'CA00000AA' };
    expect(detto(await carte.consegna({ ...consegna, ritira: prefetta.codiceFiscale }, prefetta))).toContain(
      'sindaco',
    );
    expect(detto(await carte.consegna({ ...consegna, seriali: [serialeDi(7)] }, prefetta))).toContain(
      'difettosa',
    );
    const ricevuta = avuta(await carte.consegna(consegna, prefetta));
    expect(ricevuta).toMatchObject({ numero: '048/2026/1', nomeEnte: 'VINCI', giorno: '2026-07-11' });
    expect(ricevuta.carte.map(({ seriale }) => seriale)).toEqual(seriali);
    const { lotti, consegne, richieste: aperte } = await carte.prefettura.situazione(prefetta);
    expect(lotti).toMatchObject([{ conti: { consegnata: 20, difettosa: 1, vergine: 4 } }]);
    expect(consegne).toEqual([ricevuta]);
    expect(aperte).toEqual([]);
    expect(await censita(serialeDi(1))).toBeUndefined();
    expect(await passiDi(serialeDi(1))).toEqual([
      'assegnazione OK',
      'certificato OK',
      'codici OK',
      'controllo OK',
    ]);
  });

  it('sends the second halves by e-mail, later and later while nobody answers', async () => {
    passano(0);
    posta.risposte.set('RCPT', '451 più tardi');
    expect(await smista()).toEqual(Array.from({ length: 20 }, () => 'destinatario-rifiutato'));
    expect(await smista()).toEqual([]);
    posta.risposte.clear();
    passano(60_000);
    expect(await smista()).toEqual(Array.from({ length: 20 }, () => 'inviata'));
    expect(await smista()).toEqual([]);
    expect(posta.lettere).toHaveLength(20);
    const prima = posta.lettere.find(({ oggetto }) => oggetto.endsWith(serialeDi(1)));
    expect(prima?.a).toBe(email);
    expect(prima?.testo).toMatch(/PIN {3}____ 5678/);
    expect(prima?.testo).toMatch(/PUK {3}____ 4321/);
    // Neither the first half nor the person is in it.
    for (const segreto of ['1234', '8765', cfDi(1), 'PROVA']) expect(prima?.testo).not.toContain(segreto);
    expect((await carte.ufficio.situazione(als)).carte[0]).toMatchObject({ posta: { stato: 'inviata' } });
  });

  it('stops at what will never work, and says why', async () => {
    avuta(await carte.ufficio.inviaCodici(serialeDi(2), als));
    passano(0);
    posta.risposte.set('RCPT', '550 nessuno');
    expect(await smista()).toEqual(['destinatario-rifiutato']);
    posta.risposte.clear();
    passano(7_200_000);
    expect(await smista()).toEqual([]);
    const { carte: tutte } = await carte.ufficio.situazione(als);
    expect(tutte.find(({ seriale }) => seriale === serialeDi(2))).toMatchObject({
      posta: { stato: 'ferma', causa: 'destinatario-rifiutato' },
    });
  });
});

describe('a card at the body', () => {
  const atto = (n: number, quale: Parameters<CarteOperatori['ufficio']['atto']>[0]['atto'], da = als) =>
    carte.ufficio.atto({ seriale: serialeDi(n), atto: quale, motivo: 'prova di atto' }, da);
  /** Opens a session with the card, as the access does. */
  async function usa(n: number): Promise<void> {
    const db = database.applicazione;
    const emessa = await pki.emettiPostazione({ idPostazione: `${vinci}-CO-0001`, comune: vinci });
    const censimento = creaCensimento(db);
    await censimento.registraPostazione(emessa.certificato, `${vinci}-CO-0001`, vinci, orologio());
    const { impronta } = await db.selectFrom('postazione').select('impronta').executeTakeFirstOrThrow();
    const sua = await db
      .selectFrom('carta_utente')
      .select(['impronta', 'codice_fiscale'])
      .where('seriale', '=', serialeDi(n))
      .executeTakeFirstOrThrow();
    await archivio.apri(Buffer.from(`sessione ${n}`), {
      ...{ improntaPostazione: impronta, improntaCarta: sua.impronta ?? '', ora: orologio() },
      ...{ codiceFiscale: sua.codice_fiscale ?? '', scadenza: new Date(orologio().getTime() + 1000) },
    });
  }

  it('is registered, handed over and then used for the first time, in that order', async () => {
    expect(detto(await atto(1, 'rilascia'))).toContain('non ancora registrata');
    avuta(await atto(1, 'registra'));
    expect(await censita(serialeDi(1))).toBeUndefined();
    avuta(await atto(1, 'rilascia'));
    expect(await censita(serialeDi(1))).toBe('attiva');
    expect(await dovE(serialeDi(1))).toBe('rilasciata');
    await usa(1);
    expect(await dovE(serialeDi(1))).toBe('in-uso');
    // From the first use the second half is kept no more.
    expect(detto(await carte.ufficio.inviaCodici(serialeDi(1), als))).toContain('non è più conservata');
  });

  /** As the next request of that session finds the card. */
  const trovata = async (n: number): Promise<string | undefined> =>
    (await archivio.leggi(Buffer.from(`sessione ${n}`)))?.carta?.stato;

  it('is suspended and given back, in the census too', async () => {
    expect(await trovata(1)).toBe('attiva');
    avuta(await atto(1, 'sospendi'));
    expect(await censita(serialeDi(1))).toBe('sospesa');
    expect(await trovata(1)).toBe('sospesa');
    avuta(await atto(1, 'riattiva'));
    expect([await dovE(serialeDi(1)), await censita(serialeDi(1))]).toEqual(['in-uso', 'attiva']);
    expect(await trovata(1)).toBe('attiva');
  });

  it('lost, is revoked for ever; its replacement comes from a new request', async () => {
    avuta(await atto(1, 'smarrisci'));
    expect(await trovata(1)).toBe('revocata');
    expect([await dovE(serialeDi(1)), await censita(serialeDi(1))]).toEqual(['smarrita', 'revocata']);
    expect(detto(await atto(1, 'riattiva'))).toContain('smarrita');
    const richiesta = await chiedi(cfDi(1));
    await personalizza(serialeDi(22), richiesta);
    expect(await dovE(serialeDi(22))).toBe('controllata');
  });

  it('gives way to its replacement when that is handed over', async () => {
    for (const passo of ['registra', 'rilascia'] as const) avuta(await atto(3, passo));
    await usa(3);
    expect(await trovata(3)).toBe('attiva');
    await personalizza(serialeDi(23), await chiedi(cfDi(3)));
    avuta(
      await carte.consegna(
        { ente: vinci, seriali: [serialeDi(23)], ritira: als.codiceFiscale, documento: 'CA00000AA' },
        prefetta,
      ),
    );
    avuta(await atto(23, 'registra'));
    expect(await censita(serialeDi(3))).toBe('attiva');
    avuta(await atto(23, 'rilascia'));
    expect([await dovE(serialeDi(3)), await censita(serialeDi(3))]).toEqual(['sostituita', 'revocata']);
    expect(await trovata(3)).toBe('revocata');
    expect(await censita(serialeDi(23))).toBe('attiva');
  });

  it('of the sindaco is hers as soon as it is in her hands; nobody else registers their own', async () => {
    await personalizza(serialeDi(24), await chiedi(sindaca.codiceFiscale));
    await personalizza(serialeDi(25), await chiedi(als.codiceFiscale));
    avuta(
      await carte.consegna(
        {
          ...{ ente: vinci, seriali: [serialeDi(24), serialeDi(25)], documento: 'CA00000AA' },
          ritira: sindaca.codiceFiscale,
        },
        prefetta,
      ),
    );
    expect([await dovE(serialeDi(24)), await dovE(serialeDi(25))]).toEqual(['rilasciata', 'consegnata']);
    expect(detto(await atto(25, 'registra'))).toContain('propria carta');
    avuta(await atto(25, 'registra', sindaca));
  });

  it('is found wherever it came from, and follows what the census says of it', async () => {
    const db = database.applicazione;
    const altra = avuta(
      (await pki.emettiOperatore({
        ...{ codiceFiscale: als.codiceFiscale, cognome: 'PROVA', nome: 'ALS', ente: vinci },
        chiave: { spki: spki(nuovaChiave('ec')) },
      })) as Esito<Uint8Array, ErroreWa>,
    );
    await creaCensimento(db).registraCarta(altra, als.codiceFiscale, orologio());
    const { carte: tutte } = await carte.ufficio.situazione(sindaca);
    const adottata = tutte.find(({ seriale }) => seriale.startsWith('EX'));
    expect(adottata).toMatchObject({ stato: 'in-uso', codiceFiscale: als.codiceFiscale });
    const { impronta } = await db
      .selectFrom('carta_utente')
      .select('impronta')
      .where('seriale', '=', adottata?.seriale ?? '')
      .executeTakeFirstOrThrow();
    await creaCensimento(db).cambiaCarta(impronta ?? '', 'sospesa', orologio());
    const dopo = await carte.ufficio.situazione(sindaca);
    expect(dopo.carte.find(({ seriale }) => seriale === adottata?.seriale)?.stato).toBe('sospesa');
  });

  it('of others is not there', async () => {
    const pisa = chi(als.codiceFiscale, 'als', '050026');
    expect(detto(await atto(4, 'registra', pisa))).toContain('non è fra quelle');
    expect((await carte.ufficio.situazione(pisa)).carte).toEqual([]);
    const altraPrefettura = chi(prefetta.codiceFiscale, 'prefettura-als', '050026');
    expect(
      detto(await carte.prefettura.scarta({ seriale: serialeDi(22), motivo: 'prova' }, altraPrefettura)),
    ).toContain('non è fra quelle');
    expect(await carte.chiRitira(vinci, altraPrefettura)).toEqual([]);
  });
});

describe('who is no longer in service', () => {
  const finisce = (giorno: string | null) =>
    database.applicazione
      .updateTable('operatore')
      .set({ finisce: giorno })
      .where('codice_fiscale', '=', cfDi(6))
      .execute();

  it('collects no cards and has none made, until the last day is moved', async () => {
    const ritirano = async (): Promise<boolean> =>
      (await carte.chiRitira(vinci, prefetta)).some(({ codiceFiscale }) => codiceFiscale === cfDi(6));
    expect(await ritirano()).toBe(true);
    const richiesta = await chiedi(cfDi(6));
    avuta(
      await carte.prefettura.carica(
        { prefisso: 'SC', dal: 40, al: 40, ricevuto: '2026-07-11', fornitore: 'prova' },
        prefetta,
      ),
    );
    await finisce('2020-01-31');
    expect(await ritirano()).toBe(false);
    const inizia = { seriale: serialeDi(40), richiesta };
    expect(detto(await carte.personalizzazione.inizia(inizia, prefetta))).toContain('non è un utente attivo');
    await finisce(null);
    avuta(await carte.personalizzazione.inizia(inizia, prefetta));
  });
});

describe('what a workstation cannot talk the core into', () => {
  it('a certificate on a key that did not sign, or whose signature is of another challenge', async () => {
    avuta(
      await carte.prefettura.carica(
        { prefisso: 'SC', dal: 30, al: 32, ricevuto: '2026-07-11', fornitore: 'prova' },
        prefetta,
      ),
    );
    const { personalizzazione } = carte;
    const seriale = serialeDi(30);
    const richiesta = await chiedi(cfDi(5));
    const prima = avuta(await personalizzazione.inizia({ seriale, richiesta }, prefetta));
    avuta(await personalizzazione.inizia({ seriale, richiesta }, prefetta));
    const chiave = nuovaChiave('ec');
    const pubblica = Buffer.from(spki(chiave)).toString('base64');
    const firma = sign('sha256', messaggioProvaCarta(seriale, prima.sfida, pubblica), chiave).toString(
      'base64',
    );
    const prova = { seriale, algoritmo: 'ECDSA-P256-SHA256' as const, spki: pubblica, firma };
    expect(detto(await personalizzazione.certifica(prova, prefetta))).toContain('non prova');
    expect(detto(await personalizzazione.chiudi({ seriale, codici: firma }, prefetta))).toContain('codici');
    // Another blank for the same person, while the first is being made.
    expect(detto(await personalizzazione.inizia({ seriale: serialeDi(31), richiesta }, prefetta))).toContain(
      'non attende',
    );
    const [passo, rifiutato] = [await passiDi(seriale), await passiDi(serialeDi(31))];
    expect(passo.slice(0, 2)).toEqual(['assegnazione OK', 'assegnazione OK']);
    expect(passo.slice(2).map((uno) => uno.split(' ')[0])).toEqual(['certificato', 'codici']);
    expect([...passo.slice(2), ...rifiutato].filter((uno) => uno.endsWith(' OK'))).toEqual([]);
    expect(rifiutato).toHaveLength(1);
  });

  it('each card has a management key of its own, the same each time', () => {
    const di = (n: number): string => Buffer.from(segreti.chiaveGestione(serialeDi(n))).toString('hex');
    expect(di(1)).toBe(di(1));
    expect(new Set([di(1), di(2), di(3)]).size).toBe(3);
    expect(di(1)).toMatch(/^[0-9a-f]{48}$/);
  });
});
