import { useMemo } from 'react';
import { usaParole } from '../../lingua.ts';

export interface ParoleScheda {
  readonly sezione: (nome: string) => string;
  /** Label of a datum by its official name. */
  readonly campo: (nome: string) => string;
  /** A value of a closed list that no table decodes. */
  readonly valore: (nome: string, testo: string) => string;
}

/** Official data that say yes or no with a letter; the same letters are names of stairs and of house numbers. */
const conLettera = new Set([
  ...['senzaFissaDimora', 'possessoAutoveicoli', 'possessoPatente', 'famigliaAire', 'elettore'],
  ...['presenzaFamigliaCoabitante', 'referendumnazionali', 'elezionimembriue', 'senatorepubblica'],
  ...['cameradeputati', 'regionali', 'comunali', 'circoscrizionali'],
]);

/** Where the words of a value are, the best first. */
export function chiaviDelValore(nome: string, testo: string): readonly string[] {
  if (nome === 'stato') return [`stato.${testo}`];
  const risposta = conLettera.has(nome) ? { S: 'true', N: 'false' }[testo.toUpperCase()] : undefined;
  return [`parole:valori.${nome}.${testo}`, `siNo.${risposta ?? testo}`];
}

/** The official names of a record in the words of an office. */
export function usaParoleScheda(): ParoleScheda {
  const { t } = usaParole('confronto');
  return useMemo(() => {
    const primo = (chiavi: readonly string[], altrimenti: string): string =>
      chiavi.map((chiave) => t(chiave, { defaultValue: '' })).find((testo) => testo !== '') ?? altrimenti;
    return {
      sezione: (nome) => primo([`sezione.${nome}`], nome),
      campo: (nome) => primo([`campi.${nome}`, `parole:campi.${nome}`, `sezione.${nome}`], nome),
      valore: (nome, testo) =>
        /^[\w ]{1,12}$/.test(testo) ? primo(chiaviDelValore(nome, testo), testo) : testo,
    };
  }, [t]);
}
