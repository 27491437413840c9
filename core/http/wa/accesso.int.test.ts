import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { Sessione, Sfida, type RispostaSfida, type TipoVincolo } from '#contract/wa/accesso.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import { messaggioConferma } from '#contract/wa/sessioni.ts';
import { rotte } from '#contract/wa/rotte.ts';
import { archivioDiProva } from '../../accessi/sessioni-di-prova.ts';
import { censimentoDiProva } from '../../accessi/censimento-di-prova.ts';
import type { Censimento } from '../../accessi/censimento.ts';
import { impronta } from '../../accessi/pki/catena.ts';
import { apriPki, type Pki, type PostazioneEmessa } from '../../accessi/pki/index.ts';
import { spki } from '../../accessi/pki/autorita.ts';
import { parcoVuoto } from '../../accessi/parco/parco-di-prova.ts';
import { creaConferme } from '../../accessi/conferme.ts';
import { creaElencoSessioni } from '../../accessi/elenco-sessioni.ts';
import { creaSessioni } from '../../accessi/sessioni.ts';
import type { Registro } from '../../registro/registro.ts';
import { registroVuoto } from '../../registro/registro-di-prova.ts';
import type { Voce } from '../giornale.ts';
import { ascolta, type Ascolto } from '../server.ts';
import { creaCliente, nuovaChiave, rispondi, type CartaDiProva, type Cliente } from './cliente-di-prova.ts';
import { richiesteDiProva as richieste } from './richieste-di-prova.ts';
import { creaServerWa } from './server.ts';

