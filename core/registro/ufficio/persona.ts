import type { PersonaToccata } from '#contract/wa/annullabilita.ts';
import type { Soggetto } from '../modello.ts';

/** A person as lists name them. */
export function personaToccata({ idSchedaSoggettoANPR, dati: { generalita: g } }: Soggetto): PersonaToccata {
  return {
    idSchedaSoggettoANPR,
    cognome: g.cognome ?? '',
    nome: g.nome ?? '',
    ...(g.codiceFiscale && { codiceFiscale: g.codiceFiscale.codFiscale }),
  };
}
