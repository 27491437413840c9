import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { intestatario, legameScritto } from '../famiglie.ts';
import type { Famiglia, Soggetto } from '../modello.ts';

/** A person who goes, and the family that stays. */
export interface AggregatiUscita {
  readonly soggetti: readonly Soggetto[];
  readonly famiglia: Famiglia | undefined;
  /** Those listed in the request, with the tie that each will have. */
  readonly restano: readonly { readonly trovati: readonly Soggetto[]; readonly codiceLegame: string }[];
}

/** New ties by person. */
export function legamiDi({ restano }: AggregatiUscita): ReadonlyMap<string, string> {
  return new Map(
    restano.flatMap(({ trovati: [uno], codiceLegame }) =>
      uno ? [[uno.idSchedaSoggettoANPR, legameScritto(codiceLegame)] as const] : [],
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
