import { sql, type Kysely } from 'kysely';
import type { DatiSoggetto } from '#contract/anpr/index.ts';
import type { Schema } from '../../db/schema.ts';
import { conElettorale } from '../../registro/posizione-elettorale.ts';
import { schedaIndividuale, soloSezioni } from '../../registro/scheda.ts';
import type { Selezione } from '../persone.ts';
import { scriviAuditDi } from './audit.ts';
import { csvDi } from './csv.ts';
import type { PartiLavoro } from './esegui.ts';
import { scriviFile } from './file.ts';
import type { InCorso } from './in-corso.ts';
import { leggiAGruppi, type PersonaLetta } from './lettura.ts';
import { personaInXml } from './xml.ts';

export interface Elenco extends Selezione {
  /** Tab. 16, without zeros in front. */
  readonly sezioni: readonly string[];
}

/** What one run works with. */
export interface Mezzi extends PartiLavoro {
  readonly legge: Kysely<Schema>;
  readonly scrive: Kysely<Schema>;
  readonly lavoro: InCorso;
  /** @throws Annullata */
  readonly segna: (fatte: number, totale?: number) => Promise<void>;
}

/** An answer of 7002 is one message: no more people than one can carry (EN476). */
const personePerFile = 20_000;

function mostra({ soggetto, famiglia }: PersonaLetta, sezioni: readonly string[]): DatiSoggetto {
  const intera = conElettorale(
    schedaIndividuale(soggetto, famiglia ?? undefined),
    sezioni.includes('18'),
    undefined,
  );
  return sezioni.includes('1') ? intera : soloSezioni(intera, sezioni);
}

/** People one after the other, put into as many files as it takes; none if there is nobody. */
export async function scriviElenco(mezzi: Mezzi, { righe, quante, sezioni }: Elenco): Promise<void> {
  const { legge, scrive, lavoro, segna, chiave } = mezzi;
  const { rows } = await quante.execute(legge);
  await segna(0, rows[0]?.quante ?? 0);
  const inCsv = lavoro.formato === 'csv' ? csvDi(sezioni) : undefined;
  const massimo = inCsv ? Infinity : (mezzi.personePerFile ?? personePerFile);
  const gruppi: AsyncIterator<readonly PersonaLetta[], void> = leggiAGruppi(legge, righe, mezzi.allaVolta);
  const audit = scriviAuditDi(scrive, lavoro, mezzi.orologio(), sezioni);

  let fatte = 0;
  let avanzano: readonly PersonaLetta[] = [];
  const prossimo = async (): Promise<boolean> => {
    if (avanzano.length > 0) return true;
    const prossima = await gruppi.next();
    avanzano = prossima.done === true ? [] : prossima.value;
    return avanzano.length > 0;
  };

  for (let progressivo = 1; await prossimo(); progressivo++) {
    let nelFile = 0;
    async function* testo(): AsyncGenerator<string> {
      if (inCsv) yield inCsv.intestazione;
      while (nelFile < massimo && (await prossimo())) {
        const gruppo = avanzano.slice(0, massimo - nelFile);
        avanzano = avanzano.slice(gruppo.length);
        yield gruppo
          .map((persona) => {
            const dati = mostra(persona, sezioni);
            return inCsv ? inCsv.riga(dati) : personaInXml(lavoro.testata, dati);
          })
          .join('');
        nelFile += gruppo.length;
        fatte += gruppo.length;
        await audit.aggiungi(gruppo.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR));
        await segna(fatte);
      }
    }
    await scriviFile(scrive, testo(), {
      ...{ chiave, elaborazione: lavoro.id, progressivo, righe: () => nelFile },
    });
  }
  await audit.chiudi();
  await sql`close estrazione`.execute(legge);
}
