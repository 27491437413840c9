import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallito } from '#contract/esito.ts';
import type { Lettore, Lettori } from '#native/reader/index.ts';
import type { Token } from '#native/token/index.ts';
import { CarteFinte } from '../prova/carte-finte.ts';
import { nuovaAutorita, type Emesso } from '../prova/certificati.ts';
import { TempoFinto } from '../prova/tempo-finto.ts';
import { conCartaSoftware, lettoreSoftware } from './con-software.ts';
import { carteNeiLettori } from './lettori.ts';
import { trovaCartaSoftware } from './scelta-software.ts';
import { leggiCartaSoftware } from './software.ts';

let cartella: string;

function scriviCarta(nome: string, emesso: Emesso, ruolo: string): void {
  const contenuto = {
    certificato: Buffer.from(emesso.der).toString('base64'),
    chiave: emesso.chiavePem,
    pin: '12345',
    ruolo,
  };
  writeFileSync(join(cartella, nome), JSON.stringify(contenuto));
}

beforeAll(async () => {
  cartella = mkdtempSync(join(tmpdir(), 'sportello-carte-'));
  const autorita = await nuovaAutorita('Autorità di prova');
  const irene = await autorita.carta({
    codiceFiscale: 'DLLRNI90P54G702D',
    cognome: 'DELLA SCALA',
    nome: 'IRENE',
  });
  const sindaco = await autorita.carta({
    codiceFiscale: 'BNDCTN71C58D612Q',
    cognome: 'BANDINELLI',
    nome: 'COSTANZA',
  });
  scriviCarta('DLLRNI90P54G702D.json', irene, 'operatore');
  scriviCarta('BNDCTN71C58D612Q.json', sindaco, 'sindaco');
  writeFileSync(join(cartella, 'rotta.json'), '{');
});
afterAll(() => {
  rmSync(cartella, { recursive: true, force: true });
});

describe('the software card', () => {
  const trova = (scelta?: string) => trovaCartaSoftware(cartella, scelta, leggiCartaSoftware);

  it('is an operator’s unless another is asked for, by codice fiscale or by file', () => {
    expect(trova()?.intestatario).toBe('IRENE DELLA SCALA');
    expect(trova('BNDCTN71C58D612Q')?.intestatario).toBe('COSTANZA BANDINELLI');
    expect(trova(join(cartella, 'BNDCTN71C58D612Q.json'))?.intestatario).toBe('COSTANZA BANDINELLI');
  });

  it('is not there when its file is missing or broken, or the folder is not known yet', () => {
    expect(trova('RSSMRA80A01H501U')).toBeUndefined();
    expect(trova(join(cartella, 'rotta.json'))).toBeUndefined();
    expect(trovaCartaSoftware(undefined, undefined, leggiCartaSoftware)).toBeUndefined();
    const vuota = join(cartella, 'vuota');
    mkdirSync(vuota);
    expect(trovaCartaSoftware(vuota, undefined, leggiCartaSoftware)).toBeUndefined();
  });

  it('is shown as what it is, and gives way to a real reader unless it was asked for', () => {
    const lettori = new CarteFinte();
    for (const forzata of [false, true]) {
      const carte = conCartaSoftware({ carte: lettori, carta: () => trova(), forzata });
      const software = carte.vista().stato.lettori.find(({ nome }) => nome === lettoreSoftware);
      expect(software?.carta).toEqual(
        forzata
          ? {
              stato: 'pronta',
              tipo: 'software',
              intestatario: 'IRENE DELLA SCALA',
              scadenza: trova()?.scadenza,
            }
          : undefined,
      );
    }
  });

  it('comes when the core has prepared it', () => {
    let pronta = false;
    const carte = conCartaSoftware({
      carte: new CarteFinte(),
      carta: () => (pronta ? trova() : undefined),
      forzata: true,
    });
    const viste: number[] = [];
    carte.osserva((vista) => viste.push(vista.carte.length));
    pronta = true;
    carte.aggiorna();
    expect(viste).toEqual([0, 1]);
  });
});

/** Readers that say what a test tells them; cards in them do not answer. */
function lettoriFinti() {
  let elenco: readonly Lettore[] = [];
  let sveglia = Promise.withResolvers<boolean>();
  let letture = 0;
  const lettori: Lettori = {
    async *osserva() {
      yield elenco;
      while (await sveglia.promise) {
        sveglia = Promise.withResolvers();
        yield elenco;
      }
    },
    elenco: () => elenco,
    servizio: () => ({ stato: 'attivo' }),
    segnaleEstrazione: () => new AbortController().signal,
    trasmetti: async () => fallito({ tipo: 'carta-muta' }),
    dialoga: async () => {
      letture += 1;
      return fallito({ tipo: 'carta-occupata' });
    },
    chiudi: async () => {
      sveglia.resolve(false);
    },
  };
  const mostra = (nuovo: readonly Lettore[]) => {
    elenco = nuovo;
    sveglia.resolve(true);
  };
  return { lettori, mostra, letture: () => letture };
}

describe('a card in a reader', () => {
  it('that does not answer is read again a few times, then called mute; out of the reader it is forgotten', async () => {
    const { lettori, mostra, letture } = lettoriFinti();
    const tempo = new TempoFinto();
    const token = () => ({}) as Token;
    const carte = carteNeiLettori({ lettori, token, chiudiToken: () => Promise.resolve(), tempo });
    const stato = () => carte.vista().stato.lettori[0]?.carta.stato;
    mostra([{ nome: 'L', carta: { stato: 'presente', inserimento: 1, atr: '' } }]);
    await expect.poll(stato).toBe('in-lettura');
    for (let prova = 1; prova <= 5; prova++) {
      await expect.poll(letture).toBe(prova);
      tempo.avanza(1000);
    }
    await expect.poll(stato).toBe('muta');
    mostra([{ nome: 'L', carta: { stato: 'assente' } }]);
    await expect.poll(stato).toBe('assente');
    mostra([]);
    await expect.poll(() => carte.vista().stato.lettori).toEqual([]);
    await carte.chiudi();
  });
});
