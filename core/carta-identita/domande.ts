import type { Kysely, Selectable } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import {
  fattiCarta,
  idoneitaCarta,
  leggiNumero,
  scriviNumero,
} from '#contract/regole/carta-identita/index.ts';
import {
  ContenutoDomanda,
  type DomandaConservata,
  type DomandaPerCarta,
} from '#contract/wa/carta-identita.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import type { Chi } from '../chi.ts';
import type { Schema } from '../db/schema.ts';
import type { Orologio } from '../orologio.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { TabelleCarta } from './tabelle.ts';

/**
 * What whoever asks for a card declares, kept with the blank before it is printed: proof of the urgency, consent and
 * report outlive the counter.
 */
export interface Domande {
  /** Judged again by the rules of the card on the record of now; asked again before the issue, it takes the place of the former. */
  registra(domanda: DomandaPerCarta, chi: Chi): Promise<Esito<DomandaConservata, ErroreWa>>;
}

type Riga = Pick<
  Selectable<TabelleCarta['domanda_carta']>,
  'serie' | 'numero' | 'giorno' | 'domanda' | 'operatore' | 'istante'
>;

/** A row as it is shown. */
export function domandaConservata(riga: Riga): DomandaConservata {
  return {
    ...riga.domanda,
    ...{ numero: scriviNumero(riga), giorno: riga.giorno, operatore: riga.operatore },
    istante: riga.istante.toISOString(),
  };
}

function rifiuto(messaggio: string, rimedio: string, percorso = 'numero'): ErroreWa {
  return { tipo: 'richiesta-non-valida', campi: [{ percorso, messaggio }], messaggio, rimedio };
}

const pronti: readonly string[] = ['magazzino', 'assegnato'];

async function modulo(db: Kysely<Schema>, numero: string, chi: Chi) {
  const letto = leggiNumero(numero);
  if (!letto) return undefined;
  return db
    .selectFrom('modulo_carta')
    .select(['serie', 'numero', 'stato'])
    .where('comune', '=', chi.comune)
    .where('serie', '=', letto.serie)
    .where('numero', '=', letto.numero)
    .executeTakeFirst();
}

function nonPronto(numero: string, stato: string | undefined): ErroreWa {
  const dove = stato === undefined ? 'non è nel magazzino del comune' : `risulta ${stato}`;
  return rifiuto(
    `Il modulo ${numero} ${dove}: la domanda non è stata registrata.`,
    stato === undefined
      ? 'Controlla serie e numero, o carica prima i moduli ricevuti.'
      : 'Prendi il prossimo modulo.',
  );
}

/** Why the rules of the card do not let this person have one, if so. */
function nonIdonea(
  { stato, dati }: Soggetto,
  domanda: ContenutoDomanda,
  giorno: string,
): ErroreWa | undefined {
  const { rilievi } = idoneitaCarta(fattiCarta(stato, dati), { ...domanda, giorno });
  const blocca = rilievi.find(({ gravita }) => gravita === 'blocca');
  return (
    blocca &&
    rifiuto(
      `Con questa domanda la carta non si può rilasciare (${blocca.motivo}): non è stato registrato nulla.`,
      'Rileggi la scheda della persona: può essere cambiata mentre compilavi.',
      blocca.campo,
    )
  );
}

export function creaDomande({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Domande {
  return {
    async registra({ numero, soggetto, giorno, ...scritto }, chi) {
      const suo = await modulo(db, numero, chi);
      if (!suo || !pronti.includes(suo.stato)) {
        return fallito(nonPronto(numero, suo?.stato));
      }
      const riga = await db
        .selectFrom('soggetto')
        .select('documento')
        .where('id', '=', soggetto)
        .executeTakeFirst();
      if (!riga) {
        return fallito({
          ...{ tipo: 'non-trovato', messaggio: 'La scheda di chi chiede la carta non c’è.' },
          rimedio: 'Cerca la persona e riparti dalla sua scheda.',
        });
      }
      // What is kept is what was read: no more than the form asks.
      const domanda = ContenutoDomanda.parse(scritto);
      const no = nonIdonea(riga.documento, domanda, giorno);
      if (no) return fallito(no);
      const istante = orologio();
      const valori = {
        ...{ soggetto, giorno, domanda: JSON.stringify(domanda), istante },
        ...{ operatore: chi.codiceFiscale, id_postazione: chi.idPostazione },
      };
      await db
        .insertInto('domanda_carta')
        .values({ serie: suo.serie, numero: suo.numero, comune: chi.comune, ...valori })
        .onConflict((c) => c.columns(['serie', 'numero']).doUpdateSet(valori))
        .execute();
      await scriviAudit(db, {
        ...{ tipo: 'carte', chi, istante, finalita: 'domanda di carta d’identità', esito: 'OK' },
        ...{ soggetti: [soggetto], campi: ['generalita', 'cittadinanza', 'cartaIdentita'] },
      });
      const { serie, numero: cifre } = suo;
      return riuscito(
        domandaConservata({ serie, numero: cifre, giorno, domanda, istante, operatore: chi.codiceFiscale }),
      );
    },
  };
}
