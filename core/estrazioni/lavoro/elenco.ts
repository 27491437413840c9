import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DatiSoggetto } from '#contract/anpr/index.ts';
import type { Schema } from '../../db/schema.ts';
import { conElettorale } from '../../registro/posizione-elettorale.ts';
import { schedaIndividuale, soloSezioni } from '../../registro/scheda.ts';
import type { Selezione } from '../persone.ts';
import { scriviAuditDi } from './audit.ts';
import { csvDi, type RigaFoglio } from './csv.ts';
import type { PartiLavoro } from './esegui.ts';
import { scriviFile } from './file.ts';
import type { InCorso } from './in-corso.ts';
import { allaVolta, leggiAGruppi, type PersonaLetta } from './lettura.ts';
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
/** Lines of a sheet are short. */
const righeAllaVolta = 4000;

/** The record of a person as the sections asked for show it. */
export function mostra({ soggetto, famiglia }: PersonaLetta, sezioni: readonly string[]): DatiSoggetto {
  const intera = conElettorale(
    schedaIndividuale(soggetto, famiglia ?? undefined),
    sezioni.includes('18'),
    undefined,
  );
  return sezioni.includes('1') ? intera : soloSezioni(intera, sezioni);
}

/** Whom to read, and how each is written. */
interface Forma<R> {
  readonly righe: RawBuilder<unknown>;
  readonly intestazione: string;
  readonly massimo: number;
  readonly allaVolta: number;
  readonly id: (letta: R) => string;
  readonly testo: (letta: R) => string;
}

function inXml({ lavoro, ...mezzi }: Mezzi, { righe, sezioni }: Elenco): Forma<PersonaLetta> {
  return {
    righe: sql`select p.soggetto, p.famiglia from (${righe(true)}) p order by p.id`,
    ...{ intestazione: '', massimo: mezzi.personePerFile ?? personePerFile },
    allaVolta: mezzi.allaVolta ?? allaVolta,
    id: ({ soggetto }) => soggetto.idSchedaSoggettoANPR,
    testo: (persona) => personaInXml(lavoro.testata, mostra(persona, sezioni)),
  };
}

function inFoglio(mezzi: Mezzi, elenco: Elenco): Forma<RigaFoglio> {
  const { righe, intestazione, riga } = csvDi(elenco, elenco.sezioni);
  return {
    ...{ righe, intestazione, massimo: Infinity },
    allaVolta: mezzi.allaVolta ?? righeAllaVolta,
    id: ({ id }) => id,
    testo: riga,
  };
}

/** People one after the other, put into as many files as it takes; none if there is nobody. */
export async function scriviElenco(mezzi: Mezzi, elenco: Elenco): Promise<void> {
  const { rows } = await elenco.quante.execute(mezzi.legge);
  await mezzi.segna(0, rows[0]?.quante ?? 0);
  if (mezzi.lavoro.formato === 'csv') await scriviTutti(mezzi, elenco, inFoglio(mezzi, elenco));
  else await scriviTutti(mezzi, elenco, inXml(mezzi, elenco));
}

async function scriviTutti<R>(mezzi: Mezzi, { sezioni }: Elenco, forma: Forma<R>): Promise<void> {
  const { legge, scrive, lavoro, segna, chiave } = mezzi;
  const { intestazione, massimo } = forma;
  const gruppi: AsyncIterator<readonly R[], void> = leggiAGruppi(legge, forma.righe, forma.allaVolta);
  const audit = scriviAuditDi(scrive, lavoro, mezzi.orologio(), sezioni);

  let fatte = 0;
  let avanzano: readonly R[] = [];
  const prossimo = async (): Promise<boolean> => {
    if (avanzano.length > 0) return true;
    const prossima = await gruppi.next();
    avanzano = prossima.done === true ? [] : prossima.value;
    return avanzano.length > 0;
  };

  for (let progressivo = 1; await prossimo(); progressivo++) {
    let nelFile = 0;
    async function* testo(): AsyncGenerator<string> {
      if (intestazione !== '') yield intestazione;
      while (nelFile < massimo && (await prossimo())) {
        const gruppo = avanzano.slice(0, massimo - nelFile);
        avanzano = avanzano.slice(gruppo.length);
        yield gruppo.map(forma.testo).join('');
        nelFile += gruppo.length;
        fatte += gruppo.length;
        await audit.aggiungi(gruppo.map(forma.id));
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
