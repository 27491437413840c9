import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gestori } from '#contract/bridge/index.ts';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { riuscito } from '#contract/esito.ts';
import { creaLuoghi, type Luoghi } from '#contract/tabelle/luoghi.ts';
import { usaTabelle } from '#contract/tabelle/index.ts';
import { CopiaTabelle, luoghiDi, tabelleDi } from '#contract/wa/tabelle.ts';
import { scriviIntero } from '#native/file-intero.ts';
import type { Collegamento } from './collegamento.ts';
import type { Giornale } from './giornale.ts';

const vuota: CopiaTabelle = { versione: 0, tabelle: [] };

export interface PartiTabelle {
  /** Where the copy is kept, so that it is there without the core too. */
  readonly cartella: string;
  /** Those of the product. */
  readonly luoghi: () => Luoghi | undefined;
  readonly collegamento: Pick<Collegamento, 'chiama'>;
  readonly suCambio: (tabelle: NonNullable<StatoPostazione['tabelle']>) => void;
  readonly giornale: Giornale;
}

/** This workstation's copy of the official tables: as good as the register's as soon as the register can be asked. */
export class TabellePostazione {
  readonly #parti: PartiTabelle;
  #copia = vuota;
  #luoghi: Luoghi | undefined;
  #inArrivo: Promise<void> | undefined;

  constructor(parti: PartiTabelle) {
    this.#parti = parti;
    this.#usa(this.#leggi());
  }

  get versione(): number {
    return this.#copia.versione;
  }

  luoghi(): Luoghi | undefined {
    return this.#luoghi ?? this.#parti.luoghi();
  }

  /** @param delRegistro what the core said last; undefined: nothing. */
  async guarda(delRegistro: number | undefined): Promise<void> {
    if (delRegistro === undefined) return;
    if (delRegistro === this.versione) {
      this.#di(false);
      return;
    }
    this.#di(true);
    // Asked once, however often the core is asked how it is meanwhile; what fails is asked again the next time.
    this.#inArrivo ??= this.#prendi().finally(() => {
      this.#inArrivo = undefined;
    });
    await this.#inArrivo;
  }

  gestori(): Pick<Gestori, 'tabelle.inUso'> {
    return {
      'tabelle.inUso': async () => {
        const { versione, tabelle } = this.#copia;
        return riuscito({ versione, tabelle });
      },
    };
  }

  get #file(): string {
    return join(this.#parti.cartella, 'tabelle.json');
  }

  #di(daAggiornare: boolean): void {
    this.#parti.suCambio({ versione: this.versione, daAggiornare });
  }

  #leggi(): CopiaTabelle {
    try {
      return CopiaTabelle.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch (errore) {
      // A copy that cannot be read is asked for again: nothing is lost with it.
      if ((errore as { code?: string }).code !== 'ENOENT')
        this.#parti.giornale({ evento: 'tabelle-illeggibili' });
      return vuota;
    }
  }

  async #prendi(): Promise<void> {
    const esito = await this.#parti.collegamento.chiama('copiaTabelle', {});
    if (!esito.ok) return;
    mkdirSync(this.#parti.cartella, { recursive: true, mode: 0o700 });
    scriviIntero(this.#file, JSON.stringify(esito.valore));
    this.#usa(esito.valore);
    this.#di(false);
  }

  #usa(copia: CopiaTabelle): void {
    this.#copia = copia;
    const luoghi = luoghiDi(copia);
    this.#luoghi = luoghi && creaLuoghi(luoghi);
    usaTabelle(copia.versione, tabelleDi(copia));
  }
}
