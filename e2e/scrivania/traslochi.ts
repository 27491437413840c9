import type { Page } from '@playwright/test';
import { calcolaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { inElenco, mutazioneFamigliaDiProva } from '#contract/regole/mutazione-famiglia/di-prova.ts';
import { mutazioneResidenzaDiProva } from '#contract/regole/mutazione-residenza/casi-mutazione-residenza.ts';
import { registra } from './altro-sportello.ts';

/** He has a namesake. */
export const lorenzo = calcolaCodiceFiscale({
  ...{ cognome: 'CONTI', nome: 'LORENZO', sesso: 'M', dataNascita: '1990-11-05', codiceCatastale: 'D403' },
});

/** The whole family to Via Verdi, which was wrong; then the wife, alone, to Via Dante. */
export async function traslochi(page: Page): Promise<void> {
  await registra(page, '5001', 'SBAGLIATO', mutazioneFamigliaDiProva());
  const giulia = inElenco('5000000001', '1', { tipo: '3', dal: '2026-07-08' });
  const lei = {
    ...giulia,
    generalita: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: '5000000001' },
  };
  const via = {
    indirizzo: {
      cap: '50059',
      comune: { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'DANTE ALIGHIERI' },
      numeroCivico: { numero: '9' },
    },
  };
  await registra(
    page,
    '5005',
    'SEPARATA',
    mutazioneResidenzaDiProva({ elenco: [lei], dal: '2026-07-08', residenze: [via] }),
  );
}
