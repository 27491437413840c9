import type { Richiesta5013 } from '../anpr/index.ts';
import { mutazioneDiProva } from './mutazione-scheda/casi-mutazione-scheda.ts';

type Scheda = NonNullable<Richiesta5013['schedaSoggetto']>;

/** What a case changes of the removal of a father; `undefined` takes a part away. */
export interface CambiRevoca {
  readonly tipo?: string;
  readonly motivo?: string;
  readonly scheda?: Partial<Scheda> | undefined;
  readonly famiglia?: Richiesta5013['famigliaConvivenza'];
  readonly dal?: string;
}

export function revocaDiProva(cambi: CambiRevoca = {}): Richiesta5013 {
  const { tipo = '01', motivo = '1', famiglia, dal = '2026-07-05' } = cambi;
  const { testataRichiesta, generalitaPerRicerca } = mutazioneDiProva();
  const senzaScheda = famiglia !== undefined || ('scheda' in cambi && !cambi.scheda);
  return {
    testataRichiesta: {
      ...testataRichiesta,
      idOperazioneComune: 'PROVA5013',
      operazioneRichiesta: '5013',
      dataDecorrenza: dal,
    },
    ...(senzaScheda ? {} : { schedaSoggetto: { generalitaPerRicerca, ...cambi.scheda } }),
    ...(famiglia && { famigliaConvivenza: famiglia }),
    motivoAnnullamento: { motivoRevoca: motivo },
    datiControllo: { tipoRevoca: tipo },
  };
}

export const casiRevoca: readonly (readonly [atteso: string, quando: string, cambi: CambiRevoca])[] = [
  ['EN372 datiControllo.tipoRevoca', 'of a kind that is not', { tipo: '13' }],
  ['EN371 motivoAnnullamento.motivoRevoca', 'for a motive in no table', { motivo: '7' }],
  ['EN394 schedaSoggetto', 'of nobody', { scheda: undefined }],
  ['EN394 schedaSoggetto.permessoSoggiorno', 'which permit', { tipo: '03' }],
  ['EN394 schedaSoggetto.censimento', 'which census', { tipo: '04' }],
  ['EN394 schedaSoggetto.domicilioDigitale', 'which domicile', { tipo: '05' }],
  ['EN394 schedaSoggetto.matrimonio', 'which marriage', { tipo: '06' }],
  ['EN394 schedaSoggetto.unioneCivile', 'which union', { tipo: '07' }],
  ['EN394 schedaSoggetto.convivenzaDiFatto', 'which cohabitation', { tipo: '08' }],
  ['EN394 famigliaConvivenza', 'of which convivenza', { tipo: '09' }],
];