const comune = { codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' };
const cf = 'DLLRNI90P54G702D';
const cartella = mkdtempSync(join(tmpdir(), 'sportello-wa-'));
let scarto = 0;
const orologio = (): Date => new Date(Date.now() + scarto);
const giorno = 86_400_000;

let pki: Pki;
let censimento: Censimento;
let server: Ascolto;
let postazione: PostazioneEmessa;
let carta: CartaDiProva;
let voci: Voce[] = [];
let clienti: Cliente[] = [];
let scritte: string[] = [];

/** The register answers something recognisable: here the doors are tested, not the rooms. */
const registro: Registro = {
  ...registroVuoto,
  esegui: async (codice) =>
    codice === '9999' ? Promise.reject(new Error('ROSSI MARIO')) : { ok: true, valore: { eseguita: codice } },
};

async function emettiPostazione(numero: string, giorni?: number): Promise<PostazioneEmessa> {
  const idPostazione = `${comune.codice}-CO-${numero}`;
  const emessa = await pki.emettiPostazione({
    idPostazione,
    comune: comune.codice,
    ...(giorni && { giorni }),
  });
  await censimento.registraPostazione(emessa.certificato, idPostazione, comune.codice, orologio());
  return emessa;
}

async function emettiCarta(
  codiceFiscale: string,
  {
    tipo = 'ec',
    giorni = 365,
    censita = true,
  }: { tipo?: 'rsa' | 'ec'; giorni?: number; censita?: boolean } = {},
): Promise<CartaDiProva> {
  const chiave = nuovaChiave(tipo);
  const persona = { codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ente: comune.codice, giorni };
  const esito = await pki.emettiOperatore({ ...persona, chiave: { spki: spki(chiave) } });
  if (!esito.ok) throw new Error(esito.errore.tipo);
  if (censita) await censimento.registraCarta(esito.valore, codiceFiscale, orologio());
  return { certificato: esito.valore, chiave };
}

async function operatore(codiceFiscale: string, ruolo: Ruolo, profili: Profilo[], ente = comune.codice) {
  const persona = { codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ruolo, profili, ente };
  await censimento.registraOperatore(persona, orologio());
}

function collega(
  identita: PostazioneEmessa | undefined = postazione,
  versione: 'TLSv1.2' | 'TLSv1.3' = 'TLSv1.3',
  viva = true,
  indirizzo = '127.0.0.1',
): Cliente {
  const cliente = creaCliente({
    porta: server.porta,
    ca: pki.ancore.postazioni.toString(),
    versione,
    viva,
    indirizzo,
    ...(identita && { identita }),
  });
  clienti.push(cliente);
  return cliente;
}

function anonimo(): Cliente {
  const cliente = creaCliente({ porta: server.porta, ca: pki.ancore.postazioni.toString() });
  clienti.push(cliente);
  return cliente;
}

async function entra(
  cliente: Cliente,
  chi: CartaDiProva = carta,
  vincolo: TipoVincolo = 'tls-exporter',
): Promise<{ stato: number; corpo: unknown; risposta: RispostaSfida }> {
  const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
  const risposta = rispondi(Sfida.parse(sfida.corpo), chi, sfida.socket, vincolo);
  const { stato, corpo } = await cliente.chiama('POST', rotte.apriSessione.percorso, risposta);
  return { stato, corpo, risposta };
}

async function gettone(cliente: Cliente, chi: CartaDiProva = carta): Promise<string> {
  return Sessione.parse((await entra(cliente, chi)).corpo).gettone;
}

const nomeDi = (der: Uint8Array): string => impronta(new X509Certificate(der));

beforeAll(async () => {
  pki = await apriPki({ cartella, orologio });
});
beforeEach(async () => {
  scarto = 0;
  voci = [];
  clienti = [];
  scritte = [];
  censimento = censimentoDiProva();
  await censimento.registraEnte(comune);
  await censimento.registraEnte({ codice: '048001', nome: 'BAGNO A RIPOLI', siglaProvincia: 'FI' });
  postazione = await emettiPostazione('0001');
  await operatore(cf, 'operatore', ['anagrafe', 'certificati']);
  carta = await emettiCarta(cf);
  const autoritaOperatori = pki.ancore.operatori;
  const archivio = archivioDiProva(censimento);
  const app = creaServerWa({
    pki,
    censimento,
    sessioni: creaSessioni({ censimento, archivio, autoritaOperatori, orologio }),
    conferme: creaConferme({ censimento, archivio, autoritaOperatori, orologio }),
    elencoSessioni: creaElencoSessioni({
      archivio,
      orologio,
      scrivi: async ({ tipo, chi, finalita, esito }) => {
        scritte.push(`${tipo} ${chi.codiceFiscale} ${finalita} ${esito}`);
      },
    }),
    registro,
    parco: parcoVuoto,
    orologio,
    giornale: (voce) => voci.push(voce),
    core: { versione: '0.1.0', ambiente: 'prova', urlVerifica: () => 'https://localhost:1/' },
  });
  server = await ascolta(app, 0, '127.0.0.1');
});
afterEach(async () => {
  for (const cliente of clienti) cliente.chiudi();
  await server.chiudi();
});
afterAll(() => {
  rmSync(cartella, { recursive: true });
});

describe('entering with the card', () => {
  it.each([
    ['P-256 card, TLS 1.3, exporter', 'ec', 'TLSv1.3', 'tls-exporter'],
    ['RSA card, TLS 1.3, exporter', 'rsa', 'TLSv1.3', 'tls-exporter'],
    ['P-256 card, TLS 1.3, end point', 'ec', 'TLSv1.3', 'tls-server-end-point'],
    ['RSA card, TLS 1.2, end point', 'rsa', 'TLSv1.2', 'tls-server-end-point'],
  ] as const)('%s', async (_nome, tipo, versione, vincolo) => {
    const cliente = collega(postazione, versione);
    const { stato, corpo } = await entra(cliente, await emettiCarta(cf, { tipo }), vincolo);
    expect(stato).toBe(200);
    const sessione = Sessione.parse(corpo);
    expect(sessione).toMatchObject({
      codiceFiscale: cf,
      ruolo: 'operatore',
      comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
      idPostazione: '048050-CO-0001',
    });
    const trovati = await cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, sessione.gettone);
    expect(trovati).toMatchObject({ stato: 200, corpo: { risultati: [] } });
  });

  it('gives the certificate of the security administrator for the second wrap of drafts', async () => {
    await operatore('NRETMS78S02D403G', 'als', []);
    const als = await emettiCarta('NRETMS78S02D403G');
    const sessione = Sessione.parse((await entra(collega())).corpo);
    expect(sessione.certificatoAls).toBe(Buffer.from(als.certificato).toString('base64'));
  });

  it('does not offer the exporter on TLS 1.2, where it may not be unique', async () => {
    const { stato, corpo } = await entra(collega(postazione, 'TLSv1.2'), carta, 'tls-exporter');
    expect({ stato, corpo }).toMatchObject({ stato: 401, corpo: { errore: { tipo: 'firma-non-valida' } } });
  });

  it('refuses a good signature carried over another connection', async () => {
    const vero = collega();
    const sfida = await vero.chiama('POST', rotte.sfida.percorso);
    const rubata = rispondi(Sfida.parse(sfida.corpo), carta, sfida.socket, 'tls-exporter');
    const { stato, corpo } = await collega().chiama('POST', rotte.apriSessione.percorso, rubata);
    expect({ stato, corpo }).toMatchObject({ stato: 401, corpo: { errore: { tipo: 'firma-non-valida' } } });
  });

  it('refuses a challenge given to another station, and burns it', async () => {
    const altra = collega(await emettiPostazione('0002'));
    const cliente = collega();
    const sfida = Sfida.parse((await cliente.chiama('POST', rotte.sfida.percorso)).corpo);
    const stato = await altra.chiama('GET', '/wa/stato');
    const daAltra = rispondi(sfida, carta, stato.socket, 'tls-exporter');
    const rifiuto = { stato: 401, corpo: { errore: { tipo: 'sfida-non-valida' } } };
    expect(await altra.chiama('POST', rotte.apriSessione.percorso, daAltra)).toMatchObject(rifiuto);
    const qui = await cliente.chiama('GET', '/wa/stato');
    const tardi = rispondi(sfida, carta, qui.socket, 'tls-exporter');
    expect(await cliente.chiama('POST', rotte.apriSessione.percorso, tardi)).toMatchObject(rifiuto);
  });

  it('takes a challenge once, and for two minutes', async () => {
    const cliente = collega();
    const { stato, risposta } = await entra(cliente);
    expect(stato).toBe(200);
    const rifiuto = { stato: 401, corpo: { errore: { tipo: 'sfida-non-valida' } } };
    expect(await cliente.chiama('POST', rotte.apriSessione.percorso, risposta)).toMatchObject(rifiuto);
    const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
    const vecchia = rispondi(Sfida.parse(sfida.corpo), carta, sfida.socket, 'tls-exporter');
    scarto += 121_000;
    expect(await cliente.chiama('POST', rotte.apriSessione.percorso, vecchia)).toMatchObject(rifiuto);
  });

  it('refuses the signature of another key', async () => {
    const altraChiave = { certificato: carta.certificato, chiave: nuovaChiave('ec') };
    expect(await entra(collega(), altraChiave)).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'firma-non-valida' } },
    });
  });

  it('makes a station that keeps failing wait, and lets it in again later', async () => {
    const cliente = collega();
    const falsa = { certificato: carta.certificato, chiave: nuovaChiave('ec') };
    for (let volta = 0; volta < 10; volta += 1) await entra(cliente, falsa);
    const fermata = await entra(cliente);
    expect(fermata.corpo).toMatchObject({ errore: { tipo: 'sfida-non-valida' } });
    expect(JSON.stringify(fermata.corpo)).toContain('Troppi');
    scarto += 5 * 60_000 + 1000;
    expect((await entra(cliente)).stato).toBe(200);
  });
});

