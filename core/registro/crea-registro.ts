import { servizi } from '#contract/anpr/index.ts';
import { fallito, riuscito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { creaEnti } from '../accessi/enti/index.ts';
import { creaUtenti } from '../accessi/utenti/index.ts';
import type { Chi } from '../chi.ts';
import type { Agenzia } from '../agenzia-entrate/connettore.ts';
import { creaAgenziaUfficio } from '../agenzia-entrate/ufficio/index.ts';
import { creaAmministrazione } from '../amministrazione/index.ts';
import { creaPredisposizioni } from '../ansc/predisposizioni.ts';
import { creaCarteOperatori, type PartiPersonalizzazione } from '../accessi/carte-operatori/index.ts';
import { creaCartaIdentita } from '../carta-identita/index.ts';
import { creaVigilanza } from '../audit/vigilanza.ts';
import { scriviAudit } from '../audit/scrivi.ts';
import { creaCertificatiUfficio } from '../certificati/ufficio/index.ts';
import { creaRichiesteUfficio } from '../cittadini/ufficio/index.ts';
import { creaConsolatiUfficio } from '../consolati/ufficio/index.ts';
import { creaEstrazioni } from '../estrazioni/sportello.ts';
import { creaRecapiti, type PartiRecapiti } from '../notifiche/recapiti.ts';
import { creaEsercizi } from '../portale/esercizi.ts';
import { creaServizi, type PartiServizi } from '../servizi/stato.ts';
import { creaTabelle, type TabelleRegistro } from '../tabelle/index.ts';
import { provaConnessione } from './connessione.ts';
import { creaConsultazioni, type PartiConsultazioni } from './consultazioni.ts';
import { Dispaccio, type PartiDispaccio } from './dispaccio.ts';
import { leggiEsito } from './esito.ts';
import { vistaAnnullamento } from './vista-annullamento.ts';
import type { OrologioRegistro } from '../orologio.ts';
import type { Registro } from './registro.ts';
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
  const { db, orologio, ambiente } = parti;
  const dispaccio = new Dispaccio(parti);
  return {
    esegui: async (codice, richiesta, chi, accanto) =>
      codice === servizi.TestConn.codice
        ? provaConnessione(richiesta, chi)
        : dispaccio.esegui(codice, richiesta, chi, accanto),

    async ammette(codice, chi) {
      if (codice === servizi.TestConn.codice) return riuscito(undefined);
      const ammessa = await dispaccio.ammette(codice, chi);
      return ammessa.ok ? riuscito(undefined) : ammessa;
    },

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

    esito: (idOperazioneComune, chi) => leggiEsito(db, idOperazioneComune, { chi, istante: orologio() }),

    ...creaConsultazioni(parti),

    ...creaSchede({ db, orologio }),

    ...creaUfficio({ db, orologio }),

    annullabilita: (idOperazioneANPR, chi) => vistaAnnullamento(db, idOperazioneANPR, chi, orologio()),

    oggi: () => giornoInItalia(orologio()),

    async recuperoBozze({ codiceFiscale, motivo }, chi) {
      await scriviAudit(db, {
        ...{ tipo: 'recupero-bozze', chi, istante: orologio(), finalita: `${codiceFiscale}: ${motivo}` },
        ...{ soggetti: [], campi: ['bozze', 'uscita'], esito: 'OK' },
      });
    },

    spostaOrologio: (istante, chi) => spostaOrologio(parti, istante, chi),
  };
}

const oraFissa: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: 'L’ora di questo registro non si può spostare, ed è rimasta com’era.',
  rimedio: 'Spostala in un ambiente di formazione o di prova.',
};

/** Allowed where the time is not the machine's; written down either way. */
async function spostaOrologio(
  { db, orologio, ambiente, mobile }: PartiRegistro,
  istante: Date | undefined,
  chi: Chi,
): ReturnType<Registro['spostaOrologio']> {
  const consentito = mobile !== undefined && ambiente !== 'produzione';
  await scriviAudit(db, {
    ...{ tipo: 'orologio', chi, istante: orologio(), finalita: 'ora del registro', soggetti: [] },
    ...{ campi: [], esito: consentito ? 'OK' : 'permesso-negato' },
  });
  if (!consentito) return fallito(oraFissa);
  mobile.sposta(istante);
  return riuscito({ istante: orologio().toISOString(), oggi: giornoInItalia(orologio()) });
}
