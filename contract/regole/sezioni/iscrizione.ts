import { regola, rilievo, type Regola, type Rilievo } from '../regola.ts';
import { ignoto, uno } from './confronti.ts';
import { sezione, type ContestoSezioni, type In } from './contesto.ts';
import type { IscrizioneAire } from './tipi.ts';

export interface MotivoIscrizione {
  readonly idMotivoIscrizione: string;
  readonly note?: string | undefined;
}

export const regoleMotivoIscrizione: readonly Regola<In<MotivoIscrizione>>[] = [
  regola('EC006', {
    campo: 'idMotivoIscrizione',
    violata: ({ dato }) => ignoto('07', dato.idMotivoIscrizione),
  }),
  regola('EC014', {
    campo: 'note',
    violata: ({ dato }) => uno(dato.idMotivoIscrizione, '9') && dato.note === undefined,
  }),
];
/** Why somebody enters a municipality (table 7). */
export const controllaMotivoIscrizione = sezione(regoleMotivoIscrizione);

/** AIRE was born with law 470/1988, that came into force then. */
const nascitaAire = '1990-07-01';

export const regoleIscrizioneAire: readonly Regola<In<IscrizioneAire>>[] = [
  regola('EC060', { campo: 'motivoIscrizione', violata: ({ dato }) => ignoto('19', dato.motivoIscrizione) }),
  regola('EC061', {
    campo: 'iniziativaIscrizione',
    violata: ({ dato }) => ignoto('20', dato.iniziativaIscrizione),
  }),
  regola('EC062', {
    campo: 'individuazioneComuneIscrizione',
    violata: ({ dato }) => ignoto('21', dato.individuazioneComuneIscrizione),
  }),
  regola('EC013', {
    campo: 'noteMotivoIscrizione',
    violata: ({ dato }) =>
      dato.motivoIscrizione.toUpperCase() === 'C09' && dato.noteMotivoIscrizione === undefined,
  }),
  regola('EC016', {
    campo: 'noteIniziativaIscrizione',
    violata: ({ dato }) => uno(dato.iniziativaIscrizione, '9') && dato.noteIniziativaIscrizione === undefined,
  }),
  regola('EC017', {
    campo: 'noteIndividuazioneComuneIscrizione',
    violata: ({ dato }) =>
      uno(dato.individuazioneComuneIscrizione, '9') && dato.noteIndividuazioneComuneIscrizione === undefined,
  }),
];
/** Entry into AIRE (tables 19, 20, 21). */
export const controllaIscrizioneAire = sezione(regoleIscrizioneAire);

/** @param campo of the day from which the registration in AIRE holds (ES078). */
export function controllaDecorrenzaAire(
  campo: string,
  giorno: string | undefined,
  { oggi }: ContestoSezioni,
): Rilievo[] {
  return giorno !== undefined && (giorno < nascitaAire || giorno > oggi) ? [rilievo('ES078', { campo })] : [];
}
