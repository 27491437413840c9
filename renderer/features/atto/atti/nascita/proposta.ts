import type { Richiesta1001 } from '#contract/anpr/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { comuneUfficiale, generalitaDi, leggi, luogoEvento } from '../../../../ufficiale/lettura.ts';
import { prendi, type Grezza } from '../../../../ufficiale/percorso.ts';
import type { Partenza, Parziale } from '../../atto.ts';
import type { Noti, Noto } from '../../modulo.ts';
import { notoDi } from '../../persona.ts';
import { percorsoDi, sezioni, type Ruolo } from './genitori.ts';

interface Proposto {
  readonly ruolo: Ruolo;
  /** As the request names a parent. */
  readonly dato: Grezza;
  readonly noto: Noto;
}

/** What of a record goes into the request beside the identity. */
export function prende(ruolo: Ruolo): Readonly<Record<string, string>> {
  const sezione = sezioni[ruolo];
  return { [`${sezione}.statoCivile`]: 'statoCivile', [`${sezione}.cittadinanza`]: 'cittadinanza.0' };
}

function ruoloDi(sesso: string | undefined): Ruolo {
  return sesso?.toUpperCase() === 'M' ? 'padre' : 'madre';
}

function daScheda(dossier: Dossier): Proposto {
  const { note: _, ...generalita } = generalitaDi(dossier);
  const { idSchedaSoggettoANPR, dati } = dossier;
  const statoCivile = prendi(dati, 'statoCivile');
  const cittadinanza = prendi(dati, 'cittadinanza.0');
  return {
    ruolo: ruoloDi(generalita.sesso),
    dato: {
      generalita: { ...generalita, idSchedaSoggettoANPR },
      ...(statoCivile ? { statoCivile } : {}),
      ...(cittadinanza ? { cittadinanza } : {}),
    },
    noto: notoDi(dossier),
  };
}

/** Married, and the marriage stands: the husband of the mother is presumed the father (c.c. art. 231). */
export function idConiuge({ dati }: Dossier): string | undefined {
  if (leggi(dati, 'statoCivile.statoCivile')?.replace(/^0/, '') !== '2') return undefined;
  return leggi(dati, 'matrimonio.coniuge.idSchedaSoggettoANPR');
}

/** The spouse as the other's record names them: enough to go on when their own record cannot be read. */
function coniugeScritto(dossier: Dossier): Proposto {
  const generalita = prendi(dossier.dati, 'matrimonio.coniuge') as Grezza;
  const { famiglia } = dossier;
  const suo = famiglia?.componenti.find(
    (uno) => uno.idSchedaSoggettoANPR === generalita['idSchedaSoggettoANPR'],
  );
  const { id = '', tipoScheda = '' } = notoDi(dossier).famiglia ?? {};
  return {
    ruolo: ruoloDi(leggi(generalita, 'sesso')),
    dato: { generalita },
    noto: suo
      ? {
          famiglia: { id, tipoScheda, legame: suo.codiceLegame },
          residenza: notoDi(dossier).residenza ?? '',
        }
      : {},
  };
}

/** The parents that the record tells of: two of the same sex have no pair of places in the request, the clerk decides. */
function genitori({ dossier, altri = [] }: Partenza): readonly Proposto[] {
  if (!dossier) return [];
  const questo = daScheda(dossier);
  const id = idConiuge(dossier);
  if (id === undefined) return [questo];
  const suo = altri.find((uno) => uno.idSchedaSoggettoANPR === id);
  const coniuge = suo ? daScheda(suo) : coniugeScritto(dossier);
  return coniuge.ruolo === questo.ruolo ? [questo] : [questo, coniuge];
}

/** The request as the register can fill it, from a parent's record. */
export function prepara(partenza: Partenza): Parziale<Richiesta1001> {
  const { comune, oggi } = partenza;
  const qui = comune ? { comuneRegistrazione: comuneUfficiale(comune) } : {};
  return {
    ...(comune ? { generalita1001: { generalita: { luogoNascita: luogoEvento(comune) } } } : {}),
    attoNascitaANPR: {
      atto: { ...qui, dataFormazioneAtto: oggi, anno: oggi.slice(0, 4), parte: '1', serie: 'A' },
    },
    ...Object.fromEntries(genitori(partenza).map(({ ruolo, dato }) => [sezioni[ruolo], dato])),
    // 1: asks the Agenzia delle Entrate to attribute the codice fiscale.
    datiControllo: { gestioneCF: '1' },
  };
}

export const luogoNascita = 'generalita1001.generalita.luogoNascita';

export function conosce(partenza: Partenza): Noti {
  const codiceCatastale = partenza.comune?.codiceCatastale;
  return {
    ...(codiceCatastale === undefined ? {} : { [luogoNascita]: { codiceCatastale } }),
    ...Object.fromEntries(genitori(partenza).map(({ ruolo, noto }) => [percorsoDi(ruolo), noto])),
  };
}

/** Grown-up members of the family who could be that parent: offered, never presumed. */
export function candidati({ famiglia }: Dossier, oggi: string, ruolo: Ruolo): readonly string[] {
  const limite = `${Number(oggi.slice(0, 4)) - 16}${oggi.slice(4)}`;
  return (famiglia?.componenti ?? [])
    .filter(({ dataNascita, codiceLegame }) => codiceLegame !== '3' && (dataNascita ?? '') <= limite)
    .filter(({ sesso }) => ruoloDi(sesso) === ruolo)
    .map((uno) => uno.idSchedaSoggettoANPR);
}
