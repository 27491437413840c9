import type { Richiesta2003 } from '../anpr/index.ts';
import { decessoDiProva } from './casi-decesso.ts';

/** What a case changes of a cancellation that no rule objects to. */
export interface CambiCancellazione {
  readonly motivo?: string;
  readonly dal?: string;
  readonly destinazione?: Richiesta2003['destinazione'];
  readonly sentenza?: { readonly data?: string; readonly dataValidita?: string };
  readonly elenco?: Richiesta2003['elencoSoggetti'];
  readonly ruolo?: string;
}

const sentenza = {
  data: '2026-06-20',
  tipoTribunale: '1',
  autorita: 'TRIBUNALE DI FIRENZE',
  dataValidita: '2026-07-01',
};

/** A woman who is not the head of her family and cannot be found any more. */
export function cancellazioneDiProva(cambi: CambiCancellazione = {}): Richiesta2003 {
  const { motivo = '6', dal = '2026-07-05', destinazione, elenco, ruolo = '2' } = cambi;
  const { testataRichiesta, generalitaPerRicerca } = decessoDiProva();
  return {
    testataRichiesta: {
      ...testataRichiesta,
      idOperazioneComune: 'PROVA2003',
      operazioneRichiesta: '2003',
      dataDecorrenza: dal,
    },
    datiCancellazione: {
      motivoCancellazione: motivo,
      dataDecorrenzaCancellazione: dal,
      ...(cambi.sentenza ? { datiSentenza: { ...sentenza, ...cambi.sentenza } } : {}),
    },
    generalitaPerRicerca,
    ...(destinazione ? { destinazione } : {}),
    ...(elenco ? { elencoSoggetti: elenco } : {}),
    datiControllo: { ruoloSoggetto: ruolo },
  };
}

const motivo = 'datiCancellazione.motivoCancellazione';
const sentenzaIn = 'datiCancellazione.datiSentenza';
const comune = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
const localita = { descrizioneStato: 'ALBANIA', codiceStato: '201' };

export const casiCancellazione: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiCancellazione,
])[] = [
  [`EN373 ${motivo}`, 'a death', { motivo: '01' }],
  [`EN373 ${motivo}`, 'in no table', { motivo: '77' }],
  ['EN376 destinazione.localita', 'to another comune, abroad', { motivo: '3', destinazione: { localita } }],
  ['EN377 destinazione.comune', 'abroad, to a comune', { motivo: '5', destinazione: { comune } }],
  ['EN377 destinazione.comune', 'to AIRE, to a comune', { motivo: '8', destinazione: { comune } }],
  [`EHR90 ${sentenzaIn}.data`, 'judgment after the effective date', { sentenza: { data: '2026-07-06' } }],
  [`EHR91 ${sentenzaIn}.dataValidita`, 'in force after it', { sentenza: { dataValidita: '2026-07-06' } }],
];
