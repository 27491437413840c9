/** One code of an official decode table. */
export interface VoceTabella {
  readonly codice: string;
  readonly it: string;
  readonly en?: string;
  readonly de?: string;
  /** `AAAA-MM-GG`, both ends included; absent: without limit. */
  readonly dal?: string;
  readonly al?: string;
  /** What the code may be used for, when not for everything. */
  readonly uso?: string;
  /** The row of another table that this one is about: then a code comes once for each. */
  readonly riferimento?: RiferimentoVoce;
}

export interface RiferimentoVoce {
  /** Two digits. */
  readonly tabella: string;
  readonly codice: string;
}

/** What tells an entry from the others of its table. */
export function chiaveVoce({ codice, riferimento }: VoceTabella): string {
  return riferimento ? `${codice}/${riferimento.tabella}/${riferimento.codice}` : codice;
}

export interface DatiTabella<V extends VoceTabella = VoceTabella> {
  /** Two digits, as the official documentation numbers it. */
  readonly numero: string;
  readonly nome: string;
  readonly voci: readonly V[];
}

type Riga = readonly [codice: string, it: string, en?: string, de?: string];

/** Writes a table down: one row a code, in the order in which a form offers them. */
export function tabella(
  numero: string,
  nome: string,
  righe: readonly Riga[],
  limiti: Readonly<Record<string, Pick<VoceTabella, 'dal' | 'al' | 'uso'>>> = {},
): DatiTabella {
  return {
    numero,
    nome,
    voci: righe.map(([codice, it, en, de]) => ({
      codice,
      it,
      ...(en === undefined ? {} : { en }),
      ...(de === undefined ? {} : { de }),
      ...limiti[codice],
    })),
  };
}
