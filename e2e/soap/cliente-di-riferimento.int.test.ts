import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identitaDiProva } from '#cliente/ws/di-prova.ts';
import { apriCliente, leggiConfigurazione, spiegaChiamata } from '#cliente/ws/index.ts';
import { esempioDi } from '#cliente/ws/esempio.ts';
import { preparaRichiesta } from '#cliente/ws/richiesta.ts';
import { elencoServizi, type Qualunque } from '#cliente/ws/servizio.ts';
import { avviaServizioFinto } from '#cliente/ws/servizio-finto.ts';
import { Richiesta1001, Risposta3002, servizi } from '#contract/anpr/index.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import { Profilo } from '#contract/wa/comune.ts';
import { Proxy } from '../guasti/proxy.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { daiProfili } from '../scrivania/profili.ts';
import { certificato, interrogazione, nuovoId, oggi } from './richieste.ts';

/** The command as a person starts it, on a core of its own: `sportello ws …`. */
const comando = join(import.meta.dirname, '..', '..', 'cliente', 'sportello.mjs');

interface Finito {
  readonly codice: number | null;
  readonly uscita: string;
  readonly avvisi: string;
}

let core: CoreDiProva;
let cartella: string;
/** A core in business, written down as a configuration file says it. */
let configurazione: Record<string, unknown>;

function sportello(
  argomenti: readonly string[],
  ingresso = '',
  ambiente: NodeJS.ProcessEnv = {},
): Promise<Finito> {
  const processo = spawn(process.execPath, [comando, ...argomenti], {
    cwd: cartella,
    env: { ...process.env, SPORTELLO_HOME: join(cartella, 'casa-vuota'), ...ambiente },
  });
  const uscite: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  for (const nome of ['stdout', 'stderr'] as const) {
    processo[nome].on('data', (pezzo: Buffer) => uscite[nome].push(pezzo));
  }
  processo.stdin.end(ingresso);
  return new Promise((risolvi) => {
    processo.on('close', (codice) => {
      const [uscita, avvisi] = [uscite.stdout, uscite.stderr].map((uno) => Buffer.concat(uno).toString());
      risolvi({ codice, uscita: uscita ?? '', avvisi: avvisi ?? '' });
    });
  });
}

function scrivi(nome: string, contenuto: string | object): string {
  writeFileSync(join(cartella, nome), typeof contenuto === 'string' ? contenuto : JSON.stringify(contenuto));
  return nome;
}

/** The same core, with something changed. */
function conf(nome: string, altro: object = {}): string {
  return scrivi(nome, { ...configurazione, ...altro });
}

const chiedi = (idSchedaSoggettoANPR: string): object => ({
  criteriRicerca: { idSchedaSoggettoANPR },
  datiRichiesta: { schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: oggi() },
});

beforeAll(async () => {
  core = await CoreDiProva.avvia();
  cartella = mkdtempSync(join(tmpdir(), 'sportello-ws-'));
  const { dimostrativo, ancore, porte } = core.pronto;
  if (!dimostrativo) throw new Error('this core has no demo municipality');
  const { idPostazione, p12, password } = dimostrativo.postazione;
  configurazione = {
    url: `https://localhost:${porte.soap}`,
    sede: idPostazione.slice(0, 6),
    operatore: 'DLLRNI90P54G702D',
    postazione: { id: idPostazione, p12, password },
    comune: dimostrativo.comune,
    tls: { ancore: ancore.postazioni },
    risposte: { ancore: ancore.postazioni, firmatario: 'Risposte del registro' },
  };
  conf('sportello-ws.json');
  scrivi('giulia.json', chiedi(personaggi.coppiaInAttesa.madre));
  scrivi('con-id.json', { testataRichiesta: { idOperazioneComune: '7' }, ...chiedi('1') });
});
afterAll(async () => {
  rmSync(cartella, { recursive: true, force: true });
  await core.chiudi();
});

