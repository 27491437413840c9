import { z } from 'zod';
import { CodiceIstat, Giorno, IdOperazioneComune, IdSoggetto, Istante } from './comune.ts';
import { StatoServizi } from './servizi.ts';

export const RichiestaRicerca = z.object({
  testo: z.string().trim().min(2).max(120),
  limite: z.number().int().min(1).max(50).default(12),
});

/** One line of the search list: enough to recognise a person, nothing more. */
export const RisultatoRicerca = z.object({
  idSchedaSoggettoANPR: IdSoggetto,
  codiceFiscale: z.string().optional(),
  cognome: z.string(),
  nome: z.string(),
  sesso: z.string().optional(),
  dataNascita: Giorno.optional(),
  luogoNascita: z.string().optional(),
  indirizzo: z.string().optional(),
  stato: z.enum(['residente', 'aire', 'cancellato', 'deceduto', 'annullato']),
  comune: CodiceIstat,
});
export type RisultatoRicerca = z.infer<typeof RisultatoRicerca>;

export const Componente = z.object({
  idSchedaSoggettoANPR: IdSoggetto,
  cognome: z.string(),
  nome: z.string(),
  codiceFiscale: z.string().optional(),
  sesso: z.string().optional(),
  dataNascita: Giorno.optional(),
  codiceLegame: z.string().describe('T05 in a famiglia, T06 in a convivenza'),
  dataDecorrenza: Giorno,
  certificabile: z.boolean(),
  /** Ties that the register knows, with whoever of the family or out of it. */
  madre: IdSoggetto.optional(),
  padre: IdSoggetto.optional(),
  coniuge: IdSoggetto.optional(),
});
export type Componente = z.infer<typeof Componente>;

export const FamigliaDossier = z.object({
  idFamigliaConvivenzaANPR: z.string().regex(/^\d{1,20}$/),
  tipoScheda: z.enum(['3', '4', '5']),
  dataOrigine: Giorno.optional(),
  denominazioneConvivenza: z.string().optional(),
  incompleta: z.boolean(),
  certificabile: z.boolean(),
  componenti: z.array(Componente),
});

export const VoceOperazione = z.object({
  idOperazioneANPR: z.string(),
  codice: z.string(),
  dataDecorrenza: Giorno.optional(),
  registrata: Istante,
  comune: CodiceIstat,
  idOperazioneComune: z.string().optional(),
  /** `tipoMutazione` of a mutation, without zeros in front. */
  mutazioni: z.array(z.string()).optional(),
  /** The annulment that took it back. */
  annullataDa: z.string().optional(),
  /** The operation that this one took back. */
  annulla: z.string().optional(),
});

export const VoceAccesso = z.object({
  quando: Istante,
  operatore: z.string(),
  /** Surname and name; absent: no operator of the census. */
  nomeOperatore: z.string().optional(),
  idPostazione: z.string(),
  canale: z.string(),
  finalita: z.string(),
});
export type VoceAccesso = z.infer<typeof VoceAccesso>;
export type VoceOperazione = z.infer<typeof VoceOperazione>;
export type FamigliaDossier = z.infer<typeof FamigliaDossier>;

/**
 * The whole of a person as the desk shows it. `dati` is the official record in the form of the 3002 answer
 * (`tipoDatiRispostaEstrazioneSoggetti`, model.md §16); `versione` changes at each registration, and lets a draft
 * made offline notice that the record has moved.
 */
export const Dossier = z.object({
  idSchedaSoggettoANPR: IdSoggetto,
  idANPR: z.string().optional(),
  versione: z.number().int().nonnegative(),
  comune: CodiceIstat,
  stato: RisultatoRicerca.shape.stato,
  ultimaDecorrenza: Giorno.optional(),
  dati: z.record(z.string(), z.unknown()),
  famiglia: FamigliaDossier.optional(),
  operazioni: z.array(VoceOperazione),
});
export type Dossier = z.infer<typeof Dossier>;

/** What became of an operation, asked by its id after a timeout (the desk never guesses an outcome). */
export const EsitoOperazione = z.discriminatedUnion('stato', [
  z.object({ stato: z.literal('sconosciuta'), idOperazioneComune: IdOperazioneComune }),
  z.object({
    stato: z.literal('conclusa'),
    idOperazioneComune: IdOperazioneComune,
    codice: z.string(),
    risposta: z.unknown(),
  }),
]);
export type EsitoOperazione = z.infer<typeof EsitoOperazione>;

export const StatoCore = z.object({
  prodotto: z.literal('sportello-core'),
  versione: z.string(),
  ambiente: z.enum(['formazione', 'prova', 'produzione']),
  /** The machine's time. */
  istante: Istante,
  /** The register's day: the machine's, unless a training or test core has been moved; older cores do not say it. */
  oggi: Giorno.optional(),
  /** Base URL printed in the QR of certificates and opened by phones. */
  urlVerifica: z.url(),
  /** For the municipality of the workstation; older cores do not say it. */
  servizi: StatoServizi.optional(),
  /** The ALP asked this workstation to renew its certificate. */
  rinnovoChiesto: z.boolean().optional(),
  /** Version of the official tables; older cores do not say it. */
  tabelle: z.int().optional(),
});
export type StatoCore = z.infer<typeof StatoCore>;

/** From when the register's time goes on; without `istante` it is the machine's again. */
export const RichiestaOrologio = z.object({ istante: Istante.optional() });

export const OraDelRegistro = z.object({ istante: Istante, oggi: Giorno });
export type OraDelRegistro = z.infer<typeof OraDelRegistro>;
