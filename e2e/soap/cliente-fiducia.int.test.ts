import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identitaDiProva } from '#cliente/ws/di-prova.ts';
import { esempioDi } from '#cliente/ws/esempio.ts';
import { apriCliente, leggiConfigurazione, spiegaChiamata } from '#cliente/ws/index.ts';
import { preparaRichiesta } from '#cliente/ws/richiesta.ts';
import { avviaServizioFinto } from '#cliente/ws/servizio-finto.ts';
import { elencoServizi, type Qualunque } from '#cliente/ws/servizio.ts';
import { servizi } from '#contract/anpr/index.ts';
import { Profilo } from '#contract/wa/comune.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { daiProfili } from '../scrivania/profili.ts';
import { BancoCliente } from './banco-cliente.ts';
import { interrogazione, nuovoId, oggi } from './richieste.ts';

let banco: BancoCliente;
beforeAll(async () => {
  banco = await BancoCliente.apri();
});
afterAll(() => banco.chiudi());

describe('the library of the reference client', () => {
  it('calls a service and gives its answer with its type', async () => {
    const letta = leggiConfigurazione(join(banco.cartella, 'sportello-ws.json'));
    const aperto = letta.ok ? await apriCliente(letta.valore.configurazione) : letta;
    if (!aperto.ok) throw new Error(aperto.errore.messaggio);
    const { cliente } = aperto.valore;
    const domanda = interrogazione({ idSchedaSoggettoANPR: personaggi.coppiaInAttesa.madre });
    const esito = await cliente.chiama(servizi[3002], servizi[3002].richiesta.toXml(domanda));
    aperto.valore.chiudi();
    if (!esito.ok) throw new Error(spiegaChiamata(esito.errore).messaggio);
    const [giulia] = esito.valore.valore.Risposta3002_OK?.listaSoggetti?.datiSoggetto ?? [];
    expect(giulia?.generalita.nome).toBe('GIULIA');
  });

  it('gets from every official address an answer that is verified, and of the official shape', async () => {
    const letta = leggiConfigurazione(join(banco.cartella, 'sportello-ws.json'));
    if (!letta.ok) throw new Error('the configuration does not open');
    const ora = new Date();
    const mancate: string[] = [];
    const chiamaTutti = async (quali: readonly Qualunque[], operatore: string): Promise<void> => {
      const configurazione = { ...letta.valore.configurazione, operatore };
      const aperto = await apriCliente(configurazione);
      if (!aperto.ok) throw new Error('the client does not open');
      for (const servizio of quali) {
        const esempio = Buffer.from(JSON.stringify(esempioDi(servizio, oggi(), false)));
        const pronta = preparaRichiesta(servizio, esempio, { configurazione, id: nuovoId(), ora });
        const esito = pronta.ok ? await aperto.valore.cliente.chiama(servizio, pronta.valore.xml) : pronta;
        if (!esito.ok) mancate.push(`${servizio.codice} ${JSON.stringify(esito.errore)}`);
      }
      aperto.valore.chiudi();
    };
    // Serena Vannini, who for this once has every profile there is.
    const serena = 'VNNSRN83S47D612F';
    await daiProfili(banco.core, Profilo.options, serena);
    await chiamaTutti(elencoServizi(), serena);
    expect(mancate).toEqual([]);
    process.stdout.write(`reference client: ${elencoServizi().length} operations called and verified\n`);
  });
});

describe('an answer that cannot be trusted', () => {
  it.each([
    ['another authority', (altra: string) => ({ risposte: { ancore: altra } }), 'autorità diversa'],
    [
      'someone else under the same authority',
      () => ({ risposte: { ancore: banco.core.pronto.ancore.postazioni, firmatario: 'ANPR' } }),
      'qualcuno che non è il servizio',
    ],
  ])('because signed by %s, is not shown, and exits 4', async (_nome, altro, detto) => {
    const altra = banco.scrivi('altra.pem', identitaDiProva({ nome: 'Altra', ca: true }).pem);
    const file = banco.conf('estranea.json', altro(altra));
    const { codice, uscita, avvisi } = await banco.sportello(['ws', '3002', 'giulia.json', '-c', file]);
    expect({ codice, uscita }).toEqual({ codice: 4, uscita: '' });
    expect(avvisi).toContain(detto);
  });

  it('is shown, loudly, only to who asks for it unverified', async () => {
    const altra = banco.scrivi('altra.pem', identitaDiProva({ nome: 'Altra', ca: true }).pem);
    const file = banco.conf('estranea.json', { risposte: { ancore: altra } });
    const finito = await banco.sportello(['ws', '3002', 'giulia.json', '-c', file, '--senza-verifica']);
    expect(finito).toMatchObject({ codice: 0, uscita: expect.stringContaining('GIULIA') as string });
    expect(finito.avvisi).toContain('ATTENZIONE: risposta accettata senza verificarne la firma');
  });
});

