import { X509Certificate } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { Sessione, Sfida } from '#contract/wa/accesso.ts';
import { rotte } from '#contract/wa/rotte.ts';
import { BancoAccesso, cfDiProva, nomeDi } from './banco-accesso.ts';
import { nuovaChiave, rispondi } from './cliente-di-prova.ts';

const banco = new BancoAccesso();
beforeAll(() => banco.apri());
beforeEach(() => banco.daCapo());
afterEach(() => banco.sgombera());
afterAll(() => {
  banco.chiudi();
});

describe('entering with the card', () => {
  it.each([
    ['P-256 card, TLS 1.3, exporter', 'ec', 'TLSv1.3', 'tls-exporter'],
    ['RSA card, TLS 1.3, exporter', 'rsa', 'TLSv1.3', 'tls-exporter'],
    ['P-256 card, TLS 1.3, end point', 'ec', 'TLSv1.3', 'tls-server-end-point'],
    ['RSA card, TLS 1.2, end point', 'rsa', 'TLSv1.2', 'tls-server-end-point'],
  ] as const)('%s', async (_nome, tipo, versione, vincolo) => {
    const cliente = banco.collega(banco.postazione, { versione });
    const { stato, corpo } = await banco.entra(
      cliente,
      await banco.emettiCarta(cfDiProva, { tipo }),
      vincolo,
    );
    expect(stato).toBe(200);
    const sessione = Sessione.parse(corpo);
    expect(sessione).toMatchObject({
      codiceFiscale: cfDiProva,
      ruolo: 'operatore',
      comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
      idPostazione: '048050-CO-0001',
    });
    const trovati = await cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, sessione.gettone);
    expect(trovati).toMatchObject({ stato: 200, corpo: { risultati: [] } });
  });

  it('gives the certificate of the security administrator for the second wrap of drafts', async () => {
    await banco.operatore('NRETMS78S02D403G', 'als', []);
    const als = await banco.emettiCarta('NRETMS78S02D403G');
    const sessione = Sessione.parse((await banco.entra(banco.collega())).corpo);
    expect(sessione.certificatoAls).toBe(Buffer.from(als.certificato).toString('base64'));
  });

  it('does not offer the exporter on TLS 1.2, where it may not be unique', async () => {
    const { stato, corpo } = await banco.entra(
      banco.collega(banco.postazione, { versione: 'TLSv1.2' }),
      banco.carta,
      'tls-exporter',
    );
    expect({ stato, corpo }).toMatchObject({ stato: 401, corpo: { errore: { tipo: 'firma-non-valida' } } });
  });

  it('refuses a good signature carried over another connection', async () => {
    const vero = banco.collega();
    const sfida = await vero.chiama('POST', rotte.sfida.percorso);
    const rubata = rispondi(Sfida.parse(sfida.corpo), banco.carta, sfida.socket, 'tls-exporter');
    const { stato, corpo } = await banco.collega().chiama('POST', rotte.apriSessione.percorso, rubata);
    expect({ stato, corpo }).toMatchObject({ stato: 401, corpo: { errore: { tipo: 'firma-non-valida' } } });
  });

  it('refuses a challenge given to another station, and burns it', async () => {
    const altra = banco.collega(await banco.emettiPostazione('0002'));
    const cliente = banco.collega();
    const sfida = Sfida.parse((await cliente.chiama('POST', rotte.sfida.percorso)).corpo);
    const stato = await altra.chiama('GET', '/wa/stato');
    const daAltra = rispondi(sfida, banco.carta, stato.socket, 'tls-exporter');
    const rifiuto = { stato: 401, corpo: { errore: { tipo: 'sfida-non-valida' } } };
    expect(await altra.chiama('POST', rotte.apriSessione.percorso, daAltra)).toMatchObject(rifiuto);
    const qui = await cliente.chiama('GET', '/wa/stato');
    const tardi = rispondi(sfida, banco.carta, qui.socket, 'tls-exporter');
    expect(await cliente.chiama('POST', rotte.apriSessione.percorso, tardi)).toMatchObject(rifiuto);
  });

  it('takes a challenge once, and for two minutes', async () => {
    const cliente = banco.collega();
    const { stato, risposta } = await banco.entra(cliente);
    expect(stato).toBe(200);
    const rifiuto = { stato: 401, corpo: { errore: { tipo: 'sfida-non-valida' } } };
    expect(await cliente.chiama('POST', rotte.apriSessione.percorso, risposta)).toMatchObject(rifiuto);
    const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
    const vecchia = rispondi(Sfida.parse(sfida.corpo), banco.carta, sfida.socket, 'tls-exporter');
    banco.passano(121_000);
    expect(await cliente.chiama('POST', rotte.apriSessione.percorso, vecchia)).toMatchObject(rifiuto);
  });

  it('refuses the signature of another key', async () => {
    const altraChiave = { certificato: banco.carta.certificato, chiave: nuovaChiave('ec') };
    expect(await banco.entra(banco.collega(), altraChiave)).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'firma-non-valida' } },
    });
  });

  it('makes a station that keeps failing wait, and lets it in again later', async () => {
    const cliente = banco.collega();
    const falsa = { certificato: banco.carta.certificato, chiave: nuovaChiave('ec') };
    for (let volta = 0; volta < 10; volta += 1) await banco.entra(cliente, falsa);
    const fermata = await banco.entra(cliente);
    expect(fermata.corpo).toMatchObject({ errore: { tipo: 'sfida-non-valida' } });
    expect(JSON.stringify(fermata.corpo)).toContain('Troppi');
    banco.passano(5 * 60_000 + 1000);
    expect((await banco.entra(cliente)).stato).toBe(200);
  });
});

