import { cifre, restringi, testo, testoLibero } from '../schema/foglie.ts';
import {
  estesiCifreBarraParentesi,
  estesiECifre,
  lettereCifreSpazio,
  lettereECifre,
  nomi,
  note,
  numeri,
} from './caratteri.ts';

/** Leaves met all over the official messages. */

/** Sixteen characters, or eleven for a provisional one; the control character is not the schema's affair. */
export const CodFiscale = testo(11, 16, lettereECifre);
export const NomeCognome = testo(1, 80, nomi);
/** Flag that has one value only: present and `1`, or absent. */
export const Senza = restringi(cifre(1), { forma: '1' });
export const Sesso = restringi(testoLibero(), { forma: 'M|F|N|m|f|n' });
export const SiNo = testo(1, 1, 'S|N|s|n');
export const CodiceIstat = testo(6, 6, numeri);
export const NomeComune = testo(1, 80, estesiCifreBarraParentesi);
export const SiglaProvincia = testo(2, 2, nomi);
export const Descrizione = testo(1, 120, estesiECifre);
export const DescrizioneLocalita = testo(1, 120, estesiCifreBarraParentesi);
export const Note = testo(1, 240, note);
export const ProvinciaContea = testo(1, 30, estesiCifreBarraParentesi);
export const NumeroAtto = testo(1, 20, lettereCifreSpazio);
export const IdFamigliaConvivenzaANPR = testo(1, 20, numeri);
export const IdOperazioneComune = testo(1, 30, lettereECifre);
/** Beyond 2³¹ since January 2025: never a number. */
export const IdOperazioneANPR = testo(1, 30, numeri);
export const Testo200 = testo(1, 200);