describe('a card that may not enter', () => {
  const rifiuto = (causa: string, dal?: string): object => ({
    stato: 403,
    corpo: { errore: { tipo: 'carta-non-ammessa', causa, ...(dal && { dal }) } },
  });
  const oggi = (): string => giornoInItalia(orologio());

  it('unknown to the census', async () => {
    expect(await entra(collega(), await emettiCarta(cf, { censita: false }))).toMatchObject(
      rifiuto('sconosciuta'),
    );
  });
  it('expired: since when', async () => {
    const breve = await emettiCarta(cf, { giorni: 1 });
    scarto += giorno + 3_600_000;
    const fine = new X509Certificate(breve.certificato).validToDate;
    const dal = giornoInItalia(fine);
    expect(await entra(collega(), breve)).toMatchObject(rifiuto('scaduta', dal));
  });
  it('revoked or suspended: since when', async () => {
    await censimento.cambiaCarta(nomeDi(carta.certificato), 'sospesa', orologio());
    expect(await entra(collega())).toMatchObject(rifiuto('sospesa', oggi()));
    await censimento.cambiaCarta(nomeDi(carta.certificato), 'revocata', orologio());
    expect(await entra(collega())).toMatchObject(rifiuto('revocata', oggi()));
  });
  it('of a blocked operator', async () => {
    await censimento.cambiaOperatore(cf, 'bloccato', orologio());
    expect(await entra(collega())).toMatchObject(rifiuto('sospesa', oggi()));
  });
  it('of another body', async () => {
    await operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe'], '048001');
    const altra = await emettiCarta('QRCMTT86A30D403S');
    expect(await entra(collega(), altra)).toMatchObject(rifiuto('altro-ente'));
  });
  it('issued by the authority of stations, or by nobody', async () => {
    const impostore = { certificato: postazione.certificato, chiave: postazione.chiave };
    expect(await entra(collega(), impostore)).toMatchObject(rifiuto('sconosciuta'));
  });
});

