import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import {
  chiaveFirma,
  testoDaFirmare,
  type DichiarazioneAtto,
  type FirmaAtto,
} from '#contract/wa/firma-atto.ts';
import { firmaDiProva, nuovaChiave, type CartaDiProva } from '../http/wa/cliente-di-prova.ts';
import { annullamentoDiProva } from '../registro/casi-annullamento.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { censimentoDiProva } from './censimento-di-prova.ts';
import type { Carta, Censimento } from './censimento.ts';
import { creaConferme, type Conferme } from './conferme.ts';
import { creaFirmeAtti, type FirmeAtti } from './firme-atti.ts';
import { spki } from './pki/autorita.ts';
import { impronta } from './pki/catena.ts';
import { apriPki, type Pki } from './pki/index.ts';
import { passwordNonValida } from './rifiuti.ts';
import { archivioDiProva } from './sessioni-di-prova.ts';
import type { SessioneAperta } from './sessioni.ts';

const cartella = mkdtempSync(join(tmpdir(), 'sportello-firme-'));
const irene = 'DLLRNI90P54G702D';
const matteo = 'QRCMTT86A30D403S';
const dove = { ambiente: 'prova', idPostazione: '048050-CO-0001' } as const;
const richiesta = { ...annullamentoDiProva() };
const atto = { codice: '5012', richiesta };
let scarto = 0;
const orologio = (): Date => new Date(Date.now() + scarto);

let pki: Pki;
let censimento: Censimento;
let conferme: Conferme;
let firme: FirmeAtti;
let carta: CartaDiProva;

async function emetti(codiceFiscale: string, tipo: 'rsa' | 'ec' = 'ec'): Promise<CartaDiProva> {
  const chiave = nuovaChiave(tipo);
  const persona = { codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ente: '048050', giorni: 365 };
  const esito = await pki.emettiOperatore({ ...persona, chiave: { spki: spki(chiave) } });
  if (!esito.ok) throw new Error(esito.errore.tipo);
  await censimento.registraCarta(esito.valore, codiceFiscale, orologio());
  return { certificato: esito.valore, chiave };
}

const nomeDi = ({ certificato }: CartaDiProva): string => impronta(new X509Certificate(certificato));

function sessione(di: CartaDiProva | undefined = carta, codiceFiscale = irene): SessioneAperta {
  return {
    ...{ chi: operatoreDiProva({ codiceFiscale }), hash: Buffer.from(codiceFiscale), id: '' },
    ...{ improntaCarta: di && nomeDi(di), improntaPostazione: '' },
  };
}

function conFirma(firma: unknown, corpo: object = richiesta): Record<string, unknown> {
  return { ...corpo, [chiaveFirma]: firma };
}
const firmata = (cambi: Partial<DichiarazioneAtto> = {}, di = carta): FirmaAtto =>
  firmaDiProva(di, dove, atto, cambi);
const rifiuto = (causa: string): object => ({ ok: false, errore: { tipo: 'atto-non-firmato', causa } });

