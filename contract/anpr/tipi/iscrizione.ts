import { cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { facoltativo, tipo } from '../schema/tipo.ts';
import { Sentenza } from './atto.ts';
import { note, protocollo } from './caratteri.ts';
import { Comune } from './luogo.ts';
import { IdOperazioneANPR, IdOperazioneComune, Note } from './semplici.ts';

/** Entry into a municipality and exit from it (model.md §14). */
export const DatiIscrizioneComune = tipo('tipoDatiIscrizioneComune', {
  dataIscrizione: data(),
  protocolloComune: testo(1, 20, protocollo),
  comune: Comune,
  idOperazioneComune: IdOperazioneComune,
  idOperazioneANPR: IdOperazioneANPR,
  dataDefinizionePratica: facoltativo(data()),
});

export const IscrizioneResidente = tipo('tipoIscrizioneResidente', {
  motivoIscrizione: codice(cifreFinoA(2), '07'),
  descrizioneMotivoIscrizione: facoltativo(Note),
});

export const IscrizioneAIRE = tipo('tipoIscrizioneAIRE', {
  motivoIscrizione: codice(testo(1, 3), '19'),
  noteMotivoIscrizione: facoltativo(Note),
  iniziativaIscrizione: codice(cifreFinoA(2), '20'),
  noteIniziativaIscrizione: facoltativo(Note),
  individuazioneComuneIscrizione: codice(cifreFinoA(2), '21'),
  noteIndividuazioneComuneIscrizione: facoltativo(Note),
  dataArrivoConsolato: facoltativo(data()),
});

export const DatiIscrizione = tipo('tipoDatiIscrizione', {
  datiIscrizioneComune: facoltativo(DatiIscrizioneComune),
  iscrizioneResidente: facoltativo(IscrizioneResidente),
  tipoIscrizioneAIRE: facoltativo(IscrizioneAIRE),
  sentenza: facoltativo(Sentenza),
});

export const DatiCancellazione = tipo('tipoDatiCancellazione', {
  motivoCancellazione: codice(cifreFinoA(2), '15', '28'),
  notecancellazione: facoltativo(testo(1, 80, note)),
  dataDecorrenzaCancellazione: data(),
  datiSentenza: facoltativo(Sentenza),
});
