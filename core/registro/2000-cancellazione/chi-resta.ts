import type { Generalita, Richiesta2001 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { intestatario } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { Ricerca } from '../operazione.ts';
import { candidati } from '../soggetto-richiesto.ts';

/** A person who goes, and the family that stays. */
export interface AggregatiUscita {
  readonly soggetti: readonly Soggetto[];
  readonly famiglia: Famiglia | undefined;
  /** Those listed in the request, with the tie that each will have. */
  readonly restano: readonly { readonly trovati: readonly Soggetto[]; readonly codiceLegame: string }[];
}

type Elenco = NonNullable<Richiesta2001['elencoSoggettiFamiglia']>;

export async function leggiUscita(chi: Generalita, elenco: Elenco, cerca: Ricerca): Promise<AggregatiUscita> {
  const soggetti = await candidati(chi, cerca);
  const idFamiglia = soggetti[0]?.idFamigliaConvivenzaANPR;
  return {
    soggetti,
    famiglia: idFamiglia === undefined ? undefined : await cerca.famiglia(idFamiglia),
    restano: await Promise.all(
      elenco.map(async ({ generalita, legameSoggetto: { codiceLegame } }) => ({
        trovati: await candidati(generalita, cerca),
        codiceLegame,
      })),
    ),
  };
}

/** The record of who goes: out of the family, with what is said of the going. */
export function uscito(
  soggetto: Soggetto,
  stato: 'cancellato' | 'deceduto',
  dal: string,
  dati: Partial<Soggetto['dati']>,
): Soggetto {
  const { idFamigliaConvivenzaANPR: _, ...fuori } = soggetto;
  return { ...fuori, stato, ultimaDecorrenza: dal, dati: { ...soggetto.dati, ...dati } };
}

/** New ties by person. */
export function legamiDi({ restano }: AggregatiUscita): ReadonlyMap<string, string> {
  return new Map(
    restano.flatMap(({ trovati: [uno], codiceLegame }) =>
      uno ? [[uno.idSchedaSoggettoANPR, senzaZeri(codiceLegame)] as const] : [],
    ),
  );
}

/**
 * Is the role the one that the person has in the family, and are those listed the ones who stay? Who lived alone has
 * nobody to list; the others may keep their ties, and then EN225 asks to review them.
 */
export function controllaChiResta(
  a: AggregatiUscita,
  soggetto: Soggetto,
  { campo, ruolo, elenco }: { campo: string; ruolo: string; elenco: readonly unknown[] },
): Rilievo[] {
  const { famiglia } = a;
  if (!famiglia) return [];
  const altri = famiglia.componenti
    .map((c) => c.idSchedaSoggettoANPR)
    .filter((id) => id !== soggetto.idSchedaSoggettoANPR);
  const capo = intestatario(famiglia) === soggetto.idSchedaSoggettoANPR && famiglia.tipoScheda !== '4';
  if (famiglia.incompleta) return [rilievo('EN211', { campo: 'generalitaPerRicerca' })];
  if ((ruolo === '1') !== capo)
    return [rilievo(capo ? 'EN484' : 'EN483', { campo: 'datiControllo.ruoloSoggetto' })];
  if (!capo) return [];
  if (altri.length > 0 && elenco.length === 0) return [rilievo('EN483', { campo })];
  const legami = legamiDi(a);
  const estranei = a.restano.filter(
    ({ trovati: [uno] }) => !uno || !altri.includes(uno.idSchedaSoggettoANPR),
  );
  if (estranei.length > 0) return [rilievo('EN183', { campo })];
  return altri.every((id) => legami.has(id)) ? [] : [rilievo('EN225')];
}