describe('a card that may not enter', () => {
  const rifiuto = (causa: string, dal?: string): object => ({
    stato: 403,
    corpo: { errore: { tipo: 'carta-non-ammessa', causa, ...(dal && { dal }) } },
  });
  const oggi = (): string => giornoInItalia(banco.orologio());

  it('unknown to the census', async () => {
    expect(
      await banco.entra(banco.collega(), await banco.emettiCarta(cfDiProva, { censita: false })),
    ).toMatchObject(rifiuto('sconosciuta'));
  });
  it('expired: since when', async () => {
    const breve = await banco.emettiCarta(cfDiProva, { giorni: 1 });
    banco.passano(25 * 3_600_000);
    const fine = new X509Certificate(breve.certificato).validToDate;
    const dal = giornoInItalia(fine);
    expect(await banco.entra(banco.collega(), breve)).toMatchObject(rifiuto('scaduta', dal));
  });
  it('revoked or suspended: since when', async () => {
    await banco.censimento.cambiaCarta(nomeDi(banco.carta.certificato), 'sospesa', banco.orologio());
    expect(await banco.entra(banco.collega())).toMatchObject(rifiuto('sospesa', oggi()));
    await banco.censimento.cambiaCarta(nomeDi(banco.carta.certificato), 'revocata', banco.orologio());
    expect(await banco.entra(banco.collega())).toMatchObject(rifiuto('revocata', oggi()));
  });
  it('of a blocked operator', async () => {
    await banco.censimento.cambiaOperatore(cfDiProva, 'bloccato', banco.orologio());
    expect(await banco.entra(banco.collega())).toMatchObject(rifiuto('sospesa', oggi()));
  });
  it('of another body', async () => {
    await banco.operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe'], '048001');
    const altra = await banco.emettiCarta('QRCMTT86A30D403S');
    expect(await banco.entra(banco.collega(), altra)).toMatchObject(rifiuto('altro-ente'));
  });
  it('issued by the authority of stations, or by nobody', async () => {
    const impostore = { certificato: banco.postazione.certificato, chiave: banco.postazione.chiave };
    expect(await banco.entra(banco.collega(), impostore)).toMatchObject(rifiuto('sconosciuta'));
  });
});
