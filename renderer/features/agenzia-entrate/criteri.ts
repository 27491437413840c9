import { CriteriAgenzia } from '#contract/agenzia-entrate/domanda.ts';

/** How somebody is looked for at the Agenzia: by code, or by all the data that it asks for. */
export type Chiave = 'codice' | 'data' | 'anni';

export interface Scritti {
  readonly codiceFiscale: string;
  readonly cognome: string;
  readonly nome: string;
  readonly sesso: string;
  readonly dataNascita: string;
  readonly dalAnno: string;
  readonly alAnno: string;
}
export const vuoti: Scritti = {
  ...{ codiceFiscale: '', cognome: '', nome: '', sesso: '', dataNascita: '', dalAnno: '', alAnno: '' },
};

const perChiave: Readonly<Record<Chiave, readonly (keyof Scritti)[]>> = {
  codice: ['codiceFiscale'],
  data: ['cognome', 'nome', 'sesso', 'dataNascita'],
  anni: ['cognome', 'nome', 'sesso', 'dalAnno', 'alAnno'],
};

/** What is missing, or is not written as the Agenzia reads it: all of it at once. */
export function mancano(chiave: Chiave, scritti: Scritti): readonly (keyof Scritti)[] {
  const forme: Partial<Record<keyof Scritti, RegExp>> = {
    codiceFiscale: /^[0-9A-Z]{11,16}$/i,
    dalAnno: /^(18|19|20)\d\d$/,
    alAnno: /^(18|19|20)\d\d$/,
  };
  const storti = perChiave[chiave].filter(
    (campo) => scritti[campo].trim() === '' || forme[campo]?.test(scritti[campo].trim()) === false,
  );
  if (chiave === 'anni' && storti.length === 0 && scritti.dalAnno > scritti.alAnno) return ['alAnno'];
  return storti;
}

/** The query, when nothing is missing. */
export function criteriDi(chiave: Chiave, scritti: Scritti): CriteriAgenzia | undefined {
  if (mancano(chiave, scritti).length > 0) return undefined;
  const suoi = Object.fromEntries(perChiave[chiave].map((campo) => [campo, scritti[campo].trim()]));
  return CriteriAgenzia.safeParse(suoi).data;
}
