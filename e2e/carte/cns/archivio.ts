import { esa, tlv } from '#native/reader/tlv.ts';

/** A dedicated file (with children) or an elementary one (with content). */
export interface Nodo {
  readonly fid: string;
  readonly figli?: readonly Nodo[];
  readonly contenuto?: Uint8Array;
}

/** Sixteen fields of EF_DatiPersonali, in the order of the CNS file system specification. */
export interface DatiPersonali {
  readonly emettitore: string;
  readonly dataEmissione: string;
  readonly dataScadenza: string;
  readonly cognome: string;
  readonly nome: string;
  readonly dataNascita: string;
  readonly sesso: 'M' | 'F';
  readonly codiceFiscale: string;
  readonly comuneNascita: string;
  readonly comuneResidenza: string;
}

function cifre(n: number, quante: number): string {
  return n.toString(16).toUpperCase().padStart(quante, '0');
}

/** Six hex digits with the whole length, then each field as two hex digits of length and its text. */
export function codificaDatiPersonali(dati: DatiPersonali): Uint8Array {
  const campi = [
    dati.emettitore,
    dati.dataEmissione,
    dati.dataScadenza,
    dati.cognome,
    dati.nome,
    dati.dataNascita,
    dati.sesso,
    '', // height
    dati.codiceFiscale,
    'ITA',
    dati.comuneNascita,
    '', // country of birth
    '', // details of the birth record
    dati.comuneResidenza,
    '', // address
    '', // notes for travel abroad
  ];
  const corpo = campi.map((campo) => cifre(campo.length, 2) + campo).join('');
  return new TextEncoder().encode(cifre(corpo.length, 6) + corpo);
}

/** MF with DF0 (card data), DF1 (holder) and the files that a reader of the CNS looks for. */
export function archivioCns(dati: {
  readonly idCarta: string;
  readonly certificato: Uint8Array;
  readonly personali: DatiPersonali;
}): Nodo {
  const testo = (valore: string) => new TextEncoder().encode(valore);
  return {
    fid: '3f00',
    figli: [
      { fid: '2f02', contenuto: esa('5A08') },
      {
        fid: '1000',
        figli: [
          { fid: '1002', contenuto: new Uint8Array(8) },
          { fid: '1003', contenuto: testo(dati.idCarta) },
        ],
      },
      {
        fid: '1100',
        figli: [
          // EF_C_Carta is created larger than what it holds.
          { fid: '1101', contenuto: Uint8Array.from([...dati.certificato, ...new Uint8Array(32)]) },
          { fid: '1102', contenuto: codificaDatiPersonali(dati.personali) },
        ],
      },
    ],
  };
}

/** File control parameters (ISO/IEC 7816-4 table 10). */
export function parametri({ fid, figli, contenuto }: Nodo): Uint8Array {
  const quanti = contenuto?.length ?? 0;
  return tlv(
    0x6f,
    tlv(0x80, Uint8Array.of(quanti >> 8, quanti & 0xff)),
    tlv(0x82, Uint8Array.of(figli ? 0x38 : 0x01)),
    tlv(0x83, esa(fid)),
  );
}

/** Where the selection stands, and how it moves. */
export class Cursore {
  readonly #radice: Nodo;
  #cartella: Nodo;
  #corrente: Nodo;

  constructor(radice: Nodo) {
    this.#radice = this.#cartella = this.#corrente = radice;
  }

  get corrente(): Nodo {
    return this.#corrente;
  }

  azzera(): void {
    this.#cartella = this.#corrente = this.#radice;
  }

  /** Follows file identifiers (hex) from the root, or from the current folder; stays where it was when one is missing. */
  vai(cammino: string, daRadice: boolean): Nodo | undefined {
    let cartella = daRadice ? this.#radice : this.#cartella;
    let nodo = cartella;
    for (const fid of cammino.match(/.{4}/g) ?? []) {
      const figlio = nodo.figli?.find((uno) => uno.fid === fid);
      if (!figlio) return undefined;
      cartella = figlio.figli ? figlio : nodo;
      nodo = figlio;
    }
    this.#cartella = cartella;
    this.#corrente = nodo;
    return nodo;
  }
}
