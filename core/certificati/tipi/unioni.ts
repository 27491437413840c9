import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Soggetto } from '../../registro/modello.ts';
import type { Blocco } from '../contenuto.ts';
import { attoDi, avvenuto, nascita, nominativo, quandoEvento, sentenza } from '../frasi.ts';
import { di, type Lingua, type NomeParola } from '../lingua.ts';

/** Marriages and civil unions: what 3, 11 and 18 say of them (model.md §9). */
export interface FattiUnione {
  readonly altra: Generalita;
  /** When and where, by which deed. */
  readonly righe: readonly string[];
  /** How it ended, in a sentence of its own. */
  readonly fine?: string;
}

/** Tab. 31. A separation (5, 8) ends nothing: the two are still married, and it is not certified. */
const cessazioni: Readonly<Record<string, NomeParola>> = {
  1: 'matrimonio.effetti',
  6: 'matrimonio.effetti',
  2: 'matrimonio.annullato',
  3: 'matrimonio.sciolto',
  7: 'matrimonio.sciolto',
  10: 'matrimonio.sciolto',
  4: 'matrimonio.nullo',
  9: 'matrimonio.cessato',
  22: 'matrimonio.cessato',
};

function fineMatrimonio({ dati }: Soggetto, l: Lingua): string | undefined {
  if (dati.vedovanza)
    return di(l, 'matrimonio.morte.quando', { quando: quandoEvento(dati.vedovanza.datiMorteconiuge, l) });
  const cessato = dati.annullamentoMatrimonio;
  const parola = cessato && cessazioni[senzaZeri(cessato.tipoCessazione)];
  if (!parola) return undefined;
  return `${[di(l, parola), ...(cessato.sentenza ? [sentenza(cessato.sentenza, l)] : [])].join(': ')}.`;
}

export function fattiMatrimonio(soggetto: Soggetto, l: Lingua): FattiUnione | undefined {
  const { matrimonio } = soggetto.dati;
  if (!matrimonio) return undefined;
  const evento = matrimonio.datiMatrimonio;
  const fine = fineMatrimonio(soggetto, l);
  return {
    altra: matrimonio.coniuge,
    righe: [
      avvenuto(evento, 'matrimonio.celebrato', 'matrimonio.celebrato.quando', l) ??
        di(l, 'matrimonio.ignoto'),
      attoDi(evento, 'matrimonio', l),
    ],
    ...(fine !== undefined && { fine }),
  };
}

export function fattiUnione({ dati }: Soggetto, l: Lingua): FattiUnione | undefined {
  const { unioneCivile: unione } = dati;
  if (!unione?.unitoCivilmente) return undefined;
  const { attoUnione: evento, scioglimentoUnione: fine } = unione;
  const costituita = avvenuto(evento, 'unione.costituita', 'unione.costituita.quando', l);
  // Tab. 43, 98: the other one died.
  const morta = fine?.motivoScioglimento !== undefined && senzaZeri(fine.motivoScioglimento) === '98';
  const data = fine?.datiEvento ?? (fine?.sentenza && { dataEvento: fine.sentenza.data });
  return {
    altra: unione.unitoCivilmente,
    righe: [...(costituita === undefined ? [] : [costituita]), attoDi(evento, 'unione', l)],
    ...(fine && {
      fine: data
        ? di(l, morta ? 'unione.morte.quando' : 'unione.sciolta.quando', { quando: quandoEvento(data, l) })
        : di(l, morta ? 'unione.morte' : 'unione.sciolta'),
    }),
  };
}

/** Somebody whose names are what matters, with the birth under them. */
export function persona(g: Generalita, righe: readonly string[], l: Lingua): Blocco {
  const nata = nascita(g, l);
  return {
    tipo: 'rilievo',
    testo: nominativo(g),
    sotto: [...(nata === undefined ? [] : [nata]), ...righe],
  };
}

/** With whom, when and where, and how it ended. */
export function blocchiUnione(fatti: FattiUnione | undefined, testo: NomeParola, l: Lingua): Blocco[] {
  if (!fatti) return [];
  return [
    { tipo: 'paragrafo', testo: di(l, testo) },
    persona(fatti.altra, fatti.righe, l),
    ...(fatti.fine === undefined ? [] : [{ tipo: 'paragrafo' as const, testo: fatti.fine }]),
  ];
}
