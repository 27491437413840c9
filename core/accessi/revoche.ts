import { sql, type Kysely } from 'kysely';
import type { StatoSeriale } from './pki/ocsp.ts';
import type { NomeAutorita } from './pki/generazioni.ts';
import { oggiDiSistema } from './archivio-censimento.ts';
import { statoAl } from './stato-operatore.ts';
import type { TabelleAccessi } from './tabelle.ts';

/** A certificate that may not be used: for ever, or until it is let work again. */
export interface Revocato {
  /** Hex, lower case. */
  readonly seriale: string;
  readonly dal: Date;
  readonly sospeso: boolean;
}

/** What the census says of certificates to whoever asks from outside: serials and dates, never names. */
export interface Revoche {
  /** Those that have not ended by themselves. */
  elenco(autorita: NomeAutorita, ora: Date): Promise<readonly Revocato[]>;
  stato(autorita: NomeAutorita, seriale: string): Promise<StatoSeriale>;
}

interface Riga {
  readonly seriale: string;
  readonly stato: string;
  readonly dal: Date;
  /** Of the holder of a card; a workstation has none. */
  readonly stato_titolare: string | null;
  readonly dal_titolare: Date | null;
  readonly finisce: string | null;
}

/** A card follows its holder: blocked or no longer in service, their cards are on hold too. */
function giudica(riga: Riga): Revocato | undefined {
  const seriale = riga.seriale.toLowerCase();
  if (riga.stato === 'revocata') return { seriale, dal: riga.dal, sospeso: false };
  if (riga.stato !== 'attiva') return { seriale, dal: riga.dal, sospeso: true };
  const { stato_titolare: stato, dal_titolare: dal, finisce } = riga;
  if (stato === null || !dal) return undefined;
  const titolare = statoAl({ stato, dal, finisce }, oggiDiSistema());
  return titolare.stato === 'attivo' ? undefined : { seriale, dal: titolare.dal, sospeso: true };
}

export function creaRevoche(db: Kysely<TabelleAccessi>): Revoche {
  const leggi = async (autorita: NomeAutorita, dove: ReturnType<typeof sql>): Promise<readonly Riga[]> => {
    if (autorita === 'sigilli') return [];
    const righe =
      autorita === 'postazioni'
        ? sql<Riga>`select seriale, stato, dal, null as stato_titolare, null as dal_titolare, null as finisce
            from postazione c where ${dove}`
        : sql<Riga>`select c.seriale, c.stato, c.dal, o.stato as stato_titolare, o.dal as dal_titolare, o.finisce
            from carta c join operatore o using (codice_fiscale) where ${dove}`;
    return (await righe.execute(db)).rows;
  };
  return {
    async elenco(autorita, ora) {
      const righe = await leggi(autorita, sql`c.scadenza > ${ora}`);
      return righe.map(giudica).filter((una) => una !== undefined);
    },
    async stato(autorita, seriale) {
      const [riga] = await leggi(autorita, sql`lower(c.seriale) = ${seriale.toLowerCase()}`);
      if (!riga) return { stato: 'ignoto' };
      const trovato = giudica(riga);
      return trovato
        ? { stato: trovato.sospeso ? 'sospeso' : 'revocato', dal: trovato.dal }
        : { stato: 'buono' };
    },
  };
}
