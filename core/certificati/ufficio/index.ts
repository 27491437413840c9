import type { Kysely } from 'kysely';
import { nonScrivibili } from '#contract/documento/lettere.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type {
  Cassa,
  CertificatiPossibili,
  CertificatoEmesso,
  PaginaEmessi,
  ParametriCertificati,
  RichiestaEmessi,
} from '#contract/wa/certificati.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { cercaEnte } from '../../registro/ente.ts';
import { creaRicerca } from '../../registro/ricerca.ts';
import { leggiTrovati } from '../trovati.ts';
import { annullaDocumento } from './annulla.ts';
import { leggiCassa } from './cassa.ts';
import { leggiEmessi, leggiEmesso } from './emessi.ts';
import { leggiLogo } from '../pdf/logo.ts';
import { leggiParametri, salvaParametri } from './parametri.ts';
import { possibilita } from './possibili.ts';
import {
  annullato,
  lettereNonScrivibili,
  logoDiAltriColori,
  logoNonLetto,
  nessuno,
  persona,
} from './rifiuti.ts';

/** Certificates seen from the office: what can be issued, what was, what was taken. */
export interface CertificatiUfficio {
  possibili(
    richiesta: { readonly id: string; readonly al?: string | undefined },
    chi: Chi,
  ): Promise<Esito<CertificatiPossibili, ErroreWa>>;
  /** Who goes on despite a control, and why. */
  motiva(
    richiesta: { readonly id: string; readonly tipi: readonly string[]; readonly ragione: string },
    chi: Chi,
  ): Promise<void>;
  emessi(richiesta: RichiestaEmessi, chi: Chi): Promise<PaginaEmessi>;
  ristampa(
    protocollo: string,
    chi: Chi,
  ): Promise<Esito<{ readonly protocollo: string; readonly pdf: string }, ErroreWa>>;
  /** Once annulled it stays so: asked again it answers the same. */
  annulla(
    richiesta: { readonly protocollo: string; readonly motivo: string },
    chi: Chi,
  ): Promise<Esito<CertificatoEmesso, ErroreWa>>;
  cassa(
    richiesta: { readonly dal: string; readonly al: string; readonly operatore?: string | undefined },
    chi: Chi,
  ): Promise<Cassa>;
  parametri(chi: Chi): Promise<ParametriCertificati>;
  salvaParametri(parametri: ParametriCertificati, chi: Chi): Promise<Esito<ParametriCertificati, ErroreWa>>;
}

const jpeg = Buffer.from([0xff, 0xd8, 0xff]);

type Scrivi = (
  chi: Chi,
  voce: { readonly tipo: string; readonly finalita: string; readonly campi: readonly string[] },
  soggetti: readonly string[],
  esito?: string,
) => Promise<void>;

/** What of it a certificate could not show. */
function nonSalvabili(parametri: ParametriCertificati): ErroreWa | undefined {
  const logo = parametri.logo === undefined ? undefined : Buffer.from(parametri.logo, 'base64');
  if (logo && !logo.subarray(0, 3).equals(jpeg)) return logoNonLetto;
  if (logo && !leggiLogo(logo)) return logoDiAltriColori;
  const { intestazione, autorizzazioneBolloVirtuale = '' } = parametri;
  for (const [percorso, testo] of [
    ['intestazione', intestazione.join('')],
    ['autorizzazioneBolloVirtuale', autorizzazioneBolloVirtuale],
  ] as const) {
    const mute = nonScrivibili(testo);
    if (mute.length > 0) return lettereNonScrivibili(percorso, mute);
  }
  return undefined;
}

/** The file as it was issued, unless it was annulled. */
async function ristampa(
  db: Kysely<Schema>,
  protocollo: string,
  chi: Chi,
  scrivi: Scrivi,
): ReturnType<CertificatiUfficio['ristampa']> {
  const riga = await db
    .selectFrom('documento')
    .select(['pdf', 'soggetto', 'stato'])
    .where('protocollo', '=', protocollo)
    .where('cod_mittente', '=', chi.comune)
    .executeTakeFirst();
  const voce = { tipo: 'ristampa', finalita: 'ristampa di un certificato', campi: ['certificato'] };
  const esito = !riga ? 'non-trovato' : riga.stato === 'annullato' ? 'annullato' : 'OK';
  await scrivi(chi, voce, riga ? [riga.soggetto] : [], esito);
  if (!riga) return fallito(nessuno);
  if (esito !== 'OK') return fallito(annullato);
  return riuscito({ protocollo, pdf: riga.pdf.toString('base64') });
}

