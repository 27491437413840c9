import { homedir } from 'node:os';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Configurazione, scriviConfigurazione } from '../configurazione.ts';
import { anna, apriBanco, finche, type Banco } from '../prova/banco.ts';
import { cartaDaCertificato } from '../prova/carte-finte.ts';
import { difetto } from '../verifiche/esiti.ts';
import { referto } from '../verifiche/referto.ts';
import { comanda, type ContestoComando } from './index.ts';

let banco: Banco;
beforeEach(async () => {
  banco = await apriBanco();
});
afterEach(async () => {
  await banco.chiudi();
});

/** What a person at the terminal would see. */
async function sportello(...argomenti: string[]): Promise<{ fine: number; detto: string; avvisato: string }> {
  let [detto, avvisato] = ['', ''];
  const contesto: ContestoComando = {
    ambiente: { SPORTELLO_HOME: banco.casa },
    scrivi: (testo) => {
      detto += testo;
    },
    avvisa: (testo) => {
      avvisato += testo;
    },
    leggiIngresso: () => '',
    porte: {
      apriCarte: () => Promise.resolve(banco.carte),
      verifiche: async () => [],
      giornale: () => undefined,
    },
  };
  const fine = await comanda(argomenti, contesto);
  return { fine, detto, avvisato };
}

it('stops at the first step of the network that fails, and ends with what a script understands', async () => {
  const core = {
    tipo: 'remoto',
    url: banco.core.url,
    ancore: join(banco.casa, 'ancore.pem'),
    ambiente: 'formazione',
  };
  scriviConfigurazione(banco.casa, Configurazione.parse({ core }));
  const { fine, detto } = await sportello('doctor', '--json');
  const verifiche = JSON.parse(detto) as { nome: string; esito: string; rimedio?: string }[];
  const di = (nome: string) => verifiche.find((una) => una.nome === nome);
  expect(di('Porta del servizio')).toMatchObject({ esito: 'bene' });
  expect(di('Certificato del servizio')).toMatchObject({ esito: 'bene' });
  // This machine has no certificate: nothing works, and the way out is said.
  expect(di('Certificato di postazione')).toMatchObject({
    esito: 'male',
    rimedio: expect.stringMatching('ALP') as string,
  });
  expect(fine).toBe(1);

  await banco.core.ferma();
  const senza = JSON.parse((await sportello('doctor', '--json')).detto) as { nome: string; esito: string }[];
  expect(senza.find(({ nome }) => nome === 'Porta del servizio')).toMatchObject({ esito: 'male' });
  expect(senza.find(({ nome }) => nome === 'TLS')).toBeUndefined();
});

it('says of a core of another authority that it is not to be trusted', async () => {
  const altra = await apriBanco();
  try {
    const core = {
      tipo: 'remoto',
      url: banco.core.url,
      ancore: join(altra.casa, 'ancore.pem'),
      ambiente: 'formazione',
    };
    scriviConfigurazione(banco.casa, Configurazione.parse({ core }));
    const { fine, detto } = await sportello('doctor');
    expect(detto).toMatch(/\[NO\] Certificato del servizio: Non è fidato/);
    expect(fine).toBe(1);
  } finally {
    await altra.chiudi();
  }
});

it('tells the tries of the card of whoever is there, and writes nobody’s name in the report', async () => {
  const host = await banco.avvia({ cartellaDocumenti: () => join(banco.casa, 'documenti') });
  banco.carte.inserisci(cartaDaCertificato(await banco.autorita.carta(anna)));
  await finche(host, 'postazione.stato', ({ core }) => core.stato === 'raggiungibile');
  const esito = await host.gestori['diagnostica.esegui']({});
  const verifiche = esito.ok ? esito.valore : [];
  expect(verifiche).toContainEqual({ codice: 'pin.restano', esito: 'bene', valori: { tentativi: 3 } });
  const salvato = await host.gestori['diagnostica.esporta']({ verifiche });
  const testo = readFileSync(salvato.ok ? salvato.valore.percorso : '', 'utf8');
  expect(testo).toContain('[ok] TLS: TLSv1.3');
  expect(testo).toContain('[ok] Tentativi del PIN: 3 prima del blocco.');
  for (const uno of [anna.codiceFiscale, anna.cognome, anna.nome]) expect(testo).not.toContain(uno);
});

it('writes home folders without the name of their person', () => {
  const verifica = difetto('cartella.non-scrivibile', 'male', { cartella: join(homedir(), 'dati') });
  expect(referto([verifica])).toContain('[NO] Cartella dei dati: Non si può scrivere in ~/dati.\n');
});

it('explains itself when it is asked something else', async () => {
  expect(await sportello('postazione', 'richiedi')).toMatchObject({
    fine: 2,
    avvisato: expect.stringMatching('--indirizzo') as string,
  });
  expect(await sportello('doctor', '--aiuto')).toMatchObject({
    fine: 0,
    detto: expect.stringMatching('--json') as string,
  });
  expect(await sportello('doctor', '--boh')).toMatchObject({ fine: 2 });
});
