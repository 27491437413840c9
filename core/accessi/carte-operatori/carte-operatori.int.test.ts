import { sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messaggioProvaCarta } from '#contract/wa/carte-operatore.ts';
import { nuovaChiave } from '../../http/wa/cliente-di-prova.ts';
import { spki } from '../pki/autorita.ts';
import {
  als,
  avuta,
  BancoCarte,
  cfDi,
  detto,
  email,
  prefetta,
  serialeDi,
  sindaca,
  vinci,
} from './banco-carte.ts';
import { personalizza } from './personalizza-di-prova.ts';
import { postaDaSpedire, spedisci } from './posta.ts';

let banco: BancoCarte;
beforeAll(async () => {
  banco = await BancoCarte.apri();
});
afterAll(() => banco.chiudi());

/** The machine's clock, which stands still while letters are being sent. */
let ora = new Date();
function passano(millisecondi: number): void {
  ora = new Date(Math.max(Date.now(), ora.getTime()) + millisecondi);
}
async function smista(): Promise<(string | undefined)[]> {
  const coda = banco.coda(() => ora);
  const esiti = [];
  for (const id of await postaDaSpedire(coda)) esiti.push(await spedisci(coda, id));
  return esiti;
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
    const { lotti, prossima } = avuta(await banco.carte.prefettura.carica(lotto, prefetta));
    expect(lotti).toMatchObject([{ conti: { vergine: 25 }, ricevuto: '2026-07-10' }]);
    expect(prossima).toBe('SC0000001');
    expect(detto(await banco.carte.prefettura.carica({ ...lotto, dal: 20, al: 30 }, prefetta))).toContain(
      'già',
    );
    expect((await banco.carte.prefettura.situazione(prefetta)).lotti).toMatchObject([
      { conti: { vergine: 25 } },
    ]);
    expect(detto(await banco.carte.prefettura.carica({ ...lotto, dal: 9, al: 2 }, prefetta))).toContain(
      'lotto',
    );
  });

  it('makes twenty cards of which one is defective, and delivers them with one receipt', async () => {
    const richieste = [];
    for (let n = 1; n <= 20; n++) richieste.push(await banco.chiedi(cfDi(n)));
    expect(
      detto(await banco.carte.ufficio.richiedi({ codiceFiscale: cfDi(1), motivo: 'guasto', email }, als)),
    ).toContain('già una richiesta');
    for (let n = 1; n <= 20; n++) await personalizza(banco.carte, serialeDi(n), richieste[n - 1] ?? '');
    const dopo = avuta(
      await banco.carte.prefettura.scarta({ seriale: serialeDi(7), motivo: 'graffiata' }, prefetta),
    );
    // Whoever was waiting for it waits again, and gets the next one.
    expect(dopo.richieste.filter(({ seriale }) => seriale === undefined)).toMatchObject([
      { codiceFiscale: cfDi(7) },
    ]);
    expect(dopo.prossima).toBe(serialeDi(21));
    await personalizza(banco.carte, serialeDi(21), richieste[6] ?? '');
    const seriali = [1, 2, 3, 4, 5, 6, ...Array.from({ length: 14 }, (_, i) => i + 8)].map(serialeDi);
    const consegna = { ente: vinci, seriali, ritira: sindaca.codiceFiscale, documento: 'CA00000AA' };
    expect(
      detto(await banco.carte.consegna({ ...consegna, ritira: prefetta.codiceFiscale }, prefetta)),
    ).toContain('sindaco');
    expect(detto(await banco.carte.consegna({ ...consegna, seriali: [serialeDi(7)] }, prefetta))).toContain(
      'difettosa',
    );
    const ricevuta = avuta(await banco.carte.consegna(consegna, prefetta));
    expect(ricevuta).toMatchObject({ numero: '048/2026/1', nomeEnte: 'VINCI', giorno: '2026-07-11' });
    expect(ricevuta.carte.map(({ seriale }) => seriale)).toEqual(seriali);
    const { lotti, consegne, richieste: aperte } = await banco.carte.prefettura.situazione(prefetta);
    expect(lotti).toMatchObject([{ conti: { consegnata: 20, difettosa: 1, vergine: 4 } }]);
    expect(consegne).toEqual([ricevuta]);
    expect(aperte).toEqual([]);
    expect(await banco.censita(serialeDi(1))).toBeUndefined();
    expect(await banco.passiDi(serialeDi(1))).toEqual([
      'assegnazione OK',
      'certificato OK',
      'codici OK',
      'controllo OK',
    ]);
  });

  it('sends the second halves by e-mail, later and later while nobody answers', async () => {
    passano(0);
    banco.posta.risposte.set('RCPT', '451 più tardi');
    expect(await smista()).toEqual(Array.from({ length: 20 }, () => 'destinatario-rifiutato'));
    expect(await smista()).toEqual([]);
    banco.posta.risposte.clear();
    passano(60_000);
    expect(await smista()).toEqual(Array.from({ length: 20 }, () => 'inviata'));
    expect(await smista()).toEqual([]);
    expect(banco.posta.lettere).toHaveLength(20);
    const prima = banco.posta.lettere.find(({ oggetto }) => oggetto.endsWith(serialeDi(1)));
    expect(prima?.a).toBe(email);
    expect(prima?.testo).toMatch(/PIN {3}____ 5678/);
    expect(prima?.testo).toMatch(/PUK {3}____ 4321/);
    // Neither the first half nor the person is in it.
    for (const segreto of ['1234', '8765', cfDi(1), 'PROVA']) expect(prima?.testo).not.toContain(segreto);
    expect((await banco.carte.ufficio.situazione(als)).carte[0]).toMatchObject({
      posta: { stato: 'inviata' },
    });
  });

  it('stops at what will never work, and says why', async () => {
    avuta(await banco.carte.ufficio.inviaCodici(serialeDi(2), als));
    passano(0);
    banco.posta.risposte.set('RCPT', '550 nessuno');
    expect(await smista()).toEqual(['destinatario-rifiutato']);
    banco.posta.risposte.clear();
    passano(7_200_000);
    expect(await smista()).toEqual([]);
    const { carte: tutte } = await banco.carte.ufficio.situazione(als);
    expect(tutte.find(({ seriale }) => seriale === serialeDi(2))).toMatchObject({
      posta: { stato: 'ferma', causa: 'destinatario-rifiutato' },
    });
  });
});

describe('what a workstation cannot talk the core into', () => {
  it('a certificate on a key that did not sign, or whose signature is of another challenge', async () => {
    await banco.carica(30, 32);
    const { personalizzazione } = banco.carte;
    const seriale = serialeDi(30);
    const richiesta = await banco.chiedi(cfDi(5));
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
    const [passo, rifiutato] = [await banco.passiDi(seriale), await banco.passiDi(serialeDi(31))];
    expect(passo.slice(0, 2)).toEqual(['assegnazione OK', 'assegnazione OK']);
    expect(passo.slice(2).map((uno) => uno.split(' ')[0])).toEqual(['certificato', 'codici']);
    expect([...passo.slice(2), ...rifiutato].filter((uno) => uno.endsWith(' OK'))).toEqual([]);
    expect(rifiutato).toHaveLength(1);
  });

  it('each card has a management key of its own, the same each time', () => {
    const di = (n: number): string => Buffer.from(banco.segreti.chiaveGestione(serialeDi(n))).toString('hex');
    expect(di(1)).toBe(di(1));
    expect(new Set([di(1), di(2), di(3)]).size).toBe(3);
    expect(di(1)).toMatch(/^[0-9a-f]{48}$/);
  });
});
