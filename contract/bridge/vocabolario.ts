/** The words that bridge and JSON face share, named here once so that the bridge schema reads by itself. */
export { Ambiente, Base64, Giorno, IdOperazioneComune, IdPostazione, IdSoggetto } from '../wa/comune.ts';
export { Sessione } from '../wa/accesso.ts';
export { ErroreWa } from '../wa/errori.ts';
export { Dossier, EsitoOperazione, RichiestaRicerca, RisultatoRicerca } from '../wa/registro.ts';
export {
  OperazioneDettagliata,
  PaginaOperazioni,
  RichiestaOperazioni,
  RichiestaProcedimenti,
  VoceProcedimento,
  VoceSospesa,
} from '../wa/operazioni.ts';
export {
  Cassa,
  CertificatiPossibili,
  CertificatoEmesso,
  PaginaEmessi,
  ParametriCertificati,
  RichiestaAnnullamentoCertificato,
  RichiestaCassa,
  RichiestaEmessi,
  RichiestaForzatura,
  RichiestaPossibili,
  Ristampa,
} from '../wa/certificati.ts';
export { Candidato, RichiestaDuplicati, RichiestaFigli } from '../wa/ricerca.ts';
export { Annullabilita, IdOperazioneANPR } from '../wa/annullabilita.ts';
export {
  AccessiScheda,
  IdFamiglia,
  RichiestaSchedaAl,
  SchedaAl,
  SchedaFamiglia,
  Storia,
} from '../wa/scheda.ts';
