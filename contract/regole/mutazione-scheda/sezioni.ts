import type { Richiesta5008 } from '../../anpr/index.ts';
import { regola, type Regola } from '../regola.ts';
import { haTipo, type ContestoMutazione } from './contesto.ts';

type Sezione = keyof Richiesta5008;

const vincolo = ['12', '13', '14', '18', '19'];
/** The kinds of table 36 that take each section; completions (20, 21) take all of them. */
const tipiPer: Partial<Readonly<Record<Sezione, readonly string[]>>> = {
  generalitaDaModificare: ['01'],
  statoCivile: vincolo,
  attoNascita: ['15'],
  attoNascitaANPR: ['15'],
  paternita: ['10'],
  maternita: ['11'],
  cittadinanza: ['02'],
  matrimonio: ['12', '13', '14'],
  vedovanza: ['13'],
  separazioneAnnullamentoCessazioneMatrimonio: ['14'],
  convivenzaDiFatto: ['16', '17'],
  unioneCivile: ['18', '19'],
  cartaIdentita: ['03'],
  permessoSoggiorno: ['04'],
  liste: ['05'],
  censimento: ['06'],
  altriDati: ['07'],
  autoVeicoli: ['08'],
  domicilioDigitale: ['09'],
  datiDecesso: ['22'],
};

function presa(richiesta: Richiesta5008, sezione: string): boolean {
  const tipi = tipiPer[sezione as Sezione];
  return tipi === undefined || haTipo(richiesta, '20', '21', ...tipi);
}

/** The request without what its kinds do not take. */
export function soloPertinenti(richiesta: Richiesta5008): Richiesta5008 {
  const prese = Object.entries(richiesta).filter(([nome]) => presa(richiesta, nome));
  return Object.fromEntries(prese) as Richiesta5008;
}

/** A section that no kind asked takes is left where it is. */
export const regoleSezioni: readonly Regola<ContestoMutazione>[] = (Object.keys(tipiPer) as Sezione[]).map(
  (sezione) =>
    regola<ContestoMutazione>('EN396', {
      campo: sezione,
      violata: ({ richiesta }) =>
        richiesta[sezione] !== undefined &&
        !presa(richiesta, sezione) &&
        !(Array.isArray(richiesta[sezione]) && richiesta[sezione].length === 0),
    }),
);
