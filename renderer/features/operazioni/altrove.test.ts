import { expect, it } from 'vitest';
import type { VoceSospesa } from '#contract/wa/operazioni.ts';
import { altrui } from './altrove.tsx';

it('non ripete ciò che sta già nella posta in uscita di questa postazione', () => {
  const sospesa = (idOperazioneComune: string): VoceSospesa => ({
    ...{ codice: '5005', idOperazioneComune, quando: '2026-11-24T10:00:00.000Z', soggetti: [] },
    ...{ operatore: 'NRETMS78S02D403G', idPostazione: '048050-CO-0002', errore: 'EN531', motivo: '' },
  });
  const qui = [{ idOperazioneComune: 'S1' }];
  expect(altrui([sospesa('S1'), sospesa('S2')], qui)).toEqual([sospesa('S2')]);
});
