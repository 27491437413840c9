import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { registra, registraTutte, toccati, type DaRegistrare, type EsitoRegistra } from './registra.ts';

/** While one trip waits for the disk the next is being worked on; more would only share the same processors. */
const inVolo = 2;
/** Registrations of one trip: beyond these the first would wait too long for the last. */
const massimo = 24;

interface Attesa {
  readonly cosa: DaRegistrare;
  readonly tocca: readonly string[];
  readonly riuscita: (esito: EsitoRegistra) => void;
  readonly fallita: (errore: unknown) => void;
}

function segniDi(cosa: DaRegistrare): string[] {
  const { famiglie, soggetti } = toccati(cosa);
  const { chiave } = cosa;
  return [
    ...famiglie.map((id) => `famiglia ${id}`),
    ...soggetti.map((id) => `soggetto ${id}`),
    ...(chiave ? [`id ${chiave.codMittente} ${chiave.idOperazioneComune}`] : []),
  ];
}

/** The server answered with a refusal: nothing of the trip was written, and who caused it can be found. */
function rifiutata(errore: unknown): boolean {
  const codice = (errore as { code?: unknown }).code;
  return typeof codice === 'string' && /^[0-9A-Z]{5}$/.test(codice) && !/^(08|53|57|58|XX)/.test(codice);
}

/**
 * Writes together, in one trip and one commit, the registrations that are ready in the same turn of the loop, or while
 * the trips before are under way, and that have no family, person or id in common (docs/decisions/0016). Each has an outcome of
 * its own: what one of them makes the server refuse is written again one by one. Not for use in a transaction.
 */
export function registraInsieme(db: Kysely<Schema>): (cosa: DaRegistrare) => Promise<EsitoRegistra> {
  const attese: Attesa[] = [];
  let partite = 0;
  let prenotata = false;

  const prendi = (): readonly Attesa[] => {
    const toccati = new Set<string>();
    const prese: Attesa[] = [];
    for (let posto = 0; posto < attese.length && prese.length < massimo;) {
      const una = attese[posto];
      if (!una || una.tocca.some((segno) => toccati.has(segno))) posto += 1;
      else {
        prese.push(una);
        attese.splice(posto, 1);
      }
      // Also of one left behind: what comes after it must not overtake it.
      for (const segno of una?.tocca ?? []) toccati.add(segno);
    }
    return prese;
  };
  const unaPerUna = async (prese: readonly Attesa[]): Promise<void> => {
    for (const { cosa, riuscita, fallita } of prese) await registra(db, cosa).then(riuscita, fallita);
  };
  const parti = async (): Promise<void> => {
    const prese = prendi();
    partite += 1;
    try {
      const esiti = await registraTutte(
        db,
        prese.map(({ cosa }) => cosa),
      );
      for (const [posto, { riuscita }] of prese.entries()) {
        const esito = esiti[posto];
        if (esito) riuscita(esito);
      }
    } catch (errore) {
      if (prese.length > 1 && rifiutata(errore)) await unaPerUna(prese);
      else for (const { fallita } of prese) fallita(errore);
    } finally {
      partite -= 1;
      prenota();
    }
  };
  const prenota = (): void => {
    if (prenotata || partite >= inVolo || attese.length === 0) return;
    prenotata = true;
    setImmediate(() => {
      prenotata = false;
      void parti();
    });
  };

  return (cosa) =>
    new Promise((riuscita, fallita) => {
      attese.push({ cosa, tocca: segniDi(cosa), riuscita, fallita });
      prenota();
    });
}
