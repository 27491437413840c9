import type { Kysely } from 'kysely';
import { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type {
  Predisposizione,
  RichiestaDecisione,
  StatoPredisposizione,
  VocePredisposizione,
} from '#contract/wa/stato-civile.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import { creaRicerca } from '../registro/ricerca.ts';
import { richiestaNonValida } from '../registro/rifiuti.ts';
import { leggiPredisposizioni, type Letta } from './archivio.ts';
import { abbina, discordanze, personeDi } from './persone.ts';
import { proposteDi } from './proposte.ts';

/** The proposals of the digital civil registry (ANSC), each seen only by the comune that received it. */
export interface Predisposizioni {
  /** Received again, a notice is the same one. */
  ricevi(xml: string, chi: Chi): Promise<Esito<Predisposizione, ErroreWa>>;
  elenca(stato: StatoPredisposizione | undefined, chi: Chi): Promise<readonly VocePredisposizione[]>;
  leggi(id: string, chi: Chi): Promise<Esito<Predisposizione, ErroreWa>>;
  decidi(id: string, decisione: RichiestaDecisione, chi: Chi): Promise<Esito<Predisposizione, ErroreWa>>;
}

const nessuna: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Fra le predisposizioni ricevute dal tuo comune non c’è questa.',
  rimedio: 'Aggiorna l’elenco e sceglila da lì.',
};
const giaFatta: ErroreWa = {
  tipo: 'richiesta-non-valida',
  campi: [{ percorso: 'stato', messaggio: 'una registrazione cita già questo atto' }],
  messaggio: 'La predisposizione è già fatta: una registrazione in vigore cita il suo atto.',
  rimedio: 'Se la registrazione è sbagliata, annullala: la predisposizione torna da lavorare.',
};

function voce({ riga, stato }: Letta): VocePredisposizione {
  const { testata, evento } = riga.documento;
  return {
    id: riga.id,
    idNotifica: riga.id_notifica,
    tipo: riga.tipo,
    ...(riga.id_ansc !== null && { idANSC: riga.id_ansc }),
    mittente: testata.codMittente,
    dataValidita: testata.dataValidita,
    descrizione: testata.descrizioneUsecase.replace(/\s+/g, ' '),
    intestatari: evento.intestatario.map(({ cognome = '', nome = '' }) => `${cognome} ${nome}`.trim()),
    stato,
    ricevuta: riga.ricevuta.toISOString(),
  };
}

/** Whom the register has for them, and where the two differ. */
function personaMostrata({
  ruolo,
  generalita,
  per,
  trovati,
}: Awaited<ReturnType<typeof abbina>>): Predisposizione['persone'][number] {
  return {
    ...{ ruolo, per, cognome: generalita.cognome ?? '', nome: generalita.nome ?? '' },
    trovati: trovati.map((soggetto) => ({
      idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
      ...{ stato: soggetto.stato, comune: soggetto.comune },
      discordanze: discordanze(generalita, soggetto),
    })),
  };
}

/** Once for each notification: sent again, it is the same. */
async function conserva(
  db: Kysely<Schema>,
  predisposizione: PredisposizioneAnagrafica,
  { comune, ricevuta }: { readonly comune: string; readonly ricevuta: Date },
): Promise<void> {
  const { testata, evento } = predisposizione;
  await db
    .insertInto('predisposizione')
    .values({
      comune,
      id_notifica: testata.idNotifica,
      tipo: testata.idTipoNotifica,
      id_ansc: evento.atto.idAnsc ?? null,
      documento: JSON.stringify(predisposizione),
      ricevuta,
      // SC18 says itself that deed and register differ.
      stato: testata.idTipoNotifica === 'SC18' ? 'discordante' : 'da-lavorare',
    })
    .onConflict((gia) => gia.columns(['comune', 'id_notifica']).doNothing())
    .execute();
}

type Annota = (chi: Chi, finalita: string, soggetti: readonly string[], esito?: string) => Promise<void>;

/** With people and proposals worked out now: who was not in the register yesterday may be there today. */
async function intera(
  db: Kysely<Schema>,
  letta: Letta,
  chi: Chi,
  annota: (soggetti: readonly string[]) => Promise<void>,
): Promise<Predisposizione> {
  const { documento } = letta.riga;
  const cerca = creaRicerca(db);
  const persone = await Promise.all(personeDi(documento.evento).map((una) => abbina(una, cerca)));
  const proposte = letta.stato === 'da-lavorare' || letta.stato === 'discordante';
  await annota(persone.flatMap(({ trovati }) => trovati.map((t) => t.idSchedaSoggettoANPR)));
  return {
    ...voce(letta),
    documento: { ...documento },
    persone: persone.map(personaMostrata),
    proposte: proposte ? proposteDi(documento, persone, chi.comune) : [],
    ...(letta.stato === 'fatta' &&
      letta.riga.operazione !== null && { idOperazioneANPR: letta.riga.operazione }),
    ...(letta.riga.nota !== null && { nota: letta.riga.nota }),
  };
}

export function creaPredisposizioni(parti: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Predisposizioni {
  const { db, orologio } = parti;
  const annota: Annota = (chi, finalita, soggetti, esito = 'OK') =>
    scriviAudit(db, {
      ...{ tipo: 'ANSC', chi, istante: orologio(), finalita, soggetti, esito },
      campi: ['predisposizione'],
    });

  async function una(id: string, chi: Chi, finalita: string): Promise<Esito<Predisposizione, ErroreWa>> {
    const [letta] = await leggiPredisposizioni(db, chi.comune, { id });
    if (letta) return riuscito(await intera(db, letta, chi, (soggetti) => annota(chi, finalita, soggetti)));
    await annota(chi, finalita, [], 'non-trovato');
    return fallito(nessuna);
  }

  return {
    async ricevi(xml, chi) {
      const letta = PredisposizioneAnagrafica.parseXml(xml);
      if (!letta.ok) return fallito(richiestaNonValida(letta.errore));
      const { testata } = letta.valore;
      await conserva(db, letta.valore, { comune: chi.comune, ricevuta: orologio() });
      const [ricevuta] = await leggiPredisposizioni(db, chi.comune, { idNotifica: testata.idNotifica });
      if (!ricevuta) throw new Error('a proposal just received is not there');
      const finalita = 'ricezione di una predisposizione';
      return riuscito(await intera(db, ricevuta, chi, (soggetti) => annota(chi, finalita, soggetti)));
    },

    async elenca(stato, chi) {
      const lette = await leggiPredisposizioni(db, chi.comune, {});
      await annota(chi, 'elenco delle predisposizioni', []);
      return lette.filter((letta) => stato === undefined || letta.stato === stato).map(voce);
    },

    leggi: (id, chi) => una(id, chi, 'lettura di una predisposizione'),

    async decidi(id, { stato, nota }, chi) {
      const [letta] = await leggiPredisposizioni(db, chi.comune, { id });
      if (letta?.stato === 'fatta') return fallito(giaFatta);
      await db
        .updateTable('predisposizione')
        .set({ stato, nota: nota ?? null })
        .where('id', '=', id)
        .where('comune', '=', chi.comune)
        .execute();
      return una(id, chi, `predisposizione ${stato}`);
    },
  };
}
