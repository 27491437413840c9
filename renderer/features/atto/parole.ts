import { useMemo } from 'react';
import { descrivi, type LinguaEtichetta } from '#contract/tabelle/index.ts';
import { usaParole, type Parole } from '../../lingua.ts';
import { ultimo } from '../../ufficiale/percorso.ts';
import type { OpzioneAtto, Voce } from './voci.ts';

/** The words of an act: its own where it has them, else those of the engine or of the official name. */
export interface ParoleAtto {
  readonly t: Parole;
  readonly lingua: LinguaEtichetta;
  readonly titolo: string;
  readonly sottotitolo: string;
  readonly passo: (chiave: string) => string;
  readonly gruppo: (titolo: string) => string;
  readonly nota: (nota: string) => string;
  /** Label of a datum. */
  readonly nome: (voce: Pick<Voce, 'etichetta'> & { readonly percorso: string }) => string;
  /** Why a limit of days is there. */
  readonly estremo: (nome: string) => string;
  /** A value of a closed list. */
  readonly valore: (percorso: string, codice: string) => string;
  /** Name of an alternative. */
  readonly opzione: (una: Pick<OpzioneAtto, 'parola' | 'valori' | 'testo'>) => string;
  readonly tabella: (numero: string, codice: string) => string;
}

/** @param parole file of the words. @param chiave of the act. */
export function usaParoleAtto(parole: string, chiave: string): ParoleAtto {
  const { t, lingua } = usaParole('atto');
  return useMemo(() => paroleAtto(t, lingua, parole, chiave), [t, lingua, parole, chiave]);
}

/** @param cercaParola of the words of the engine. */
export function paroleAtto(
  cercaParola: Parole,
  lingua: LinguaEtichetta,
  parole: string,
  chiave: string,
): ParoleAtto {
  // Asked for at every key by every field of a step: a look-up in the words costs more than drawing the field.
  const note = new Map<string, string>();
  const fisse = new Map<string, string>();
  const t: Parole = (quale, valori) => {
    if (valori !== undefined) return cercaParola(quale, valori);
    const nota = fisse.get(quale);
    if (nota !== undefined) return nota;
    const detta = cercaParola(quale);
    fisse.set(quale, detta);
    return detta;
  };
  const mia = (parte: string, altrimenti: string): string => {
    const nota = note.get(parte);
    if (nota !== undefined) return nota;
    const detta = cerca(parte, altrimenti);
    note.set(parte, detta);
    return detta;
  };
  const cerca = (parte: string, altrimenti: string): string =>
    t(`${parole}:${chiave}.${parte}`, {
      defaultValue: t(`${parole}:comuni.${parte}`, { defaultValue: t(altrimenti, { defaultValue: '' }) }),
    });
  const nome: ParoleAtto['nome'] = ({ etichetta, percorso }) => {
    const suo = etichetta ?? ultimo(percorso);
    return mia(`campi.${suo}`, `parole:campi.${suo}`) || suo;
  };
  return {
    t,
    lingua,
    nome,
    estremo: (quale) =>
      mia(`estremo.${quale}`, `atto:estremo.${quale}`) || nome({ percorso: quale }).toLowerCase(),
    titolo: mia('titolo', ''),
    sottotitolo: mia('sottotitolo', ''),
    passo: (uno) => mia(`passi.${uno}`, `atto:passi.${uno}`),
    gruppo: (uno) => mia(`gruppi.${uno}`, `atto:gruppi.${uno}`),
    nota: (una) => mia(`note.${una}`, `atto:note.${una}`),
    valore: (percorso, codice) => {
      const nome = ultimo(percorso);
      const detto = mia(`valori.${nome}.${codice}`, `parole:valori.${nome}.${codice}`);
      return detto || t(`parole:valori.siNo.${codice}`, { defaultValue: codice });
    },
    opzione: ({ parola, valori, testo }) =>
      testo ?? t(`${parole}:${chiave}.opzioni.${parola ?? ''}`, { ...valori, defaultValue: '' }),
    tabella: (numero, codice) => descrivi(numero, codice, lingua),
  };
}
