import { RichiestaN000, scriviNotifica } from '#contract/anpr/index.ts';
import type { FirmaBusta } from '../../http/soap/risposta.ts';
import type { NotificaInAttesa } from '../modello.ts';
import type { Cifra } from './cifra.ts';

/** The envelope of `inoltroNotificaANPR` for one notification: signed by the register, encrypted for who gets it. */
export function imbusta(
  notifica: NotificaInAttesa,
  { firma, cifra, adesso }: { readonly firma: FirmaBusta; readonly cifra: Cifra; readonly adesso: Date },
): string {
  const { tipo, comune, progressivo, operazione, istante } = notifica;
  const chiaro = scriviNotifica(notifica, { progressivo, istante: istante.toISOString() });
  const corpo = RichiestaN000.toXml({
    testataNotifica: {
      tipoNotifica: tipo,
      codMittente: 'ANPR',
      codDestinatario: comune,
      dataOraRichiesta: adesso.toISOString(),
      idOperazioneANPR: operazione,
    },
    contenuto: cifra(chiaro).toString('base64'),
  });
  return firma(corpo, { algoritmo: 'sha256' });
}
