import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fallito } from '#contract/esito.ts';
import { leggiCarta, leggiTentativi } from '#native/reader/carta.ts';
import { apriLettori, type Lettori } from '#native/reader/index.ts';
import { piv } from '#native/reader/piv.ts';
import { creaCartaCns, creaCartaPiv, titolareDiProva, type CartaPiv } from '../carte/index.ts';
import { attendiLettori, cartaIn, preparaBanco } from './banco.ts';

const pcscd = await preparaBanco();

it('senza la libreria PC/SC lo dice, con il rimedio, e non cade', async () => {
  const lettori = await apriLettori({ carica: () => Promise.resolve(fallito('libpcsclite.so.1')) });
  expect(lettori.servizio()).toMatchObject({ stato: 'assente', causa: 'libpcsclite.so.1' });
  expect(await lettori.trasmetti('qualunque', Uint8Array.of(0))).toMatchObject({
    errore: { tipo: 'servizio-assente' },
  });
  await lettori.chiudi();
});

describe.skipIf(!pcscd)('i lettori', () => {
  if (!pcscd) return;
  const [presa, altraPresa] = pcscd.prese;
  let lettori: Lettori;
  let carta: CartaPiv;

  beforeAll(async () => {
    carta = await creaCartaPiv();
    lettori = await apriLettori({ attesa: 1500 });
    await attendiLettori(lettori, (elenco) => elenco.length === 2);
  });
  afterEach(() => {
    carta.estrai();
  });
  afterAll(async () => {
    await lettori.chiudi();
    await pcscd.chiudi();
  });

  async function inserita(): Promise<void> {
    await carta.inserisci(presa);
    await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'presente');
  }
  async function vuoto(): Promise<void> {
    carta.estrai();
    await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'assente');
  }

  it('vedono la carta entrare, uscire e rientrare come un altro inserimento', async () => {
    await inserita();
    const prima = lettori.elenco();
    const estrazione = lettori.segnaleEstrazione(presa.nome);
    expect(estrazione.aborted).toBe(false);
    await vuoto();
    expect(estrazione.aborted).toBe(true);
    await inserita();
    expect(lettori.elenco()).not.toEqual(prima);
    await vuoto();
  });

  it('riconoscono una carta PIV e dicono di chi è', async () => {
    await inserita();
    const letta = await leggiCarta(lettori, presa.nome);
    expect(letta).toMatchObject({
      ok: true,
      valore: {
        profilo: { tipo: 'piv' },
        intestazione: {
          codiceFiscale: titolareDiProva.codiceFiscale,
          intestatario: 'Carta Prova',
          scaduto: false,
        },
      },
    });
    const [lettore] = lettori.elenco();
    expect(lettore?.carta).toMatchObject({
      atr: Buffer.from(carta.applicazione.atr).toString('hex').toUpperCase(),
    });
    await vuoto();
  });

  it('riconoscono una CNS dai suoi file', async () => {
    const cns = await creaCartaCns();
    await cns.inserisci(altraPresa);
    await attendiLettori(lettori, (elenco) => cartaIn(altraPresa.nome, elenco) === 'presente');
    expect(await leggiCarta(lettori, altraPresa.nome)).toMatchObject({
      valore: {
        profilo: { tipo: 'cns' },
        intestazione: { codiceFiscale: titolareDiProva.codiceFiscale },
      },
    });
    cns.estrai();
  });

  it('non riconoscono una carta senza le applicazioni attese', async () => {
    await inserita();
    carta.applicazione.rispondi = () => Promise.resolve(Uint8Array.of(0x6a, 0x82));
    try {
      expect(await leggiCarta(lettori, presa.nome)).toEqual(fallito({ tipo: 'carta-non-riconosciuta' }));
    } finally {
      Reflect.deleteProperty(carta.applicazione, 'rispondi');
    }
    await vuoto();
  });

  it('leggono i tentativi rimasti senza consumarne', async () => {
    carta.applicazione.pin.tentativi = 2;
    await inserita();
    for (let volta = 0; volta < 4; volta++) {
      expect(await leggiTentativi(lettori, presa.nome, piv)).toEqual({
        ok: true,
        valore: { pin: 2, puk: 3 },
      });
    }
    carta.applicazione.pin.tentativi = 3;
    await vuoto();
  });

  it('un lettore vuoto o sconosciuto ha la sua risposta', async () => {
    await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'assente');
    expect(await lettori.trasmetti(presa.nome, Uint8Array.of(0))).toEqual(fallito({ tipo: 'carta-assente' }));
    expect(await lettori.trasmetti('nessuno', Uint8Array.of(0))).toEqual(
      fallito({ tipo: 'lettore-assente' }),
    );
  });

  it('una carta che non risponde più dà una risposta a chi la usa, e dopo averla tolta tutto riprende', async () => {
    await inserita();
    carta.ammutolisci();
    expect(await leggiCarta(lettori, presa.nome)).toEqual(fallito({ tipo: 'carta-muta' }));
    expect(await leggiCarta(lettori, presa.nome)).toEqual(fallito({ tipo: 'carta-muta' }));
    await vuoto();
    await inserita();
    expect(await leggiCarta(lettori, presa.nome)).toMatchObject({ ok: true });
    await vuoto();
  });

  it('una carta tolta a metà di un dialogo è una carta estratta', async () => {
    await inserita();
    const esito = await lettori.dialoga(presa.nome, (trasmetti) => {
      carta.estrai();
      return trasmetti(Uint8Array.from([0, 0xa4, 4, 0, 0]));
    });
    expect(esito).toEqual(fallito({ tipo: 'carta-estratta' }));
    await attendiLettori(lettori, (elenco) => cartaIn(presa.nome, elenco) === 'assente');
  });

  it('sopravvivono alla perdita di tutti i lettori e al riavvio del servizio', async () => {
    await inserita();
    const estrazione = lettori.segnaleEstrazione(presa.nome);
    carta.estrai();
    await pcscd.ferma();
    await attendiLettori(lettori, (elenco) => elenco.length === 0);
    expect(estrazione.aborted).toBe(true);
    expect(lettori.servizio().stato).toBe('fermo');
    expect(await leggiCarta(lettori, presa.nome)).toEqual(fallito({ tipo: 'servizio-fermo' }));
    await pcscd.riavvia({ lettori: 0 });
    await attendiLettori(lettori, () => lettori.servizio().stato === 'attivo');
    expect(lettori.elenco()).toEqual([]);
    await pcscd.riavvia();
    await attendiLettori(lettori, (elenco) => elenco.length === 2);
    await inserita();
    expect(await leggiCarta(lettori, presa.nome)).toMatchObject({ ok: true });
    await vuoto();
  });

  it('un servizio spento all’avvio si trova quando arriva', async () => {
    await pcscd.ferma();
    const tardivi = await apriLettori();
    expect(tardivi.servizio()).toMatchObject({ stato: 'fermo' });
    await pcscd.riavvia();
    await attendiLettori(tardivi, (elenco) => elenco.length === 2);
    await tardivi.chiudi();
    await attendiLettori(lettori, (elenco) => elenco.length === 2);
  });
});