describe('a workstation that may not work', () => {
  const rifiuto = (causa: string): object => ({
    stato: 403,
    corpo: { errore: { tipo: 'postazione-non-ammessa', causa } },
  });
  /** Every route of the contract but the two of who has no certificate yet, whatever it asks, gives the same answer. */
  async function ovunque(cliente: Cliente, atteso: object, segno?: string): Promise<void> {
    for (const rotta of Object.values(rotte)) {
      if (rotta.guardia === 'codice') continue;
      const corpo = rotta.metodo === 'POST' ? {} : undefined;
      const percorso = rotta.percorso.replace(':id', '1').replace(':codice', '3002');
      expect(await cliente.chiama(rotta.metodo, percorso, corpo, segno), percorso).toMatchObject(atteso);
    }
    expect(await cliente.chiama('GET', '/altro')).toMatchObject(atteso);
  }

  it('without certificate', async () => {
    await ovunque(anonimo(), rifiuto('sconosciuta'));
    // The two doors of a new workstation open on nothing without a code.
    const presentazione = { etichetta: 'AAAA', nonce: Buffer.alloc(32).toString('base64') };
    for (const [percorso, corpo] of [
      ['/wa/postazione/presentazione', presentazione],
      ['/wa/postazione/certificato', { codice: 'AAAA-AAAA-AAAA-AAAA-AAAA', csr: 'AAAA' }],
    ] as const)
      expect(await anonimo().chiama('POST', percorso, corpo)).toMatchObject({
        ...{ stato: 400, corpo: { errore: { campi: [{ percorso: 'codice' }] } } },
      });
  });
  it('with a certificate of ours that the census does not know', async () => {
    const ignota = await pki.emettiPostazione({ idPostazione: '048050-CO-0003', comune: comune.codice });
    await ovunque(collega(ignota), rifiuto('sconosciuta'));
  });
  it('with the certificate of an authority of the same name', async () => {
    const altrove = mkdtempSync(join(tmpdir(), 'sportello-wa-'));
    try {
      const falsa = await apriPki({ cartella: altrove, orologio });
      const emessa = await falsa.emettiPostazione({ idPostazione: '048050-CO-0001', comune: comune.codice });
      await ovunque(collega(emessa), rifiuto('sconosciuta'));
    } finally {
      rmSync(altrove, { recursive: true });
    }
  });
  it('expired: since when, also with a session still open', async () => {
    const breve = await emettiPostazione('0004', 1);
    const cliente = collega(breve);
    const aperta = await gettone(cliente);
    scarto += giorno + 3_600_000;
    await ovunque(cliente, rifiuto('scaduta'), aperta);
    const { corpo } = await cliente.chiama('GET', '/wa/stato');
    expect(corpo).toMatchObject({ errore: { dal: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string } });
  });
  it.each(['bloccata', 'revocata'] as const)(
    '%s: at once, on the connection and session already open',
    async (stato) => {
      const cliente = collega();
      const aperta = await gettone(cliente);
      await censimento.cambiaPostazione(nomeDi(postazione.certificato), stato, orologio());
      await ovunque(cliente, rifiuto(stato), aperta);
    },
  );
});

