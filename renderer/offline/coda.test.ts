import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EsitoOperazione } from '#contract/wa/registro.ts';
import { Archivio } from './archivio.ts';
import { Spedizioniere, type ErroreInvio, type PonteUscita } from './invio.ts';
import type { Pratica } from './pratica.ts';
import { praticaDiProva, rispostaPositiva } from './prova.ts';

type Sorte = 'bene' | 'persa-prima' | 'persa-dopo' | 'fuori-linea';
const errore = (tipo: 'fuori-linea' | 'esito-ignoto'): { ok: false; errore: ErroreInvio } => ({
  ok: false,
  errore: { tipo, messaggio: 'm', rimedio: 'r' },
});
const idDi = (richiesta: Pratica['richiesta']): string =>
  (richiesta['testataRichiesta'] as { idOperazioneComune: string }).idOperazioneComune;

/** A core that remembers by id, over a line whose fortunes are given; it sees who is on the same family at once. */
class CoreALungo implements PonteUscita {
  readonly registrate: string[] = [];
  scontri = 0;
  insieme = 0;
  massimoInsieme = 0;
  readonly #sorti: readonly Sorte[];
  readonly #famigliaDi: ReadonlyMap<string, string>;
  readonly #sullaFamiglia = new Set<string>();
  #volta = 0;

  readonly #turni: number;

  constructor(sorti: readonly Sorte[], famigliaDi: ReadonlyMap<string, string>, turni = 1) {
    this.#turni = turni;
    this.#sorti = sorti;
    this.#famigliaDi = famigliaDi;
  }

  async invia(_codice: string, richiesta: Pratica['richiesta']) {
    const sorte = this.#sorti[this.#volta++ % Math.max(1, this.#sorti.length)] ?? 'bene';
    const id = idDi(richiesta);
    const famiglia = this.#famigliaDi.get(id) ?? id;
    if (sorte === 'fuori-linea') return errore('fuori-linea');
    if (this.#sullaFamiglia.has(famiglia)) this.scontri += 1;
    this.#sullaFamiglia.add(famiglia);
    this.insieme += 1;
    this.massimoInsieme = Math.max(this.massimoInsieme, this.insieme);
    // The core takes its time: meanwhile others may come.
    for (let turno = 0; turno < this.#turni; turno++) await new Promise((poi) => setImmediate(poi));
    this.insieme -= 1;
    this.#sullaFamiglia.delete(famiglia);
    if (sorte === 'persa-prima') return errore('esito-ignoto');
    if (!this.registrate.includes(id)) this.registrate.push(id);
    return sorte === 'persa-dopo'
      ? errore('esito-ignoto')
      : { ok: true as const, valore: { ...rispostaPositiva } };
  }
  async esito(id: string): Promise<{ ok: true; valore: EsitoOperazione }> {
    return this.registrate.includes(id)
      ? {
          ok: true,
          valore: { stato: 'conclusa', idOperazioneComune: id, codice: '1001', risposta: rispostaPositiva },
        }
      : { ok: true, valore: { stato: 'sconosciuta', idOperazioneComune: id } };
  }
  async dossier() {
    return errore('fuori-linea');
  }
}

let quanti = 0;
async function conAtti(
  famiglie: readonly number[],
): Promise<{ archivio: Archivio; chi: Map<string, string> }> {
  const aperto = await Archivio.apri(`prova-coda-${++quanti}`, Buffer.alloc(32, 7).toString('base64'));
  if (!aperto.ok) throw new Error('the archive did not open');
  const chi = new Map<string, string>();
  for (const [posto, famiglia] of famiglie.entries()) {
    const idOperazioneComune = `S${posto}`;
    chi.set(idOperazioneComune, String(famiglia));
    await aperto.valore.salvaPratica(
      praticaDiProva({
        id: `p${posto}`,
        ordine: posto,
        idOperazioneComune,
        richiesta: { testataRichiesta: { idOperazioneComune } },
        aggregati: [`famiglia:${famiglia}`],
      }),
    );
  }
  return { archivio: aperto.valore, chi };
}

it('registers each act once, in order for each family, whatever the line loses', async () => {
  const sorti = fc.array(fc.constantFrom<Sorte>('bene', 'bene', 'persa-prima', 'persa-dopo', 'fuori-linea'), {
    maxLength: 12,
  });
  const famiglie = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(famiglie, sorti, async (quali, sorte) => {
      const { archivio, chi } = await conAtti(quali);
      const core = new CoreALungo([...sorte, 'bene'], chi);
      // Each round a desk started again on what the one before had left on the disk.
      for (let volta = 0; volta < 60; volta++) await new Spedizioniere(archivio, core).sveglia();
      expect(new Set(core.registrate).size).toBe(core.registrate.length);
      expect(core.registrate.toSorted()).toEqual([...chi.keys()].toSorted());
      expect(core.scontri).toBe(0);
      for (const famiglia of new Set(chi.values())) {
        const sue = core.registrate.filter((id) => chi.get(id) === famiglia);
        expect(sue).toEqual(sue.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
      }
      expect((await archivio.uscita.elenca()).every(({ stato }) => stato.stato === 'confermata')).toBe(true);
      await archivio.chiudi();
    }),
    { numRuns: 25 },
  );
});

it('sends five hundred acts, several at once, none twice', async () => {
  const { archivio, chi } = await conAtti(Array.from({ length: 500 }, (_, n) => n % 400));
  const core = new CoreALungo(['bene'], chi, 30);
  await new Spedizioniere(archivio, core).sveglia();
  expect(core.registrate).toHaveLength(500);
  expect(new Set(core.registrate).size).toBe(500);
  expect(core.scontri).toBe(0);
  expect(core.massimoInsieme).toBeGreaterThan(1);
  await archivio.chiudi();
});
