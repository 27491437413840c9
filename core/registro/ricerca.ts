import { sql, type Kysely } from 'kysely';
import { ricercaAgenzia } from '../agenzia-entrate/archivio.ts';
import type { Schema } from '../db/schema.ts';
import { ricercaConsolati } from '../consolati/ricerca.ts';
import { ricercaEnti } from '../enti/ricerca.ts';
import { ricercaEstrazioni } from '../estrazioni/ricerca.ts';
import { leggiRighe, omonimiMassimi, type LeggiRighe, type Riga } from './leggi-righe.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { nuoviLetti, type Letti } from './letti.ts';
import type { CriteriSoggetto, Ricerca } from './operazione.ts';
import { operazioneRegistrata, operazioniSuccessive } from './registrate.ts';
import { ricercaFamiglie } from './ricerca-famiglie.ts';
import { ricercaChiavi } from './ricerca-chiavi.ts';
import { ricercaOperazioni } from './ricerca-operazioni.ts';
import { ricercaProcedimenti } from './ricerca-procedimenti.ts';
import { ricercaCittadini } from '../cittadini/ricerca.ts';
import { ricercaSubentro } from '../subentro/ricerca.ts';
import { ricercaSezioni } from './ricerca-sezioni.ts';
import { chiaveNome } from './righe.ts';
import { storiaSoggetto } from './storia.ts';

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

/** The register as operations read it, on a connection or in a transaction. */
export function creaRicerca(
  db: Kysely<Schema>,
  letti: Letti = nuoviLetti(),
  righe: LeggiRighe = leggiRighe(db),
): Ricerca {
  const soggettoLetto = (riga: Riga<Soggetto>): Soggetto => {
    letti.soggetti.set(riga.id, riga.versione);
    return riga.documento;
  };
  /** An id or a code is one key of the table: read with those that others ask for. */
  const perChiave = (
    criteri: CriteriSoggetto,
  ): Promise<readonly (Riga<Soggetto> | undefined)[]> | undefined => {
    const { comune: _, idSchedaSoggettoANPR: id, codiceFiscale: codice, ...altri } = criteri;
    if (Object.values(altri).some((valore) => valore !== undefined)) return undefined;
    if (id !== undefined) return codice === undefined ? righe.soggetti([id]) : undefined;
    return codice === undefined ? undefined : righe.perCodiceFiscale([codice.toUpperCase()]);
  };
  /** Who may be registered already: asked for by every birth, and read with what the others ask for. */
  const perNomeENascita = (
    criteri: CriteriSoggetto,
    limite: number,
  ): Promise<readonly (readonly Riga<Soggetto>[])[]> | undefined => {
    const { cognome, nome, sesso, dataNascita, ...altri } = criteri;
    if (cognome === undefined || nome === undefined || sesso === undefined || dataNascita === undefined)
      return undefined;
    if (limite !== omonimiMassimi || Object.values(altri).some((valore) => valore !== undefined))
      return undefined;
    const chiavi = { cognome: chiaveNome(cognome), nome: chiaveNome(nome), sesso: sesso.toUpperCase() };
    return righe.omonimi([{ ...chiavi, dataNascita }]);
  };
  const colonne = ['id', 'versione', 'documento'] as const;

  return {
    ...ricercaProcedimenti(db, letti, righe),
    ...ricercaFamiglie(db, letti),
    ...ricercaChiavi(db, letti),
    ...ricercaOperazioni(db),
    ...ricercaSezioni(db, letti),
    ...ricercaCittadini(db, letti),
    ...ricercaAgenzia(db),
    ...ricercaEstrazioni(db),
    ...ricercaSubentro(db),
    ...ricercaEnti(db),
    ...ricercaConsolati(db),
    async trova(criteri, limite = omonimiMassimi) {
      const quali = condizioni(criteri);
      if (quali.length === 0) return [];
      const diretta = perChiave(criteri);
      if (diretta) {
        const [riga] = await diretta;
        if (!riga || riga.documento.stato === 'annullato') return [];
        const altrove = criteri.comune !== undefined && criteri.comune !== riga.documento.comune;
        return altrove ? [] : [soggettoLetto(riga)];
      }
      const omonimi = perNomeENascita(criteri, limite);
      if (omonimi) return (await omonimi).flat().map(soggettoLetto);
      let domanda = db.selectFrom('soggetto').select(colonne).where('stato', '<>', 'annullato');
      for (const [colonna, valore] of quali)
        domanda = domanda.where(db.dynamic.ref<'id'>(colonna), '=', valore);
      if (criteri.comune !== undefined) domanda = domanda.where('comune', '=', criteri.comune);
      return (await domanda.orderBy('id').limit(limite).execute()).map(soggettoLetto);
    },
    async soggetto(id) {
      const [riga] = await righe.soggetti([id]);
      return riga && soggettoLetto(riga);
    },
    async famiglia(id) {
      const [riga] = await righe.famiglie([id]);
      if (riga) letti.famiglie.set(riga.id, riga.versione);
      return riga?.documento;
    },
    async componenti({ componenti }) {
      if (componenti.length === 0) return [];
      return (await righe.soggetti(componenti.map((c) => c.idSchedaSoggettoANPR))).flatMap((riga) =>
        riga ? [soggettoLetto(riga)] : [],
      );
    },
    async soggettoAl(id, giorno) {
      const { rows } = await sql<{ allora: Soggetto | null }>`
        select soggetto_al(${id}::bigint, ${giorno}::date) as allora`.execute(db);
      return rows[0]?.allora ?? undefined;
    },
    async famigliaAl(id, giorno): Promise<Famiglia | undefined> {
      const riga = await db
        .selectFrom('versione_famiglia')
        .select('dopo')
        .where('id', '=', id)
        .where('valida_dal', '<=', giorno)
        .orderBy('versione', 'desc')
        .limit(1)
        .executeTakeFirst();
      return riga?.dopo;
    },
    operazione: (id) => operazioneRegistrata(db, id),
    successive: (id) => operazioniSuccessive(db, id),
    storia: (id) => storiaSoggetto(db, id),
    async codiciFiscaliInUso(codici) {
      if (codici.length === 0) return [];
      const trovate = await righe.perCodiceFiscale(codici);
      return codici.filter((_, posto) => trovate[posto] !== undefined);
    },
  };
}