describe('a session', () => {
  const cerca = (cliente: Cliente, segno?: string) =>
    cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, segno);

  it('belongs to the station that opened it', async () => {
    const segno = await gettone(collega());
    const altra = collega(await emettiPostazione('0002'));
    expect(await cerca(altra, segno)).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'non-autenticato' } },
    });
  });
  it('lives on another connection of the same station, and on a resumed one', async () => {
    const segno = await gettone(collega());
    expect((await cerca(collega(), segno)).stato).toBe(200);
    const cliente = collega(postazione, 'TLSv1.3', false);
    expect((await cerca(cliente, segno)).stato).toBe(200);
    const ripresa = await cerca(cliente, segno);
    expect([ripresa.stato, ripresa.ripresa]).toEqual([200, true]);
    await censimento.cambiaPostazione(nomeDi(postazione.certificato), 'bloccata', orologio());
    expect(await cerca(cliente, segno)).toMatchObject({ corpo: { errore: { causa: 'bloccata' } } });
  });
  it('ends when closed, when idle, and in any case', async () => {
    const cliente = collega();
    const scaduta = { stato: 401, corpo: { errore: { tipo: 'sessione-scaduta' } } };
    const chiusa = await gettone(cliente);
    expect((await cliente.chiama('DELETE', '/wa/accesso/sessione', undefined, chiusa)).stato).toBe(200);
    expect(await cerca(cliente, chiusa)).toMatchObject(scaduta);
    const ferma = await gettone(cliente);
    scarto += 14 * 60_000;
    expect((await cerca(cliente, ferma)).stato).toBe(200);
    scarto += 14 * 60_000;
    expect((await cerca(cliente, ferma)).stato).toBe(200);
    scarto += 16 * 60_000;
    expect(await cerca(cliente, ferma)).toMatchObject(scaduta);
    const lunga = await gettone(cliente);
    for (let minuti = 0; minuti < 8 * 60; minuti += 10) {
      expect((await cerca(cliente, lunga)).stato).toBe(200);
      scarto += 10 * 60_000;
    }
    expect(await cerca(cliente, lunga)).toMatchObject(scaduta);
  });
  it('falls with the card', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    await censimento.cambiaCarta(nomeDi(carta.certificato), 'revocata', orologio());
    expect(await cerca(cliente, segno)).toMatchObject({
      stato: 403,
      corpo: { errore: { tipo: 'carta-non-ammessa', causa: 'revocata' } },
    });
  });
  it.each([undefined, 'x'.repeat(43), 'corto', 'con spazi e altro '.repeat(4)])(
    'is asked for: %s',
    async (segno) => {
      expect(await cerca(collega(), segno)).toMatchObject({
        stato: 401,
        corpo: { errore: { tipo: 'non-autenticato' } },
      });
    },
  );
});

describe('one session for each card', () => {
  const cerca = (cliente: Cliente, segno?: string) =>
    cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, segno);

  it('ends the one on another workstation, and says so to both', async () => {
    const qui = collega();
    const prima = await gettone(qui);
    const la = collega(await emettiPostazione('0002'));
    const seconda = Sessione.parse((await entra(la)).corpo);
    expect(seconda.chiusaAltrove).toMatchObject({ idPostazione: '048050-CO-0001' });
    expect((await cerca(la, seconda.gettone)).stato).toBe(200);
    const finita = await cerca(qui, prima);
    expect(finita).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'sessione-scaduta', causa: 'altra-postazione' } },
    });
    expect(JSON.stringify(finita.corpo)).toContain('048050-CO-0002');
  });

  it('is quietly the new one when it is opened again on the same workstation', async () => {
    const cliente = collega();
    const vecchia = await gettone(cliente);
    const nuova = Sessione.parse((await entra(cliente)).corpo);
    expect(nuova.chiusaAltrove).toBeUndefined();
    const { corpo } = await cerca(cliente, vecchia);
    expect(corpo).toMatchObject({ errore: { tipo: 'sessione-scaduta' } });
    expect(corpo).not.toMatchObject({ errore: { causa: expect.anything() as string } });
    expect((await cerca(cliente, nuova.gettone)).stato).toBe(200);
  });

  it('does not let a copy of the certificate of a workstation work beside it, from another address', async () => {
    const segno = await gettone(collega());
    await operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe']);
    const altra = await emettiCarta('QRCMTT86A30D403S');
    const copia = collega(postazione, 'TLSv1.3', true, '127.0.0.2');
    const rifiuto = await entra(copia, altra);
    expect(rifiuto).toMatchObject({
      stato: 403,
      corpo: { errore: { tipo: 'postazione-non-ammessa', causa: 'doppia' } },
    });
    expect(JSON.stringify(rifiuto.corpo)).toContain('può essere stato copiato');
    // Whoever was working goes on; a computer that was only carried elsewhere waits for the rest to be sure.
    expect((await cerca(collega(), segno)).stato).toBe(200);
    scarto += 2 * 60_000 + 1000;
    expect((await entra(copia, altra)).stato).toBe(200);
  });
});

