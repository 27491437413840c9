import type { Richiesta3001 } from '../anpr/index.ts';
import { interrogazioneDiProva } from './casi-interrogazione.ts';

/** What a case changes of a search of the father by surname. */
export interface CambiGenitori {
  readonly segni?: Partial<Richiesta3001['datiControlli']>;
  readonly padre?: Richiesta3001['paternita'] | undefined;
  readonly madre?: Richiesta3001['maternita'];
}

const conti: Richiesta3001['paternita'] = { generalita: { cognome: 'CONTI', nome: 'LORENZO' } };
export const martelli: Richiesta3001['maternita'] = { generalita: { cognome: 'MARTELLI', nome: 'GIULIA' } };

export function genitoriDiProva(cambi: CambiGenitori = {}): Richiesta3001 {
  const padre = 'padre' in cambi ? cambi.padre : conti;
  const { testataRichiesta } = interrogazioneDiProva();
  return {
    testataRichiesta: { ...testataRichiesta, operazioneRichiesta: '3001' },
    ...(padre && { paternita: padre }),
    ...(cambi.madre && { maternita: cambi.madre }),
    datiControlli: {
      ...{ pPadre: '1', pCodiceFiscalePadre: '0', pCognomePadre: '1' },
      ...{ pMadre: '0', pCognomeMadre: '0', pCodiceFiscaleMadre: '0' },
      ...cambi.segni,
    },
  };
}

export const ancheMadre: CambiGenitori = { segni: { pMadre: '1', pCognomeMadre: '1' }, madre: martelli };
const nessuno = { segni: { pPadre: '0', pCognomePadre: '0' }, padre: undefined };

export const casiGenitoriCercati: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiGenitori,
])[] = [
  ['EN053 datiControlli', 'neither of the two', nessuno],
  ['EN092 datiControlli.pPadre', 'the father in two ways', { segni: { pCodiceFiscalePadre: '1' } }],
  ['EN092 datiControlli.pPadre', 'the father in no way', { segni: { pCognomePadre: '0' } }],
  ['EN092 datiControlli.pPadre', 'by a flag that is none', { segni: { pPadre: '2' } }],
  ['EN094 datiControlli.pMadre', 'the mother in no way', { ...ancheMadre, segni: { pMadre: '1' } }],
  ['EN091 paternita', 'the father, unsaid', { padre: undefined }],
  [
    'EN091 paternita',
    'the father by a code that is not said',
    { segni: { pCodiceFiscalePadre: '1', pCognomePadre: '0' } },
  ],
  ['EN093 maternita', 'the mother, unasked', { madre: martelli }],
];
