import { testo } from '../schema/foglie.ts';
import { facoltativo, tipo } from '../schema/tipo.ts';
import {
  estesiCifreBarra,
  estesiCifreBarraParentesi,
  lettereApostrofoSpazio,
  traslitterato,
  traslitteratoConCifre,
} from './caratteri.ts';

/** What letters outside the official classes become, by the decree of 2 February 2009. */
export const DatiTranslitterati = tipo('tipoDatiTranslitterati', {
  cognomeTranslitterato: facoltativo(testo(1, 80, traslitterato)),
  nomeTranslitterato: facoltativo(testo(1, 80, traslitterato)),
  specieTranslitterata: facoltativo(testo(1, 30, estesiCifreBarra)),
  denominazioneToponimoTranslitterato: facoltativo(testo(1, 100, estesiCifreBarraParentesi)),
  descrizioneLocalitaTranslitterata: facoltativo(testo(1, 160, estesiCifreBarra)),
  denominazioneComuneTranslitterato: facoltativo(testo(1, 80, traslitterato)),
  descrizioneStatoResidenzaTranslitterato: facoltativo(testo(1, 120, lettereApostrofoSpazio)),
  denominazioneLocEsteraTranslitterata: facoltativo(testo(1, 160, traslitteratoConCifre)),
  descrizioneConsolatoTranslitterato: facoltativo(testo(1, 100, lettereApostrofoSpazio)),
  descrizioneStatoNascitaTranslitterato: facoltativo(testo(1, 120, lettereApostrofoSpazio)),
  descrizioneStatoCittadinanzaTranslitterato: facoltativo(testo(1, 120, lettereApostrofoSpazio)),
});