describe('sessions in force', () => {
  const elenco = (cliente: Cliente, segno: string, percorso: string) =>
    cliente.chiama('GET', percorso, undefined, segno);

  it('are listed to their owner, and all of the body to the administrator, who ends them in the audit', async () => {
    await operatore('NRETMS78S02D403G', 'als', []);
    const als = collega(await emettiPostazione('0002'));
    const dellAls = await gettone(als, await emettiCarta('NRETMS78S02D403G'));
    const cliente = collega();
    const segno = await gettone(cliente);
    const mie = await elenco(cliente, segno, '/wa/accesso/sessioni');
    expect(mie.corpo).toMatchObject({
      sessioni: [{ codiceFiscale: cf, idPostazione: '048050-CO-0001', questa: true }],
    });
    expect(JSON.stringify(mie.corpo)).not.toContain(segno);
    const tutte = await elenco(als, dellAls, '/wa/sicurezza/sessioni');
    const { sessioni } = tutte.corpo as { sessioni: { id: string; codiceFiscale: string }[] };
    expect(sessioni.map((una) => una.codiceFiscale).sort()).toEqual([cf, 'NRETMS78S02D403G']);
    const id = sessioni.find((una) => una.codiceFiscale === cf)?.id;
    const revoca = () => als.chiama('POST', '/wa/sicurezza/sessioni/revoca', { id }, dellAls);
    expect((await revoca()).stato).toBe(200);
    expect((await revoca()).stato).toBe(404);
    expect(await cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, segno)).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'sessione-scaduta', causa: 'chiusa' } },
    });
    expect(scritte).toEqual([
      'sessioni NRETMS78S02D403G sessioni aperte dell’ente OK',
      `sessione-chiusa NRETMS78S02D403G ${cf} su 048050-CO-0001 OK`,
      'sessione-chiusa NRETMS78S02D403G sessione non trovata non-trovato',
    ]);
  });

  it('of another person, or of another body, cannot be ended by whoever may not', async () => {
    const cliente = collega();
    const mio = await gettone(cliente);
    const { corpo } = await elenco(cliente, mio, '/wa/accesso/sessioni');
    const [{ id } = { id: '' }] = (corpo as { sessioni: { id: string }[] }).sessioni;
    await operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe']);
    const altro = collega(await emettiPostazione('0002'));
    const suo = await gettone(altro, await emettiCarta('QRCMTT86A30D403S'));
    for (const percorso of ['/wa/accesso/sessioni/chiusura', '/wa/sicurezza/sessioni/revoca']) {
      const { stato } = await altro.chiama('POST', percorso, { id }, suo);
      expect([403, 404], percorso).toContain(stato);
    }
    expect((await elenco(cliente, mio, '/wa/accesso/sessioni')).stato).toBe(200);
  });
});

describe('an act that wants the PIN again', () => {
  const atto = 'parteEstrazione';
  const scarica = (cliente: Cliente, segno: string) =>
    cliente.chiama('POST', '/wa/estrazioni/file', { file: '1', parte: 1, finalita: 'prova' }, segno);
  const chiesto = { stato: 401, corpo: { errore: { tipo: 'pin-richiesto', atto } } };

  async function conferma(
    cliente: Cliente,
    segno: string,
    chi: CartaDiProva = carta,
    { per = atto, firmato = atto, via = cliente }: { per?: string; firmato?: string; via?: Cliente } = {},
  ) {
    const sfida = await cliente.chiama('POST', '/wa/accesso/conferma/sfida', { atto: per }, segno);
    const { socket } = sfida;
    const letta = Sfida.parse(sfida.corpo);
    const risposta = rispondi(letta, chi, socket, 'tls-exporter', (...di) =>
      messaggioConferma(di[0], firmato, di[1], di[2]),
    );
    return via.chiama('POST', '/wa/accesso/conferma', { ...risposta, atto: firmato }, segno);
  }

  it('is refused until the card signs for it, then done for five minutes', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
    expect((await conferma(cliente, segno)).stato).toBe(200);
    expect(await scarica(cliente, segno)).not.toMatchObject(chiesto);
    scarto += 5 * 60_000 + 1000;
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
  });

  it('goes on while it lasts, no longer than half an hour', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    await conferma(cliente, segno);
    for (let minuti = 0; minuti < 28; minuti += 4) {
      scarto += 4 * 60_000;
      expect(await scarica(cliente, segno), `${minuti}`).not.toMatchObject(chiesto);
    }
    scarto += 4 * 60_000;
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
  });

  it('is not confirmed by another card, by a signature carried elsewhere, by that of access, by that of another act', async () => {
    await operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe']);
    const cliente = collega();
    const segno = await gettone(cliente);
    const altra = await emettiCarta('QRCMTT86A30D403S');
    expect(await conferma(cliente, segno, altra)).toMatchObject({ stato: 401 });
    expect(await conferma(cliente, segno, carta, { via: collega() })).toMatchObject({ stato: 401 });
    expect(await conferma(cliente, segno, carta, { firmato: 'altroAtto' })).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'sfida-non-valida' } },
    });
    const accesso = await cliente.chiama('POST', rotte.sfida.percorso);
    const risposta = rispondi(Sfida.parse(accesso.corpo), carta, accesso.socket, 'tls-exporter');
    const rigirata = await cliente.chiama('POST', '/wa/accesso/conferma', { ...risposta, atto }, segno);
    expect(rigirata).toMatchObject({ corpo: { errore: { tipo: 'sfida-non-valida' } } });
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
    const perNiente = await cliente.chiama('POST', '/wa/accesso/conferma/sfida', { atto: 'cerca' }, segno);
    expect(perNiente.stato).toBe(404);
  });

  it('confirmed in a session is not in the next', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    await conferma(cliente, segno);
    expect(await scarica(cliente, await gettone(cliente))).toMatchObject(chiesto);
  });
});

