import { z } from 'zod';
import type { Annullabilita } from '#contract/wa/annullabilita.ts';
import type { VoceOperazione } from '#contract/wa/registro.ts';

const Persona = z.object({ idSchedaSoggettoANPR: z.string(), cognome: z.string(), nome: z.string() });

/** What an annulment takes back, as known from its preview or, off line, from a record kept on this workstation. */
export const DaAnnullare = z.object({
  idOperazioneANPR: z.string(),
  idOperazioneComune: z.string(),
  codice: z.string(),
  mutazioni: z.array(z.string()),
  dataDecorrenza: z.string().optional(),
  soggetti: z.array(Persona),
  famiglie: z.array(z.string()),
  /** A move is taken back under what followed (RA). */
  ripristino: z.boolean(),
});
export type DaAnnullare = z.infer<typeof DaAnnullare>;

/** What the clerk decides. */
export const Modulo = z.object({
  da: DaAnnullare,
  /** idSchedaSoggettoANPR of who alone comes back (RP); empty: everybody. */
  solo: z.string(),
  anchecodice: z.boolean(),
  note: z.string(),
  protocollo: z.string(),
  /** The operation for whose sake this one is undone first. */
  perche: z.string().optional(),
});
export type Modulo = z.infer<typeof Modulo>;

const servizi: Readonly<Record<string, readonly string[]>> = {
  1013: ['1001', '1002', '1010', 'A001', 'A002'],
  2011: ['2001', '2003', '2009'],
  5012: ['5001', '5005', '5008', '5010', '5013', '5014', '5021', 'A006'],
};
export type Servizio = '1013' | '2011' | '5012';

/** The service that takes this kind of operation back (workflows.md §6); undefined: none does. */
export function servizioPer(codice: string): Servizio | undefined {
  return Object.entries(servizi).find(([, suoi]) => suoi.includes(codice))?.[0] as Servizio | undefined;
}

export function daAnteprima(vista: Annullabilita): DaAnnullare {
  const { idOperazioneANPR, idOperazioneComune, codice, dataDecorrenza } = vista;
  return {
    ...{ idOperazioneANPR, idOperazioneComune, codice, mutazioni: vista.mutazioni },
    ...(dataDecorrenza !== undefined && { dataDecorrenza }),
    soggetti: vista.soggetti.map(({ idSchedaSoggettoANPR, cognome, nome }) => ({
      ...{ idSchedaSoggettoANPR, cognome, nome },
    })),
    famiglie: vista.famiglie,
    ripristino: vista.ripristino,
  };
}

/** Without the core: the operation as the record of one person tells it; what else it touched is not known here. */
export function daScheda(
  voce: VoceOperazione,
  persona: DaAnnullare['soggetti'][number],
  famiglia: string | undefined,
): DaAnnullare {
  const { idOperazioneANPR, idOperazioneComune = '0', codice, mutazioni = [], dataDecorrenza } = voce;
  return {
    ...{ idOperazioneANPR, idOperazioneComune, codice, mutazioni },
    ...(dataDecorrenza !== undefined && { dataDecorrenza }),
    soggetti: [persona],
    famiglie: famiglia === undefined ? [] : [famiglia],
    ripristino: false,
  };
}

export function nuovoModulo(da: DaAnnullare, perche?: string): Modulo {
  return {
    ...{ da, solo: '', anchecodice: false, note: '', protocollo: '' },
    ...(perche !== undefined && { perche }),
  };
}

/** One person alone may come back only from what touched several, and was not of a whole family (EN351). */
export function puoEssereParziale({ codice, soggetti }: DaAnnullare): boolean {
  return servizioPer(codice) === '5012' && codice !== '5001' && soggetti.length > 1;
}
