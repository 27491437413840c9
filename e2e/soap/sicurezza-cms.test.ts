import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impronta } from '#core/accessi/pki/catena.ts';
import { verificaCms } from '#core/http/soap/postazione-firmata.ts';
import { corpo, creaBanco, ora, type Banco } from './banco.ts';
import { cambia } from './chirurgia.ts';
import { firmaCms, type Identità } from './cms.ts';
import { comune, operatore } from './mondo.ts';
import { openssl, type OpenSsl } from './openssl.ts';

/** Which workstation, and whose: IdPostazioneFirmato, and the certificates that must belong together. */

const id = `${comune.codice}-CO-0001`;
const accolta = { chi: { codiceFiscale: operatore.codiceFiscale, idPostazione: id }, richiesta: corpo };

let banco: Banco;
let ssl: OpenSsl;
let postazione: Identità;

beforeAll(async () => {
  banco = await creaBanco();
  ssl = openssl();
  postazione = banco.mondo.mittente.postazione;
});
afterAll(() => {
  banco.mondo.chiudi();
  ssl.chiudi();
});

const conCms = (firmato: string): string =>
  banco.firmata({ attributiInPiu: { IdPostazioneFirmato: firmato } });
const attached = ['-nodetach', '-md', 'sha256'];

describe('IdPostazioneFirmato', () => {
  it('made by OpenSSL passes, and OpenSSL reads what other clients make as the core does', async () => {
    expect(await banco.esito(conCms(ssl.firma(id, [postazione])))).toMatchObject(accolta);
    expect(await banco.esito(conCms(ssl.firma(id, [postazione], [...attached, '-noattr'])))).toMatchObject(
      accolta,
    );
    for (const contenuto of [id, `${comune.codice}-CO-0002`, 'è', 'x'.repeat(2000)]) {
      const firmato = firmaCms(contenuto, postazione);
      const nostra = await verificaCms(Buffer.from(firmato, 'base64'));
      expect(nostra?.contenuto).toBe(contenuto);
      expect(ssl.verifica(firmato)).toBe(contenuto);
      const guasto = Buffer.from(firmato, 'base64');
      guasto[guasto.length - 9] = (guasto.at(-9) ?? 0) ^ 1;
      expect(await verificaCms(guasto)).toBeUndefined();
      expect(ssl.verifica(guasto.toString('base64'))).toBeUndefined();
    }
  });

  it.each<[string, () => string]>([
    ['detached', () => ssl.firma(id, [postazione], ['-md', 'sha256'])],
    ['of another workstation’s name', () => ssl.firma(`${comune.codice}-CO-0002`, [postazione])],
    ['of the name and a space', () => ssl.firma(`${id} `, [postazione])],
    ['of the name, cut short', () => ssl.firma(id.slice(0, -1), [postazione])],
    ['of nothing', () => ssl.firma('', [postazione])],
    ['by two signers', () => ssl.firma(id, [postazione, banco.mondo.mittente.comune])],
    ['by SHA-1', () => ssl.firma(id, [postazione], ['-nodetach', '-md', 'sha1'])],
    ['by SHA-512', () => ssl.firma(id, [postazione], ['-nodetach', '-md', 'sha512'])],
    ['by RSA-PSS', () => ssl.firma(id, [postazione], [...attached, '-keyopt', 'rsa_padding_mode:pss'])],
    ['without its certificate', () => ssl.firma(id, [postazione], [...attached, '-nocerts'])],
    [
      'of a content that is said to be another thing',
      () => ssl.firma(id, [postazione], [...attached, '-econtent_type', '1.2.3.4']),
    ],
    [
      'by a key that is not its certificate’s',
      () => firmaCms(id, { ...postazione, chiave: banco.mondo.mittente.comune.chiave }),
    ],
    ['that is text', () => Buffer.from(id).toString('base64')],
    ['that is a certificate', () => Buffer.from(postazione.certificato).toString('base64')],
    ['of forty kilobytes', () => ssl.firma('x'.repeat(40_000), [postazione])],
    ['cut short', () => ssl.firma(id, [postazione]).slice(0, -40)],
  ])('%s is refused', async (_nome, firmato) => {
    expect(await banco.esito(conCms(firmato()))).toBe('postazione-firmata-non-valida');
  });

  it('with the content changed after signing is refused', async () => {
    const der = Buffer.from(ssl.firma(id, [postazione]), 'base64').toString('latin1');
    const altro = `${comune.codice}-CO-0002`;
    const cambiato = Buffer.from(der.replace(id, altro), 'latin1').toString('base64');
    const testo = banco.firmata({ attributiInPiu: { IdPostazione: altro, IdPostazioneFirmato: cambiato } });
    expect(await banco.esito(testo)).toBe('postazione-firmata-non-valida');
  });

  it('of another workstation of the same municipality needs that workstation’s name', async () => {
    const { pki, censimento } = banco.mondo;
    const altra = `${comune.codice}-CO-0007`;
    const emessa = await pki.emettiPostazione({ idPostazione: altra, comune: comune.codice });
    await censimento.registraPostazione(emessa.certificato, altra, comune.codice, ora);
    expect(await banco.esito(banco.di({ postazione: emessa }))).toBe('postazione-sconosciuta');
    const sua = banco.di({ postazione: emessa, idPostazione: altra });
    expect(await banco.esito(sua)).toMatchObject({ chi: { idPostazione: altra } });
    await censimento.cambiaPostazione(impronta(new X509Certificate(emessa.certificato)), 'revocata', ora);
    expect(await banco.esito(sua)).toBe('postazione-bloccata');
  });
});

