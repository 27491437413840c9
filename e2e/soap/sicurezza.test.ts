import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { impronta } from '#core/accessi/pki/catena.ts';
import { antiReplayDiProva } from '#core/http/soap/anti-replay-di-prova.ts';
import type { AntiReplay } from '#core/http/soap/verifica.ts';
import { corpo, creaBanco, ora, type Accolta, type Banco, type Modi } from './banco.ts';
import type { Opzioni } from './cliente.ts';
import { firmaCms } from './cms.ts';
import { comune, operatore } from './mondo.ts';

let banco: Banco;
let antiReplay: AntiReplay;

beforeAll(async () => {
  banco = await creaBanco();
});
afterAll(() => {
  banco.mondo.chiudi();
});
beforeEach(() => {
  antiReplay = antiReplayDiProva();
});

const esito = (testo: string, modi: Modi = {}): Promise<Accolta | string> =>
  banco.esito(testo, { antiReplay, ...modi });
const firmata = (opzioni?: Opzioni): string => banco.firmata(opzioni);

describe('a good envelope', () => {
  it.each(['sha256', 'sha1'] as const)('with RSA-%s tells who calls', async (algoritmo) => {
    const chiamante = await esito(firmata({ algoritmo }));
    expect(chiamante).toMatchObject({
      idApplicazione: '1',
      chi: {
        codiceFiscale: operatore.codiceFiscale,
        idPostazione: '048050-CO-0001',
        comune: comune.codice,
        canale: 'WS',
        profili: ['anagrafe', 'certificati'],
      },
    });
  });

  it('with RSA-SHA1 is refused where the office forbids it', async () => {
    expect(await esito(firmata({ algoritmo: 'sha1' }), { sha1Ammesso: false })).toBe('algoritmo-non-ammesso');
  });

  it('passes once', async () => {
    const testo = firmata();
    expect(await esito(testo)).toHaveProperty('chi');
    expect(await esito(testo)).toBe('busta-ripetuta');
  });

  it('survives a byte order mark and an XML declaration', async () => {
    expect(await esito(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${firmata()}`)).toHaveProperty('chi');
  });
});

describe('time', () => {
  const dopo = (secondi: number): Date => new Date(ora.getTime() + secondi * 1000);

  it('forgives a minute of skew and no more', async () => {
    expect(await esito(firmata(), { quando: dopo(-59) })).toHaveProperty('chi');
    expect(await esito(firmata(), { quando: dopo(-61) })).toBe('marca-futura');
    antiReplay = antiReplayDiProva();
    expect(await esito(firmata(), { quando: dopo(359) })).toHaveProperty('chi');
    expect(await esito(firmata(), { quando: dopo(361) })).toBe('marca-scaduta');
  });
  it('wants five minutes at most, in UTC', async () => {
    expect(await esito(firmata({ durataSecondi: 301 }))).toBe('marca-lunga');
    const locale = firmata().replace(/Created>([^<]*)Z</, 'Created>$1+01:00<');
    expect(await esito(locale)).toBe('marca-illeggibile');
  });
  it('holds for the assertion too', async () => {
    expect(await esito(firmata({ secondiAsserzione: -120 }))).toBe('asserzione-scaduta');
  });
});

describe('tampering', () => {
  it('with the body, the timestamp or the operator is seen', async () => {
    expect(await esito(firmata().replace('così', 'cosà'))).toBe('contenuto-alterato');
    const allungata = firmata().replace(/<wsu:Expires>[^<]*/, '<wsu:Expires>2026-03-02T09:04:59.000Z');
    expect(await esito(allungata)).toBe('contenuto-alterato');
    const altro = firmata().replace(operatore.codiceFiscale, 'QRCMTT86A30D403S');
    expect(await esito(altro)).toBe('asserzione-non-firmata');
  });
  it('with the signature value is seen', async () => {
    const testo = firmata();
    const valori = [...testo.matchAll(/<ds:SignatureValue>([^<]{8})/g)];
    const ultimo = valori.at(-1)?.[1] ?? '';
    expect(await esito(testo.replace(ultimo, 'AAAAAAAA'))).toBe('firma-non-valida');
  });
  it('by leaving the body out of the signature is seen', async () => {
    expect(await esito(firmata({ soloTimestamp: true }))).toBe('parti-non-firmate');
  });
  it('by a second assertion, timestamp, signature, security header or body is seen', async () => {
    const testo = firmata();
    const raddoppia = (parte: RegExp): string =>
      testo.replace(parte, (trovata) => trovata + trovata.replace(/\b(wsu:Id|Id|ID)="[^"]*"/g, ''));
    expect(await esito(raddoppia(/<saml2:Assertion.*<\/saml2:Assertion>/s))).toBe('sicurezza-irregolare');
    expect(await esito(raddoppia(/<wsu:Timestamp.*<\/wsu:Timestamp>/s))).toBe('sicurezza-irregolare');
    expect(await esito(raddoppia(/<wsse:Security .*<\/wsse:Security>/s))).toBe('sicurezza-irregolare');
    expect(await esito(raddoppia(/<soapenv:Body.*<\/soapenv:Body>/s))).toBe('busta-irregolare');
  });
  it('of any one character is refused, or changes neither caller nor body', async () => {
    const testo = firmata();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(testo.length - 1),
        fc.constantFrom(...'<>"/ aZ0=&;:#'),
        async (dove, carattere) => {
          antiReplay = antiReplayDiProva();
          const mutata = testo.slice(0, dove) + carattere + testo.slice(dove + 1);
          const risultato = await esito(mutata);
          if (typeof risultato === 'string') return;
          expect(risultato.chi).toMatchObject({
            codiceFiscale: operatore.codiceFiscale,
            comune: comune.codice,
          });
          expect(mutata).toContain(corpo);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('into something that has no canonical form is refused like any other', async () => {
    for (const parte of ['ds', 'soapenv', 'wsse', 'wsu']) {
      const relativa = new RegExp(`(xmlns:${parte}="[^"]*)"`, 'g');
      const conAltra = firmata().replace(relativa, '$1" xmlns:relativa="senza-schema"');
      expect(await esito(conAltra)).toEqual(expect.any(String));
    }
  });
});

