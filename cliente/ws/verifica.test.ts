import { describe, expect, it } from 'vitest';
import type { Algoritmo } from './nomi.ts';
import { difetti, type DifettoRisposta } from './difetti.ts';
import { identitaDiProva, rispostaDiProva, type Risposta } from './di-prova.ts';
import { leggiBusta } from './lettura.ts';
import { verificaRisposta, type Attesa } from './verifica.ts';

const ora = new Date();
const minuti = (quanti: number): Date => new Date(ora.getTime() + quanti * 60_000);
const autorita = identitaDiProva({ nome: 'Autorita', ca: true });
const servizio = identitaDiProva({ nome: 'Servizio', da: autorita });
const altraAutorita = identitaDiProva({ nome: 'Autorita', ca: true });
const impostore = identitaDiProva({ nome: 'Servizio', da: altraAutorita });
const corpo = '<a:Risposta xmlns:a="urn:a"><dato>uno</dato></a:Risposta>';
const conferma = 'cXVlc3Rh';

const buona: Risposta = { corpo, firmatario: servizio, conferma, ora };

function verifica(xml: string, altro: Partial<Attesa> = {}): string {
  const busta = leggiBusta(xml);
  if (!busta.ok) return busta.errore;
  const esito = verificaRisposta(busta.valore, {
    fiducia: { ancore: [autorita.certificato], firmatario: 'Servizio' },
    algoritmo: 'RSA-SHA256',
    firmaRichiesta: conferma,
    ora,
    ...altro,
  });
  return esito.ok ? esito.valore.contenuto : esito.errore;
}

describe('a signed answer', () => {
  it('gives its content, under either algorithm', () => {
    expect(verifica(rispostaDiProva(buona))).toBe(corpo);
    const algoritmo: Algoritmo = 'RSA-SHA1';
    expect(verifica(rispostaDiProva({ ...buona, algoritmo }), { algoritmo })).toBe(corpo);
  });

  it('is accepted without confirmation where the service sends none', () => {
    const senza = rispostaDiProva({ ...buona, conferma: undefined });
    expect(verifica(senza, { firmaRichiesta: undefined })).toBe(corpo);
  });

  it('may be signed by the very certificate that is trusted', () => {
    const fiducia = { ancore: [servizio.certificato], firmatario: undefined };
    expect(verifica(rispostaDiProva(buona), { fiducia })).toBe(corpo);
  });
});

const xml = rispostaDiProva(buona);
const firma = /<ds:Signature .*<\/ds:Signature>/s.exec(xml)?.[0] ?? '';
const corpoIntero = /<soapenv:Body.*<\/soapenv:Body>/s.exec(xml)?.[0] ?? '';
const falso = corpoIntero.replace('uno', 'due');
const nonEmessa = identitaDiProva({ nome: 'Servizio' });
const scaduta = identitaDiProva({ nome: 'Servizio', da: autorita, dal: minuti(-900), al: minuti(-60) });
const postazione = identitaDiProva({ nome: '048050-CO-0001', da: autorita });

