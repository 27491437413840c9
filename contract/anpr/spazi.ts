const radice = 'http://sogei.it/ANPR/';

/**
 * XML namespaces of the official messages. Only the root of a message and the elements the schema takes by `ref`
 * are qualified; everything else has no namespace (`elementFormDefault="unqualified"`).
 */
export const spazi = {
  iscrizione: `${radice}1000iscrizione`,
  cancellazione: `${radice}2000cancellazione`,
  consultazione: `${radice}3000consultazione`,
  estrazione: `${radice}4000estrazione`,
  mutazione: `${radice}5000mutazione`,
  certificazione: `${radice}6001certificazione`,
  scaricoTabelle: `${radice}7001scaricoTabelle`,
  aire: `${radice}A000aire`,
  cie: `${radice}CIE0Servizi`,
  consolati: `${radice}CONSOLATIServizi`,
  enti: `${radice}E000Vocabolario`,
  cittadino: `${radice}P000sc`,
  /** The only one with `www.`. */
  subentro: 'http://www.sogei.it/ANPR/S001subentro',
  connessione: `${radice}connessione`,
  /** The WSDL of notifications declares its messages in its own namespace. */
  notifiche: `${radice}N000AnprService`,
  notificheComuni: `${radice}N000notificheComuni`,
  rispostaComune: `${radice}rispostaComune`,
  predisposizioneAnagrafica: 'http://sogei.it/ansc/predisposizioneAnagrafica',
} as const;
