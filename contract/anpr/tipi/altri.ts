import { cifre, cifreFinoA, codice, data, restringi, testo, testoLibero } from '../schema/foglie.ts';
import { facoltativo, tipo } from '../schema/tipo.ts';
import { lettereCifreSpazio, lettereSpazio } from './caratteri.ts';
import { Comune } from './luogo.ts';
import { Note, SiNo } from './semplici.ts';

/** Trade, condition and schooling. Posizione and titolo have letters among their codes. */
export const AltriDati = tipo('tipoAltriDati', {
  posizioneProfessionale: facoltativo(codice(testo(1, 2), '09')),
  condizioneNonProfessionale: facoltativo(codice(cifreFinoA(2), '10')),
  titoloStudio: facoltativo(codice(testo(1, 2), '11')),
});

/** iscritto: S, N or P. */
export const ListaLeva = tipo('tipoListaLeva', { iscritto: testo(1, 1), comune: facoltativo(Comune) });

export const Censimento = tipo('tipoCensimento', {
  annoCensimento: cifre(4),
  sezioneCensimento: testo(1, 30, lettereCifreSpazio),
  foglioCensimento: testo(1, 30, lettereCifreSpazio),
  dataRegolarizzazione: facoltativo(data()),
  motivoCompilazione: facoltativo(Note),
});

export const Autoveicoli = tipo('tipoAutoveicoli', { possessoAutoveicoli: SiNo, possessoPatente: SiNo });

/** Top-level domains of two to four letters only: the schema is older than the long ones. */
const Email = restringi(testoLibero(), {
  forma: '[A-Za-z0-9._%\\+\\-]+@[A-Za-z0-9.\\-]+\\.[A-Za-z]{2,4}',
  minimo: 1,
  massimo: 300,
  collassa: true,
});

/** In the schema but refused by the services: it comes from INAD. */
export const DomicilioDigitale = tipo('tipoDomicilioDigitale', {
  indirizzoDigitale: Email,
  dataInizioValidita: data(),
  enteErogatore: facoltativo(testo(1, 50, lettereSpazio)),
  statoDomicilio: facoltativo(cifre(1)),
  noteStatoDomicilio: facoltativo(testoLibero()),
  emailContatto: facoltativo(Email),
});
