import type { Richiesta3001 } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

/** One of the two parents as 3001 asks for them. */
export interface GenitoreCercato {
  /** `undefined`: this parent is not looked for. */
  readonly per: 'codiceFiscale' | 'cognome' | undefined;
  readonly dati: Richiesta3001['paternita'];
}

interface Segni {
  readonly cerca: string;
  readonly codice: string;
  readonly cognome: string;
}

const segniDi = ({ datiControlli: d }: Richiesta3001, quale: 'padre' | 'madre'): Segni =>
  quale === 'padre'
    ? { cerca: d.pPadre, codice: d.pCodiceFiscalePadre, cognome: d.pCognomePadre ?? '0' }
    : { cerca: d.pMadre, codice: d.pCodiceFiscaleMadre, cognome: d.pCognomeMadre };

export function genitoreCercato(richiesta: Richiesta3001, quale: 'padre' | 'madre'): GenitoreCercato {
  const { cerca, codice } = segniDi(richiesta, quale);
  const dati = quale === 'padre' ? richiesta.paternita : richiesta.maternita;
  return { per: cerca !== '1' ? undefined : codice === '1' ? 'codiceFiscale' : 'cognome', dati };
}

/** A parent is looked for by codice fiscale or by surname: one of the two, with flags that say 0 or 1. */
function attiva({ cerca, codice, cognome }: Segni): boolean {
  const scritti = [cerca, codice, cognome].every((segno) => segno === '0' || segno === '1');
  return scritti && (cerca === '0' || codice !== cognome);
}

/** What the flags ask for is there, and nothing that they do not ask for. */
function congruente(richiesta: Richiesta3001, quale: 'padre' | 'madre'): boolean {
  const { per, dati } = genitoreCercato(richiesta, quale);
  const { codice, cognome } = segniDi(richiesta, quale);
  if (per === undefined) return dati === undefined && codice === '0' && cognome === '0';
  const generalita = dati?.generalita;
  return (per === 'codiceFiscale' ? generalita?.codiceFiscale : generalita?.cognome) !== undefined;
}

/** Pure rules of the search of parents (services.md 3001), which 3002 has replaced and the WSDL still has. */
export const regoleGenitoriCercati: readonly Regola<Richiesta3001>[] = [
  regola('EN053', {
    campo: 'datiControlli',
    violata: ({ datiControlli: d }) => d.pPadre === '0' && d.pMadre === '0',
    causa: () => 'Non è chiesto né il padre né la madre.',
    rimedio: 'Metti a 1 pPadre, pMadre o tutti e due.',
  }),
  regola('EN092', {
    campo: 'datiControlli.pPadre',
    violata: (r) => !attiva(segniDi(r, 'padre')),
  }),
  regola('EN094', {
    campo: 'datiControlli.pMadre',
    violata: (r) => !attiva(segniDi(r, 'madre')),
  }),
  regola('EN091', {
    campo: 'paternita',
    violata: (r) => attiva(segniDi(r, 'padre')) && !congruente(r, 'padre'),
  }),
  regola('EN093', {
    campo: 'maternita',
    violata: (r) => attiva(segniDi(r, 'madre')) && !congruente(r, 'madre'),
  }),
];