describe('sportello ws <operazione>', () => {
  it('sends a JSON request, its header filled in, and prints the verified answer', async () => {
    const { codice, uscita, avvisi } = await sportello(['ws', '3002', 'giulia.json', '--json']);
    expect({ codice, avvisi }).toMatchObject({
      codice: 0,
      avvisi: expect.stringContaining('Eseguita') as string,
    });
    const letta = Risposta3002.parseJson(JSON.parse(uscita), { ignoti: 'rifiuta' });
    const [giulia] = (letta.ok && letta.valore.Risposta3002_OK?.listaSoggetti?.datiSoggetto) || [];
    expect(giulia?.generalita.nome).toBe('GIULIA');
    const [, id = ''] = /idOperazioneComune (\d+)/.exec(avvisi) ?? [];
    expect(letta.ok && letta.valore.Risposta3002_OK?.testataRisposta.idOperazioneComune).toBe(id);
  });

  it('sends an XML request, from standard input too, and prints XML', async () => {
    const xml = Richiesta1001.toXml(nascitaDiProva({ id: nuovoId(), nome: 'STELLA', dal: oggi() }));
    const { codice, uscita } = await sportello(
      ['ws', 'iscrizione_nascita', '-'],
      `<?xml version="1.0"?>${xml}`,
    );
    expect(codice).toBe(0);
    const letta = servizi[1001].risposta.parseXml(uscita.trim(), { ignoti: 'rifiuta' });
    expect(letta.ok && letta.valore.Risposta_Comune?.testataRisposta?.esitoOperazione).toBe('0000');
  });

  it('takes the documents out of the answer, where it is asked to', async () => {
    const giulia = {
      cognome: 'MARTELLI',
      nome: 'GIULIA',
      idSchedaSoggettoANPR: personaggi.coppiaInAttesa.madre,
    };
    const { testataRichiesta: _, ...richiesta } = certificato(giulia, ['12']);
    const argomenti = ['ws', '6001', scrivi('certificato.json', richiesta), '--allegati', 'documenti'];
    const { codice, avvisi } = await sportello(argomenti);
    const [, file = ''] = /^Scritto (.*\.pdf)$/m.exec(avvisi) ?? [];
    expect(codice).toBe(0);
    expect(file).toMatch(/documenti\/6001-\d+-certificatoPdf-1\.pdf$/);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('prints a KO with its field and what to do, and exits 1', async () => {
    scrivi('nessuno.json', chiedi('999999999'));
    const { codice, uscita, avvisi } = await sportello(['ws', '3002', 'nessuno.json']);
    expect(codice).toBe(1);
    expect(uscita).toContain('<codiceErroreAnomalia>EN122<');
    expect(avvisi).toMatch(/^EN122 {3}errore .*\n {8}campo: criteriRicerca$/m);
    expect(avvisi).toContain('KO: il servizio ha rifiutato la richiesta');
  });

  it.each([
    [
      'a request of the wrong shape',
      { datiRichiesta: { schedaAnagraficaRichiesta: 'x' } },
      'datiRichiesta.schedaAnagraficaRichiesta',
    ],
    ['what is neither XML nor JSON', 'boh', 'né XML né JSON'],
  ])('refuses %s before sending, and exits 2', async (_nome, contenuto, detto) => {
    const prima = core.giornale;
    const finito = await sportello(['ws', '3002', scrivi('errata.json', contenuto)]);
    expect(finito).toMatchObject({ codice: 2, uscita: '', avvisi: expect.stringContaining(detto) as string });
    expect(core.giornale).toBe(prima);
  });

  it.each([
    [['ws', '9999', 'giulia.json'], 'non è un’operazione'],
    [['ws', '3002', 'manca.json'], 'manca.json'],
    [['ws', '3002'], 'Indica un file'],
    [['ws', '3002', 'giulia.json', '--boh'], '--boh'],
    [['ws', '3002', 'con-id.json', '--id', '8'], 'ha già il suo idOperazioneComune (7)'],
    [['ws', '3002', 'giulia.json', '-c', 'manca.json'], 'manca.json'],
    [['boh'], 'non è un comando'],
  ])('with %j says what is wrong, and exits 2', async (argomenti, detto) => {
    expect(await sportello(argomenti)).toMatchObject({
      codice: 2,
      uscita: '',
      avvisi: expect.stringContaining(detto) as string,
    });
  });

  it('says why the security header was refused, and exits 3', async () => {
    const { codice, uscita, avvisi } = await sportello([
      'ws',
      '3002',
      'giulia.json',
      '--operatore',
      'RSSMRA80A01H501U',
    ]);
    expect({ codice, uscita }).toEqual({ codice: 3, uscita: '' });
    expect(avvisi).toContain('Rejected by policy');
    expect(avvisi).toContain('operatore');
  });

  it('signs with RSA-SHA1 where that is the policy', async () => {
    const finito = await sportello([
      'ws',
      '3002',
      'giulia.json',
      '-c',
      conf('sha1.json', { algoritmo: 'RSA-SHA1' }),
    ]);
    expect(finito).toMatchObject({ codice: 0, uscita: expect.stringContaining('GIULIA') as string });
  });

  it('works at once on a core set up on this machine, without a configuration', async () => {
    const casa = join(cartella, 'casa');
    execFileSync('mkdir', ['-p', casa, join(cartella, 'altrove')]);
    symlinkSync(core.dati, join(casa, 'core'));
    scrivi('altrove/giulia.json', chiedi(personaggi.coppiaInAttesa.madre));
    const file = join(cartella, 'altrove', 'giulia.json');
    rmSync(join(cartella, 'sportello-ws.json'));
    const argomenti = ['ws', '3002', file, '--url', String(configurazione['url'])];
    const finito = await sportello(argomenti, '', { SPORTELLO_HOME: casa });
    conf('sportello-ws.json');
    expect(finito).toMatchObject({ codice: 0, uscita: expect.stringContaining('GIULIA') as string });
  });
});

describe('the library of the reference client', () => {
  it('calls a service and gives its answer with its type', async () => {
    const letta = leggiConfigurazione(join(cartella, 'sportello-ws.json'));
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
    const letta = leggiConfigurazione(join(cartella, 'sportello-ws.json'));
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
    await daiProfili(core, Profilo.options, serena);
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
      () => ({ risposte: { ancore: core.pronto.ancore.postazioni, firmatario: 'ANPR' } }),
      'qualcuno che non è il servizio',
    ],
  ])('because signed by %s, is not shown, and exits 4', async (_nome, altro, detto) => {
    const altra = scrivi('altra.pem', identitaDiProva({ nome: 'Altra', ca: true }).pem);
    const file = conf('estranea.json', altro(altra));
    const { codice, uscita, avvisi } = await sportello(['ws', '3002', 'giulia.json', '-c', file]);
    expect({ codice, uscita }).toEqual({ codice: 4, uscita: '' });
    expect(avvisi).toContain(detto);
  });

  it('is shown, loudly, only to who asks for it unverified', async () => {
    const altra = scrivi('altra.pem', identitaDiProva({ nome: 'Altra', ca: true }).pem);
    const file = conf('estranea.json', { risposte: { ancore: altra } });
    const finito = await sportello(['ws', '3002', 'giulia.json', '-c', file, '--senza-verifica']);
    expect(finito).toMatchObject({ codice: 0, uscita: expect.stringContaining('GIULIA') as string });
    expect(finito.avvisi).toContain('ATTENZIONE: risposta accettata senza verificarne la firma');
  });
});

describe('a call whose outcome is not known', () => {
  it('is repeated with the same id, and the act is done once', async () => {
    const { testataRichiesta, ...nascita } = nascitaDiProva({ nome: 'ALBA', dal: oggi() });
    const { dataDecorrenza = '' } = testataRichiesta;
    const file = scrivi('alba.json', { testataRichiesta: { dataDecorrenza }, ...nascita });
    // The core gets the request and does it; its answer is cut on the way, after handshake and first lines.
    const rotto = await Proxy.avvia({ porta: core.pronto.porte.soap });
    rotto.imposta({ tipo: 'taglio', verso: 'ritorno', dopoByte: 4500 });
    const prima = await sportello(['ws', '1001', file, '--url', `https://localhost:${rotto.porta}`]);
    await rotto.chiudi();
    const [, id = ''] = /idOperazioneComune (\d+)/.exec(prima.avvisi) ?? [];
    expect(prima).toMatchObject({ codice: 3, uscita: '' });
    expect(prima.avvisi).toContain('Il servizio può averla ricevuta ed eseguita');
    expect(prima.avvisi).toContain(`Per ripetere: sportello ws 1001 alba.json --id ${id}`);
    const dopo = await sportello(['ws', '1001', file]);
    expect(dopo.codice).toBe(0);
    expect(dopo.avvisi).toContain('si ripete con lo stesso identificativo');
    expect(dopo.uscita).toContain(`<idOperazioneComune>${id}<`);
    const ancora = await sportello(['ws', '1001', file, '--id', id]);
    expect(ancora).toMatchObject({ codice: 0, uscita: dopo.uscita });
    // With an id of its own it would be another birth, which the register refuses.
    const altra = await sportello(['ws', '1001', file]);
    expect(altra).toMatchObject({ codice: 1, uscita: expect.stringContaining('EN188') as string });
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
    const ancore = scrivi('servizio.pem', servizio.autorita.pem);
    const client = {
      certificato: scrivi('client.pem', nostro.pem),
      chiave: scrivi('client.key', nostro.chiave.export({ type: 'pkcs8', format: 'pem' }).toString()),
    };
    const comune = { url: servizio.url, risposte: { ancore, firmatario: 'Servizio' } };
    const bene = await sportello([
      'ws',
      'testconn',
      '-c',
      conf('mutua.json', { ...comune, tls: { ancore, client } }),
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
    const senza = await sportello([
      'ws',
      'testconn',
      '-c',
      conf('sola.json', { ...comune, tls: { ancore } }),
    ]);
    expect(senza.codice).toBe(3);
    expect(senza.avvisi).toContain('tls.client');
    expect(servizio.ricevute).toBe(2);
    await servizio.chiudi();
  });

  it('goes through every step with the core', async () => {
    const { codice, uscita } = await sportello(['ws', 'testconn']);
    expect(uscita.match(/^NO .*/gm)).toBeNull();
    expect(uscita).toMatch(/^ok {2}firma della risposta {2}valida, di Risposte del registro/m);
    expect(codice).toBe(0);
  });

  it('says at which step the core refuses', async () => {
    const { codice, avvisi } = await sportello(['ws', 'testconn', '--operatore', 'RSSMRA80A01H501U']);
    expect(codice).toBe(3);
    expect(avvisi).toContain('passo «Operatore abilitato»');
  });
});

describe('what needs no service', () => {
  it('lists every operation, and gives of each an example that can be sent', async () => {
    const { uscita } = await sportello(['ws', 'elenco', '--json']);
    const voci = JSON.parse(uscita) as { codice: string }[];
    expect(voci).toHaveLength(Object.keys(servizi).length);
    const esempio = await sportello(['ws', 'esempio', '3002']);
    expect(JSON.parse(esempio.uscita)).toHaveProperty('datiRichiesta.schedaAnagraficaRichiesta');
  });

  it('explains itself', async () => {
    for (const argomenti of [[], ['--aiuto'], ['ws', '--aiuto'], ['ws', '3002', '--aiuto']]) {
      expect(await sportello(argomenti)).toMatchObject({
        ...{ codice: 0, avvisi: '', uscita: expect.stringContaining('Uso: sportello') as string },
      });
    }
  });
});

/** Programs that know nothing of us: xmlsec1 for the signatures, OpenSSL for the CMS. */
describe('an envelope before foreign judges', () => {
  const xmlsec = !spawnSync('xmlsec1', ['--version']).error;

  it.each(['RSA-SHA256', 'RSA-SHA1'])('holds, signed %s', async (algoritmo) => {
    const file = conf('giudici.json', { algoritmo });
    const { codice, uscita: busta } = await sportello([
      'ws',
      '3002',
      'giulia.json',
      '-c',
      file,
      '--stampa-busta',
    ]);
    expect(codice).toBe(0);
    const [, cms = ''] = /Name="IdPostazioneFirmato"[^>]*><saml2:AttributeValue>([^<]*)/.exec(busta) ?? [];
    writeFileSync(join(cartella, 'postazione.cms'), Buffer.from(cms, 'base64'));
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
        core.pronto.ancore.postazioni,
        '-purpose',
        'any',
      ],
      { cwd: cartella, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
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
    scrivi(
      'comune.pem',
      ['-----BEGIN CERTIFICATE-----', ...righe, '-----END CERTIFICATE-----', ''].join('\n'),
    );
    scrivi('busta.xml', busta);
    const giudica = (xml: string, nodo: string): number | null =>
      spawnSync(
        'xmlsec1',
        [
          ...['--verify', '--pubkey-cert-pem', 'comune.pem', '--node-xpath', nodo],
          ...['--id-attr:Id', 'Timestamp', '--id-attr:Id', 'Body', '--id-attr:ID', 'Assertion', xml],
        ],
        { cwd: cartella, stdio: 'ignore' },
      ).status;
    const messaggio = "//*[local-name()='Security']/*[local-name()='Signature']";
    const asserzione = "//*[local-name()='Assertion']/*[local-name()='Signature']";
    expect([giudica('busta.xml', messaggio), giudica('busta.xml', asserzione)]).toEqual([0, 0]);
    scrivi('altra.xml', busta.replace('<tipoInvio>TEST', '<tipoInvio>PROD'));
    expect([giudica('altra.xml', messaggio), giudica('altra.xml', asserzione)]).toEqual([1, 0]);
  });
});

describe('a stopped service', () => {
  it('is told, with nothing sent, and exits 3', async () => {
    const fermo = await avviaServizioFinto('<a/>');
    await fermo.chiudi();
    const finito = await sportello(['ws', '3002', 'giulia.json', '--url', fermo.url]);
    expect(finito).toMatchObject({ codice: 3, uscita: '' });
    expect(finito.avvisi).toContain('La richiesta non è partita');
    expect(
      readFileSync(join(cartella, 'sportello-ws.invii.jsonl'), 'utf8').trim().split('\n').at(-1),
    ).toContain('"esito":"non-eseguito"');
  });
});
