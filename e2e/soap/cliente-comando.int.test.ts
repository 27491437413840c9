import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { avviaServizioFinto } from '#cliente/ws/servizio-finto.ts';
import { Richiesta1001, Risposta3002, servizi } from '#contract/anpr/index.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import { Proxy } from '../guasti/proxy.ts';
import { BancoCliente, chiedi } from './banco-cliente.ts';
import { certificato, nuovoId, oggi } from './richieste.ts';

let banco: BancoCliente;
beforeAll(async () => {
  banco = await BancoCliente.apri();
  banco.scrivi('con-id.json', { testataRichiesta: { idOperazioneComune: '7' }, ...chiedi('1') });
});
afterAll(() => banco.chiudi());

describe('sportello ws <operazione>', () => {
  it('sends a JSON request, its header filled in, and prints the verified answer', async () => {
    const { codice, uscita, avvisi } = await banco.sportello(['ws', '3002', 'giulia.json', '--json']);
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
    const { codice, uscita } = await banco.sportello(
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
    const argomenti = ['ws', '6001', banco.scrivi('certificato.json', richiesta), '--allegati', 'documenti'];
    const { codice, avvisi } = await banco.sportello(argomenti);
    const [, file = ''] = /^Scritto (.*\.pdf)$/m.exec(avvisi) ?? [];
    expect(codice).toBe(0);
    expect(file).toMatch(/documenti\/6001-\d+-certificatoPdf-1\.pdf$/);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('prints a KO with its field and what to do, and exits 1', async () => {
    banco.scrivi('nessuno.json', chiedi('999999999'));
    const { codice, uscita, avvisi } = await banco.sportello(['ws', '3002', 'nessuno.json']);
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
    const prima = banco.core.giornale;
    const finito = await banco.sportello(['ws', '3002', banco.scrivi('errata.json', contenuto)]);
    expect(finito).toMatchObject({ codice: 2, uscita: '', avvisi: expect.stringContaining(detto) as string });
    expect(banco.core.giornale).toBe(prima);
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
    expect(await banco.sportello(argomenti)).toMatchObject({
      codice: 2,
      uscita: '',
      avvisi: expect.stringContaining(detto) as string,
    });
  });

  it('says why the security header was refused, and exits 3', async () => {
    const { codice, uscita, avvisi } = await banco.sportello([
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
    const finito = await banco.sportello([
      'ws',
      '3002',
      'giulia.json',
      '-c',
      banco.conf('sha1.json', { algoritmo: 'RSA-SHA1' }),
    ]);
    expect(finito).toMatchObject({ codice: 0, uscita: expect.stringContaining('GIULIA') as string });
  });

  it('works at once on a core set up on this machine, without a configuration', async () => {
    const casa = join(banco.cartella, 'casa');
    for (const nuova of [casa, join(banco.cartella, 'altrove')]) mkdirSync(nuova);
    symlinkSync(banco.core.dati, join(casa, 'core'));
    banco.scrivi('altrove/giulia.json', chiedi(personaggi.coppiaInAttesa.madre));
    const file = join(banco.cartella, 'altrove', 'giulia.json');
    rmSync(join(banco.cartella, 'sportello-ws.json'));
    const argomenti = ['ws', '3002', file, '--url', String(banco.configurazione['url'])];
    const finito = await banco.sportello(argomenti, '', { SPORTELLO_HOME: casa });
    banco.conf('sportello-ws.json');
    expect(finito).toMatchObject({ codice: 0, uscita: expect.stringContaining('GIULIA') as string });
  });
});

describe('a call whose outcome is not known', () => {
  it('is repeated with the same id, and the act is done once', async () => {
    const { testataRichiesta, ...nascita } = nascitaDiProva({ nome: 'ALBA', dal: oggi() });
    const { dataDecorrenza = '' } = testataRichiesta;
    const file = banco.scrivi('alba.json', { testataRichiesta: { dataDecorrenza }, ...nascita });
    // The core gets the request and does it; its answer is cut on the way, after handshake and first lines.
    const rotto = await Proxy.avvia({ porta: banco.core.pronto.porte.soap });
    rotto.imposta({ tipo: 'taglio', verso: 'ritorno', dopoByte: 4500 });
    const prima = await banco.sportello(['ws', '1001', file, '--url', `https://localhost:${rotto.porta}`]);
    await rotto.chiudi();
    const [, id = ''] = /idOperazioneComune (\d+)/.exec(prima.avvisi) ?? [];
    expect(prima).toMatchObject({ codice: 3, uscita: '' });
    expect(prima.avvisi).toContain('Il servizio può averla ricevuta ed eseguita');
    expect(prima.avvisi).toContain(`Per ripetere: sportello ws 1001 alba.json --id ${id}`);
    const dopo = await banco.sportello(['ws', '1001', file]);
    expect(dopo.codice).toBe(0);
    expect(dopo.avvisi).toContain('si ripete con lo stesso identificativo');
    expect(dopo.uscita).toContain(`<idOperazioneComune>${id}<`);
    const ancora = await banco.sportello(['ws', '1001', file, '--id', id]);
    expect(ancora).toMatchObject({ codice: 0, uscita: dopo.uscita });
    // With an id of its own it would be another birth, which the register refuses.
    const altra = await banco.sportello(['ws', '1001', file]);
    expect(altra).toMatchObject({ codice: 1, uscita: expect.stringContaining('EN188') as string });
  });
});

describe('a stopped service', () => {
  it('is told, with nothing sent, and exits 3', async () => {
    const fermo = await avviaServizioFinto('<a/>');
    await fermo.chiudi();
    const finito = await banco.sportello(['ws', '3002', 'giulia.json', '--url', fermo.url]);
    expect(finito).toMatchObject({ codice: 3, uscita: '' });
    expect(finito.avvisi).toContain('La richiesta non è partita');
    expect(
      readFileSync(join(banco.cartella, 'sportello-ws.invii.jsonl'), 'utf8').trim().split('\n').at(-1),
    ).toContain('"esito":"non-eseguito"');
  });
});

describe('what needs no service', () => {
  it('lists every operation, and gives of each an example that can be sent', async () => {
    const { uscita } = await banco.sportello(['ws', 'elenco', '--json']);
    const voci = JSON.parse(uscita) as { codice: string }[];
    expect(voci).toHaveLength(Object.keys(servizi).length);
    const esempio = await banco.sportello(['ws', 'esempio', '3002']);
    expect(JSON.parse(esempio.uscita)).toHaveProperty('datiRichiesta.schedaAnagraficaRichiesta');
  });

  it('explains itself', async () => {
    for (const argomenti of [[], ['--aiuto'], ['ws', '--aiuto'], ['ws', '3002', '--aiuto']]) {
      expect(await banco.sportello(argomenti)).toMatchObject({
        ...{ codice: 0, avvisi: '', uscita: expect.stringContaining('Uso: sportello') as string },
      });
    }
  });
});
