import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { leggiNumero, scriviNumero } from '#contract/regole/carta-identita/index.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type {
  CartaEmessa,
  ElencoCarte,
  RichiestaCarte,
  SegnalazioneCarta,
  StatoCarta,
} from '#contract/wa/carta-identita.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { chiaveNome } from '../registro/righe.ts';
import { domandaConservata } from './domande.ts';

/** Cards issued on blanks of the municipality. Every look is an access to personal data. */
export interface Carte {
  elenca(richiesta: RichiestaCarte, chi: Chi): Promise<ElencoCarte>;
  segnala(segnalazione: SegnalazioneCarta, chi: Chi): Promise<Esito<CartaEmessa, ErroreWa>>;
}

const limite = 200;
const nessuna: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Fra le carte rilasciate dal tuo comune non c’è questa, o non è più in corso.',
  rimedio: 'Controlla serie e numero, come si leggono nel registro delle carte.',
};

function scelte(db: Kysely<Schema>, comune: string) {
  return (
    db
      .selectFrom('carta_emessa as c')
      .innerJoin('soggetto as s', 's.id', 'c.soggetto')
      .leftJoin('operazione as r', 'r.annulla', 'c.operazione')
      // A card is given on the request of whoever it is of: one kept for another is no proof of this one.
      .leftJoin('domanda_carta as d', (su) =>
        su
          .onRef('d.serie', '=', 'c.serie')
          .onRef('d.numero', '=', 'c.numero')
          .onRef('d.soggetto', '=', 'c.soggetto'),
      )
      .selectAll('c')
      .select(['d.domanda', 'd.giorno', 'd.istante', 'd.operatore as scritta'])
      .select(['s.documento', 'r.id as ritirata'])
      .where('c.comune', '=', comune)
  );
}
type Riga = Awaited<ReturnType<ReturnType<typeof scelte>['execute']>>[number];

function statoDi(riga: Riga, oggi: string): StatoCarta {
  if (riga.ritirata !== null) return 'ritirata';
  if (riga.sorte !== null) return riga.sorte;
  if (riga.annullata !== null) return 'annullata';
  return riga.scadenza !== null && riga.scadenza < oggi ? 'scaduta' : 'in-corso';
}

function voce(riga: Riga, oggi: string): CartaEmessa {
  const { cognome = '', nome = '' } = riga.documento.dati.generalita;
  return {
    numero: scriviNumero(riga),
    ...{ soggetto: riga.soggetto, cognome, nome, rilascio: riga.rilascio },
    ...(riga.scadenza !== null && { scadenza: riga.scadenza }),
    interdizioneEspatrio: riga.interdizione_espatrio,
    stato: statoDi(riga, oggi),
    ...(riga.precedente && { precedente: riga.precedente.numero }),
    ...(riga.denuncia !== null && { denuncia: riga.denuncia }),
    ...(riga.domanda !== null &&
      riga.giorno !== null &&
      riga.istante !== null &&
      riga.scritta !== null && {
        domanda: domandaConservata({
          ...{ serie: riga.serie, numero: riga.numero, giorno: riga.giorno },
          ...{ domanda: riga.domanda, istante: riga.istante, operatore: riga.scritta },
        }),
      }),
    ...{ idOperazioneANPR: riga.operazione, operatore: riga.operatore },
  };
}

/** In the order of their end when that is asked for, else the last issued first; one more than is shown. */
function cercate(db: Kysely<Schema>, comune: string, richiesta: RichiestaCarte): Promise<Riga[]> {
  const { testo = '', soggetto, rilascioDal, rilascioAl, scadenzaDal, scadenzaAl } = richiesta;
  let domanda = scelte(db, comune);
  const letto = leggiNumero(testo);
  if (letto) {
    domanda = domanda.where('c.serie', '=', letto.serie).where('c.numero', '=', letto.numero);
  } else if (testo !== '') domanda = domanda.where('s.cognome', 'like', `${chiaveNome(testo)}%`);
  if (soggetto !== undefined) domanda = domanda.where('c.soggetto', '=', soggetto);
  if (rilascioDal !== undefined) domanda = domanda.where('c.rilascio', '>=', rilascioDal);
  if (rilascioAl !== undefined) domanda = domanda.where('c.rilascio', '<=', rilascioAl);
  if (scadenzaDal !== undefined) domanda = domanda.where('c.scadenza', '>=', scadenzaDal);
  if (scadenzaAl !== undefined) domanda = domanda.where('c.scadenza', '<=', scadenzaAl);
  const agenda = scadenzaDal !== undefined || scadenzaAl !== undefined;
  return (agenda ? domanda.orderBy('c.scadenza') : domanda.orderBy('c.emessa', 'desc'))
    .orderBy('c.serie')
    .orderBy('c.numero')
    .limit(limite + 1)
    .execute();
}

export function creaCarte({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Carte {
  const annota = (chi: Chi, finalita: string, carte: readonly CartaEmessa[]): Promise<void> =>
    scriviAudit(db, {
      ...{ tipo: 'carte', chi, istante: orologio(), finalita, esito: 'OK' },
      ...{ soggetti: carte.map(({ soggetto }) => soggetto), campi: ['generalita', 'cartaIdentita'] },
    });

  return {
    async elenca(richiesta, chi) {
      const oggi = giornoInItalia(orologio());
      const { stato, scadenzaDal, scadenzaAl } = richiesta;
      const agenda = scadenzaDal !== undefined || scadenzaAl !== undefined;
      const righe = await cercate(db, chi.comune, richiesta);
      const tutte = righe.map((riga) => voce(riga, oggi));
      const carte = tutte.slice(0, limite).filter((una) => stato === undefined || una.stato === stato);
      await annota(chi, agenda ? 'agenda delle scadenze' : 'registro delle carte', carte);
      return { carte, altre: tutte.length > limite };
    },

    async segnala({ numero, sorte, denuncia }, chi) {
      const letto = leggiNumero(numero);
      if (!letto) return fallito(nessuna);
      const { serie, numero: cifre } = letto;
      const mossa = await db
        .updateTable('carta_emessa')
        .set({ sorte, denuncia })
        .where('comune', '=', chi.comune)
        .where('serie', '=', serie)
        .where('numero', '=', cifre)
        .where('sorte', 'is', null)
        .where('annullata', 'is', null)
        .executeTakeFirst();
      if (Number(mossa.numUpdatedRows) === 0) return fallito(nessuna);
      const riga = await scelte(db, chi.comune)
        .where('c.serie', '=', serie)
        .where('c.numero', '=', cifre)
        .executeTakeFirstOrThrow();
      const carta = voce(riga, giornoInItalia(orologio()));
      await annota(chi, `denuncia di carta ${sorte}`, [carta]);
      return riuscito(carta);
    },
  };
}