describe('the certificate of the municipality', () => {
  const vicina = '048001';
  async function server(codice: string, numero = '9999', censita = true): Promise<Identità> {
    const { pki, censimento } = banco.mondo;
    const idPostazione = `${codice}-CO-${numero}`;
    const emessa = await pki.emettiPostazione({ idPostazione, comune: codice });
    await censimento.registraEnte({ codice, nome: 'VICINA', siglaProvincia: 'FI' });
    if (censita) await censimento.registraPostazione(emessa.certificato, idPostazione, codice, ora);
    return emessa;
  }

  it('must be of the IdSede', async () => {
    const altrui = await server(vicina);
    expect(await banco.esito(banco.di({ comune: altrui }))).toBe('sede-diversa');
    expect(await banco.esito(banco.di({ comune: altrui, idSede: vicina }))).toBe('sede-diversa');
    const postazioneSua = await server(vicina, '0001');
    const idSuo = `${vicina}-CO-0001`;
    const tuttoSuo = { comune: altrui, idSede: vicina, postazione: postazioneSua, idPostazione: idSuo };
    // All is of the neighbour, except the operator.
    expect(await banco.esito(banco.di(tuttoSuo))).toBe('operatore-non-abilitato');
    expect(await banco.esito(banco.di({ postazione: postazioneSua, idPostazione: idSuo }))).toBe(
      'sede-diversa',
    );
  });
  it('may be the renewed one, and nothing else', async () => {
    expect(await banco.esito(banco.di({ comune: await server(comune.codice, '9998') }))).toMatchObject(
      accolta,
    );
    expect(await banco.esito(banco.di({ comune: await server(comune.codice, '0009') }))).toBe(
      'certificato-comune',
    );
    const maiCensito = await server(comune.codice, '9998', false);
    expect(await banco.esito(banco.di({ comune: maiCensito }))).toBe('certificato-comune');
  });
  it('must come from this register’s authority, whatever name it bears', async () => {
    const altrove = await creaBanco();
    const { mittente } = altrove.mondo;
    expect(await banco.esito(altrove.firmata())).toBe('certificato-comune');
    expect(await banco.esito(banco.di({ postazione: mittente.postazione }))).toBe('postazione-sconosciuta');
    altrove.mondo.chiudi();
  });
  it.each([
    ['ValueType="', '#X509v3"', '#X509PKIPathv1"'],
    ['EncodingType="', '#Base64Binary"', '#HexBinary"'],
    ['a certificate', /(wsu:Id="X509-1">)[^<]*/, '$1AAAA'],
    ['anything', /(wsu:Id="X509-1">)[^<]*/, '$1'],
  ])('said by the token to be something else (%s) is refused', async (_nome, vecchio, nuovo) => {
    const buona = banco.firmata();
    const token = /<wsse:BinarySecurityToken.*?<\/wsse:BinarySecurityToken>/s.exec(buona)?.[0] ?? '';
    expect(await banco.esito(cambia(buona, token, token.replace(vecchio, nuovo)))).toBe(
      'gettone-illeggibile',
    );
  });
});
