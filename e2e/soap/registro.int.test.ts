import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servizi, type Messaggio, type Valore } from '#contract/anpr/index.ts';
import { personaggi } from '#core/dimostrativo/index.ts';
import { nascitaDiProva } from '#core/registro/di-prova.ts';
import { CoreDiProva } from '../scrivania/core.ts';
import { guastoDi } from './canale.ts';
import { scrivania, softwareComunale, type Codice, type SoftwareComunale } from './core.ts';
import { malate } from './malate.ts';
import { certificato, interrogazione, nuovoId, oggi } from './richieste.ts';

const { madre, famiglia } = personaggi.coppiaInAttesa;
const giulia = { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre };
let core: CoreDiProva;
let software: SoftwareComunale;

beforeAll(async () => {
  core = await CoreDiProva.avvia();
  software = softwareComunale(core.pronto);
});
afterAll(async () => {
  software.canale.chiudi();
  await core.chiudi();
});

const nascita = (nome: string, id = nuovoId()) => nascitaDiProva({ id, nome, dal: oggi() });

/** Official request → official answer, its signature checked and its body read by our codec, strictly. */
async function chiama<C extends Codice>(
  codice: C,
  richiesta: Valore<(typeof servizi)[C]['richiesta']>,
): Promise<Valore<(typeof servizi)[C]['risposta']>> {
  const corpo = software.corpo(await software.chiama(codice, richiesta));
  const messaggio = servizi[codice].risposta as unknown as Messaggio<never>;
  const letta = messaggio.parseXml(corpo, { ignoti: 'rifiuta' });
  if (!letta.ok) throw new Error(JSON.stringify(letta.errore));
  return letta.valore as Valore<(typeof servizi)[C]['risposta']>;
}

describe('the official services over the register', () => {
  it('registers a birth, and says the same to the same operation in another envelope', async () => {
    const richiesta = nascita('BIANCA');
    const prima = await chiama(1001, richiesta);
    const { idOperazioneComune } = richiesta.testataRichiesta;
    expect(prima.Risposta_Comune?.testataRisposta).toMatchObject({
      idOperazioneComune,
      esitoOperazione: '0000',
    });
    expect(await chiama(1001, richiesta)).toEqual(prima);
    const [nata] = prima.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto ?? [];
    const famigliaOra = await chiama(
      3002,
      interrogazione({ identificativoANPR: famiglia, tipoScheda: '1' }, { schedaAnagraficaRichiesta: '3' }),
    );
    const schede = famigliaOra.Risposta3002_OK?.listaSoggetti?.datiSoggetto.map(
      ({ generalita }) => generalita,
    );
    expect(schede?.filter(({ nome }) => nome === 'BIANCA')).toMatchObject([
      { idSchedaSoggettoANPR: nata?.generalitaAttuali?.idSchedaSoggettoANPR },
    ]);
  });

  it('refuses with the official code and the field, and repeats the refusal unchanged', async () => {
    const richiesta = nascita('BIANCA');
    const prima = await chiama(1001, richiesta);
    expect(prima.rispostaKO?.testataRisposta.esitoOperazione).toBe('XXXX');
    expect(prima.rispostaKO?.listaErrori.errore).toMatchObject([
      {
        codiceErroreAnomalia: 'EN188',
        tipoErroreAnomalia: 'E',
        campoErroreAnomalia: expect.any(String) as string,
      },
      { codiceErroreAnomalia: 'EN527' },
    ]);
    expect(await chiama(1001, richiesta)).toEqual(prima);
    const nessuno = await chiama(3002, interrogazione({ codiceFiscale: 'RSSMRA80A01H501U' }));
    expect(nessuno.rispostaKO?.listaErrori.errore[0]).toMatchObject({
      ...{ codiceErroreAnomalia: 'EN122', campoErroreAnomalia: 'criteriRicerca' },
    });
  });

  it('issues a certificate, and refuses one with the reason', async () => {
    const emesso = await chiama(6001, certificato(giulia, ['12']));
    const pdf = Buffer.from(emesso.Risposta6001OK?.file?.certificatoPdf ?? '', 'base64');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const altra = { ...giulia, idSchedaSoggettoANPR: '999999999' };
    const negato = await chiama(6001, certificato(altra, ['12']));
    expect(negato.Risposta6001KO?.listaErrori.errore[0]).toMatchObject({
      ...{ codiceErroreAnomalia: 'EN042', oggettoErroreAnomalia: 'soggettoIntestatario' },
      campoErroreAnomalia: 'generalita',
    });
  });

  it('shows what the desk registered', async () => {
    const desk = await scrivania(core.pronto);
    const richiesta = nascita('LUCE');
    const risposta = servizi[1001].risposta.parseJson(
      await desk.chiama('POST', '/wa/operazioni/1001', richiesta),
    );
    desk.chiudi();
    const [nata] = (risposta.ok && risposta.valore.Risposta_Comune?.listaSoggettiVariati?.datiSoggetto) || [];
    const idSchedaSoggettoANPR = nata?.generalitaAttuali?.idSchedaSoggettoANPR ?? '';
    const letta = await chiama(3002, interrogazione({ idSchedaSoggettoANPR }));
    expect(letta.Risposta3002_OK?.listaSoggetti?.datiSoggetto).toMatchObject([
      { generalita: { nome: 'LUCE', cognome: 'CONTI' }, legameSoggetto: { codiceLegame: '3' } },
    ]);
    // The other way round the operation is one as well: the desk's request through SOAP is the same operation.
    expect(await chiama(1001, richiesta)).toEqual(risposta.ok && risposta.valore);
  });
});

