import type { Generalita, Richiesta2001 } from '../anpr/index.ts';
import { senzaZeri } from '../tabelle/index.ts';
import { regola, type Regola } from './regola.ts';

/** Who is cancelled, in which role, and who remains in the family (2001 and 2003). */
export interface ElencoFamiglia {
  /** `ruoloSoggetto`: 1 the head, 2 another member. */
  readonly ruolo: string;
  readonly cancellato: Generalita;
  readonly elenco: NonNullable<Richiesta2001['elencoSoggettiFamiglia']>;
}

/** By the keys that name one person alone. */
export function stessaPersona(uno: Generalita, altro: Generalita): boolean {
  const codice = (g: Generalita): string | undefined => g.codiceFiscale?.codFiscale.toUpperCase();
  return (
    (uno.idSchedaSoggettoANPR !== undefined && uno.idSchedaSoggettoANPR === altro.idSchedaSoggettoANPR) ||
    (codice(uno) !== undefined && codice(uno) === codice(altro))
  );
}

const intestatari = ({ elenco }: ElencoFamiglia): number =>
  elenco.filter(({ legameSoggetto }) => senzaZeri(legameSoggetto.codiceLegame) === '1').length;

/**
 * What the list of the others must be, for each role. A head who lived alone leaves nobody to list: whether that is so
 * only the register knows, and it says EN483 there.
 */
export function regoleElenco<C>(campo: string, di: (contesto: C) => ElencoFamiglia): readonly Regola<C>[] {
  return [
    regola<C>('EN484', {
      campo,
      violata: (c) => di(c).ruolo !== '1' && di(c).elenco.length > 0,
    }),
    regola<C>('EN485', {
      campo,
      violata: (c) => di(c).elenco.some(({ generalita }) => stessaPersona(generalita, di(c).cancellato)),
    }),
    regola<C>('EN197', {
      campo,
      violata: (c) => di(c).ruolo === '1' && di(c).elenco.length > 0 && intestatari(di(c)) === 0,
    }),
    regola<C>('EN166', { campo, violata: (c) => intestatari(di(c)) > 1 }),
  ];
}
