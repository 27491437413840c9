import { describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { codifica, esegui, perT0 } from './apdu.ts';
import { esitoCodice, tentativiDa } from './stato-codici.ts';
import { erroreDa } from './guasti-pcsc.ts';
import { esa } from './tlv.ts';
import type { Trasmetti } from './lettori.ts';

/** A card that answers in order, and the commands that it got. */
function carta(...risposte: readonly string[]): { trasmetti: Trasmetti; ricevuti: string[] } {
  const ricevuti: string[] = [];
  const coda = [...risposte];
  return {
    ricevuti,
    trasmetti: (apdu) => {
      ricevuti.push(Buffer.from(apdu).toString('hex').toUpperCase());
      return Promise.resolve(riuscito(esa(coda.shift() ?? '')));
    },
  };
}

describe('i comandi', () => {
  it('hanno la forma breve', () => {
    expect(codifica({ ins: 0x20, p1: 0, p2: 0x80 })).toEqual(esa('00200080'));
    expect(codifica({ ins: 0xb0, p1: 0, p2: 0, le: 256 })).toEqual(esa('00B0000000'));
    expect(codifica({ ins: 0xa4, p1: 4, p2: 0, dati: esa('A000'), le: 256 })).toEqual(
      esa('00A4040002A00000'),
    );
  });

  it('per T=0 perdono la lunghezza attesa solo quando portano dati', () => {
    expect(perT0(esa('00A4040002A00000'))).toEqual(esa('00A4040002A000'));
    expect(perT0(esa('00B0000010'))).toEqual(esa('00B0000010'));
    expect(perT0(esa('00200080'))).toEqual(esa('00200080'));
    expect(perT0(esa('002000800431323334'))).toEqual(esa('002000800431323334'));
  });

  it('raccolgono una risposta a pezzi', async () => {
    const { trasmetti, ricevuti } = carta('AABB 6102', 'CCDD 6100', 'EE 9000');
    expect(await esegui(trasmetti, { ins: 0xcb, p1: 0x3f, p2: 0xff, dati: esa('5C00'), le: 256 })).toEqual(
      riuscito({ dati: esa('AABBCCDDEE'), sw: 0x9000 }),
    );
    expect(ricevuti.slice(1)).toEqual(['00C0000002', '00C0000000']);
  });

  it('si ripetono con la lunghezza che la carta chiede', async () => {
    const { trasmetti, ricevuti } = carta('6C10', '00112233445566778899AABBCCDDEEFF 9000');
    await esegui(trasmetti, { ins: 0xb0, p1: 0, p2: 0, le: 256 });
    expect(ricevuti).toEqual(['00B0000000', '00B0000010']);
  });

  it('una risposta vuota è una carta estratta', async () => {
    expect(await esegui(carta('').trasmetti, { ins: 0xb0, p1: 0, p2: 0 })).toEqual(
      fallito({ tipo: 'carta-estratta' }),
    );
  });

  it('cancellano i byte mandati, che possono portare un PIN', async () => {
    const mandati: Uint8Array[] = [];
    await esegui(
      (apdu) => {
        mandati.push(apdu);
        return Promise.resolve(riuscito(esa('9000')));
      },
      { ins: 0x20, p1: 0, p2: 0x80, dati: esa('313233343536FFFF') },
    );
    expect(mandati.map((byte) => byte.every((uno) => uno === 0))).toEqual([true]);
  });
});

describe('gli stati della carta', () => {
  it.each([
    [0x63c3, 3],
    [0x63c1, 1],
    [0x63c0, 0],
    [0x6983, 0],
    [0x6984, 0],
    [0x9000, null],
    [0x6a88, null],
  ])('%i lascia %s tentativi', (stato, attesi) => {
    expect(tentativiDa(stato)).toBe(attesi);
  });

  it.each([
    ['pin', 0x63c2, { tipo: 'pin-errato', tentativi: 2 }],
    ['pin', 0x6300, { tipo: 'pin-errato', tentativi: null }],
    ['pin', 0x63c0, { tipo: 'pin-bloccato', tentativiPuk: null }],
    ['pin', 0x6983, { tipo: 'pin-bloccato', tentativiPuk: null }],
    ['puk', 0x63c2, { tipo: 'puk-errato', tentativi: 2 }],
    ['puk', 0x6983, { tipo: 'puk-bloccato' }],
    ['pin', 0x6a80, { tipo: 'pin-non-ammesso' }],
    ['pin', 0x6982, { tipo: 'rifiuto-carta', codice: 0x6982 }],
  ] as const)('al %s lo stato %i vale %j', (codice, stato, errore) => {
    expect(esitoCodice(codice, stato)).toEqual(fallito(errore));
  });

  it('9000 è fatto', () => {
    expect(esitoCodice('pin', 0x9000)).toEqual(riuscito(undefined));
  });
});

describe('i guasti di PC/SC', () => {
  const guasto = (code: string) => Object.assign(new Error('x'), { code });

  it.each([
    ['RemovedCard', 'carta-estratta'],
    ['NotTransacted', 'carta-estratta'],
    ['NoSmartCard', 'carta-assente'],
    ['UnresponsiveCard', 'carta-muta'],
    ['SharingViolation', 'carta-occupata'],
    ['UnknownReader', 'lettore-assente'],
    ['CommError', 'servizio-fermo'],
  ])('%s è %s', (nome, tipo) => {
    expect(erroreDa(guasto(nome)).tipo).toBe(tipo);
  });

  it('uno sconosciuto tiene il suo nome', () => {
    expect(erroreDa(guasto('Boh'))).toEqual({ tipo: 'guasto', codice: 'Boh' });
  });
});
