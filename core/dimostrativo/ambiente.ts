import {
  calcolaCodiceFiscale,
  variantiOmocodiche,
  type DatiCodiceFiscale,
  type Sesso,
} from '#contract/codice-fiscale.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { stradario } from '#resources/comune-dimostrativo/territorio.ts';
import { idANPR } from '../registro/id-anpr.ts';
import type { Caso } from './caso.ts';
import { creaCodiciUsati, type CodiciUsati } from './codici-usati.ts';
import type { Atto, Cittadinanza, Indirizzo, LuogoVita, Persona } from './persona.ts';
import { comuneAllora, sedeDimostrativa, type Sede } from './sede.ts';

export const italiana: Cittadinanza = { codiceStato: '100', stato: 'ITALIA', unioneEuropea: true };

export { comuneAllora, qui } from './sede.ts';

export type NuovaPersona = Pick<
  Persona,
  'cognome' | 'nome' | 'sesso' | 'nascita' | 'luogoNascita' | 'cittadinanza' | 'iscrizione'
> &
  Partial<Pick<Persona, 'padre' | 'madre' | 'validitaCF'>>;

export type Registro = 'nascite' | 'matrimoni' | 'unioni' | 'morti';

/** What the whole municipality shares while it is made: chance, places, numbers given once. */
export interface Ambiente {
  readonly caso: Caso;
  /** The day at which the municipality is looked at: nothing happens after it. */
  readonly oggi: string;
  readonly luoghi: Luoghi;
  /** Where they all live. */
  readonly sede: Sede;
  persona(dati: NuovaPersona): Persona;
  idFamiglia(): string;
  indirizzo(dal: string): Indirizzo;
  /** A birth place of this area, with the codes that it had on that day. */
  luogoDiNascita(data: string): LuogoVita;
  /** The next deed of a register: part 1 drawn up there, part 2 transcribed. */
  atto(registro: Registro, luogo: LuogoVita, data: string, parte?: '1' | '2', serie?: string): Atto;
}

/** What is numbered once in the whole register, whichever municipality people live in. */
export interface Numerazione {
  persone: number;
  famiglie: number;
  /** Of the first person: `idANPR(n)`. */
  readonly primoIdANPR: number;
  readonly codici: CodiciUsati;
}

export function nuovaNumerazione(da: Partial<Omit<Numerazione, 'codici'>> = {}): Numerazione {
  return { persone: 0, famiglie: 0, primoIdANPR: 1, ...da, codici: creaCodiciUsati() };
}

const strade = stradario.map((s) => [s, s.civici] as const);

/** Given once: a namesake of the same day and place gets the next under omocodia. */
function codiceLibero(codici: CodiciUsati, dati: DatiCodiceFiscale): string {
  const base = calcolaCodiceFiscale(dati);
  if (codici.prende(base)) return base;
  const codice = variantiOmocodiche(base).find((variante) => codici.prende(variante));
  if (codice === undefined) throw new RangeError('Troppi omonimi nati lo stesso giorno.');
  return codice;
}

/** Ids go beyond 32 bits: people from 5000000001, families from 7000000001. */
export function creaAmbiente(
  caso: Caso,
  luoghi: Luoghi,
  oggi: string,
  sede: Sede = sedeDimostrativa,
  numerazione: Numerazione = nuovaNumerazione(),
): Ambiente {
  const atti = new Map<string, number>();
  const { qui } = sede;

  const ambiente: Ambiente = {
    caso,
    oggi,
    luoghi,
    sede,
    persona(dati) {
      const n = ++numerazione.persone;
      const { cognome, nome, sesso, nascita, luogoNascita } = dati;
      return {
        ...dati,
        id: String(5_000_000_000 + n),
        idANPR: idANPR(numerazione.primoIdANPR - 1 + n),
        codiceFiscale: codiceLibero(numerazione.codici, {
          cognome,
          nome,
          sesso: sesso satisfies Sesso,
          dataNascita: nascita,
          codiceCatastale: luogoNascita.codiceCatastale,
        }),
        validitaCF: dati.validitaCF ?? (caso.vero(0.006) ? '9' : '1'),
        numeroOperazione: 9_000_000_000 + n,
        ...(luogoNascita.comune ? { attoNascita: ambiente.atto('nascite', luogoNascita, nascita) } : {}),
      };
    },
    idFamiglia: () => String(7_000_000_000 + ++numerazione.famiglie),
    indirizzo(dal) {
      const strada = caso.pesato(strade);
      const { civici, ...parti } = strada;
      return {
        ...parti,
        sede,
        numero: String(caso.intero(1, civici)),
        ...(caso.vero(0.08) ? { lettera: caso.uno(['A', 'B', 'C']) } : {}),
        ...(strada.civici > 80 && caso.vero(0.6) ? { interno: String(caso.intero(1, 14)) } : {}),
        dal,
      };
    },
    luogoDiNascita(data) {
      // At home, until the hospitals took over.
      if (data < '1965-01-01' && caso.vero(0.6)) return qui;
      return comuneAllora(luoghi, caso.pesato(sede.natali), data) ?? qui;
    },
    atto(registro, luogo, data, parte = '1', serie = 'A') {
      const anno = data.slice(0, 4);
      const chiave = `${registro}${luogo.codiceCatastale}${anno}${parte}${serie}`;
      const numero = (atti.get(chiave) ?? 0) + 1;
      atti.set(chiave, numero);
      return { luogo, anno, parte, serie, numero: String(numero) };
    },
  };
  return ambiente;
}
