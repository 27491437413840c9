import type { ColumnType, Generated } from 'kysely';
import type { AttoCarta, MotivoCarta, StatoCarta } from '#contract/regole/carte-operatore.ts';

type Sempre<T> = ColumnType<T, T, never>;

/** Tables of `core/db/migrazioni/0040_carte_operatori.ts`. */
export interface TabelleCarteOperatori {
  lotto_carte: {
    id: string;
    prefettura: string;
    prefisso: string;
    dal: number;
    al: number;
    /** `AAAA-MM-GG`. */
    ricevuto: string;
    fornitore: string;
    operatore: string;
    istante: Sempre<Date>;
  };
  richiesta_carta: {
    id: Generated<string>;
    ente: string;
    codice_fiscale: string;
    motivo: MotivoCarta;
    email: string;
    stato: 'in-attesa' | 'in-lavorazione' | 'evasa' | 'annullata';
    operatore: string;
    istante: Sempre<Date>;
  };
  consegna_carte: {
    numero: string;
    prefettura: string;
    ente: string;
    ritira: string;
    documento: string;
    operatore: string;
    istante: Sempre<Date>;
  };
  carta_utente: {
    seriale: string;
    /** Null: a card that did not come from a lot of ours. */
    lotto: string | null;
    stato: StatoCarta;
    dal: Date;
    richiesta: string | null;
    codice_fiscale: string | null;
    ente: string | null;
    guid: Buffer | null;
    /** What is to be signed next; good once. */
    sfida: Buffer | null;
    certificato: Buffer | null;
    /** Name of the certificate in the census. */
    impronta: string | null;
    scadenza: Date | null;
    consegna: string | null;
    nota: string | null;
  };
  evento_carta: {
    id: Generated<string>;
    seriale: string;
    atto: AttoCarta;
    da: StatoCarta;
    a: StatoCarta;
    operatore: string;
    id_postazione: string;
    nota: string | null;
    istante: Sempre<Date>;
  };
  codici_carta: {
    seriale: string;
    /** Null once it is kept no more. */
    chiusi: Buffer | null;
    istante: Date;
  };
  posta_carta: {
    id: Generated<string>;
    seriale: string;
    destinatario: string;
    stato: 'in-coda' | 'inviata' | 'ferma';
    tentativi: Generated<number>;
    prossimo: Date;
    causa: string | null;
    istante: Date;
  };
}
