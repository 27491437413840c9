import type { Kysely } from 'kysely';
import { fallito, riuscito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import type { Registro } from '../registro.ts';
import { leggiOperazione } from './operazione.ts';
import { leggiOperazioni } from './operazioni.ts';
import { leggiProcedimenti } from './procedimenti.ts';
import { leggiSospese } from './sospese.ts';

const nessuna: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Fra le registrazioni del tuo comune non c’è un’operazione con questo numero.',
  rimedio: 'Controlla il numero: quelle di altri comuni si vedono dalla scheda della persona.',
};

/** What the office registered and what is open: each reading with its line in the audit, with everybody it named. */
export function creaUfficio({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): Pick<Registro, 'operazioni' | 'operazione' | 'procedimenti' | 'sospese'> {
  const scrivi = (
    chi: Chi,
    voce: { tipo: string; finalita: string; campi: readonly string[]; esito?: string },
    persone: readonly { readonly idSchedaSoggettoANPR: string }[],
    operazione?: string,
  ): Promise<void> =>
    scriviAudit(db, {
      ...{ esito: 'OK', ...voce, chi, istante: orologio() },
      soggetti: persone.map((uno) => uno.idSchedaSoggettoANPR),
      ...(operazione !== undefined && { operazione }),
    });

  return {
    async operazioni(richiesta, chi) {
      const pagina = await leggiOperazioni(db, chi.comune, richiesta);
      const voce = { tipo: 'operazioni', finalita: 'operazioni dell’ufficio', campi: ['operazioni'] };
      const soggetti = pagina.operazioni.flatMap((una) => una.soggetti);
      await scrivi(chi, voce, soggetti);
      return pagina;
    },
    async operazione(id, chi) {
      const letta = await leggiOperazione(db, chi.comune, id);
      const voce = {
        tipo: 'operazione',
        finalita: 'operazioni dell’ufficio',
        campi: ['operazioni', 'scheda'],
      };
      if (!letta) {
        await scrivi(chi, { ...voce, campi: [], esito: 'non-trovato' }, []);
        return fallito(nessuna);
      }
      await scrivi(chi, voce, letta.soggetti, id);
      return riuscito(letta);
    },
    async sospese(chi) {
      const sospese = await leggiSospese(db, chi.comune, orologio());
      const voce = { tipo: 'sospese', finalita: 'operazioni dell’ufficio', campi: ['operazioni'] };
      const soggetti = sospese.flatMap((una) => una.soggetti);
      await scrivi(chi, voce, soggetti);
      return sospese;
    },
    async procedimenti({ stato }, chi) {
      const procedimenti = await leggiProcedimenti(db, chi.comune, stato);
      const voce = { tipo: 'procedimenti', finalita: 'procedimenti dell’ufficio', campi: ['procedimenti'] };
      const soggetti = procedimenti.flatMap((uno) => uno.soggetti);
      await scrivi(chi, voce, soggetti);
      return procedimenti;
    },
  };
}
