import { servizi } from '#contract/anpr/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { creaEnti } from '../accessi/enti/index.ts';
import { creaUtenti } from '../accessi/utenti/index.ts';
import type { Agenzia } from '../agenzia-entrate/connettore.ts';
import { creaAgenziaUfficio } from '../agenzia-entrate/ufficio/index.ts';
import { creaAmministrazione } from '../amministrazione/index.ts';
import { creaPredisposizioni } from '../ansc/predisposizioni.ts';
import { creaCarteOperatori, type PartiPersonalizzazione } from '../accessi/carte-operatori/index.ts';
import { creaCartaIdentita } from '../carta-identita/index.ts';
import { creaVigilanza } from '../audit/vigilanza.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import { conFile } from '../certificati/risposta-conservata.ts';
import { creaCertificatiUfficio } from '../certificati/ufficio/index.ts';
import { creaRichiesteUfficio } from '../cittadini/ufficio/index.ts';
import { creaConsolatiUfficio } from '../consolati/ufficio/index.ts';
import { creaEstrazioni } from '../estrazioni/sportello.ts';
import { creaRecapiti, type PartiRecapiti } from '../notifiche/recapiti.ts';
import { creaEsercizi } from '../portale/esercizi.ts';
import { creaServizi, type PartiServizi } from '../servizi/stato.ts';
import { creaTabelle, type TabelleRegistro } from '../tabelle/index.ts';
import { anteprima, nominati } from './anteprima.ts';
import { annullabilita } from './annullabilita.ts';
import { provaConnessione } from './connessione.ts';
import { creaConsultazioni, type PartiConsultazioni } from './consultazioni.ts';
import { Dispaccio, type PartiDispaccio } from './dispaccio.ts';
import type { OrologioRegistro } from '../orologio.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Registro } from './registro.ts';
import { creaRicerca } from './ricerca.ts';
import { creaSchede } from './schede/index.ts';
import { creaUfficio } from './ufficio/index.ts';

export interface PartiRegistro extends PartiDispaccio, PartiConsultazioni {
  /** Whose time `orologio` is; left out, it cannot be moved. */
  readonly mobile?: OrologioRegistro;
  /** What is remembered of sessions is not to be believed any more. */
  readonly dimenticaSessioni?: () => void;
  /** Opens the results of extractions; left out, none can be downloaded. */
  readonly chiaveElaborati?: Uint8Array;
  /** Left out, nothing is said of the tax agency. */
  readonly spiaAgenzia?: NonNullable<PartiServizi['spiaAgenzia']>;
  /** Validates codes, after the registration; left out, this register stands in for it. */
  readonly agenzia?: Agenzia;
  /** Makes cards of operators; left out, none. */
  readonly personalizzazione?: PartiPersonalizzazione;
  /** Left out, those of this database. */
  readonly tabelle?: TabelleRegistro;
  /** Recognises the certificates of municipalities; left out, none. */
  readonly autoritaPostazioni?: NonNullable<PartiRecapiti['autoritaPostazioni']>;
}

/** The register on its database: operations through the dispatcher, readings each with its line in the audit. */
export function creaRegistro(parti: PartiRegistro): Registro {
  const { db, orologio, ambiente, mobile } = parti;
  const dispaccio = new Dispaccio(parti);
  return {
    esegui: async (codice, richiesta, chi, collegata) =>
      codice === servizi.TestConn.codice
        ? provaConnessione(richiesta, chi)
        : dispaccio.esegui(codice, richiesta, chi, collegata),

    async attoNonFirmato(codice, rifiuto, chi) {
      const causa = 'causa' in rifiuto && rifiuto.causa !== undefined ? `: ${rifiuto.causa}` : '';
      await scriviAudit(db, {
        ...{ tipo: codice, chi, istante: orologio(), finalita: `conferma con il PIN${causa}` },
        ...{ soggetti: [], campi: [], esito: rifiuto.tipo },
      });
    },

    estrazioni: creaEstrazioni(parti),

    predisposizioni: creaPredisposizioni({ db, orologio }),

    amministrazione: creaAmministrazione({ db, orologio }),

    recapiti: creaRecapiti(parti),

    servizi: creaServizi(parti),

    tabelle: parti.tabelle ?? creaTabelle({ db, orologio }),

    cartaIdentita: creaCartaIdentita({ db, orologio }),

    carteOperatori: creaCarteOperatori(parti),

    certificati: creaCertificatiUfficio({ db, orologio }),

    richieste: creaRichiesteUfficio({ db, orologio }),

    esercizi: creaEsercizi({ db, orologio, ambiente }),

    agenzia: creaAgenziaUfficio(parti),

    consolati: creaConsolatiUfficio({ db, orologio }),

    utenti: creaUtenti(parti),

    enti: creaEnti(parti),

    vigilanza: creaVigilanza({ db, orologio }),

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
      return {
        stato: 'conclusa',
        idOperazioneComune,
        codice: riga.codice,
        risposta: await conFile(db, riga.risposta),
      };
    },

    ...creaConsultazioni(parti),

    ...creaSchede({ db, orologio }),

    ...creaUfficio({ db, orologio }),

    async annullabilita(idOperazioneANPR, chi) {
      const cerca = creaRicerca(db);
      const operazione = await cerca.operazione(idOperazioneANPR);
      const adesso = orologio();
      const oggi = giornoInItalia(adesso);
      const successive = operazione ? await cerca.successive(idOperazioneANPR) : [];
      const vista =
        operazione &&
        (await anteprima(
          db,
          operazione,
          annullabilita(operazione, successive, { comune: chi.comune, oggi }),
          { successive, oggi },
        ));
      await scriviAudit(db, {
        ...{ tipo: 'annullabilita', chi, istante: adesso, finalita: 'anteprima di un annullamento' },
        soggetti: vista ? nominati(vista) : [],
        campi: ['operazioni', 'scheda'],
        ...(operazione && { operazione: operazione.idOperazioneANPR }),
        esito: vista ? 'OK' : 'non-trovato',
      });
      return vista ? riuscito(vista) : fallito(nessunaOperazione);
    },

    oggi: () => giornoInItalia(orologio()),

    async recuperoBozze({ codiceFiscale, motivo }, chi) {
      await scriviAudit(db, {
        ...{ tipo: 'recupero-bozze', chi, istante: orologio(), finalita: `${codiceFiscale}: ${motivo}` },
        ...{ soggetti: [], campi: ['bozze', 'uscita'], esito: 'OK' },
      });
    },

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