describe('who signs', () => {
  it('must be a municipality known here', async () => {
    const { mittente, pki } = banco.mondo;
    const mai = await pki.emettiPostazione({ idPostazione: '048050-CO-9999', comune: comune.codice });
    expect(await esito(banco.di({ comune: mai }))).toBe('certificato-comune');
    expect(await esito(banco.di({ comune: mittente.postazione }))).toBe('certificato-comune');
    const altraChiave = { ...mittente.comune, chiave: mai.chiave };
    expect(await esito(banco.di({ comune: altraChiave }))).toBe('firma-non-valida');
  });

  it('must show a workstation that is its own, known, and signed its own name', async () => {
    const { mittente, pki } = banco.mondo;
    expect(await esito(firmata({ contenutoFirmato: '048050-CO-0002' }))).toBe(
      'postazione-firmata-non-valida',
    );
    const ignota = await pki.emettiPostazione({ idPostazione: '048050-CO-0001', comune: comune.codice });
    const conIgnota = banco.di({ postazione: ignota });
    expect(await esito(conIgnota)).toBe('postazione-sconosciuta');
    const altraSede = banco.di({ idSede: '048001' });
    expect(await esito(altraSede)).toBe('sede-diversa');
    const staccata = firmaCms('048050-CO-0001', mittente.postazione);
    expect(
      await esito(
        firmata({ attributiInPiu: { IdPostazioneFirmato: `${staccata.slice(0, -12)}AAAAAAAAAAAA` } }),
      ),
    ).toBe('postazione-firmata-non-valida');
  });

  it('is refused once blocked, and heard again once unblocked', async () => {
    const { censimento, mittente } = banco.mondo;
    const { postazione, comune: server } = mittente;
    const nomi = [postazione, server].map(({ certificato }) => impronta(new X509Certificate(certificato)));
    await censimento.cambiaPostazione(nomi[0] ?? '', 'bloccata', ora);
    expect(await esito(firmata())).toBe('postazione-bloccata');
    await censimento.cambiaPostazione(nomi[0] ?? '', 'attiva', ora);
    await censimento.cambiaPostazione(nomi[1] ?? '', 'bloccata', ora);
    expect(await esito(firmata())).toBe('certificato-comune-revocato');
    await censimento.cambiaPostazione(nomi[1] ?? '', 'attiva', ora);
    await censimento.cambiaOperatore(operatore.codiceFiscale, 'bloccato', ora);
    expect(await esito(firmata())).toBe('operatore-non-abilitato');
    await censimento.cambiaOperatore(operatore.codiceFiscale, 'attivo', ora);
    expect(await esito(firmata())).toHaveProperty('chi');
  });

  it('is refused with expired certificates', async () => {
    const quando = new Date('2029-04-01T09:00:00.000Z');
    expect(await esito(firmata({ ora: quando }), { quando })).toBe('certificato-comune-scaduto');
  });
});

describe('hostile XML', () => {
  it.each([
    ['a DOCTYPE', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'xml-con-dtd'],
    ['a DOCTYPE in odd case', '<!doctype x><x/>', 'xml-con-dtd'],
    ['broken XML', '<a><b></a>', 'xml-malformato'],
    ['nothing', '', 'xml-malformato'],
    ['an undefined entity', '<x>&xxe;</x>', 'xml-malformato'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><x/>', 'non-utf8'],
    ['another document', '<x/>', 'busta-irregolare'],
    ['SOAP 1.2', '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"/>', 'versione-soap'],
    ['nesting without end', '<a>'.repeat(5000) + '</a>'.repeat(5000), 'xml-malformato'],
  ])('%s is refused', async (_nome, testo, motivo) => {
    expect(await esito(testo)).toBe(motivo);
  });

  it('without security, or with a header that must be understood and is not, is refused', async () => {
    const nuda = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/">%<e:Body>${corpo}</e:Body></e:Envelope>`;
    expect(await esito(nuda.replace('%', ''))).toBe('sicurezza-assente');
    expect(
      await esito(nuda.replace('%', '<e:Header><x:y xmlns:x="urn:x" e:mustUnderstand="1"/></e:Header>')),
    ).toBe('intestazione-non-compresa');
  });
});
