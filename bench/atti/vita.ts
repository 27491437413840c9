import { creaCaso } from '#core/dimostrativo/caso.ts';
import { attoCasuale, type Scena } from '#core/registro/atti-di-prova/index.ts';
import { rifiuti } from '#core/registro/banco-di-prova.ts';
import { tuttofareDiProva } from '#core/registro/di-prova.ts';
import type { RegistroDaProvare, Sede } from './registro.ts';

/** What came of the acts: for each operation how many are in, for each refusal how many times. */
export interface Vissuto {
  readonly fatti: ReadonlyMap<string, number>;
  /** `5005 EN240`. */
  readonly rifiutati: ReadonlyMap<string, number>;
  readonly secondi: number;
}

const conta = (dove: Map<string, number>, cosa: string): void => {
  dove.set(cosa, (dove.get(cosa) ?? 0) + 1);
};

/** Whoever comes after the load has a number beyond this one. */
const primoNuovo = 6_000_000_000;

export interface Vita {
  readonly atti: number;
  /** Offices at work at once, each in a municipality of its own as long as there are enough. */
  readonly insieme: number;
  readonly seme: number;
  readonly progresso: (fatti: number) => void;
}

/** Many offices at work, each thinking of valid acts on the register as it is, until so many are in. */
export async function vivi(
  { database, registro, sedi }: RegistroDaProvare,
  { atti, insieme, seme, progresso }: Vita,
): Promise<Vissuto> {
  const fatti = new Map<string, number>();
  const rifiutati = new Map<string, number>();
  let [quanti, numero] = [0, 0];

  async function scenaDi(sede: Sede, ufficio: number, giro: number): Promise<Scena> {
    const { ultimo } = await database.applicazione
      .selectFrom('soggetto')
      .select(({ fn }) => fn.max('id').as('ultimo'))
      .executeTakeFirstOrThrow();
    const nuovi = Number(ultimo) > primoNuovo ? [[primoNuovo, Number(ultimo)] as const] : [];
    return {
      db: database.applicazione,
      caso: creaCaso(seme + ufficio * 1_000_003 + giro),
      chi: tuttofareDiProva({ comune: sede.comune, idPostazione: `${sede.comune}-CO-0001` }),
      oggi: registro.oggi(),
      idOperazioneComune: () => `VITA${++numero}`,
      tratti: [sede.tratto, ...nuovi],
    };
  }

  /** Acts thought of under the same day and the same newcomers. */
  const alGiro = 50;

  async function ufficio(quale: number): Promise<void> {
    for (let giro = 0; quanti < atti; giro++) {
      const sede = sedi[(quale + giro * insieme) % sedi.length];
      if (!sede) throw new Error('no municipality to work in');
      const scena = await scenaDi(sede, quale, giro);
      for (let volta = 0; volta < alGiro && quanti < atti; volta++) {
        const proposta = await attoCasuale(scena);
        if (!proposta) continue;
        const esito = await registro.esegui(proposta.codice, proposta.richiesta, scena.chi);
        if (!esito.ok) throw new Error(`${proposta.codice}: ${JSON.stringify(esito.errore)}`);
        const codici = rifiuti(esito.valore);
        if (codici.length > 0) {
          conta(rifiutati, `${proposta.codice} ${codici.join(' ')}`);
          if (process.env['MOSTRA_RIFIUTI']) console.error(codici.join(' '), JSON.stringify(proposta));
          continue;
        }
        conta(fatti, proposta.codice);
        progresso(++quanti);
      }
    }
  }

  const da = performance.now();
  await Promise.all(Array.from({ length: insieme }, (_, quale) => ufficio(quale)));
  return { fatti, rifiutati, secondi: (performance.now() - da) / 1000 };
}
