import { certificazione, type PartiCertificazione } from '../certificati/6001-certificato.ts';
import { nascita } from './1000-iscrizione/1001-nascita.ts';
import { interrogazione } from './3000-consultazione/3002-interrogazione.ts';
import type { Operazione } from './operazione.ts';

/** Every official operation that this register has. */
export function operazioniDelRegistro(parti: PartiCertificazione): readonly Operazione[] {
  return [nascita, interrogazione, certificazione(parti)];
}
