import type { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import type { OperazioneProposta } from '#contract/wa/stato-civile.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Abbinata, GeneralitaAtto } from './persone.ts';

type Evento = PredisposizioneAnagrafica['evento'];

/** The deed as a registration quotes it. */
export function attoANSC({ atto }: Evento): Record<string, unknown> | undefined {
  const { idAnsc, comuneRegistrazione, anno, numeroComunale, dataFormazioneAtto } = atto;
  if (idAnsc === undefined) return undefined;
  return {
    attoANSC: {
      idANSC: idAnsc,
      ...{ comuneRegistrazione, anno, numeroComunale },
      ...(dataFormazioneAtto !== undefined && { dataFormazioneAtto }),
    },
  };
}

export function chi({ idSchedaSoggettoANPR, dati: { generalita } }: Soggetto): Record<string, unknown> {
  const { cognome, senzaCognome, nome, senzaNome } = generalita;
  return Object.fromEntries(
    Object.entries({ cognome, senzaCognome, nome, senzaNome, idSchedaSoggettoANPR }).filter(
      ([, valore]) => valore !== undefined,
    ),
  );
}

/** Only what an official request takes of the data of a deed. */
export function generalita(g: GeneralitaAtto): Record<string, unknown> {
  const { cognome, senzaCognome, nome, senzaNome, sesso, dataNascita, luogoNascita } = g;
  return Object.fromEntries(
    Object.entries({ cognome, senzaCognome, nome, senzaNome, sesso, dataNascita, luogoNascita }).filter(
      ([, valore]) => valore !== undefined,
    ),
  );
}

export function evento(
  dati: { readonly dataEvento?: string; readonly luogoEvento?: unknown } | undefined,
  del: Evento,
): Record<string, unknown> {
  const atto = attoANSC(del);
  return { ...dati, ...(atto && { attoEventoANPR: atto }) };
}

export interface Contesto {
  readonly evento: Evento;
  readonly persone: readonly Abbinata[];
  readonly comune: string;
  readonly dal: string;
}

/** Who is certain: one person, of this comune. */
export function nostri({ persone, comune }: Contesto, ...ruoli: Abbinata['ruolo'][]): Soggetto[] {
  return persone
    .filter(({ ruolo, trovati }) => ruoli.includes(ruolo) && trovati.length === 1)
    .flatMap(({ trovati }) => trovati)
    .filter((uno) => uno.comune === comune && uno.stato !== 'cancellato');
}

/** A change of the record of one person (table 36). */
export function mutazione(
  soggetto: Soggetto,
  tipoMutazione: string,
  altro: Record<string, unknown>,
): OperazioneProposta {
  return {
    codice: '5008',
    tipoMutazione,
    idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR,
    richiesta: {
      generalitaPerRicerca: chi(soggetto),
      ...altro,
      datiControllo: { tipoMutazione: [tipoMutazione] },
    },
  };
}