describe('what arrives', () => {
  const invalida = { stato: 400, corpo: { errore: { tipo: 'richiesta-non-valida' } } };

  it('malformed or oversized is refused with its reason, and the connection survives', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    const { socket } = await cliente.chiama('GET', '/wa/stato');
    const cerca = (corpo: string | Buffer, tipo?: string) => cliente.invia('/wa/cerca', corpo, tipo, segno);
    const risposte = [
      await cerca('{"testo": '),
      await cerca(Buffer.from([0x22, 0xff, 0xfe, 0x22])),
      await cerca('testo=rossi', 'application/x-www-form-urlencoded'),
      await cerca('[]'),
      await cerca('{"testo":"rossi","limite":1000}'),
      await cerca('{"testo":"a\\u0000b"}'),
    ];
    for (const risposta of risposte) expect(risposta).toMatchObject(invalida);
    expect(risposte[4]?.corpo).toMatchObject({ errore: { campi: [{ percorso: 'limite' }] } });
    expect(risposte[5]?.corpo).toMatchObject({ errore: { campi: [{ percorso: 'testo' }] } });
    const enorme = await cerca(JSON.stringify({ testo: 'x'.repeat(3 * 1024 * 1024) }));
    expect(enorme).toMatchObject({ stato: 413, corpo: { errore: { tipo: 'troppo-grande' } } });
    const dopo = await cerca('{"testo":"rossi"}');
    expect(dopo.stato).toBe(200);
    for (const risposta of [...risposte, enorme, dopo]) expect(risposta.socket).toBe(socket);
  });

  it('and has an address that cannot be read, or stops halfway, is refused like the rest', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    for (const percorso of ['/wa/soggetti/%zz', `/wa/soggetti/${'9'.repeat(300)}`])
      expect(await cliente.chiama('GET', percorso, undefined, segno)).toMatchObject(invalida);
    const socket = connect({
      ...{ host: 'localhost', port: server.porta, ca: pki.ancore.postazioni.toString() },
      cert: new X509Certificate(postazione.certificato).toString(),
      key: postazione.chiave.export({ type: 'pkcs8', format: 'pem' }),
    });
    const pezzi: Buffer[] = [];
    socket.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
    const testate = `host: localhost\r\nauthorization: Sportello ${segno}\r\ncontent-length: 99`;
    socket.end(`POST /wa/cerca HTTP/1.1\r\n${testate}\r\n\r\n{`);
    await once(socket, 'close');
    const [testata = '', corpo = ''] = Buffer.concat(pezzi).toString().split('\r\n\r\n');
    expect(testata).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(corpo)).toMatchObject(invalida.corpo);
  });

  it('for an unknown route is answered as such', async () => {
    const cliente = collega();
    for (const [metodo, percorso] of [
      ['GET', '/wa/niente'],
      ['POST', '/wa/stato'],
      ['GET', '/'],
      ['PUT', '/wa/cerca'],
    ] as const) {
      expect(await cliente.chiama(metodo, percorso)).toMatchObject({
        stato: 404,
        corpo: { errore: { tipo: 'non-trovato' } },
      });
    }
    const segno = await gettone(cliente);
    const strana = await cliente.chiama('POST', '/wa/operazioni/..%2F', {}, segno);
    expect(strana).toMatchObject({ stato: 404, corpo: { errore: { tipo: 'non-trovato' } } });
  });

  it('and breaks something is answered with a reference that finds the log line, which names nobody', async () => {
    const cliente = collega();
    const segno = await gettone(cliente);
    const rotta = await cliente.chiama('POST', '/wa/operazioni/9999', {}, segno);
    expect(rotta).toMatchObject({ stato: 500, corpo: { errore: { tipo: 'guasto' } } });
    const { riferimento } = (rotta.corpo as { errore: { riferimento: string } }).errore;
    expect(voci.some((voce) => voce.riferimento === riferimento)).toBe(true);
    const tutto = JSON.stringify(voci) + JSON.stringify(rotta.corpo);
    for (const segreto of ['ROSSI', cf, segno]) expect(tutto).not.toContain(segreto);
  });
});

