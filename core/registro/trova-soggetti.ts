import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { omonimiMassimi, type LeggiRighe, type Riga } from './leggi-righe.ts';
import type { Soggetto } from './modello.ts';
import type { CriteriSoggetto } from './operazione.ts';
import { chiaveNome } from './righe.ts';

function condizioni(criteri: CriteriSoggetto): readonly (readonly [string, string])[] {
  const { idSchedaSoggettoANPR, idANPR, codiceFiscale, cognome, nome, sesso, dataNascita } = criteri;
  const coppie: readonly (readonly [string, string | undefined])[] = [
    ['id', idSchedaSoggettoANPR],
    ['id_anpr', idANPR?.toUpperCase()],
    ['codice_fiscale', codiceFiscale?.toUpperCase()],
    ['cognome', cognome === undefined ? undefined : chiaveNome(cognome)],
    ['nome', nome === undefined ? undefined : chiaveNome(nome)],
    ['sesso', sesso?.toUpperCase()],
    ['data_nascita', dataNascita],
  ];
  return coppie.flatMap(([colonna, valore]) => (valore === undefined ? [] : [[colonna, valore] as const]));
}

/** An id or a code is one key of the table: read with those that others ask for. */
function perChiave(
  righe: LeggiRighe,
  criteri: CriteriSoggetto,
): Promise<readonly (Riga<Soggetto> | undefined)[]> | undefined {
  const { comune: _, idSchedaSoggettoANPR: id, codiceFiscale: codice, ...altri } = criteri;
  if (Object.values(altri).some((valore) => valore !== undefined)) return undefined;
  if (id !== undefined) return codice === undefined ? righe.soggetti([id]) : undefined;
  return codice === undefined ? undefined : righe.perCodiceFiscale([codice.toUpperCase()]);
}

/** Who may be registered already: asked for by every birth, and read with what the others ask for. */
function perNomeENascita(
  righe: LeggiRighe,
  criteri: CriteriSoggetto,
  limite: number,
): Promise<readonly (readonly Riga<Soggetto>[])[]> | undefined {
  const { cognome, nome, sesso, dataNascita, ...altri } = criteri;
  if (cognome === undefined || nome === undefined || sesso === undefined || dataNascita === undefined)
    return undefined;
  if (limite !== omonimiMassimi || Object.values(altri).some((valore) => valore !== undefined))
    return undefined;
  const chiavi = { cognome: chiaveNome(cognome), nome: chiaveNome(nome), sesso: sesso.toUpperCase() };
  return righe.omonimi([{ ...chiavi, dataNascita }]);
}

/** Who fits all that is said of them; nobody when nothing is said. */
export async function trovaRighe(
  db: Kysely<Schema>,
  righe: LeggiRighe,
  criteri: CriteriSoggetto,
  limite: number,
): Promise<readonly Riga<Soggetto>[]> {
  const quali = condizioni(criteri);
  if (quali.length === 0) return [];
  const diretta = perChiave(righe, criteri);
  if (diretta) {
    const [riga] = await diretta;
    if (!riga || riga.documento.stato === 'annullato') return [];
    const altrove = criteri.comune !== undefined && criteri.comune !== riga.documento.comune;
    return altrove ? [] : [riga];
  }
  const omonimi = perNomeENascita(righe, criteri, limite);
  if (omonimi) return (await omonimi).flat();
  let domanda = db
    .selectFrom('soggetto')
    .select(['id', 'versione', 'documento'])
    .where('stato', '<>', 'annullato');
  for (const [colonna, valore] of quali) domanda = domanda.where(db.dynamic.ref<'id'>(colonna), '=', valore);
  if (criteri.comune !== undefined) domanda = domanda.where('comune', '=', criteri.comune);
  return domanda.orderBy('id').limit(limite).execute();
}
