import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Archivio } from './archivio.ts';
import { archivioDiProva, CoreFinto, nascita, statiDi } from './core-finto.ts';
import { Spedizioniere } from './invio.ts';
import { dossierDiProva, rispostaNegativa, rispostaPositiva } from './prova.ts';

let archivio: Archivio;
let core: CoreFinto;
const stati = (): Promise<string[]> => statiDi(archivio);
const avvia = (): Promise<void> => new Spedizioniere(archivio, core).sveglia();

beforeEach(async () => {
  archivio = await archivioDiProva();
  core = new CoreFinto();
});

describe('outbox', () => {
  it('sends what is queued and shows it done only with the answer', async () => {
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    expect(await stati()).toEqual(['confermata']);
  });

  it('keeps the record that it read before sending, for when the core is away', async () => {
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    await expect.poll(() => archivio.ricordato('5000000001')).toMatchObject({ dossier: dossierDiProva() });
  });

  it('keeps a record that several acts asked for once, as it was read last', async () => {
    const ricorda = vi.spyOn(archivio, 'ricordaTutti');
    const letto = (versione: number) => ({ ok: true as const, valore: dossierDiProva({ versione }) });
    vi.spyOn(core, 'dossier').mockResolvedValueOnce(letto(3)).mockResolvedValueOnce(letto(4));
    await archivio.salvaPratica(nascita('1'));
    await archivio.salvaPratica(nascita('2', { ordine: 2 }));
    await avvia();
    expect(ricorda).toHaveBeenCalledExactlyOnceWith([dossierDiProva({ versione: 4 })], expect.any(Number));
  });

  it('keeps everything in the queue while the core is away', async () => {
    core.guasto = 'fuori-linea';
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    expect(await stati()).toEqual(['in-coda']);
    expect(core.inviate).toEqual([]);
  });

  it('asks the outcome after a lost answer, and registers once', async () => {
    core.guasto = 'persa-dopo';
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    expect(await stati()).toEqual(['inviata']);
    core.guasto = 'nessuno';
    await avvia();
    expect(await stati()).toEqual(['confermata']);
    expect(core.inviate).toHaveLength(1);
  });

  it('sends again the same body under the same id when the core never saw it', async () => {
    core.guasto = 'persa-prima';
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    core.guasto = 'nessuno';
    await avvia();
    expect(await stati()).toEqual(['confermata']);
    expect(core.inviate[0]).toEqual(core.inviate[1]);
    expect(core.registrate.size).toBe(1);
  });

  it('asks, and does not send, what a desk that died had marked as sent', async () => {
    core.registrate.set('S1', rispostaPositiva);
    await archivio.salvaPratica(
      nascita('1', { stato: { stato: 'inviata', dal: 1, invii: 1, ignoto: false } }),
    );
    await avvia();
    expect(await stati()).toEqual(['confermata']);
    expect(core.inviate).toEqual([]);
  });

  it('keeps a refusal with every official code, the one for assistance apart', async () => {
    core.risposta = rispostaNegativa;
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    const [respinta] = await archivio.uscita.elenca();
    expect(respinta?.stato).toMatchObject({
      stato: 'respinta',
      motivi: [
        { codice: 'EN240', blocca: true, campo: 'testataRichiesta.dataDecorrenza' },
        { codice: 'EN225', blocca: false },
      ],
      assistenza: '2026-11-24 10:00:00 operazione 4100000778',
    });
  });

  it('stops before sending when the record has moved meanwhile', async () => {
    core.attuale = dossierDiProva({ versione: 4 });
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    expect(await stati()).toEqual(['in-conflitto']);
    expect(core.inviate).toEqual([]);
  });

  it('lets twins through: the record moved because of the first one', async () => {
    await archivio.salvaPratica(nascita('1', { ordine: 1 }));
    await archivio.salvaPratica(nascita('2', { ordine: 2 }));
    const invia = core.invia.bind(core);
    core.invia = async (codice, richiesta) => {
      const esito = await invia(codice, richiesta);
      const mia = {
        idOperazioneANPR: '4100000777',
        codice: '1001',
        registrata: '2026-11-24T09:00:00Z',
        comune: '048050',
      };
      core.attuale = dossierDiProva({ versione: 4, operazioni: [...dossierDiProva().operazioni, mia] });
      return esito;
    };
    await avvia();
    expect(await stati()).toEqual(['confermata', 'confermata']);
    expect(core.inviate.map(({ id }) => id)).toEqual(['S1', 'S2']);
  });

  it('holds what concerns the same family behind a refusal, and lets the others pass', async () => {
    core.risposta = rispostaNegativa;
    await archivio.salvaPratica(nascita('1', { ordine: 1 }));
    await avvia();
    core.risposta = rispostaPositiva;
    await archivio.salvaPratica(nascita('2', { ordine: 2 }));
    const { base: _, ...senzaBase } = nascita('3', { ordine: 3, aggregati: ['famiglia:9'] });
    await archivio.salvaPratica(senzaBase);
    await avvia();
    expect(await stati()).toEqual(['respinta', 'in-coda', 'confermata']);
  });

  it('puts off what the procedure of another municipality stops, and tries again on its day under another id', async () => {
    core.risposta = {
      rispostaKO: {
        listaErrori: {
          errore: [
            { codiceErroreAnomalia: 'EN531', tipoErroreAnomalia: 'E', testoErroreAnomalia: 'Pratica aperta' },
          ],
        },
      },
    };
    await archivio.salvaPratica(nascita('1'));
    let ora = 1000;
    const spedizioniere = new Spedizioniere(archivio, core, () => ora);
    await spedizioniere.sveglia();
    const [sospesa] = await archivio.uscita.elenca();
    expect(sospesa?.stato).toMatchObject({ stato: 'sospesa', fino: 1000 + 86_400_000 });
    core.risposta = rispostaPositiva;
    await spedizioniere.sveglia();
    expect(core.inviate).toHaveLength(1);
    ora += 86_400_000;
    await spedizioniere.sveglia();
    expect(await stati()).toEqual(['confermata']);
    const [prima, dopo] = core.inviate.map(({ id }) => id);
    expect(dopo).not.toBe(prima);
  });

  it('sends nothing that the disk does not let it write down, and goes on when it does', async () => {
    await archivio.salvaPratica(nascita('1'));
    const pieno = vi
      .spyOn(archivio, 'salvaPratica')
      .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await expect(avvia()).rejects.toThrow('full');
    expect(core.inviate).toEqual([]);
    pieno.mockRestore();
    await avvia();
    expect(await stati()).toEqual(['confermata']);
  });

  it('takes an empty answer for no answer', async () => {
    core.risposta = {};
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    expect((await archivio.uscita.elenca())[0]?.stato).toMatchObject({ stato: 'inviata', ignoto: true });
  });

  it('keeps its place when the card is refused, and tells when the request itself is', async () => {
    core.invia = async () => ({
      ok: false as const,
      errore: {
        tipo: 'rifiutato' as const,
        errore: {
          tipo: 'carta-non-ammessa' as const,
          causa: 'revocata' as const,
          messaggio: 'm',
          rimedio: 'r',
        },
        messaggio: 'm',
        rimedio: 'r',
      },
    });
    await archivio.salvaPratica(nascita('1'));
    await avvia();
    expect(await stati()).toEqual(['in-coda']);
    core.invia = async () => ({
      ok: false as const,
      errore: {
        tipo: 'rifiutato' as const,
        errore: { tipo: 'permesso-negato' as const, messaggio: 'Non puoi.', rimedio: 'Chiedi.' },
        messaggio: 'Non puoi.',
        rimedio: 'Chiedi.',
      },
    });
    await avvia();
    expect((await archivio.uscita.elenca())[0]?.stato).toMatchObject({
      stato: 'respinta',
      motivi: [{ testo: 'Non puoi.', rimedio: 'Chiedi.' }],
    });
  });
});
