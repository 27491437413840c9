import type { PredisposizioneAnagrafica } from '#contract/anpr/index.ts';
import type { Discordanza, PersonaAbbinata } from '#contract/wa/stato-civile.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { CriteriSoggetto, Ricerca } from '../registro/operazione.ts';
import { chiaveNome } from '../registro/righe.ts';

type Evento = PredisposizioneAnagrafica['evento'];
export type GeneralitaAtto = Evento['intestatario'][number];

export interface PersonaAtto {
  readonly ruolo: PersonaAbbinata['ruolo'];
  readonly generalita: GeneralitaAtto;
}

/** A person of a deed with whom it may be, first who fits best. */
export interface Abbinata extends PersonaAtto {
  readonly per: PersonaAbbinata['per'];
  readonly trovati: readonly Soggetto[];
}

/** Everybody the deed names who may be in the register. */
export function personeDi({ intestatario, paternita, maternita, matrimonio }: Evento): PersonaAtto[] {
  const altri = [
    ['padre', paternita?.generalita],
    ['madre', maternita?.generalita],
    ['coniuge', matrimonio?.coniuge],
  ] as const;
  return [
    ...intestatario.map((generalita) => ({ ruolo: 'intestatario' as const, generalita })),
    ...altri.flatMap(([ruolo, generalita]) => (generalita ? [{ ruolo, generalita }] : [])),
  ];
}

/** By what to look for a person, the surest first. */
function modi(g: GeneralitaAtto): readonly (readonly [PersonaAbbinata['per'], CriteriSoggetto])[] {
  const { idSchedaSoggettoANPR, idANPR, codiceFiscale, cognome, nome, dataNascita, sesso } = g;
  return [
    ...(idSchedaSoggettoANPR === undefined ? [] : [['identificativo', { idSchedaSoggettoANPR }] as const]),
    ...(idANPR === undefined ? [] : [['identificativo', { idANPR }] as const]),
    ...(codiceFiscale ? [['codice-fiscale', { codiceFiscale: codiceFiscale.codFiscale }] as const] : []),
    ...(dataNascita === undefined
      ? []
      : [
          [
            'generalita',
            { cognome: cognome ?? '', nome: nome ?? '', dataNascita, ...(sesso && { sesso }) },
          ] as const,
        ]),
  ];
}

/**
 * An id or a code may be of another register: whoever is found by them counts only with the surname or the day of birth
 * of the deed.
 */
function plausibile(g: GeneralitaAtto, { dati: { generalita } }: Soggetto): boolean {
  return (
    generalita.dataNascita === g.dataNascita ||
    chiaveNome(generalita.cognome ?? '') === chiaveNome(g.cognome ?? '')
  );
}

export async function abbina({ ruolo, generalita }: PersonaAtto, cerca: Ricerca): Promise<Abbinata> {
  for (const [per, criteri] of modi(generalita)) {
    const trovati = (await cerca.trova(criteri, 10)).filter((uno) => plausibile(generalita, uno));
    if (trovati.length > 0) return { ruolo, generalita, per, trovati };
  }
  return { ruolo, generalita, per: 'nessuno', trovati: [] };
}

const luogo = (di: GeneralitaAtto['luogoNascita']): string | undefined =>
  di?.comune?.nomeComune ?? di?.localita?.descrizioneStato;

/** Where deed and record differ; what the deed does not say is not compared. */
export function discordanze(atto: GeneralitaAtto, { dati: { generalita: suo } }: Soggetto): Discordanza[] {
  const confronti = [
    ['generalita.cognome', atto.cognome, suo.cognome],
    ['generalita.nome', atto.nome, suo.nome],
    ['generalita.sesso', atto.sesso, suo.sesso],
    ['generalita.dataNascita', atto.dataNascita, suo.dataNascita],
    ['generalita.luogoNascita', luogo(atto.luogoNascita), luogo(suo.luogoNascita)],
    ['generalita.codiceFiscale', atto.codiceFiscale?.codFiscale, suo.codiceFiscale?.codFiscale],
  ] as const;
  return confronti
    .filter(([, nostro, registrato]) => nostro !== undefined && nostro !== registrato)
    .map(([campo, nostro, registrato]) => ({
      campo,
      ...(nostro !== undefined && { atto: nostro }),
      ...(registrato !== undefined && { registro: registrato }),
    }));
}
