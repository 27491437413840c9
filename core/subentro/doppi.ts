import type { Kysely } from 'kysely';
import type { RigaSubentro, SoggettoSubentro } from '#contract/anpr/index.ts';
import { codiceBase, variantiOmocodiche } from '#contract/codice-fiscale.ts';
import type { GiaPresente } from '#contract/regole/subentro/index.ts';
import type { Schema } from '../db/schema.ts';
import { chiaveNome } from '../registro/righe.ts';

type G = SoggettoSubentro['generalitaSubIscr'];
interface Presente {
  readonly codice: string;
  readonly aire: boolean;
  readonly chi: string;
}

const chiEra = (cognome: string, nome: string, nascita: string | null): string =>
  [cognome, nome, nascita].join('|');
const chiE = (g: G): string => chiEra(chiaveNome(g.cognome ?? ''), chiaveNome(g.nome ?? ''), g.dataNascita);
const codiceDi = (g: G): string | undefined => g.codiceFiscale?.codFiscale.toUpperCase();

/** The codes under which a person might be there already. The first variants are those that are given in practice. */
function simili(codice: string): readonly string[] {
  const base = codiceBase(codice);
  return [codice, base, ...(base.length === 16 ? variantiOmocodiche(base).slice(0, 7) : [])];
}

/** Who is in the register, and in the block so far, under which code. */
export class CodiciPresenti {
  readonly #perBase = new Map<string, Presente[]>();

  static async leggi(
    db: Kysely<Schema>,
    righe: readonly RigaSubentro[],
    altri: readonly string[] = [],
  ): Promise<CodiciPresenti> {
    const cercati = righe.flatMap(({ soggetti }) =>
      soggetti.flatMap((s) => codiceDi(s.generalitaSubIscr) ?? []),
    );
    const quali = [...new Set([...cercati.flatMap(simili), ...altri])];
    const presenti = new CodiciPresenti();
    if (quali.length === 0) return presenti;
    const trovati = await db
      .selectFrom('soggetto')
      .select(['codice_fiscale', 'stato', 'cognome', 'nome', 'data_nascita'])
      .where((cosa) => cosa('codice_fiscale', '=', cosa.fn.any(cosa.val(quali))))
      .execute();
    for (const { codice_fiscale: codice, stato, cognome, nome, data_nascita: nascita } of trovati)
      if (codice !== null)
        presenti.#aggiungi({ codice, aire: stato === 'aire', chi: chiEra(cognome, nome, nascita) });
    return presenti;
  }

  #aggiungi(chi: Presente): void {
    const base = codiceBase(chi.codice);
    this.#perBase.set(base, [...(this.#perBase.get(base) ?? []), chi]);
  }

  /** Those whose code is this one, or belongs with it. */
  di(g: G, piuRecenti: readonly string[] = []): readonly GiaPresente[] {
    const codice = codiceDi(g);
    if (codice === undefined) return [];
    const suoi = [codice, ...piuRecenti].flatMap((uno) => this.#perBase.get(codiceBase(uno)) ?? []);
    return suoi.map((altro) => ({
      codice: altro.codice,
      aire: altro.aire,
      stessaPersona: altro.chi === chiE(g),
    }));
  }

  /** @returns whether the code was free for this person, who now has it. */
  prendi(g: G): boolean {
    const codice = codiceDi(g);
    if (codice === undefined) return false;
    const libero = !(this.#perBase.get(codiceBase(codice)) ?? []).some((altro) => altro.codice === codice);
    if (libero) this.#aggiungi({ codice, aire: g.soggettoAIRE?.toUpperCase() === 'S', chi: chiE(g) });
    return libero;
  }
}
