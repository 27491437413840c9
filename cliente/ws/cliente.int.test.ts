import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { servizi } from '#contract/anpr/index.ts';
import { creaCliente, type ClienteWs, type PartiCliente } from './cliente.ts';
import { identitaDiProva, mittenteDiProva, rispostaDiProva } from './di-prova.ts';
import { avviaServizioFinto, firmaDi, type ServizioFinto } from './servizio-finto.ts';
import { apriCanale, type Canale } from './trasporto.ts';

const comune = identitaDiProva({ nome: '048050-CO-9999' });
const servizio = servizi[7002];
const richiesta = '<anpr:Richiesta7002 xmlns:anpr="urn:x"/>';
const allegato = randomBytes(300_000);

const conFile = (base64: string): string =>
  servizio.risposta.toXml({
    RispostaMultipla7002: {
      testataRisposta: {
        ...{ idOperazioneComune: '1', codMittente: '048050', codDestinatario: 'ANPR05' },
        ...{ operazioneRichiesta: '7002', dataOraRichiesta: '2026-11-25T10:00:00Z' },
        ...{ idOperazioneANPR: '1', esitoOperazione: '0000' },
      },
      datiRichiesta: { idOperazioneANPR: '1' },
      file: { contenutoFile: base64 },
      formato: 'zip',
    },
  });

let finto: ServizioFinto;
let canale: Canale;
afterEach(async () => {
  canale.chiudi();
  await finto.chiudi();
});

type Parti = { tipo: string; stato?: number; corpo: Buffer };

/** A client in front of a service that answers with these bytes. */
async function davantiA(
  risponde: (busta: string, firmatario: ServizioFinto['firmatario']) => Parti,
  altro: Partial<PartiCliente> = {},
): Promise<ClienteWs> {
  finto = await avviaServizioFinto((busta, risposta) => {
    const { tipo, stato = 200, corpo } = risponde(busta, finto.firmatario);
    risposta.writeHead(stato, { 'content-type': tipo }).end(corpo);
  });
  canale = apriCanale({
    ...{ url: finto.url, ancore: finto.autorita.pem, client: undefined },
    ...{ secondiConnessione: 10, secondiRisposta: 20 },
  });
  return creaCliente({
    canale,
    mittente: mittenteDiProva(comune),
    fiducia: { ancore: [finto.autorita.certificato], firmatario: 'Servizio' },
    ...{ conferma: true, senzaVerifica: false, percorsi: {}, orologio: () => new Date() },
    ...altro,
  });
}

/** A signed answer whose file travels apart, as it is. */
function inParti(
  busta: string,
  firmatario: ServizioFinto['firmatario'],
  file: Buffer,
  mandato = file,
): Parti {
  const base64 = file.toString('base64');
  const firmata = rispostaDiProva({ corpo: conFile(base64), firmatario, conferma: firmaDi(busta) });
  const radice = firmata.replace(
    base64,
    '<xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:f@x"/>',
  );
  const testa =
    '--confine\r\nContent-Type: application/xop+xml; charset=UTF-8; type="text/xml"\r\nContent-ID: <r@x>\r\n\r\n' +
    `${radice}\r\n--confine\r\nContent-Type: application/octet-stream\r\nContent-ID: <f@x>\r\n\r\n`;
  return {
    tipo: 'multipart/related; type="application/xop+xml"; start="<r@x>"; boundary="confine"',
    corpo: Buffer.concat([Buffer.from(testa), mandato, Buffer.from('\r\n--confine--\r\n')]),
  };
}

