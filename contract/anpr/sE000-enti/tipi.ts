import { base64, data, istante, testo } from '../schema/foglie.ts';
import { facoltativo, tipo } from '../schema/tipo.ts';
import {
  lettereCifrePuntoSpazio,
  lettereCifrePuntoTrattoSpazio,
  lettereCifreSpazio,
  lettereECifre,
  numeri,
  protocollo,
} from '../tipi/caratteri.ts';

export const TestataRispostaE000 = tipo('tipoTestataRispostaE000', {
  idOperazioneClient: testo(1, 30, lettereECifre),
  codMittente: testo(1, 6, lettereCifreSpazio),
  codDestinatario: testo(1, 6, lettereCifreSpazio),
  operazioneRichiesta: testo(4, 4),
  dataOraRichiesta: istante(),
  protocolloClient: facoltativo(testo(1, 20, protocollo)),
  dataProtocolloClient: facoltativo(data()),
  idOperazioneANPR: testo(1, 30, numeri),
  esitoOperazione: testo(1, 4),
});

/** As the head of municipal requests, with the names of a client. */
export const TestataRichiestaE000 = tipo('tipoTestataRichiestaE000', {
  idOperazioneClient: testo(1, 30, lettereECifre),
  codMittente: testo(1, 6, lettereCifreSpazio),
  codDestinatario: testo(1, 6, lettereCifreSpazio),
  operazioneRichiesta: testo(4, 4),
  dataOraRichiesta: istante(),
  tipoOperazione: testo(1, 1),
  protocolloClient: facoltativo(testo(1, 20, protocollo)),
  dataProtocolloClient: facoltativo(data()),
  tipoInvio: testo(1, 20),
  dataDecorrenza: facoltativo(data()),
  dataDefinizionePratica: facoltativo(data()),
  nomeApplicativo: facoltativo(testo(1, 80, lettereCifrePuntoSpazio)),
  versioneApplicativo: facoltativo(testo(1, 80, lettereCifrePuntoTrattoSpazio)),
  fornitoreApplicativo: facoltativo(testo(1, 80, lettereCifrePuntoTrattoSpazio)),
});

export const FileMeta = tipo('tipoFileMeta', {
  formato: testo(1, 10),
  compressione: facoltativo(testo(1, 10)),
  nome: facoltativo(testo(1, 50)),
  note: facoltativo(testo(1, 100)),
  contenuto: base64(),
});
