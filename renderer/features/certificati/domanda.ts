import { voce } from '#contract/tabelle/index.ts';
import type { ParametriCertificati } from '#contract/wa/certificati.ts';

/** What the clerk chooses. Amounts are euro as written, `16,00`. */
export interface Scelte {
  /** Tab. 13. */
  readonly tipi: readonly string[];
  /** Nobody has chosen yet: the first choice takes the place of what was proposed. */
  readonly proposti: boolean;
  /** Reference date of the historical ones, `AAAA-MM-GG`. */
  readonly al: string;
  /** `paEstera`: 0 private parties, 1 foreign administration, 2 immigration, 3 lawsuit, 4 abroad. */
  readonly destinazione: '0' | '1' | '2' | '3' | '4';
  /** `bollo`: the rule; `esente`: one of table 39. */
  readonly uso: 'bollo' | 'esente';
  readonly esenzione: string;
  readonly descrizione: string;
  readonly bollo: string;
  readonly bolloVirtuale: boolean;
  readonly diritti: string;
  /** 1 somebody else, 2 the person, 3 a public administration. */
  readonly richiedente: '1' | '2' | '3';
  readonly cognome: string;
  readonly nome: string;
  readonly codiceFiscale: string;
  readonly documento: string;
  readonly dataDocumento: string;
  readonly cognomeUfficiale: string;
  readonly nomeUfficiale: string;
  /** Beside Italian; empty: alone (tab. 14). */
  readonly lingua: string;
  /** One a line. */
  readonly annotazioni: string;
  /** Goes on despite what may be forced (workflows.md §8.2). */
  readonly forza: boolean;
  readonly ragione: string;
}

export function euro(centesimi: number): string {
  return `${Math.floor(centesimi / 100)},${String(centesimi % 100).padStart(2, '0')}`;
}

/** Euro as written, in cents; undefined when it is no amount. */
export function centesimi(scritto: string): number | undefined {
  const letto = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(scritto.trim());
  return letto ? Number(letto[1]) * 100 + Number((letto[2] ?? '').padEnd(2, '0')) : undefined;
}

export function scelteIniziali(
  ufficiale: { readonly cognome: string; readonly nome: string },
  parametri: ParametriCertificati,
  proposto?: string,
): Scelte {
  return {
    tipi: proposto === undefined ? [] : [proposto],
    proposti: true,
    ...{ al: '', destinazione: '0', uso: 'bollo', esenzione: '', descrizione: '' },
    bollo: euro(parametri.bollo),
    bolloVirtuale: parametri.autorizzazioneBolloVirtuale !== undefined,
    diritti: euro(parametri.dirittiInBollo),
    ...{ richiedente: '2', cognome: '', nome: '', codiceFiscale: '', documento: '', dataDocumento: '' },
    cognomeUfficiale: ufficiale.cognome,
    nomeUfficiale: ufficiale.nome,
    ...{ lingua: '', annotazioni: '', forza: false, ragione: '' },
  };
}

/** Some exemptions free from the fees of the office as well (tab. 39). */
export function esenteDaiDiritti({ uso, esenzione }: Pick<Scelte, 'uso' | 'esenzione'>): boolean {
  return uso === 'esente' && voce('39', esenzione)?.uso !== undefined;
}

/** Lawsuits and immigration are exempt; what goes abroad is not (d.P.R. 445/2000, art. 40). */
function usoDi(dopo: Scelte): Pick<Scelte, 'uso' | 'esenzione'> {
  const { destinazione, uso, esenzione } = dopo;
  if (destinazione === '3') return { uso: 'esente', esenzione: esenzione || '3' };
  if (destinazione === '2') return { uso: 'esente', esenzione };
  if (destinazione === '1' || destinazione === '4') return { uso: 'bollo', esenzione: '' };
  return { uso, esenzione };
}

/** A change with what follows from it on the amounts. */
export function scegli(prima: Scelte, cambi: Partial<Scelte>, parametri: ParametriCertificati): Scelte {
  const dopo = { ...prima, ...cambi };
  if (!('uso' in cambi) && !('esenzione' in cambi) && !('destinazione' in cambi)) return dopo;
  const con = { ...dopo, ...usoDi(dopo) };
  if (con.uso === 'bollo')
    return { ...con, bollo: euro(parametri.bollo), diritti: euro(parametri.dirittiInBollo) };
  return { ...con, bollo: '0,00', diritti: esenteDaiDiritti(con) ? '0,00' : euro(parametri.dirittiLiberi) };
}

/** Ticked or not; the first choice of the clerk takes the place of what was proposed. */
export function conTipo({ tipi, proposti }: Scelte, tipo: string, scelto: boolean): Partial<Scelte> {
  const prima = proposti && scelto ? [] : tipi;
  const dopo = scelto ? [...prima.filter((uno) => uno !== tipo), tipo] : prima.filter((uno) => uno !== tipo);
  return { tipi: dopo, proposti: false };
}
