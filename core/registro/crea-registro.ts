import { servizi } from '#contract/anpr/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { creaPredisposizioni } from '../ansc/predisposizioni.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import { annullabilita } from './annullabilita.ts';
import { provaConnessione } from './connessione.ts';
import { creaConsultazioni, type PartiConsultazioni } from './consultazioni.ts';
import { Dispaccio, type PartiDispaccio } from './dispaccio.ts';
import { leggiDossier } from './dossier.ts';
import type { OrologioRegistro } from '../orologio.ts';
import { giornoInItalia } from './giorno.ts';
import type { Registro } from './registro.ts';
import { creaRicerca } from './ricerca.ts';

export interface PartiRegistro extends PartiDispaccio, PartiConsultazioni {
  /** Whose time `orologio` is; left out, it cannot be moved. */
  readonly mobile?: OrologioRegistro;
}

/** The register on its database: operations through the dispatcher, readings each with its line in the audit. */
export function creaRegistro(parti: PartiRegistro): Registro {
  const { db, orologio, ambiente, mobile } = parti;
  const dispaccio = new Dispaccio(parti);
  return {
    esegui: async (codice, richiesta, chi) =>
      codice === servizi.TestConn.codice
        ? provaConnessione(richiesta, chi)
        : dispaccio.esegui(codice, richiesta, chi),

    predisposizioni: creaPredisposizioni({ db, orologio }),

    async esito(idOperazioneComune, chi) {
      const riga = await db
        .selectFrom('operazione')
        .select(['id', 'codice', 'risposta'])
        .where('cod_mittente', '=', chi.comune)
        .where('id_operazione_comune', '=', idOperazioneComune)
        .executeTakeFirst();
      if (!riga) return { stato: 'sconosciuta', idOperazioneComune };
      const toccati = await db
        .selectFrom('versione_soggetto')
        .select('id')
        .where('operazione', '=', riga.id)
        .execute();
      await scriviAudit(db, {
        ...{
          tipo: 'esito',
          chi,
          istante: orologio(),
          finalita: 'esito di un’operazione',
          operazione: riga.id,
        },
        ...{ soggetti: toccati.map(({ id }) => id), campi: ['risposta'], esito: 'OK' },
      });
      return { stato: 'conclusa', idOperazioneComune, codice: riga.codice, risposta: riga.risposta };
    },

    ...creaConsultazioni(parti),

    async dossier(id, finalita, chi) {
      const letto = await leggiDossier(db, id);
      const voce = { tipo: 'dossier', chi, istante: orologio(), finalita };
      if (!letto) {
        await scriviAudit(db, { ...voce, soggetti: [], campi: [], esito: 'non-trovato' });
        return fallito(nessuno);
      }
      await scriviAudit(db, {
        ...voce,
        soggetti: letto.mostrati,
        campi: ['scheda', 'famiglia'],
        esito: 'OK',
      });
      return riuscito(letto.dossier);
    },

    async annullabilita(idOperazioneANPR, chi) {
      const cerca = creaRicerca(db);
      const operazione = await cerca.operazione(idOperazioneANPR);
      const adesso = orologio();
      await scriviAudit(db, {
        ...{ tipo: 'annullabilita', chi, istante: adesso, finalita: 'anteprima di un annullamento' },
        soggetti: operazione?.soggetti.map(({ dopo }) => dopo.idSchedaSoggettoANPR) ?? [],
        campi: ['operazioni'],
        ...(operazione && { operazione: operazione.idOperazioneANPR }),
        esito: operazione ? 'OK' : 'non-trovato',
      });
      if (!operazione) return fallito(nessunaOperazione);
      const successive = await cerca.successive(idOperazioneANPR);
      return riuscito(
        annullabilita(operazione, successive, { comune: chi.comune, oggi: giornoInItalia(adesso) }),
      );
    },

    oggi: () => giornoInItalia(orologio()),

    async spostaOrologio(istante, chi) {
      const consentito = mobile !== undefined && ambiente !== 'produzione';
      await scriviAudit(db, {
        ...{ tipo: 'orologio', chi, istante: orologio(), finalita: 'ora del registro', soggetti: [] },
        ...{ campi: [], esito: consentito ? 'OK' : 'permesso-negato' },
      });
      if (!consentito) return fallito(oraFissa);
      mobile.sposta(istante);
      return riuscito({ istante: orologio().toISOString(), oggi: giornoInItalia(orologio()) });
    },
  };
}

const oraFissa: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: 'L’ora di questo registro non si può spostare, ed è rimasta com’era.',
  rimedio: 'Spostala in un ambiente di formazione o di prova.',
};

const nessunaOperazione: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è un’operazione con questo numero.',
  rimedio: 'Controlla il numero ANPR dell’operazione, come si legge nella scheda.',
};

const nessuno: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Nel registro non c’è una scheda con questo identificativo.',
  rimedio: 'Cerca di nuovo la persona per nome, nascita o codice fiscale.',
};