describe('permissions', () => {
  const persone: readonly (readonly [Ruolo, Profilo[]])[] = [
    ['sindaco', ['amministrazione']],
    ['als', ['amministrazione']],
    ['alp', []],
    ['operatore', []],
    ['operatore', ['anagrafe']],
    ['operatore', ['certificati']],
    ['operatore', ['elettorale']],
    ['operatore', ['stato-civile']],
    ['operatore', ['cittadini']],
    ['operatore', ['amministrazione']],
    ['prefettura-als', ['anagrafe']],
    ['prefettura-alp', ['anagrafe']],
    ['ministero', ['anagrafe']],
  ];
  const consultano = new Set(['anagrafe', 'certificati', 'elettorale', 'stato-civile', 'cittadini']);

  it.each(persone)('%s with %j: every route', async (ruolo, profili) => {
    const codiceFiscale = 'NRETMS78S02D403G';
    await operatore(codiceFiscale, ruolo, profili);
    const cliente = collega();
    const segno = await gettone(cliente, await emettiCarta(codiceFiscale));
    const comunale = !ruolo.startsWith('prefettura') && ruolo !== 'ministero';
    const consulta = comunale && profili.some((profilo) => consultano.has(profilo));
    const controlla = ['sindaco', 'als', 'ministero'].includes(ruolo) || profili.includes('amministrazione');
    const sicurezza = ['sindaco', 'als', 'prefettura-als', 'ministero'].includes(ruolo);
    const installa = ['sindaco', 'alp', 'prefettura-alp'].includes(ruolo);
    const amministra = comunale && profili.includes('amministrazione');
    const civile = comunale && profili.some((profilo) => ['anagrafe', 'stato-civile'].includes(profilo));
    const registra = comunale && profili.includes('anagrafe');
    const estrae = comunale && profili.some((profilo) => ['anagrafe', 'elettorale'].includes(profilo));
    const risponde = comunale && profili.includes('cittadini');
    const certifica = comunale && profili.includes('certificati');
    for (const nome of Object.keys(richieste) as (keyof typeof rotte)[]) {
      const rotta = rotte[nome];
      const [percorso, corpo] = richieste[nome] ?? [rotta.percorso];
      const risposta = await cliente.chiama(rotta.metodo, percorso, corpo, segno);
      const negato =
        (rotta.guardia === 'anagrafe.consultazione' && !consulta) ||
        (rotta.guardia === 'audit.consultazione' && !controlla) ||
        (rotta.guardia === 'sicurezza.utenti' && !sicurezza) ||
        (rotta.guardia === 'prefettura.carte' && !ruolo.startsWith('prefettura')) ||
        (rotta.guardia === 'sicurezza.postazioni' && !installa) ||
        (rotta.guardia.startsWith('amministrazione.') && !amministra) ||
        (rotta.guardia === 'anagrafe.mutazioni' && !registra) ||
        (rotta.guardia === 'anagrafe.estrazioni' && !estrae) ||
        (rotta.guardia === 'certificati.emissione' && !certifica) ||
        (rotta.guardia === 'cittadini.richieste' && !risponde) ||
        (rotta.guardia === 'stato-civile.predisposizioni' && !civile);
      expect([nome, risposta.stato === 403], `${nome} ${risposta.stato}`).toEqual([nome, negato]);
      if (negato) expect(risposta.corpo).toMatchObject({ errore: { tipo: 'permesso-negato' } });
    }
  });

  it('covers every guarded route of the contract', () => {
    const guardate = Object.entries(rotte).filter(
      ([, rotta]) => rotta.guardia !== 'postazione' && rotta.guardia !== 'codice',
    );
    const provate = [...Object.keys(richieste), 'chiudiSessione'];
    expect(guardate.map(([nome]) => nome).sort()).toEqual(provate.sort());
  });
});
