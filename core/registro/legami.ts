import type { DatiEvento, Generalita } from '#contract/anpr/index.ts';
import { separazione, stessaPersona } from '#contract/regole/index.ts';
import type { Soggetto } from './modello.ts';
import { chiaveNome } from './righe.ts';

type Dati = Soggetto['dati'];

/** Marriage, civil union or de facto cohabitation as the record tells it (model.md §9). */
export interface Legame {
  readonly tipo: 'matrimonio' | 'unione' | 'convivenza';
  readonly con?: Generalita;
  /** `AAAA-MM-GG`; undefined when the record does not say. */
  readonly dal?: string;
  readonly al?: string;
  readonly attivo: boolean;
  /** It ended because the other one died. */
  readonly perDecesso: boolean;
}

/** Tab. 43: the partner died. */
export const fineDecesso = '98';

function legame(
  tipo: Legame['tipo'],
  parti: {
    readonly con: Generalita | undefined;
    readonly dal: string | undefined;
    readonly al: string | undefined;
    readonly attivo: boolean;
    readonly perDecesso: boolean;
  },
): Legame {
  const { con, dal, al, attivo, perDecesso } = parti;
  return {
    ...{ tipo, attivo, perDecesso },
    ...(con && { con }),
    ...(dal === undefined ? {} : { dal }),
    ...(al === undefined ? {} : { al }),
  };
}

/** When a marriage ended by law: the day from which the judgment holds, or that of the deed. */
export function giornoCessazione(cessazione: Dati['annullamentoMatrimonio']): string | undefined {
  const atto =
    cessazione?.attoAnnullamentoMatrimonio ??
    cessazione?.attoAnnullamentoMatrimonioANPR?.atto ??
    cessazione?.attoAnnullamentoMatrimonioANPR?.attoANSC;
  return cessazione?.sentenza?.dataValidita ?? atto?.dataFormazioneAtto;
}

export function matrimonioDi(dati: Dati): Legame | undefined {
  const { matrimonio, vedovanza, annullamentoMatrimonio: cessazione } = dati;
  if (!matrimonio) return undefined;
  const cessato = cessazione !== undefined && !separazione(cessazione.tipoCessazione);
  return legame('matrimonio', {
    con: matrimonio.coniuge,
    dal: matrimonio.datiMatrimonio?.dataEvento,
    al: vedovanza?.datiMorteconiuge.dataEvento ?? (cessato ? giornoCessazione(cessazione) : undefined),
    attivo: !vedovanza && !cessato,
    perDecesso: vedovanza !== undefined,
  });
}

export function unioneDi({ unioneCivile: unione }: Dati): Legame | undefined {
  if (!unione) return undefined;
  const fine = unione.scioglimentoUnione;
  return legame('unione', {
    con: unione.unitoCivilmente,
    dal: unione.attoUnione?.dataEvento,
    al: fine?.datiEvento?.dataEvento ?? fine?.sentenza?.dataValidita,
    attivo: fine === undefined,
    perDecesso: fine?.motivoScioglimento === fineDecesso,
  });
}

export function convivenzaDi({ convivenzaDiFatto: convivenza }: Dati): Legame | undefined {
  if (!convivenza) return undefined;
  const fine = convivenza.contrattoRisoluzione;
  return legame('convivenza', {
    con: convivenza.convivente,
    dal: convivenza.contrattoStipula?.data,
    al: fine?.contratto?.data,
    attivo: fine === undefined,
    perDecesso: String(fine?.motivoRisoluzione ?? '') === fineDecesso,
  });
}

/** Marriage and civil union exclude each other; a cohabitation gives way to both. */
export function vincoloAttivo(dati: Dati): Legame | undefined {
  return [matrimonioDi(dati), unioneDi(dati)].find((uno) => uno?.attivo);
}

/** The day on which the last marriage or union of this record ended. */
export function fineUltimoVincolo(dati: Dati): string | undefined {
  const fini = [matrimonioDi(dati), unioneDi(dati)].flatMap((uno) => (uno?.attivo ? [] : (uno?.al ?? [])));
  return fini.sort().at(-1);
}

/** The same person: by key where both have one, by name and birth otherwise. */
export function stesso(uno: Generalita | undefined, altro: Generalita | undefined): boolean {
  if (!uno || !altro) return false;
  if (stessaPersona(uno, altro)) return true;
  const { idSchedaSoggettoANPR: a } = uno;
  const { idSchedaSoggettoANPR: b } = altro;
  if (a !== undefined && b !== undefined) return false;
  const nomi = ({ cognome = '', nome = '' }: Generalita): string =>
    `${chiaveNome(cognome)}/${chiaveNome(nome)}`;
  const nascita = uno.dataNascita === undefined || altro.dataNascita === undefined;
  return nomi(uno) === nomi(altro) && (nascita || uno.dataNascita === altro.dataNascita);
}

/** How another record names this person. */
export function generalitaDi({ dati, idSchedaSoggettoANPR }: Soggetto): Generalita {
  return { ...dati.generalita, idSchedaSoggettoANPR };
}

export function giornoMorte({ stato, dati }: Soggetto): string | undefined {
  const evento: DatiEvento | undefined = dati.datiDecesso;
  return stato === 'deceduto' ? evento?.dataEvento : undefined;
}
