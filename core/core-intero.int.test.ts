import { createPrivateKey } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { Risposta1001 } from '#contract/anpr/index.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { Sessione, Sfida } from '#contract/wa/accesso.ts';
import { Dossier } from '#contract/wa/registro.ts';
import { chiaveFirma } from '#contract/wa/firma-atto.ts';
import { rotte } from '#contract/wa/rotte.ts';
import { comuneDimostrativo, operatoriDimostrativi } from '#resources/comune-dimostrativo/index.ts';
import type { CartaSoftware } from './accessi/predisposizione.ts';
import { avviaCore, type CoreAvviato } from './avvio.ts';
import { cartellaDiProva } from './db/prova.ts';
import { personaggi } from './dimostrativo/index.ts';
import {
  creaCliente,
  firmaDiProva,
  rispondi,
  type CartaDiProva,
  type Cliente,
} from './http/wa/cliente-di-prova.ts';
import { apriMagazzinoPostgres } from './magazzino-postgres.ts';
import { nascitaDiProva } from './registro/di-prova.ts';

const dati = cartellaDiProva();
let core: CoreAvviato;
let cliente: Cliente;
/** All that was written for technicians: the lines of the faces, and what the process says. */
const scritto: string[] = [];

/** A bundled database of its own, whatever DATABASE_URL says: the demo municipality does not go on somebody's server. */
const avvia = (): Promise<CoreAvviato> =>
  avviaCore({
    ...{ dati, ambiente: 'formazione', comune: comuneDimostrativo, operatori: operatoriDimostrativi },
    ...{
      dimostrativo: true,
      porte: { misure: 0 },
      apriMagazzino: apriMagazzinoPostgres,
      giornale: (voce) => scritto.push(JSON.stringify(voce)),
    },
  });

beforeAll(async () => {
  for (const uscita of [process.stdout, process.stderr])
    vi.spyOn(uscita, 'write').mockImplementation((testo) => scritto.push(String(testo)) > 0);
  core = await avvia();
});
afterAll(async () => {
  vi.restoreAllMocks();
  cliente.chiudi();
  await core.chiudi();
  rmSync(dati, { recursive: true, force: true });
});

const idPostazione = '048050-CO-0007';
const [irene, tommaso] = ['DLLRNI90P54G702D', 'NRETMS78S02D403G'];

function cartaDi(operatore: string): CartaDiProva {
  const file = join(core.dimostrativo?.carte ?? '', `${operatore}.json`);
  const { certificato, chiave } = JSON.parse(readFileSync(file, 'utf8')) as CartaSoftware;
  return { certificato: Buffer.from(certificato, 'base64'), chiave: createPrivateKey(chiave) };
}

/** A new workstation of the comune and the software card of an operator. */
async function entra(operatore = irene): Promise<string> {
  const comune = comuneDimostrativo.codiceIstat;
  const identita = await core.pki.emettiPostazione({ idPostazione, comune });
  await core.censimento.registraPostazione(identita.certificato, idPostazione, comune, new Date());
  const ca = core.pki.ancore.postazioni.toString();
  cliente = creaCliente({ porta: core.porte.mutua, ca, identita });
  const chi = cartaDi(operatore);
  const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
  const risposta = rispondi(Sfida.parse(sfida.corpo), chi, sfida.socket, 'tls-exporter');
  const aperta = await cliente.chiama('POST', rotte.apriSessione.percorso, risposta);
  return Sessione.parse(aperta.corpo).gettone;
}

