import type { z } from 'zod';
import { data, istante, testo } from '../schema/foglie.ts';
import { facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import {
  lettereCifrePuntoSpazio,
  lettereCifrePuntoTrattoSpazio,
  lettereCifreSpazio,
  lettereECifre,
  protocollo,
} from './caratteri.ts';
import { IdOperazioneANPR, IdOperazioneComune } from './semplici.ts';

/** ISTAT code of a municipality, or the version of the tracks (`ANPR05`). */
const Ente = testo(1, 6, lettereCifreSpazio);
const ProtocolloComune = testo(1, 20, protocollo);

/** Head of every request (services.md §1.2). The pair codMittente, idOperazioneComune makes a retry harmless. */
export const TestataRichiesta = tipo('tipoDatoTestataRichiesta', {
  idOperazioneComune: IdOperazioneComune,
  codMittente: Ente,
  codDestinatario: Ente,
  operazioneRichiesta: testo(4, 4),
  dataOraRichiesta: istante(),
  tipoOperazione: testo(1, 1),
  protocolloComune: facoltativo(ProtocolloComune),
  dataProtocolloComune: facoltativo(data()),
  tipoInvio: testo(1, 20),
  dataDecorrenza: facoltativo(data()),
  dataDefinizionePratica: facoltativo(data()),
  nomeApplicativo: facoltativo(testo(1, 80, lettereCifrePuntoSpazio)),
  versioneApplicativo: facoltativo(testo(1, 80, lettereCifrePuntoTrattoSpazio)),
  fornitoreApplicativo: facoltativo(testo(1, 80, lettereCifrePuntoTrattoSpazio)),
});
export type TestataRichiesta = z.infer<typeof TestataRichiesta>;

/** `idOperazioneANPR` is `0` when the request was refused before elaboration. */
export const TestataRisposta = tipo('tipoDatoTestataRisposta', {
  idOperazioneComune: IdOperazioneComune,
  codMittente: Ente,
  codDestinatario: Ente,
  operazioneRichiesta: testo(4, 4),
  dataOraRichiesta: istante(),
  protocolloComune: facoltativo(ProtocolloComune),
  dataProtocolloComune: facoltativo(data()),
  dataDecorrenza: facoltativo(data()),
  idOperazioneANPR: IdOperazioneANPR,
  esitoOperazione: testo(1, 4),
});
export type TestataRisposta = z.infer<typeof TestataRisposta>;

/** E blocks, W warns. EN527 comes with every refusal and is not its cause. */
export const ErroreAnomalia = tipo('tipoErroriAnomalia', {
  codiceErroreAnomalia: testo(1, 6, lettereECifre),
  tipoErroreAnomalia: testo(1, 1),
  testoErroreAnomalia: testo(0, 240),
  oggettoErroreAnomalia: facoltativo(testo(0, 240)),
  campoErroreAnomalia: facoltativo(testo(0, 240)),
  valoreErroreAnomalia: facoltativo(testo(0, 240)),
});
export type ErroreAnomalia = z.infer<typeof ErroreAnomalia>;

export const ListaErrori = tipo('tipoListaErrori', { errore: unoOPiu(ErroreAnomalia) });
export const ListaAnomalie = tipo('tipoListaAnomalie', { anomalie: zeroOPiu(ErroreAnomalia) });
