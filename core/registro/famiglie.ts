import type { AltraLingua, TipoResidenza } from '#contract/anpr/index.ts';
import type { ComponenteFamiglia, Famiglia } from './modello.ts';

/** Tab. 5 or tab. 6, by person. */
export type Legami = ReadonlyMap<string, string>;

export function intestatario(famiglia: Famiglia): string | undefined {
  return famiglia.componenti.find(({ codiceLegame }) => codiceLegame === '1')?.idSchedaSoggettoANPR;
}

/** Neither archived nor taken back with the registration that made it. */
export const viva = ({ stato }: Famiglia): boolean => stato === undefined;

export const piuRecente = (uno: string, altro: string): string => (uno > altro ? uno : altro);

const membri = ({ componenti }: Famiglia): string[] => componenti.map((c) => c.idSchedaSoggettoANPR);

/** Whether these are the people of the family, all of them. */
export function tuttaLaFamiglia(famiglia: Famiglia, ids: ReadonlySet<string>): boolean {
  return famiglia.componenti.length > 0 && membri(famiglia).every((id) => ids.has(id));
}

/** The family with somebody more, from a day on. */
export function conComponente(famiglia: Famiglia, id: string, codiceLegame: string, dal: string): Famiglia {
  const progressivi = famiglia.componenti.map((c) => Number(c.progressivoComponente));
  return {
    ...famiglia,
    componenti: [
      ...famiglia.componenti,
      {
        idSchedaSoggettoANPR: id,
        codiceLegame,
        dataDecorrenza: dal,
        progressivoComponente: String(Math.max(0, ...progressivi) + 1),
      },
    ],
    ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza),
  };
}

function conLegame(c: ComponenteFamiglia, legami: Legami, dal: string): ComponenteFamiglia {
  const nuovo = legami.get(c.idSchedaSoggettoANPR);
  return nuovo === undefined || nuovo === c.codiceLegame
    ? c
    : { ...c, codiceLegame: nuovo, dataDecorrenzaLegame: dal };
}

/**
 * The family with new ties, from a day on. With another head every tie is to be reviewed: until all of them are, the
 * family is not certifiable (EN222).
 */
export function conLegami(famiglia: Famiglia, legami: Legami, dal: string): Famiglia {
  const dopo = {
    ...famiglia,
    componenti: famiglia.componenti.map((c) => conLegame(c, legami, dal)),
    ultimaDecorrenza: piuRecente(dal, famiglia.ultimaDecorrenza),
  };
  const altroCapo = famiglia.tipoScheda !== '4' && intestatario(dopo) !== intestatario(famiglia);
  return altroCapo && !membri(dopo).every((id) => legami.has(id)) ? { ...dopo, certificabile: false } : dopo;
}

/** Nobody is left: a family is over, a convivenza waits for who archives it (2009). */
function seVuota(famiglia: Famiglia): Famiglia {
  const finita = famiglia.componenti.length === 0 && famiglia.tipoScheda !== '4';
  return finita ? { ...famiglia, stato: 'archiviata' } : famiglia;
}

/** The family without some people; the others keep their ties unless `legami` says new ones. */
export function senzaComponenti(
  famiglia: Famiglia,
  usciti: ReadonlySet<string>,
  dal: string,
  legami: Legami = new Map(),
): Famiglia {
  const capo = intestatario(famiglia);
  const componenti = famiglia.componenti.filter((c) => !usciti.has(c.idSchedaSoggettoANPR));
  const senzaCapo = capo !== undefined && usciti.has(capo) && famiglia.tipoScheda !== '4';
  const restano = conLegami({ ...famiglia, componenti }, legami, dal);
  const riveduti = componenti.every((c) => legami.has(c.idSchedaSoggettoANPR));
  return seVuota(
    senzaCapo && componenti.length > 0 && !riveduti ? { ...restano, certificabile: false } : restano,
  );
}

export function senzaComponente(
  famiglia: Famiglia,
  id: string,
  dal: string,
  legami: Legami = new Map(),
): Famiglia {
  return senzaComponenti(famiglia, new Set([id]), dal, legami);
}

export interface NuovaFamiglia {
  readonly id: string;
  readonly comune: string;
  readonly dal: string;
  readonly residenza: TipoResidenza;
  readonly altraLingua?: readonly AltraLingua[] | undefined;
  /** Tab. 26. */
  readonly motivo?: string | undefined;
  readonly numeroComunale?: Famiglia['idFamigliaConvivenzaComune'];
}

/** A family that begins, still without its people. */
export function nuovaFamiglia(nuova: NuovaFamiglia): Famiglia {
  const { id, comune, dal, residenza, altraLingua, motivo, numeroComunale } = nuova;
  return {
    idFamigliaConvivenzaANPR: id,
    tipoScheda: '3',
    comune,
    ...(numeroComunale && { idFamigliaConvivenzaComune: numeroComunale }),
    dataOrigine: dal,
    ...(motivo === undefined ? {} : { motivoCostituzione: motivo }),
    incompleta: false,
    certificabile: true,
    residenza,
    ...(altraLingua && { altraLingua }),
    componenti: [],
    ultimaDecorrenza: dal,
  };
}