it('takes a card in, finds the mother, registers the child, issues a certificate, and remembers it all', async () => {
  const gettone = await entra();
  const oggi = giornoInItalia(new Date());
  const { madre } = personaggi.coppiaInAttesa;
  const chiama = async (percorso: string, corpo: unknown): Promise<unknown> => {
    const { stato, corpo: risposta } = await cliente.chiama('POST', percorso, corpo, gettone);
    expect(stato).toBe(200);
    return risposta;
  };
  expect(await chiama('/wa/cerca', { testo: 'martelli giulia' })).toMatchObject({
    risultati: [{ idSchedaSoggettoANPR: madre }],
  });

  const nascita = nascitaDiProva({ dal: oggi });
  const risposta = await chiama('/wa/operazioni/1001', nascita);
  expect(risposta).toMatchObject({ Risposta_Comune: { testataRisposta: { esitoOperazione: '0000' } } });
  expect(await chiama('/wa/operazioni/1001', nascita)).toEqual(risposta);

  const testata = { ...nascita.testataRichiesta, idOperazioneComune: 'CERT1', operazioneRichiesta: '6001' };
  const { dataDecorrenza: _, ...senzaData } = testata;
  const certificato = await chiama('/wa/operazioni/6001', {
    testataRichiesta: senzaData,
    listaTipiCertificati: { tipoCertificato: ['12'] },
    soggettoIntestatario: {
      generalita: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre },
    },
    datiControllo: {
      ...{ cognomeUffAnagrafe: 'DELLA SCALA', nomeUffAnagrafe: 'IRENE', tipoRichiedente: '2' },
      ...{ tipoRichiesta: '1', paEstera: '0', emissione: '1', bollo: '1600', diritti: '52' },
    },
  });
  const pdf = (certificato as { Risposta6001OK?: { file?: { certificatoPdf?: string } } }).Risposta6001OK
    ?.file;
  expect(
    Buffer.from(pdf?.certificatoPdf ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await core.chiudi();
  cliente.chiudi();
  core = await avvia();
  const dopo = await entra();
  const { corpo } = await cliente.chiama('GET', `/wa/soggetti/${madre}`, undefined, dopo);
  const letto = Dossier.parse(corpo);
  expect(letto.famiglia?.componenti).toHaveLength(4);
  expect(letto.famiglia?.componenti.at(-1)).toMatchObject({ nome: 'BIANCA', codiceLegame: '3' });
});

it('takes a birth back with the PIN of the card alone, and writes down the times it was not given', async () => {
  const gettone = await entra();
  const dal = giornoInItalia(new Date());
  const manda = (codice: string, corpo: object) =>
    cliente.chiama('POST', `/wa/operazioni/${codice}`, corpo, gettone);
  const nascita = nascitaDiProva({ dal, nome: 'IRIDE' });
  const { corpo } = await manda('1001', nascita);
  const nata = Risposta1001.parseJson(corpo);
  const avuta = nata.ok ? nata.valore.Risposta_Comune : undefined;
  const { idSchedaSoggettoANPR = '' } =
    avuta?.listaSoggettiVariati?.datiSoggetto?.[0]?.generalitaAttuali ?? {};
  const richiesta = {
    testataRichiesta: {
      ...nascita.testataRichiesta,
      ...{ idOperazioneComune: 'ANNULLA1', operazioneRichiesta: '1013' },
    },
    datiOperazione: {
      ...{ operazioneRichiesta: '1001', idOperazioneComune: 'X' },
      idOperazioneANPR: avuta?.testataRisposta?.idOperazioneANPR,
    },
    datiSchedaSoggettoFamigliaConvivenza: {
      soggetto: { cognome: 'CONTI', nome: 'IRIDE', idSchedaSoggettoANPR },
    },
    datiControllo: { tiposcheda: '1', annullamentoAttribuzione: 'N' },
  };
  const dove = { ambiente: 'formazione', idPostazione } as const;
  const firma = (operatore: string, codice = '1013') =>
    firmaDiProva(cartaDi(operatore), dove, { codice, richiesta });
  const nonFirmato = (causa: string): object => ({
    ...{ stato: 403, corpo: { errore: { tipo: 'atto-non-firmato', causa } } },
  });
  expect(await manda('1013', richiesta)).toMatchObject(nonFirmato('manca'));
  expect(await manda('1013', { ...richiesta, [chiaveFirma]: firma(tommaso) })).toMatchObject(
    nonFirmato('altra-carta'),
  );
  expect(await manda('1013', { ...richiesta, [chiaveFirma]: firma(irene, '2011') })).toMatchObject(
    nonFirmato('altro-atto'),
  );
  const esito = `/wa/operazioni/esito?idOperazioneComune=ANNULLA1`;
  expect((await cliente.chiama('GET', esito, undefined, gettone)).corpo).toMatchObject({
    stato: 'sconosciuta',
  });
  const firmata = { ...richiesta, [chiaveFirma]: firma(irene) };
  const annullata = await manda('1013', firmata);
  expect(annullata).toMatchObject({
    ...{ stato: 200, corpo: { Risposta_Comune: { testataRisposta: { esitoOperazione: '0000' } } } },
  });
  const { testataRisposta } = (
    annullata.corpo as { Risposta_Comune: { testataRisposta: { idOperazioneANPR: string } } }
  ).Risposta_Comune;
  const quale = `/wa/ufficio/operazioni/${testataRisposta.idOperazioneANPR}`;
  expect((await cliente.chiama('GET', quale, undefined, gettone)).corpo).toMatchObject({
    firma: { intestatario: irene, impronta: firma(irene).dichiarazione.split('\n')[3] },
  });
  // Played again it is the act that was registered, and under another id it is not signed.
  expect((await manda('1013', firmata)).corpo).toEqual(annullata.corpo);
  const testataRichiesta = { ...richiesta.testataRichiesta, idOperazioneComune: 'ANNULLA2' };
  expect(await manda('1013', { ...firmata, testataRichiesta })).toMatchObject(nonFirmato('altro-atto'));

  cliente.chiudi();
  const als = await entra(tommaso);
  const domanda = { dal, al: dal, tipo: '1013', esito: 'rifiutato' };
  const { corpo: scritte } = await cliente.chiama('POST', '/wa/audit', domanda, als);
  const { voci } = scritte as { voci: { operatore: string; finalita: string; esito: string }[] };
  expect(voci.map(({ operatore, finalita, esito }) => [operatore, finalita, esito])).toEqual(
    ['altro-atto', 'altro-atto', 'altra-carta', 'manca'].map((causa) => [
      ...[irene, `conferma con il PIN: ${causa}`, 'atto-non-firmato'],
    ]),
  );
  // Who may not annul is told so, and is asked for no PIN.
  expect(await cliente.chiama('POST', '/wa/operazioni/1013', richiesta, als)).toMatchObject({
    ...{ stato: 403, corpo: { errore: { tipo: 'permesso-negato' } } },
  });
});

it('has written nobody into its technical logs', async () => {
  const gettone = await entra();
  // What goes wrong is where a name slips out.
  await cliente.chiama('POST', '/wa/operazioni/1001', { testataRichiesta: { cognome: 'MARTELLI' } }, gettone);
  await cliente.chiama('POST', '/wa/cerca', { testo: 'martelli giulia', limite: 'MARTELLI' }, gettone);
  await cliente.chiama('GET', '/wa/soggetti/MARTELLI', undefined, gettone);
  const sorveglianza = `http://127.0.0.1:${core.porte.misure}`;
  expect((await fetch(`${sorveglianza}/salute/pronto`)).status).toBe(200);
  const misure = await (await fetch(`${sorveglianza}/metrics`)).text();
  expect(misure).toContain('sportello_database_raggiunto 1\n');
  expect(misure).toMatch(/^sportello_notifiche_attesa \d+$/m);
  expect(misure).toMatch(/^sportello_database_connessioni\{uso="registro",stato="aperte"\} [1-9]/m);
  expect(misure).toContain('# TYPE sportello_coda_lavori gauge\n');
  expect(misure).toContain('{faccia="wa",rotta="/wa/soggetti/:');
  scritto.push(misure);
  const tutto = scritto.join('\n').toUpperCase();
  expect(tutto).not.toBe('');
  const persone = operatoriDimostrativi.flatMap(({ codiceFiscale, cognome }) => [codiceFiscale, cognome]);
  for (const nome of [...persone, 'MARTELLI', 'GIULIA', 'BIANCA', gettone.toUpperCase()])
    expect(tutto, nome).not.toContain(nome);
});
