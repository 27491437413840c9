import { descrivi } from '#contract/tabelle/index.ts';
import type { RisultatoRicerca } from '#contract/wa/registro.ts';
import type { Soggetto } from './modello.ts';
import { indirizzoBreve } from './righe.ts';

/** Where a person was born, as people say it. */
export function luogoDiNascita({ dati: { generalita } }: Soggetto): string | undefined {
  const nato = generalita.luogoNascita;
  return (
    nato?.comune?.nomeComune ??
    nato?.localita?.descrizioneLocalita ??
    (nato?.localita ? descrivi('02', nato.localita.codiceStato) : undefined)
  );
}

/** A person as a line of a list. */
export function risultato(soggetto: Soggetto): RisultatoRicerca {
  const { generalita } = soggetto.dati;
  const luogoNascita = luogoDiNascita(soggetto);
  const indirizzo = indirizzoBreve(soggetto.dati);
  return {
    idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
    ...(generalita.codiceFiscale ? { codiceFiscale: generalita.codiceFiscale.codFiscale } : {}),
    cognome: generalita.cognome ?? '',
    nome: generalita.nome ?? '',
    ...(generalita.sesso === undefined ? {} : { sesso: generalita.sesso }),
    ...(generalita.dataNascita === undefined ? {} : { dataNascita: generalita.dataNascita }),
    ...(luogoNascita === undefined ? {} : { luogoNascita }),
    ...(indirizzo === '' ? {} : { indirizzo }),
    stato: soggetto.stato,
    comune: soggetto.comune,
  };
}
