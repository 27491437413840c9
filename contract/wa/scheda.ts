import { z } from 'zod';
import { CodiceIstat, Giorno, GiornoVero, IdSoggetto, Istante } from './comune.ts';
import { Componente, FamigliaDossier, RisultatoRicerca, VoceAccesso, VoceOperazione } from './registro.ts';

export const IdFamiglia = z.string().regex(/^\d{1,18}$/);
const IdOperazione = z.string().regex(/^\d{1,18}$/);
const Scheda = z.record(z.string(), z.unknown());

/** A stretch of time in which something of a person stayed the same; without `al` it lasts. */
const tratto = { dal: Giorno, al: Giorno.optional() };

/** What became of a person over time, drawn from the registrations still in force, and what was issued about them. */
export const Storia = z.object({
  residenze: z.array(
    z.object({
      ...tratto,
      comune: CodiceIstat,
      stato: RisultatoRicerca.shape.stato,
      /** Official form; absent where the record has no address. */
      residenza: Scheda.optional(),
    }),
  ),
  statiCivili: z.array(z.object({ ...tratto, statoCivile: z.string().describe('T01') })),
  cittadinanze: z.array(z.object({ ...tratto, stati: z.array(z.string()) })),
  famiglie: z.array(z.object({ ...tratto, idFamigliaConvivenzaANPR: IdFamiglia })),
  certificati: z.array(
    z.object({
      protocollo: z.string(),
      tipi: z.array(z.string()).describe('T13'),
      emesso: Istante,
      comune: CodiceIstat,
      annullato: z.boolean(),
      valeFinoAl: Giorno.optional(),
    }),
  ),
  procedimenti: z.array(
    z.object({
      numeroPraticaAnpr: z.string(),
      comune: CodiceIstat,
      stato: z.enum(['aperto', 'chiuso', 'archiviato']),
      apertoIl: Giorno,
      motivoAvvio: z.string().describe('T29'),
    }),
  ),
});
export type Storia = z.infer<typeof Storia>;

/** At the end of a day, or just before an operation of the person's history. */
export const RichiestaSchedaAl = z.union([
  z.object({ id: IdSoggetto, giorno: GiornoVero }),
  z.object({ id: IdSoggetto, primaDi: IdOperazione }),
]);

/** The record as it was: same form as the one of today, so that the two can be laid side by side. */
export const SchedaAl = z.object({
  comune: CodiceIstat,
  stato: RisultatoRicerca.shape.stato,
  dati: Scheda,
  famiglia: FamigliaDossier.optional(),
});
export type SchedaAl = z.infer<typeof SchedaAl>;

/** A family or a convivenza, whoever asks for it. */
export const SchedaFamiglia = FamigliaDossier.extend({
  comune: CodiceIstat,
  /** Absent while it lives. */
  stato: z.enum(['archiviata', 'annullata']).optional(),
  motivoCostituzione: z.string().optional().describe('T26'),
  specieConvivenza: z.string().optional(),
  idFamigliaConvivenzaComune: z.string().optional(),
  residenza: Scheda,
  /** Who answers for it without having to live in it. */
  tutoreIntestatario: Scheda.optional(),
  ultimaDecorrenza: Giorno,
  usciti: z.array(Componente.extend({ al: Giorno })),
  operazioni: z.array(VoceOperazione),
});
export type SchedaFamiglia = z.infer<typeof SchedaFamiglia>;

export const AccessiScheda = z.object({ accessi: z.array(VoceAccesso) });