async function annulla(
  db: Kysely<Schema>,
  richiesta: Parameters<CertificatiUfficio['annulla']>[0],
  { chi, istante }: { readonly chi: Chi; readonly istante: Date },
  scrivi: Scrivi,
): ReturnType<CertificatiUfficio['annulla']> {
  await annullaDocumento(db, richiesta, chi, istante);
  const letto = await leggiEmesso(db, chi.comune, richiesta.protocollo);
  const voce = {
    tipo: 'annullamento-certificato',
    finalita: 'annullamento di un certificato',
    campi: ['certificato'],
  };
  const di = letto ? [letto.soggetto.idSchedaSoggettoANPR] : [];
  await scrivi(chi, voce, di, letto ? 'OK' : 'non-trovato');
  return letto ? riuscito(letto) : fallito(nessuno);
}

/** Each reading with its line in the audit, with everybody it named. */
export function creaCertificatiUfficio({
  db,
  orologio,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
}): CertificatiUfficio {
  const ente = cercaEnte(db);
  const scrivi: Scrivi = (chi, voce, soggetti, esito = 'OK') =>
    scriviAudit(db, { ...voce, chi, istante: orologio(), soggetti, esito });

  return {
    async possibili({ id, al }, chi) {
      const cerca = creaRicerca(db);
      const soggetto = await cerca.soggetto(id);
      const voce = { tipo: 'certificati-possibili', finalita: 'rilascio di certificati', campi: ['scheda'] };
      if (!soggetto) {
        await scrivi(chi, { ...voce, campi: [] }, [], 'non-trovato');
        return fallito(persona);
      }
      const trovati = await leggiTrovati([soggetto], cerca, { storici: true });
      const contesto = { comune: await ente(chi.comune), oggi: giornoInItalia(orologio()) };
      const [parametri] = await Promise.all([leggiParametri(db, chi.comune), scrivi(chi, voce, [id])]);
      return riuscito({ tipi: possibilita({ ...trovati, ...contesto, soggetto }, al), parametri });
    },

    async motiva({ id, tipi, ragione }, chi) {
      const campi = tipi.map((tipo) => `certificato ${tipo}`);
      await scrivi(chi, { tipo: 'forzatura', finalita: ragione, campi }, [id]);
    },

    async emessi(richiesta, chi) {
      const pagina = await leggiEmessi(db, chi.comune, richiesta);
      const voce = { tipo: 'certificati', finalita: 'certificati dell’ufficio', campi: ['certificati'] };
      await scrivi(
        chi,
        voce,
        pagina.certificati.map((uno) => uno.soggetto.idSchedaSoggettoANPR),
      );
      return pagina;
    },

    ristampa: (protocollo, chi) => ristampa(db, protocollo, chi, scrivi),

    annulla: (richiesta, chi) => annulla(db, richiesta, { chi, istante: orologio() }, scrivi),

    async cassa(richiesta, chi) {
      const cassa = await leggiCassa(db, chi.comune, richiesta);
      await scrivi(chi, { tipo: 'cassa', finalita: 'riepilogo di cassa', campi: ['diritti'] }, []);
      return cassa;
    },

    parametri: (chi) => leggiParametri(db, chi.comune),

    async salvaParametri(parametri, chi) {
      const no = nonSalvabili(parametri);
      if (no) return fallito(no);
      await salvaParametri(db, parametri, chi, orologio());
      const voce = { tipo: 'parametri-certificati', finalita: 'amministrazione del comune' };
      await scrivi(chi, { ...voce, campi: Object.keys(parametri) }, []);
      return riuscito(await leggiParametri(db, chi.comune));
    },
  };
}
