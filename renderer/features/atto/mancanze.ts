import type { ErroreMessaggio } from '#contract/anpr/index.ts';
import { campoDa } from '../../ufficiale/campo-da.ts';
import { cognomeNome } from '../../ufficiale/lettura.ts';
import { prendi, testoA, type Grezza } from '../../ufficiale/percorso.ts';
import type { Atto } from './atto.ts';
import type { Grezzo, ParoleControlli } from './controlli.ts';
import { pieno, trovaPunto, type Punto } from './punti.ts';

/** What to do about a datum that is not there: what is chosen is not copied from a document. */
export function rimedio(atto: Atto, { voce, percorso }: Punto): string {
  if (voce.tipo !== 'campo') return `mancaRimedio.${voce.tipo}`;
  const { genere } = campoDa(atto.messaggio, percorso);
  if (genere === 'tabella') return 'mancaRimedio.luogo';
  return genere === 'scelta' || voce.valori ? 'mancaRimedio.opzioni' : 'mancaRimedio.campo';
}

/** Who is listed and has no tie yet, which is not a tie that the table does not have. */
export function senzaLegame(
  punti: readonly Punto[],
  richiesta: Grezza,
  { t }: Pick<ParoleControlli, 't'>,
): Grezzo[] {
  return punti.flatMap(({ voce, percorso, visibile }): Grezzo[] => {
    if (!visibile || voce.tipo !== 'componenti' || voce.legame === undefined || voce.taciLegame) return [];
    const { legame, generalita } = voce;
    const righe = prendi(richiesta, percorso);
    const senza = (Array.isArray(righe) ? righe : []).filter(
      (riga) => testoA(riga, `${legame}.codiceLegame`) === '',
    );
    if (senza.length === 0) return [];
    const chi = senza.map((riga) => cognomeNome(prendi(riga, generalita))).join(', ');
    return [
      {
        ...{ codice: '', gravita: 'E', manca: true, campo: percorso },
        causa: t('mancaLegame', { chi }),
        rimedio: t('mancaRimedio.luogo'),
      },
    ];
  });
}

/**
 * A choice of the schema that no field stands for, one of whose parts the form asks for piece by piece: nothing of it is
 * there yet, and its official names say nothing to the clerk.
 */
export function mancaUno(
  punti: readonly Punto[],
  richiesta: Grezza,
  { regola, percorso }: ErroreMessaggio,
  { t }: Pick<ParoleControlli, 't'>,
): Grezzo | undefined {
  if (regola !== 'scelta' || trovaPunto(punti, percorso) !== undefined) return undefined;
  const intera = percorso.slice(0, percorso.lastIndexOf('.') + 1);
  const suoi = punti.filter((uno) => uno.visibile && intera !== '' && uno.percorso.startsWith(intera));
  const [primo] = suoi;
  if (!primo || suoi.some((uno) => pieno(uno, richiesta))) return undefined;
  return {
    ...{ codice: '', gravita: 'E', campo: primo.percorso },
    ...{ causa: t('mancaUno'), rimedio: t('mancaUnoRimedio') },
  };
}
