import type { CambiCancellazione } from '#contract/regole/casi-cancellazione.ts';
import type { Soggetto } from '../modello.ts';

const dal = '2026-07-05';
const iscrittoAllora = (dati: Soggetto['dati']): Soggetto['dati'] => {
  const comune = dati.datiIscrizione?.datiIscrizioneComune;
  if (!comune) throw new Error('nobody registered this person');
  return {
    ...dati,
    datiIscrizione: { ...dati.datiIscrizione, datiIscrizioneComune: { ...comune, dataIscrizione: dal } },
  };
};

/** How the register's record must be for the refusal to come. */
export const casiMotivo2003: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiCancellazione,
  come: { readonly soggetto: Partial<Soggetto>; readonly iscritta?: typeof iscrittoAllora },
])[] = [
  [
    'EN344 datiCancellazione.motivoCancellazione',
    'restored although something followed the registration',
    { motivo: '12', dal },
    { soggetto: { ultimaDecorrenza: '2026-07-08' }, iscritta: iscrittoAllora },
  ],
  [
    'EN374 destinazione.localita',
    'from AIRE to a comune, abroad',
    { motivo: '3', destinazione: { localita: { descrizioneStato: 'ALBANIA', codiceStato: '201' } } },
    { soggetto: { stato: 'aire' } },
  ],
];
