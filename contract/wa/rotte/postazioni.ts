import {
  AttoPostazioni,
  CertificatoPostazione,
  CodicePostazione,
  ElencoPostazioni,
  EliminazionePostazione,
  PacchettoPostazione,
  Presentazione,
  QualePostazione,
  RichiestaCertificato,
  RichiestaPresentazione,
  RichiestaRegistrazione,
  RichiestaRinnovo,
} from '../postazioni.ts';
import { niente, rotta } from './rotta.ts';

/** The census of workstations, as the ALP keeps it, and the way in and on of each of them. */
export const rottePostazioni = {
  postazioni: rotta({
    metodo: 'GET',
    percorso: '/wa/postazioni',
    guardia: 'sicurezza.postazioni',
    richiesta: niente,
    risposta: ElencoPostazioni,
  }),
  registraPostazioni: rotta({
    metodo: 'POST',
    percorso: '/wa/postazioni',
    guardia: 'sicurezza.postazioni',
    richiesta: RichiestaRegistrazione,
    risposta: ElencoPostazioni,
  }),
  attoPostazioni: rotta({
    metodo: 'POST',
    percorso: '/wa/postazioni/atti',
    guardia: 'sicurezza.postazioni',
    richiesta: AttoPostazioni,
    risposta: ElencoPostazioni,
  }),
  /** Only of a blocked one, and for ever. */
  eliminaPostazione: rotta({
    metodo: 'POST',
    percorso: '/wa/postazioni/eliminazione',
    guardia: 'sicurezza.postazioni',
    conPin: true,
    richiesta: EliminazionePostazione,
    risposta: ElencoPostazioni,
  }),
  codicePostazione: rotta({
    metodo: 'POST',
    percorso: '/wa/postazioni/codice',
    guardia: 'sicurezza.postazioni',
    richiesta: QualePostazione,
    risposta: CodicePostazione,
  }),
  pacchettoPostazione: rotta({
    metodo: 'POST',
    percorso: '/wa/postazioni/pacchetto',
    guardia: 'sicurezza.postazioni',
    richiesta: QualePostazione,
    risposta: PacchettoPostazione,
  }),
  /** Of whoever has no certificate yet: it proves the service to the workstation, and gives nothing away. */
  presentaPostazione: rotta({
    metodo: 'POST',
    percorso: '/wa/postazione/presentazione',
    guardia: 'codice',
    richiesta: RichiestaPresentazione,
    risposta: Presentazione,
  }),
  certificaPostazione: rotta({
    metodo: 'POST',
    percorso: '/wa/postazione/certificato',
    guardia: 'codice',
    richiesta: RichiestaCertificato,
    risposta: CertificatoPostazione,
  }),
  /** With the certificate that is about to end. */
  rinnovaPostazione: rotta({
    metodo: 'POST',
    percorso: '/wa/postazione/rinnovo',
    guardia: 'postazione',
    richiesta: RichiestaRinnovo,
    risposta: CertificatoPostazione,
  }),
} as const;