describe('sportello ws testconn', () => {
  it('goes through every step on mutual TLS with a service that asks for a certificate', async () => {
    const corpo = servizi.TestConn.risposta.toXml({
      testataRisposta: {
        ...{
          idOperazioneComune: '1',
          codMittente: '048050',
          codDestinatario: 'ANPR05',
          operazioneRichiesta: 'TEST',
        },
        ...{ dataOraRichiesta: '2026-11-25T10:00:00Z', idOperazioneANPR: '1', esitoOperazione: '0000' },
      },
    });
    const clienti = identitaDiProva({ nome: 'Comuni', ca: true });
    const nostro = identitaDiProva({ nome: '048050-CO-0001', da: clienti });
    const servizio = await avviaServizioFinto(corpo, { clienti });
    const ancore = banco.scrivi('servizio.pem', servizio.autorita.pem);
    const client = {
      certificato: banco.scrivi('client.pem', nostro.pem),
      chiave: banco.scrivi('client.key', nostro.chiave.export({ type: 'pkcs8', format: 'pem' }).toString()),
    };
    const comune = { url: servizio.url, risposte: { ancore, firmatario: 'Servizio' } };
    const bene = await banco.sportello([
      'ws',
      'testconn',
      '-c',
      banco.conf('mutua.json', { ...comune, tls: { ancore, client } }),
    ]);
    expect(bene.uscita.match(/^NO .*/gm)).toBeNull();
    for (const passo of [
      'TLS',
      'orologio HTTP',
      'servizio',
      'firma della risposta',
      'orologio del servizio',
    ]) {
      expect(bene.uscita).toMatch(new RegExp(`^ok {2}${passo} `, 'm'));
    }
    expect(bene.uscita).toContain('con il certificato di questa macchina');
    expect(bene.codice).toBe(0);
    const senza = await banco.sportello([
      'ws',
      'testconn',
      '-c',
      banco.conf('sola.json', { ...comune, tls: { ancore } }),
    ]);
    expect(senza.codice).toBe(3);
    expect(senza.avvisi).toContain('tls.client');
    expect(servizio.ricevute).toBe(2);
    await servizio.chiudi();
  });

  it('goes through every step with the core', async () => {
    const { codice, uscita } = await banco.sportello(['ws', 'testconn']);
    expect(uscita.match(/^NO .*/gm)).toBeNull();
    expect(uscita).toMatch(/^ok {2}firma della risposta {2}valida, di Risposte del registro/m);
    expect(codice).toBe(0);
  });

  it('says at which step the core refuses', async () => {
    const { codice, avvisi } = await banco.sportello(['ws', 'testconn', '--operatore', 'RSSMRA80A01H501U']);
    expect(codice).toBe(3);
    expect(avvisi).toContain('passo «Operatore abilitato»');
  });
});

/** Programs that know nothing of us: xmlsec1 for the signatures, OpenSSL for the CMS. */
describe('an envelope before foreign judges', () => {
  const xmlsec = !spawnSync('xmlsec1', ['--version']).error;

  it.each(['RSA-SHA256', 'RSA-SHA1'])('holds, signed %s', async (algoritmo) => {
    const file = banco.conf('giudici.json', { algoritmo });
    const { codice, uscita: busta } = await banco.sportello([
      'ws',
      '3002',
      'giulia.json',
      '-c',
      file,
      '--stampa-busta',
    ]);
    expect(codice).toBe(0);
    const [, cms = ''] = /Name="IdPostazioneFirmato"[^>]*><saml2:AttributeValue>([^<]*)/.exec(busta) ?? [];
    writeFileSync(join(banco.cartella, 'postazione.cms'), Buffer.from(cms, 'base64'));
    const letto = execFileSync(
      'openssl',
      [
        'cms',
        '-verify',
        '-inform',
        'DER',
        '-in',
        'postazione.cms',
        '-CAfile',
        banco.core.pronto.ancore.postazioni,
        '-purpose',
        'any',
      ],
      { cwd: banco.cartella, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    expect(letto).toBe('048050-CO-0001');
    if (!xmlsec) {
      process.stdout.write(
        'xmlsec1 non c’è: la firma dell’XML non ha il suo giudice (apt-get install xmlsec1)\n',
      );
      return;
    }
    const [, gettone = ''] = /<wsse:BinarySecurityToken[^>]*>([^<]*)/.exec(busta) ?? [];
    const righe = gettone.match(/.{1,64}/g) ?? [];
    banco.scrivi(
      'comune.pem',
      ['-----BEGIN CERTIFICATE-----', ...righe, '-----END CERTIFICATE-----', ''].join('\n'),
    );
    banco.scrivi('busta.xml', busta);
    const giudica = (xml: string, nodo: string): number | null =>
      spawnSync(
        'xmlsec1',
        [
          ...['--verify', '--pubkey-cert-pem', 'comune.pem', '--node-xpath', nodo],
          ...['--id-attr:Id', 'Timestamp', '--id-attr:Id', 'Body', '--id-attr:ID', 'Assertion', xml],
        ],
        { cwd: banco.cartella, stdio: 'ignore' },
      ).status;
    const messaggio = "//*[local-name()='Security']/*[local-name()='Signature']";
    const asserzione = "//*[local-name()='Assertion']/*[local-name()='Signature']";
    expect([giudica('busta.xml', messaggio), giudica('busta.xml', asserzione)]).toEqual([0, 0]);
    banco.scrivi('altra.xml', busta.replace('<tipoInvio>TEST', '<tipoInvio>PROD'));
    expect([giudica('altra.xml', messaggio), giudica('altra.xml', asserzione)]).toEqual([1, 0]);
  });
});