const manomesse: readonly (readonly [DifettoRisposta, string, string])[] = [
  ['contenuto-alterato', 'a value of the body changed', xml.replace('uno', 'due')],
  [
    'contenuto-alterato',
    'its time moved on',
    xml.replace(/<wsu:Created>[^<]*/, `<wsu:Created>${minuti(1).toISOString()}`),
  ],
  ['contenuto-alterato', 'its confirmation changed', xml.replace(conferma, 'YWx0cmE=')],
  [
    'firma-non-valida',
    'another signature value',
    xml.replace(/<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA'),
  ],
  [
    'firma-non-valida',
    'a digest made to fit the changed body',
    // The reference of a signature that covers the false body, put into the true one.
    xml
      .replace(corpoIntero, falso)
      .replace(
        /<ds:SignedInfo.*<\/ds:SignedInfo>/s,
        /<ds:SignedInfo.*<\/ds:SignedInfo>/s.exec(
          rispostaDiProva({ ...buona, corpo: corpo.replace('uno', 'due') }),
        )?.[0] ?? '',
      ),
  ],
  [
    'firma-non-valida',
    'the token of someone else',
    xml.replace(
      servizio.certificato.raw.toString('base64'),
      identitaDiProva({ nome: 'Servizio', da: autorita }).certificato.raw.toString('base64'),
    ),
  ],
  ['non-firmata', 'its signature taken away', xml.replace(firma, '')],
  ['non-firmata', 'no security header', xml.replace(/<wsse:Security.*<\/wsse:Security>/s, '')],
  ['sicurezza-irregolare', 'two signatures', xml.replace(firma, firma + firma)],
  [
    'sicurezza-irregolare',
    'no token',
    xml.replace(/<wsse:BinarySecurityToken.*<\/wsse:BinarySecurityToken>/s, ''),
  ],
  ['sicurezza-irregolare', 'no timestamp', xml.replace(/<wsu:Timestamp.*<\/wsu:Timestamp>/s, '')],
  [
    'certificato-illeggibile',
    'a token that is no certificate',
    xml.replace(servizio.certificato.raw.toString('base64'), 'AAAA'),
  ],
  [
    'certificato-estraneo',
    'an authority of the same name',
    rispostaDiProva({ ...buona, firmatario: impostore }),
  ],
  ['certificato-estraneo', 'nobody behind it', rispostaDiProva({ ...buona, firmatario: nonEmessa })],
  ['certificato-scaduto', 'an expired certificate', rispostaDiProva({ ...buona, firmatario: scaduta })],
  [
    'firmatario-diverso',
    'a workstation of the same authority',
    rispostaDiProva({ ...buona, firmatario: postazione }),
  ],
  ['algoritmo-non-ammesso', 'the weaker algorithm', rispostaDiProva({ ...buona, algoritmo: 'RSA-SHA1' })],
  [
    'algoritmo-non-ammesso',
    'a transform more',
    xml.replace(
      '<ds:Transforms>',
      '<ds:Transforms><ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>',
    ),
  ],
  ['parti-non-firmate', 'a body out of the signature', rispostaDiProva({ ...buona, firmate: ['Timestamp'] })],
  ['parti-non-firmate', 'a timestamp out of the signature', rispostaDiProva({ ...buona, firmate: ['Body'] })],
  ['conferma-assente', 'no confirmation', rispostaDiProva({ ...buona, conferma: undefined })],
  [
    'conferma-assente',
    'a confirmation out of the signature',
    rispostaDiProva({ ...buona, firmate: ['Timestamp', 'Body'] }),
  ],
  [
    'conferma-diversa',
    'the confirmation of another request',
    rispostaDiProva({ ...buona, conferma: 'YWx0cmE=' }),
  ],
  ['marca-scaduta', 'an answer of ten minutes ago', rispostaDiProva({ ...buona, ora: minuti(-10) })],
  [
    'marca-illeggibile',
    'a local time',
    rispostaDiProva({ ...buona, istante: (quando) => quando.toISOString().replace('Z', '+00:00') }),
  ],
  ['marca-futura', 'an answer of tomorrow', rispostaDiProva({ ...buona, ora: minuti(1440) })],
  ['contenuto-irregolare', 'two answers in one', rispostaDiProva({ ...buona, corpo: corpo + corpo })],
  ['contenuto-irregolare', 'nothing inside', rispostaDiProva({ ...buona, corpo: '' })],
  [
    'busta-irregolare',
    'another SOAP',
    xml.replace(/schemas\.xmlsoap\.org\/soap\/envelope/g, 'www.w3.org/2003/05/soap-envelope'),
  ],
  ['busta-irregolare', 'two bodies', xml.replace(corpoIntero, corpoIntero + falso.replace('"B"', '"B2"'))],
  ['xml-malformato', 'half of it', xml.slice(0, -30)],
  ['xml-malformato', 'a page of a proxy', '<html><body>502<br></body></html>'],
  ['xml-con-dtd', 'a DOCTYPE', `<!DOCTYPE a [<!ENTITY e "x">]>${xml}`],
];

describe('a tampered answer', () => {
  it.each(manomesse)('is refused (%s): %s', (difetto, _nome, manomessa) => {
    expect(verifica(manomessa)).toBe(difetto);
  });

  it('is refused with the signed body moved away and another in its place', () => {
    const spostato = xml.replace(corpoIntero, falso.replace('wsu:Id="B"', 'wsu:Id="F"'));
    const nellaTesta = spostato.replace(
      '</soapenv:Header>',
      `<x xmlns="urn:x">${corpoIntero}</x></soapenv:Header>`,
    );
    expect(verifica(nellaTesta)).toBe('parti-non-firmate');
    const stessoId = xml
      .replace(corpoIntero, falso)
      .replace('</soapenv:Header>', `<x xmlns="urn:x">${corpoIntero}</x></soapenv:Header>`);
    expect(verifica(stessoId)).toBe('id-ripetuto');
  });

  it('has every kind of refusal tried here', () => {
    // Those found before the envelope is read are tried in cliente.int.test.ts.
    const altrove = ['id-ripetuto', 'non-utf8', 'parti-illeggibili'];
    const provati = new Set<string>([...manomesse.map(([difetto]) => difetto), ...altrove]);
    expect(Object.keys(difetti).filter((difetto) => !provati.has(difetto))).toEqual([]);
  });
});
