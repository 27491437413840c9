import { metti, prendi, testoA, vuoto, type Grezza } from '../../ufficiale/percorso.ts';
import type { Atto, Partenza } from './atto.ts';
import type { ModuloAtto } from './modulo.ts';
import type { Voce, VoceAlternativa, VocePersona } from './voci.ts';

export type VoceConDato = Exclude<Voce, { readonly tipo: 'gruppo' | 'alternativa' }>;

/** Of whom, or of which line of a list, a datum is. */
export interface DiChi {
  readonly voce: VoceConDato;
  readonly percorso: string;
  /** From 1, of a list. */
  readonly riga?: number;
}

/** A datum asked for, where it is asked, and whether it can be seen now. */
export interface Punto {
  readonly percorso: string;
  readonly passo: string;
  readonly voce: VoceConDato;
  readonly visibile: boolean;
  /** Paths of the optional block it belongs to: asked for only when one of them is filled in. */
  readonly blocco?: readonly string[];
  readonly di?: DiChi;
  /** Title of the group it stands under. */
  readonly gruppo?: string;
}

/** Of a family the request has the number: the rest of its block may be of other fields. */
const numero = 'idFamigliaConvivenzaANPR';

type Stato = Pick<ModuloAtto, 'richiesta' | 'scelte'>;

/** The form of an alternative: the one chosen, else the one that is filled in, else the first. */
export function formaScelta({ percorso, forme }: VoceAlternativa, { richiesta, scelte }: Stato): string {
  const scelta = scelte[percorso];
  if (scelta !== undefined && forme.some(({ nome }) => nome === scelta)) return scelta;
  const piena = forme.find(({ nome }) => !vuoto(prendi(richiesta, `${percorso}.${nome}`)));
  return piena?.nome ?? forme[0]?.nome ?? '';
}

/** Is the person written by hand? Who comes from the register has an id. */
export function scrittoAMano(
  { percorso }: Pick<VocePersona, 'percorso'>,
  { richiesta, scelte }: Stato,
): boolean {
  if (testoA(richiesta, `${percorso}.idSchedaSoggettoANPR`) !== '') return false;
  return scelte[percorso] === 'mano' || !vuoto(prendi(richiesta, percorso));
}

const sotto = (prefisso: string, percorso: string): string =>
  percorso === '' ? prefisso : `${prefisso}.${percorso}`;

/** Is the datum there? Of a state its code: the rest of its block may be of other fields. */
export function pieno({ voce, percorso }: Pick<Punto, 'voce' | 'percorso'>, richiesta: Grezza): boolean {
  if (voce.tipo === 'famiglia') return testoA(richiesta, `${percorso}.${numero}`) !== '';
  const dove = voce.tipo === 'luogo' && voce.quale === 'stato' ? `${percorso}.codiceStato` : percorso;
  return !vuoto(prendi(richiesta, dove));
}

/** The same field of an item of a list; an empty path is the item itself. */
export function sposta<V extends Voce>(voce: V, prefisso: string): V {
  switch (voce.tipo) {
    case 'gruppo':
      return { ...voce, voci: voce.voci.map((una) => sposta(una, prefisso)) };
    case 'alternativa':
      return {
        ...voce,
        percorso: sotto(prefisso, voce.percorso),
        forme: voce.forme.map(({ nome, voci }) => ({ nome, voci: voci.map((una) => sposta(una, prefisso)) })),
      };
    case 'persona':
      return {
        ...voce,
        percorso: sotto(prefisso, voce.percorso),
        aMano: voce.aMano.map((una) => sposta(una, prefisso)),
      };
    default:
      return { ...voce, percorso: sotto(prefisso, voce.percorso) };
  }
}

function quanti(richiesta: Grezza, percorso: string): number {
  const trovato = prendi(richiesta, percorso);
  return Array.isArray(trovato) ? trovato.length : 0;
}

class Visita {
  readonly punti: Punto[] = [];
  readonly #stato: Stato;
  readonly #partenza: Partenza;
  #di: DiChi | undefined;
  #gruppo: string | undefined;
  constructor(stato: Stato, partenza: Partenza) {
    this.#stato = stato;
    this.#partenza = partenza;
  }

  voci(voci: readonly Voce[], passo: string, visibile: boolean, blocco?: string[]): void {
    for (const voce of voci) this.#voce(voce, passo, visibile, blocco);
  }

  #voce(voce: Voce, passo: string, fuori: boolean, blocco: string[] | undefined): void {
    const { richiesta } = this.#stato;
    const visibile = fuori && (voce.quando?.(richiesta, this.#partenza) ?? true);
    switch (voce.tipo) {
      case 'gruppo':
        this.#sottoTitolo(voce.titolo, () => {
          this.voci(voce.voci, passo, visibile, voce.facoltativo ? [] : blocco);
        });
        return;
      case 'alternativa': {
        const scelta = formaScelta(voce, this.#stato);
        for (const { nome, voci } of voce.forme) this.voci(voci, passo, visibile && nome === scelta, blocco);
        return;
      }
      case 'elenco':
        this.#punto(voce, passo, visibile, blocco);
        this.#righe(voce, voce.voci, passo, visibile);
        return;
      case 'componenti':
        this.#punto(voce, passo, visibile, blocco);
        this.#righe(voce, voce.voci ?? [], passo, visibile);
        return;
      case 'persona':
        this.#punto(voce, passo, visibile, blocco);
        this.#dentro({ voce, percorso: voce.percorso }, () => {
          this.voci(voce.aMano, passo, visibile && scrittoAMano(voce, this.#stato), blocco);
        });
        return;
      default:
        this.#punto(voce, passo, visibile, blocco);
    }
  }