beforeAll(async () => {
  pki = await apriPki({ cartella, orologio });
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});
beforeEach(async () => {
  scarto = 0;
  censimento = censimentoDiProva();
  await censimento.registraEnte({ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' });
  for (const codiceFiscale of [irene, matteo])
    await censimento.registraOperatore(
      {
        ...{ codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ruolo: 'operatore' },
        ...{ profili: ['anagrafe'], ente: '048050' },
      },
      orologio(),
    );
  carta = await emetti(irene);
  const parti = { censimento, autoritaOperatori: pki.emittenti.operatori, orologio };
  conferme = creaConferme({
    ...{ ...parti, archivio: archivioDiProva(censimento) },
    giornaliere: {
      riconosci: async ({ password, codiceFiscale }) =>
        password === 'bami-tosu'
          ? riuscito({ id: '1', codiceFiscale, scade: orologio() })
          : fallito(passwordNonValida),
    },
  });
  firme = creaFirmeAtti({ ...parti, conferme, ambiente: 'prova' });
});

describe('an annulment from the desk', () => {
  it.each(['ec', 'rsa'] as const)(
    'is let through with the signature of the %s card of the session',
    async (tipo) => {
      const sua = await emetti(irene, tipo);
      const firma = firmata({}, sua);
      const corpo = conFirma(firma);
      // What is handed on, to be kept, is what arrived with the text that it is of.
      const buona = riuscito({ ...firma, testo: testoDaFirmare(richiesta) });
      expect(await firme.verifica(sessione(sua), '5012', corpo)).toEqual(buona);
      // The same act asked again, because no answer came: it is the same act.
      expect(await firme.verifica(sessione(sua), '5012', corpo)).toEqual(buona);
    },
  );

  it('is refused without a signature, and with one that cannot be read', async () => {
    expect(await firme.verifica(sessione(), '5012', richiesta)).toMatchObject(rifiuto('manca'));
    const rotte = [
      ...[null, 'firma', {}, { ...firmata(), altro: 1 }],
      { ...firmata(), dichiarazione: firmata().dichiarazione.replace('ATTO-1', 'ATTO-2') },
    ];
    for (const una of rotte)
      expect(await firme.verifica(sessione(), '5012', conFirma(una))).toMatchObject(rifiuto('illeggibile'));
  });

  it('is refused with the signature of another act, of another content, of another register or workstation', async () => {
    const altre: Partial<DichiarazioneAtto>[] = [
      ...[{ codice: '2011' }, { idOperazioneComune: 'ALTRA' }, { ambiente: 'produzione' as const }],
      ...[{ impronta: `${'A'.repeat(43)}=` }, { idPostazione: '048050-CO-0002' }],
    ];
    for (const una of altre)
      expect(await firme.verifica(sessione(), '5012', conFirma(firmata(una)))).toMatchObject(
        rifiuto('altro-atto'),
      );
    const note = { ...richiesta.datiOperazioneDaAnnullare, noteOperazione: 'ALTRO' };
    const cambiato = conFirma(firmata(), { ...richiesta, datiOperazioneDaAnnullare: note });
    expect(await firme.verifica(sessione(), '5012', cambiato)).toMatchObject(rifiuto('altro-atto'));
    // Carried to another service.
    expect(await firme.verifica(sessione(), '1013', conFirma(firmata()))).toMatchObject(
      rifiuto('altro-atto'),
    );
  });

  it('is refused with a signature that is not of that card, or of that text', async () => {
    const { firma } = firmaDiProva(await emetti(matteo), dove, atto);
    expect(await firme.verifica(sessione(), '5012', conFirma({ ...firmata(), firma }))).toMatchObject(
      rifiuto('firma'),
    );
    const ritoccata = { ...firmata({ idOperazioneComune: 'ALTRA' }), dichiarazione: firmata().dichiarazione };
    expect(await firme.verifica(sessione(), '5012', conFirma(ritoccata))).toMatchObject(rifiuto('firma'));
  });

  it('is refused with the good signature of a colleague', async () => {
    const sua = await emetti(matteo);
    expect(await firme.verifica(sessione(), '5012', conFirma(firmata({}, sua)))).toMatchObject(
      rifiuto('altra-carta'),
    );
  });

  it.each<Carta['stato']>(['revocata', 'sospesa'])(
    'is refused when the card is %s by the time the act leaves',
    async (stato) => {
      const corpo = conFirma(firmata());
      await censimento.cambiaCarta(nomeDi(carta), stato, orologio());
      expect(await firme.verifica(sessione(), '5012', corpo)).toMatchObject(rifiuto('carta'));
    },
  );

  it('is refused when the card has expired in the meantime', async () => {
    scarto = 400 * 86_400_000;
    expect(await firme.verifica(sessione(), '5012', conFirma(firmata()))).toMatchObject(rifiuto('carta'));
  });

  it('asks nothing more of what takes nothing back', async () => {
    expect(await firme.verifica(sessione(), '5008', richiesta)).toEqual(riuscito(undefined));
  });
});

describe('an annulment of who entered with the password of the day', () => {
  const senza = (): SessioneAperta => ({ ...sessione(), improntaCarta: undefined });

  it('waits for that password again, and no signature stands in for it', async () => {
    const chiesto = { errore: { tipo: 'pin-richiesto', atto: 'operazione' } };
    expect(await firme.verifica(senza(), '5012', richiesta)).toMatchObject(chiesto);
    expect(await firme.verifica(senza(), '5012', conFirma(firmata()))).toMatchObject(chiesto);
    expect(await conferme.confermaConPassword(senza(), 'altra')).toMatchObject({ ok: false });
    expect(await firme.verifica(senza(), '5012', richiesta)).toMatchObject(chiesto);
    expect(await conferme.confermaConPassword(senza(), 'bami-tosu')).toMatchObject({ ok: true });
    expect(await firme.verifica(senza(), '5012', richiesta)).toEqual(riuscito(undefined));
    scarto = 5 * 60_000 + 1000;
    expect(await firme.verifica(senza(), '5012', richiesta)).toMatchObject(chiesto);
  });

  it('is not confirmed by a password in the session of a card', async () => {
    expect(await conferme.confermaConPassword(sessione(), 'bami-tosu')).toMatchObject({
      errore: { tipo: 'password-non-valida' },
    });
  });
});