describe('an answer in parts', () => {
  it('is verified and read with its attachment in place', async () => {
    const cliente = await davantiA((busta, firmatario) => inParti(busta, firmatario, allegato));
    const esito = await cliente.chiama(servizio, richiesta);
    const file = esito.ok ? esito.valore.valore.RispostaMultipla7002?.file : undefined;
    expect(Buffer.from(file?.contenutoFile ?? '', 'base64').equals(allegato)).toBe(true);
  });

  it('is refused when the attachment is not the one that was signed', async () => {
    const altro = Buffer.from(allegato);
    altro.writeUInt8(altro.readUInt8(7) ^ 1, 7);
    const cliente = await davantiA((busta, firmatario) => inParti(busta, firmatario, allegato, altro));
    expect(await cliente.chiama(servizio, richiesta)).toMatchObject({
      errore: { tipo: 'non-fidata', difetto: 'contenuto-alterato' },
    });
  });

  it('is refused without its attachment', async () => {
    const cliente = await davantiA((busta, firmatario) => {
      const intera = inParti(busta, firmatario, allegato);
      return {
        ...intera,
        corpo: Buffer.from(intera.corpo.toString('latin1').replace('<f@x>', '<g@x>'), 'latin1'),
      };
    });
    expect(await cliente.chiama(servizio, richiesta)).toMatchObject({
      errore: { tipo: 'non-fidata', difetto: 'parti-illeggibili' },
    });
  });
});

describe('an answer that is no answer', () => {
  const xml = 'text/xml; charset=utf-8';
  it.each([
    [
      'a proxy’s page',
      { tipo: 'text/html', stato: 502, corpo: Buffer.from('<html><br></html>') },
      { tipo: 'http' },
    ],
    [
      'an empty success',
      { tipo: xml, corpo: Buffer.alloc(0) },
      { tipo: 'non-fidata', difetto: 'xml-malformato' },
    ],
    [
      'bytes that are no UTF-8',
      { tipo: xml, corpo: Buffer.from('<a>\xe8</a>', 'latin1') },
      { difetto: 'non-utf8' },
    ],
  ])('is told for what it is: %s', async (_nome, parti, atteso) => {
    const cliente = await davantiA(() => parti);
    expect(await cliente.chiama(servizio, richiesta)).toMatchObject({ ok: false, errore: atteso });
  });

  it('is not believed with an error status, however well signed', async () => {
    const cliente = await davantiA((busta, firmatario) => ({
      ...{ tipo: xml, stato: 500 },
      corpo: Buffer.from(rispostaDiProva({ corpo: conFile('AAAA'), firmatario, conferma: firmaDi(busta) })),
    }));
    expect(await cliente.chiama(servizio, richiesta)).toMatchObject({ errore: { tipo: 'http', stato: 500 } });
  });

  it('is told as unreadable when signed and yet not of the official shape', async () => {
    const corpo = servizio.risposta.toXml({
      rispostaKO: { testataRisposta: {}, listaErrori: { errore: [] } },
    } as never);
    const cliente = await davantiA((busta, firmatario) => ({
      tipo: xml,
      corpo: Buffer.from(rispostaDiProva({ corpo, firmatario, conferma: firmaDi(busta) })),
    }));
    const esito = await cliente.chiama(servizio, richiesta);
    expect(esito).toMatchObject({ errore: { tipo: 'illeggibile' } });
  });

  it('keeps what a fault says, wherever it comes from', async () => {
    const guasto =
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode>' +
      '<faultstring>Rejected by policy. (from client)</faultstring></s:Fault></s:Body></s:Envelope>';
    const cliente = await davantiA(() => ({ tipo: xml, stato: 500, corpo: Buffer.from(guasto) }));
    expect(await cliente.chiama(servizio, richiesta)).toMatchObject({
      errore: {
        tipo: 'guasto',
        guasto: { codice: 's:Client', testo: 'Rejected by policy. (from client)', campi: [] },
      },
    });
  });
});

describe('the path of a call', () => {
  it('is the official one, unless the configuration says otherwise', async () => {
    const cliente = await davantiA(() => ({ tipo: 'text/plain', stato: 404, corpo: Buffer.alloc(0) }), {
      percorsi: { '3000': '/altrove' },
    });
    expect(cliente.percorso(servizi[3002])).toBe('/altrove');
    expect(cliente.percorso(servizi[1001])).toBe(servizi[1001].famiglia.percorso);
  });
});
