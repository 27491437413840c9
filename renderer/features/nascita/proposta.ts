import { Cittadinanza, Generalita, StatoCivile } from '#contract/anpr/index.ts';
import type { Luogo } from '#contract/bridge/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { cognomeNome, elenco, indirizzoInParole, leggi, luogoInParole } from '../../ufficiale/lettura.ts';
import { aggiorna } from './aggiorna.ts';
import { moduloVuoto, type Candidato, type GenitoreRegistro, type Modulo, type Ruolo } from './modulo.ts';

function residenzaDi(dossier: Dossier): string {
  const residenza = elenco(dossier.dati, 'residenza')[0];
  const comune = luogoInParole({
    comune: (residenza as { indirizzo?: { comune?: unknown } } | undefined)?.indirizzo?.comune,
  });
  return [indirizzoInParole(residenza), comune].filter((uno) => uno !== '').join(', ');
}

/** A parent as the register describes them; undefined when the record lacks the very name. */
export function genitoreDa(dossier: Dossier): GenitoreRegistro | undefined {
  const generalita = Generalita.safeParse(dossier.dati['generalita']);
  if (!generalita.success) return undefined;
  const cittadinanza = Cittadinanza.safeParse(elenco(dossier.dati, 'cittadinanza')[0]);
  const statoCivile = StatoCivile.safeParse(dossier.dati['statoCivile']);
  const { famiglia, idSchedaSoggettoANPR } = dossier;
  const legame = famiglia?.componenti.find((uno) => uno.idSchedaSoggettoANPR === idSchedaSoggettoANPR);
  return {
    tipo: 'registro',
    generalita: { ...generalita.data, idSchedaSoggettoANPR },
    ...(cittadinanza.success ? { cittadinanza: cittadinanza.data } : {}),
    ...(statoCivile.success ? { statoCivile: statoCivile.data } : {}),
    ...(famiglia
      ? {
          famiglia: {
            id: famiglia.idFamigliaConvivenzaANPR,
            tipoScheda: famiglia.tipoScheda,
            legame: legame?.codiceLegame ?? '',
          },
        }
      : {}),
    residenza: residenzaDi(dossier),
  };
}

/** The spouse as the other's record names them: enough to go on when their own record cannot be read. */
function coniugeScritto(dossier: Dossier): GenitoreRegistro | undefined {
  const coniuge = (dossier.dati['matrimonio'] as { coniuge?: unknown } | undefined)?.coniuge;
  const generalita = Generalita.safeParse(coniuge);
  const id = generalita.success ? generalita.data.idSchedaSoggettoANPR : undefined;
  if (!generalita.success || id === undefined) return undefined;
  const { famiglia } = dossier;
  const componente = famiglia?.componenti.find((uno) => uno.idSchedaSoggettoANPR === id);
  return {
    tipo: 'registro',
    generalita: generalita.data,
    ...(famiglia && componente
      ? {
          famiglia: {
            id: famiglia.idFamigliaConvivenzaANPR,
            tipoScheda: famiglia.tipoScheda,
            legame: componente.codiceLegame,
          },
        }
      : {}),
    residenza: componente ? residenzaDi(dossier) : '',
  };
}

/** Married, and the marriage stands: the husband of the mother is presumed the father (c.c. art. 231). */
export function idConiuge(dossier: Dossier): string | undefined {
  if (leggi(dossier.dati, 'statoCivile.statoCivile')?.replace(/^0/, '') !== '2') return undefined;
  return leggi(dossier.dati, 'matrimonio.coniuge.idSchedaSoggettoANPR');
}

export function ruoloDi(sesso: string | undefined): Ruolo {
  return sesso?.toUpperCase() === 'M' ? 'padre' : 'madre';
}

/** Grown-up members of the family who could be the other parent: offered, never presumed. */
export function candidati(dossier: Dossier, oggi: string): Candidato[] {
  const limite = `${Number(oggi.slice(0, 4)) - 16}${oggi.slice(4)}`;
  return (dossier.famiglia?.componenti ?? [])
    .filter(({ dataNascita, codiceLegame }) => codiceLegame !== '3' && (dataNascita ?? '') <= limite)
    .map((uno) => ({ idSoggetto: uno.idSchedaSoggettoANPR, nome: cognomeNome(uno), sesso: uno.sesso }));
}

/**
 * The form as the register can fill it, opened from a parent's record.
 * @param coniuge record of the spouse, when it could be read.
 */
export function proponi(
  dossier: Dossier,
  coniuge: Dossier | undefined,
  comune: Luogo | undefined,
  oggi: string,
): Modulo {
  const genitore = genitoreDa(dossier);
  const ruolo = ruoloDi(leggi(dossier.dati, 'generalita.sesso'));
  const altro =
    idConiuge(dossier) === undefined
      ? undefined
      : ((coniuge && genitoreDa(coniuge)) ?? coniugeScritto(dossier));
  const altroRuolo: Ruolo = ruolo === 'padre' ? 'madre' : 'padre';
  const base: Modulo = {
    ...moduloVuoto,
    ...(comune ? { luogo: comune } : {}),
    atto: { ...moduloVuoto.atto, ...(comune ? { comune } : {}), formato: oggi, anno: oggi.slice(0, 4) },
  };
  return aggiorna(base, {
    ...(genitore ? { [ruolo]: genitore } : {}),
    // Two parents of the same sex have no pair of places in the official request: the clerk decides.
    ...(altro && ruoloDi(altro.generalita.sesso) === altroRuolo ? { [altroRuolo]: altro } : {}),
  });
}
