import { base64, interoLungo, istante, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';

/** Notification to a municipality, which hosts the service. `contenuto` is a CMS encrypted for its server certificate. */
export const RichiestaN000 = messaggio(spazi.notifiche, 'RichiestaN000', {
  testataNotifica: tipo('tipoDatoTestataNotifica', {
    tipoNotifica: testoLibero(),
    codMittente: testoLibero(),
    codDestinatario: testoLibero(),
    dataOraRichiesta: istante(),
    idOperazioneANPR: interoLungo(),
  }),
  contenuto: base64(),
});
export type RichiestaN000 = Valore<typeof RichiestaN000>;

export const RispostaN000 = messaggio(spazi.notifiche, 'RispostaN000', {
  codiceEsito: testoLibero(),
  esito: testoLibero(),
});
export type RispostaN000 = Valore<typeof RispostaN000>;
