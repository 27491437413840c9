import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Archivio } from './archivio.ts';
import { archivioDiProva, CoreFinto, nascita, statiDi } from './core-finto.ts';
import { Spedizioniere } from './invio.ts';

let archivio: Archivio;
let core: CoreFinto;
const stati = (): Promise<string[]> => statiDi(archivio);
const avvia = (): Promise<void> => new Spedizioniere(archivio, core).sveglia();

beforeEach(async () => {
  archivio = await archivioDiProva();
  core = new CoreFinto();
});

describe('an act that the card signed', () => {
  const firma = {
    ...{ dichiarazione: 'SPORTELLO-ATTO-1', certificato: 'AA==' },
    ...{ algoritmo: 'ECDSA-P256-SHA256' as const, firma: 'AA==' },
  };
  const rifiuta = (
    errore: { tipo: 'atto-non-firmato'; causa: 'carta' } | { tipo: 'pin-richiesto'; atto: string },
  ) => {
    const parole = { messaggio: 'Non registrato.', rimedio: 'Conferma di nuovo.' };
    core.invia = async () => ({
      ok: false as const,
      errore: { tipo: 'rifiutato' as const, errore: { ...errore, ...parole }, ...parole },
    });
  };

  it('is sent with its signature, the same at every retry', async () => {
    core.guasto = 'persa-prima';
    await archivio.salvaPratica(nascita('1', { codice: '5012', firma }));
    await avvia();
    core.guasto = 'nessuno';
    await avvia();
    expect(core.inviate.map((una) => una.firma)).toEqual([firma, firma]);
    expect(await stati()).toEqual(['confermata']);
  });

  it.each([
    { tipo: 'atto-non-firmato', causa: 'carta' } as const,
    { tipo: 'pin-richiesto', atto: 'operazione' } as const,
  ])('that the register does not take ($tipo) is kept with the reason, and others go on', async (errore) => {
    rifiuta(errore);
    await archivio.salvaPratica(nascita('1', { codice: '5012', firma }));
    await archivio.salvaPratica(nascita('2', { codice: '5012', firma, aggregati: [] }));
    await avvia();
    const respinta = {
      stato: 'respinta',
      motivi: [{ testo: 'Non registrato.', rimedio: 'Conferma di nuovo.' }],
    };
    expect((await archivio.uscita.elenca()).map(({ stato }) => stato)).toMatchObject([respinta, respinta]);
  });

  it('put off until a day goes under another id, without what was signed for the first', async () => {
    const sospesa = { stato: 'sospesa' as const, quando: 1, fino: 1, motivi: [] };
    await archivio.salvaPratica(nascita('1', { codice: '5012', firma, stato: sospesa }));
    await avvia();
    const [una] = core.inviate;
    expect(una).not.toHaveProperty('firma');
    expect(una?.id).not.toBe('S1');
  });
});