  #sottoTitolo(titolo: string | undefined, visita: () => void): void {
    const prima = this.#gruppo;
    this.#gruppo = titolo ?? prima;
    visita();
    this.#gruppo = prima;
  }

  #dentro(di: DiChi, visita: () => void): void {
    const prima = this.#di;
    this.#di = di;
    visita();
    this.#di = prima;
  }

  #righe(
    voce: Extract<Voce, { readonly tipo: 'elenco' | 'componenti' }>,
    voci: readonly Voce[],
    passo: string,
    visibile: boolean,
  ): void {
    for (let i = 0; i < quanti(this.#stato.richiesta, voce.percorso); i++) {
      const percorso = `${voce.percorso}.${i}`;
      this.#dentro({ voce, percorso, riga: i + 1 }, () => {
        this.voci(
          voci.map((una) => sposta(una, percorso)),
          passo,
          visibile,
        );
      });
    }
  }

  #punto(voce: VoceConDato, passo: string, visibile: boolean, blocco: string[] | undefined): void {
    blocco?.push(voce.percorso);
    this.punti.push({
      percorso: voce.percorso,
      passo,
      voce,
      visibile,
      ...(blocco === undefined ? {} : { blocco }),
      ...(this.#di === undefined ? {} : { di: this.#di }),
      ...(this.#gruppo === undefined ? {} : { gruppo: this.#gruppo }),
    });
  }
}

/** Steps that this request goes through. */
export function passiDi(atto: Atto, richiesta: Grezza, partenza: Partenza): Atto['passi'] {
  return atto.passi.filter((uno) => uno.quando?.(richiesta, partenza) ?? true);
}

/** Every datum of the act in the order of the screen, hidden ones too. */
export function puntiDi(atto: Atto, stato: Stato, partenza: Partenza): Punto[] {
  const visita = new Visita(stato, partenza);
  for (const uno of atto.passi)
    visita.voci(uno.voci, uno.chiave, uno.quando?.(stato.richiesta, partenza) ?? true);
  return visita.punti;
}

/** The request without what stands in a field that is not asked for now: kept in the draft, never sent. */
export function soloVisibili(richiesta: Grezza, punti: readonly Punto[]): Grezza {
  const visibili = new Set(punti.filter(({ visibile }) => visibile).map(({ percorso }) => percorso));
  // Who comes from the register has all that by hand would be written: that is not what is hidden.
  const persone = punti.flatMap(({ visibile, voce, percorso }) =>
    visibile && voce.tipo === 'persona' ? [percorso, ...Object.keys(voce.prende ?? {})] : [],
  );
  return punti
    .filter(({ visibile, percorso }) => !visibile && !visibili.has(percorso))
    .filter(({ voce }) => voce.tipo !== 'campo' || voce.resta === undefined)
    .filter(({ percorso }) => !persone.some((una) => percorso === una || percorso.startsWith(`${una}.`)))
    .reduce((r, { percorso, voce }) => {
      if (voce.tipo === 'famiglia') return metti(r, `${percorso}.${numero}`, undefined);
      // The same datum may be asked for in another way, by its parts.
      const dentro = [...visibili].filter((uno) => uno.startsWith(`${percorso}.`));
      return dentro.reduce((con, uno) => metti(con, uno, prendi(r, uno)), metti(r, percorso, undefined));
    }, richiesta);
}

/**
 * The field that an official path speaks of: itself, the one that contains it, the first inside it, or the one with the
 * same last name (the register often gives nothing else).
 */
export function trovaPunto(punti: readonly Punto[], percorso: string | undefined): Punto | undefined {
  if (percorso === undefined || percorso === '') return undefined;
  const nascosto = punti.find((uno) => uno.percorso === percorso && !uno.visibile);
  if (nascosto?.voce.tipo === 'campo' && nascosto.voce.resta !== undefined)
    return trovaPunto(punti, nascosto.voce.resta);
  const visti = punti.filter(({ visibile }) => visibile);
  const contiene = visti
    .filter((uno) => percorso === uno.percorso || percorso.startsWith(`${uno.percorso}.`))
    .sort((x, y) => y.percorso.length - x.percorso.length)[0];
  const fine = `.${percorso.split('.').at(-1) ?? ''}`;
  return (
    contiene ??
    visti.find((uno) => uno.percorso.startsWith(`${percorso}.`)) ??
    visti.find((uno) => uno.percorso.endsWith(fine))
  );
}
