import { sql, type Kysely } from 'kysely';
import { confrontaConsolato } from '#contract/consolati/confronto.ts';
import type {
  DettaglioConsolato,
  PaginaConsolati,
  RichiestaElencoConsolati,
  VoceConsolato,
} from '#contract/wa/consolati.ts';
import { statoDomanda } from '../../agenzia-entrate/ufficio/domanda.ts';
import type { Schema } from '../../db/schema.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { nomeOperatore } from '../../registro/nome-operatore.ts';
import { personaToccata } from '../../registro/ufficio/persona.ts';
import { confrontabile, type RichiestaConsolato } from '../modello.ts';

const perPagina = 100;

function righe(db: Kysely<Schema>, comune: string) {
  return db
    .selectFrom('richiesta_consolato as r')
    .innerJoin('soggetto as s', 's.id', 'r.soggetto')
    .leftJoin('operatore as chi', (unione) =>
      unione.on(sql<boolean>`chi.codice_fiscale = r.documento -> 'chiusura' ->> 'operatore'`),
    )
    .select(['r.id', 'r.documento', 's.documento as persona', 'chi.cognome', 'chi.nome'])
    .where('r.comune', '=', comune);
}
interface Riga {
  readonly documento: RichiestaConsolato;
  readonly persona: Soggetto;
  readonly cognome: string | null;
  readonly nome: string | null;
}

function voce({ documento: r, persona, cognome, nome }: Riga): VoceConsolato {
  const nostri = confrontabile(persona);
  const sede = (r.residenza ?? nostri.residenza)?.localitaEstera?.consolato.descrizioneConsolato;
  return {
    ...{ id: r.id, tipo: r.tipo, mittente: r.mittente, aperta: r.aperta, soggetto: personaToccata(persona) },
    ...(sede !== undefined && { consolato: sede }),
    diversi: confrontaConsolato(nostri, r).filter(({ diverso }) => diverso).length,
    ...(r.chiusura && { chiusura: { ...r.chiusura, ...nomeOperatore({ cognome, nome }) } }),
  };
}

/** Requests of consulates to a municipality, by pages. */
export async function leggiConsolati(
  db: Kysely<Schema>,
  comune: string,
  { vista, dopo }: RichiestaElencoConsolati,
): Promise<PaginaConsolati> {
  const aperte = vista === 'aperte';
  let domanda = righe(db, comune).where('r.chiusa', aperte ? 'is' : 'is not', null);
  if (dopo !== undefined) domanda = domanda.where('r.id', aperte ? '>' : '<', dopo);
  const lette = await domanda
    .orderBy('r.id', aperte ? 'asc' : 'desc')
    .limit(perPagina + 1)
    .execute();
  return { voci: lette.slice(0, perPagina).map(voce), altre: lette.length > perPagina };
}

/** One request with the record beside it; undefined: of another municipality, or of none. */
export async function leggiConsolato(
  db: Kysely<Schema>,
  comune: string,
  id: string,
): Promise<DettaglioConsolato | undefined> {
  const riga = await righe(db, comune).where('r.id', '=', id).executeTakeFirst();
  if (!riga) return undefined;
  const { documento: r, persona } = riga;
  const ultima =
    r.tipo === 'codice-fiscale'
      ? await db
          .selectFrom('richiesta_agenzia')
          .selectAll()
          .where('soggetto', '=', r.soggetto)
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst()
      : undefined;
  return {
    ...voce(riga),
    confronto: [...confrontaConsolato(confrontabile(persona), r)],
    detti: { generalita: r.generalita, ...(r.residenza && { residenza: r.residenza }) },
    registrazioni: [...(r.registrazioni ?? [])],
    ...(ultima && { domanda: statoDomanda(ultima) }),
  };
}