describe('bad input on a kept-alive connection', () => {
  it('gets a fault that says what was expected, and the connection goes on', async () => {
    const domanda = interrogazione({ cognome: 'CONTI', nome: 'MAI' });
    const { socket } = await software.chiama(3002, domanda);
    const tutte = malate(software.mittente, 'MAI');
    for (const { nome, corpo, percorso, modi, motivo, ...atteso } of tutte) {
      const risposta = await software.canale.manda(percorso, corpo, modi);
      const guasto = guastoDi(risposta.testo);
      expect({ ...guasto, nome, stato: risposta.stato }).toMatchObject({
        ...{ nome, motivo, stato: atteso.stato ?? 500, codice: atteso.faultcode ?? 'soapenv:Client' },
        forma: expect.stringContaining(atteso.forma) as string,
        campi: atteso.campi ?? [],
      });
      expect(risposta.socket, nome).toBe(socket);
      const dopo = await software.chiama(3002, domanda);
      expect(dopo.socket, nome).toBe(socket);
      // Nobody of that name was registered by any of them.
      expect(software.corpo(dopo), nome).toContain('EN122');
    }
    process.stdout.write(`soap: ${tutte.length} bad calls refused on one connection\n`);
  });

  it('beyond thirty-two megabytes loses its connection, and nobody else does', async () => {
    const altro = softwareComunale(core.pronto);
    const enorme = Buffer.alloc(40 * 1024 * 1024, 'x');
    // The core may close while the rest is still being sent: then the fault is lost with the connection.
    const saputo = await altro.canale.manda(servizi[3002].famiglia.percorso, enorme).then(
      async ({ testo, socket }) => {
        if (!socket.closed) await new Promise((chiusa) => socket.once('close', chiusa));
        return guastoDi(testo).motivo;
      },
      (errore: unknown) => (errore as NodeJS.ErrnoException).code,
    );
    expect(['troppo-grande', 'ECONNRESET', 'EPIPE']).toContain(saputo);
    altro.canale.chiudi();
    const dopo = await chiama(3002, interrogazione({ idSchedaSoggettoANPR: madre }));
    expect(dopo.Risposta3002_OK?.listaSoggetti?.datiSoggetto).toHaveLength(1);
  });
});
