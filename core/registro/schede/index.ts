import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { leggiDossier } from '../dossier.ts';
import type { Registro } from '../registro.ts';
import { creaRicerca } from '../ricerca.ts';
import { accessiDi } from './accessi.ts';
import { leggiSchedaFamiglia } from './famiglia.ts';
import { leggiSchedaAl } from './scheda-al.ts';
import { leggiStoria } from './storia.ts';

const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è una scheda con questo identificativo.',
  rimedio: 'Cerca di nuovo la persona per nome, nascita o codice fiscale.',
};
const nonAncora: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'A quel momento la scheda non c’era ancora.',
  rimedio: 'Scegli una data successiva alla prima iscrizione.',
};
const nessunaFamiglia: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è una famiglia o convivenza con questo numero.',
  rimedio: 'Aprila dalla scheda di un suo componente.',
};

interface Voce {
  readonly tipo: string;
  readonly finalita: string;
  readonly campi: readonly string[];
}

/** The records as the desk shows them, each reading with its line in the audit, also when there was nothing to read. */
export function creaSchede(parti: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Pick<Registro, 'dossier' | 'storia' | 'schedaAl' | 'famiglia' | 'accessi'> {
  const { db, orologio } = parti;

  async function conAudit<T>(
    voce: Voce,
    chi: Chi,
    letto: { readonly valore: T; readonly mostrati: readonly string[] } | undefined,
    assente: ErroreWa,
  ): Promise<Esito<T, ErroreWa>> {
    await scriviAudit(db, {
      ...voce,
      ...{ chi, istante: orologio() },
      soggetti: letto?.mostrati ?? [],
      campi: letto ? voce.campi : [],
      esito: letto ? 'OK' : 'non-trovato',
    });
    return letto ? riuscito(letto.valore) : fallito(assente);
  }

  return {
    async dossier(id, finalita, chi) {
      const letto = await leggiDossier(db, id);
      const voce = { tipo: 'dossier', finalita, campi: ['scheda', 'famiglia'] };
      return conAudit(voce, chi, letto && { ...letto, valore: letto.dossier }, nessuno);
    },
    async storia(id, chi) {
      const valore = await leggiStoria(db, creaRicerca(db), id);
      const voce = { tipo: 'storia', finalita: 'storia di una scheda', campi: ['storia', 'certificati'] };
      return conAudit(voce, chi, valore && { valore, mostrati: [id] }, nessuno);
    },
    async schedaAl(id, quando, chi) {
      const letto = await leggiSchedaAl(db, creaRicerca(db), id, quando);
      const voce = { tipo: 'scheda-al', finalita: 'scheda a una data', campi: ['scheda', 'famiglia'] };
      return conAudit(voce, chi, letto && { ...letto, valore: letto.scheda }, nonAncora);
    },
    async famiglia(id, chi) {
      const letta = await leggiSchedaFamiglia(db, creaRicerca(db), id);
      const voce = { tipo: 'famiglia', finalita: 'scheda di una famiglia', campi: ['famiglia', 'residenza'] };
      return conAudit(voce, chi, letta && { ...letta, valore: letta.famiglia }, nessunaFamiglia);
    },
    async accessi(id, chi) {
      const valore = { accessi: await accessiDi(db, id, chi) };
      const voce = { tipo: 'accessi', finalita: 'controllo degli accessi', campi: ['accessi'] };
      return conAudit(voce, chi, { valore, mostrati: [id] }, nessuno);
    },
  };
}
