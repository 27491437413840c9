import type { StatoPostazione } from '#contract/bridge/stato.ts';
import type { Pratica } from '../../offline/pratica.ts';

/**
 * What to paste in a request of assistance: operation numbers, codes and versions, and nothing about people. The texts
 * of errors are left out because the register may repeat values in them; of EN527 only its digits are kept.
 */
export function perAssistenza(
  pratica: Pratica,
  postazione: Pick<StatoPostazione, 'versione' | 'ambiente'> | undefined,
): string {
  const { stato, codice, idOperazioneComune } = pratica;
  const righe = [
    `Servizio: ${codice}`,
    `idOperazioneComune: ${idOperazioneComune}`,
    ...(postazione ? [`Sportello ${postazione.versione}, ambiente ${postazione.ambiente}`] : []),
    `Stato: ${stato.stato}`,
  ];
  if (stato.stato === 'respinta' || stato.stato === 'sospesa') {
    const codici = [...new Set(stato.motivi.map((uno) => uno.codice).filter((uno) => uno !== ''))];
    if (codici.length > 0) righe.push(`Codici: ${codici.join(', ')}`);
    const en527 = stato.assistenza?.match(/\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}|\b\d{6,}\b/g);
    if (en527) righe.push(`EN527: ${en527.join(' ')}`);
    righe.push(`Respinta: ${new Date(stato.quando).toISOString()}`);
  }
  return righe.join('\n');
}
