import type { LegameSoggetto } from '../../anpr/index.ts';
import type { CasoSezione } from './di-prova.ts';
import type { MotivoIscrizione } from './iscrizione.ts';
import type { Famiglia, IscrizioneAire } from './tipi.ts';

export const casiMotivoIscrizione: readonly CasoSezione<MotivoIscrizione>[] = [
  ['EC006 motivo.idMotivoIscrizione', 'in no table', { idMotivoIscrizione: '77' }],
  ['EC014 motivo.note', 'another reason, without notes', { idMotivoIscrizione: '9' }],
];

const aire = (cambi: Partial<IscrizioneAire>): IscrizioneAire => ({
  motivoIscrizione: 'C01',
  iniziativaIscrizione: '1',
  individuazioneComuneIscrizione: '1',
  ...cambi,
});

export const casiIscrizioneAire: readonly CasoSezione<IscrizioneAire>[] = [
  ['EC060 aire.motivoIscrizione', 'in no table', aire({ motivoIscrizione: 'C77' })],
  ['EC061 aire.iniziativaIscrizione', 'in no table', aire({ iniziativaIscrizione: '77' })],
  [
    'EC062 aire.individuazioneComuneIscrizione',
    'in no table',
    aire({ individuazioneComuneIscrizione: '77' }),
  ],
  ['EC013 aire.noteMotivoIscrizione', 'another reason, without notes', aire({ motivoIscrizione: 'C09' })],
  [
    'EC016 aire.noteIniziativaIscrizione',
    'of somebody else, without notes',
    aire({ iniziativaIscrizione: '9' }),
  ],
  [
    'EC017 aire.noteIndividuazioneComuneIscrizione',
    'by another rule, without notes',
    aire({ individuazioneComuneIscrizione: '9' }),
  ],
];

export const casiDecorrenzaAire: readonly (readonly [atteso: string, quando: string, giorno: string])[] = [
  ['ES078 decorrenza', 'before there was AIRE', '1990-06-30'],
  ['ES078 decorrenza', 'tomorrow', '2026-07-12'],
];

export const casiFamiglia: readonly CasoSezione<Famiglia>[] = [
  ['EHR11 famiglia.tipoScheda', 'a kind that is not', { tipoScheda: '7' }],
  ['EC004 famiglia.motivoCostituzione', 'in no table', { tipoScheda: '3', motivoCostituzione: '77' }],
  ['EC005 famiglia.specieConvivenza', 'in no table', { tipoScheda: '4', specieConvivenza: '77' }],
  ['EC074 famiglia.tipoMovimentazione', 'in no table', { tipoScheda: '3', tipoMovimentazione: '77' }],
];

const legame = (cambi: Partial<LegameSoggetto>): LegameSoggetto => ({
  codiceLegame: '1',
  dataDecorrenza: '2026-07-10',
  ...cambi,
});

export const casiLegame: readonly CasoSezione<LegameSoggetto>[] = [
  ['EC002 legame.codiceLegame', 'in no table', legame({ codiceLegame: '77' })],
  ['EC003 legame.codiceLegame', 'of no convivenza', legame({ tipoLegame: '4', codiceLegame: '28' })],
  ['EF033 legame.dataDecorrenza', 'before the birth', legame({ dataDecorrenza: '1990-04-30' })],
];
