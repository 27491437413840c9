import { codiceBase, controllaCodiceFiscale } from '../../codice-fiscale.ts';
import { confrontaCodiceFiscale } from '../../codice-fiscale/coerenza.ts';
import type { SoggettoSubentro } from '../../anpr/index.ts';
import { rilievo, type Rilievo } from '../regola.ts';

type Generalita = SoggettoSubentro['generalitaSubIscr'];

/** What the Agenzia delle Entrate holds about a person; asked only where it can be asked. */
export interface NotoAllAgenzia {
  /** The code of who has exactly these personal data. */
  readonly stessiDati?: string;
  /** The code, given or computed, is there with other personal data. */
  readonly datiDiversi?: boolean;
  /** The code, given or computed, was followed by newer ones. */
  readonly piuRecenti?: readonly string[];
  /** The code, given or computed, is the base of an omocode. */
  readonly baseDiOmocodice?: boolean;
}

/** Somebody whom the register already has under a code that touches this one. */
export interface GiaPresente {
  readonly codice: string;
  readonly aire: boolean;
  /** Same names and birth: two people may share a base code, one person may not have both. */
  readonly stessaPersona?: boolean;
}

const codiceDi = ({ codiceFiscale }: Generalita): string | undefined =>
  codiceFiscale?.codFiscale.toUpperCase();

/** The code by itself, and against birth and sex. A provisional one of eleven digits tells nothing. */
export function anomalieCodice(campo: string, g: Generalita): Rilievo[] {
  const codice = codiceDi(g);
  if (codice === undefined) return [];
  if (codice.length !== 16 && codice.length !== 11) return [rilievo('EA001', { campo })];
  const letto = controllaCodiceFiscale(codice);
  if (!letto.ok && letto.errore.gravita === 'errore') return [rilievo('EA048', { campo })];
  const sesso = g.sesso.toUpperCase();
  const diverse = confrontaCodiceFiscale(codice, {
    dataNascita: g.dataNascita,
    ...(sesso === 'M' || sesso === 'F' ? { sesso } : {}),
  }).map(({ parte }) => parte);
  return [
    ...(diverse.includes('data') ? [rilievo('EA038', { campo })] : []),
    ...(diverse.includes('sesso') ? [rilievo('EA042', { campo })] : []),
  ];
}

/** What the Agenzia objects: of a code given the even codes, of one computed from the data the odd ones. */
export function anomalieAgenzia(campo: string, g: Generalita, noto: NotoAllAgenzia): Rilievo[] {
  const codice = codiceDi(g);
  const dato = codice !== undefined;
  const { stessiDati, datiDiversi, piuRecenti = [], baseDiOmocodice } = noto;
  const nessuno =
    stessiDati === undefined && datiDiversi !== true && piuRecenti.length === 0 && baseDiOmocodice !== true;
  const stesso = (uno: string): boolean => uno.toUpperCase() === codice;
  return [
    ...(!dato && stessiDati !== undefined ? [rilievo('EA002', { campo })] : []),
    ...(dato && stessiDati !== undefined && !stesso(stessiDati) ? [rilievo('EA003', { campo })] : []),
    ...(!dato && nessuno ? [rilievo('EA029', { campo })] : []),
    ...(datiDiversi === true ? [rilievo(dato ? 'EAA30' : 'EAA31', { campo })] : []),
    ...(piuRecenti.length > 0 ? [rilievo(dato ? 'EAA40' : 'EAA41', { campo })] : []),
    ...(baseDiOmocodice === true ? [rilievo(dato ? 'EAA50' : 'EAA51', { campo })] : []),
  ];
}

/** The same person entered more than once, here or elsewhere, under the same code or one that belongs with it. */
export function anomalieDoppi(
  campo: string,
  g: Generalita,
  presenti: readonly GiaPresente[],
  piuRecenti: readonly string[] = [],
): Rilievo[] {
  const codice = codiceDi(g);
  if (codice === undefined) return [];
  const aire = g.soggettoAIRE?.toUpperCase() === 'S';
  const trovati = presenti.flatMap((altro) => {
    if (altro.codice === codice) return altro.aire === aire ? ['EA030' as const] : ['EA031' as const];
    if (codiceBase(altro.codice) === codiceBase(codice))
      return altro.stessaPersona === false ? [] : ['EA036' as const];
    return piuRecenti.includes(altro.codice) ? ['EA040' as const] : [];
  });
  return [...new Set(trovati)].map((uno) => rilievo(uno, { campo }));
}
