import type { Componente } from '#contract/wa/registro.ts';
import { metti, prendi, testoA, type Grezza } from '../../ufficiale/percorso.ts';
import type { Partenza } from './atto.ts';
import type { VoceComponenti } from './voci.ts';

/** The members of the family of the record that a list is about. */
export function componentiDi(
  { chi }: Pick<VoceComponenti, 'chi'>,
  { dossier }: Partenza,
): readonly Componente[] {
  const tutti = dossier?.famiglia?.componenti ?? [];
  return chi === 'tutti'
    ? tutti
    : tutti.filter((uno) => uno.idSchedaSoggettoANPR !== dossier?.idSchedaSoggettoANPR);
}

/** Kind of the record that the ties are of. */
export function schedaDi(
  { scheda }: Pick<VoceComponenti, 'scheda'>,
  richiesta: Grezza,
  { dossier }: Partenza,
): string {
  return scheda?.(richiesta) ?? dossier?.famiglia?.tipoScheda ?? '3';
}

/** A member as requests name them; the tie is the one they have until somebody chooses another. */
export function rigaDi(
  voce: Pick<VoceComponenti, 'generalita' | 'legame' | 'scheda' | 'proponi'>,
  uno: Componente,
  partenza: Partenza,
  richiesta: Grezza = {},
): Grezza {
  const { generalita, legame } = voce;
  const { cognome, nome, sesso, dataNascita, codiceFiscale, idSchedaSoggettoANPR, codiceLegame } = uno;
  const riga = metti({}, generalita, {
    ...(codiceFiscale === undefined ? {} : { codiceFiscale: { codFiscale: codiceFiscale } }),
    ...{ cognome, nome },
    ...(sesso === undefined ? {} : { sesso }),
    ...(dataNascita === undefined ? {} : { dataNascita }),
    idSchedaSoggettoANPR,
  });
  if (legame === undefined) return riga;
  const tipoLegame = schedaDi(voce, richiesta, partenza);
  const proposto = voce.proponi?.(uno, richiesta, partenza) ?? codiceLegame;
  return metti(riga, legame, { tipoLegame, ...(proposto === '' ? {} : { codiceLegame: proposto }) });
}

/** Every member in the list, for acts that speak of all of them. */
export function tutti(voce: VoceComponenti, partenza: Partenza): readonly Grezza[] {
  return componentiDi(voce, partenza).map((uno) => rigaDi(voce, uno, partenza));
}

/** The list without a member. */
export function senzaRiga(richiesta: Grezza, { percorso, generalita }: VoceComponenti, id: string): Grezza {
  const righe = prendi(richiesta, percorso);
  const resto = (Array.isArray(righe) ? righe : []).filter(
    (riga) => testoA(riga, `${generalita}.idSchedaSoggettoANPR`) !== id,
  );
  return metti(richiesta, percorso, resto);
}

/** Ties hold from the day of the act: what `completa` of an act with a list calls. */
export function legamiDal(righe: unknown, legame: string, giorno: string): readonly Grezza[] {
  if (!Array.isArray(righe) || giorno === '') return (righe ?? []) as Grezza[];
  return (righe as Grezza[]).map((riga) => metti(riga, `${legame}.dataDecorrenza`, giorno));
}
