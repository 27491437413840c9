import { z } from 'zod';
import {
  Cassa,
  CertificatiPossibili,
  CertificatoEmesso,
  PaginaEmessi,
  ParametriCertificati,
  Protocollo,
  RichiestaAnnullamentoCertificato,
  RichiestaCassa,
  RichiestaEmessi,
  RichiestaForzatura,
  RichiestaPossibili,
  Ristampa,
} from '../certificati.ts';
import { niente, rotta } from './rotta.ts';

/** Certificates: possible, issued, annulled, paid. */
export const rotteCertificati = {
  /** Which of the twenty certificates a person can have, and why not the others. */
  certificatiPossibili: rotta({
    metodo: 'GET',
    percorso: '/wa/soggetti/:id/certificati',
    guardia: 'certificati.emissione',
    richiesta: RichiestaPossibili,
    risposta: CertificatiPossibili,
  }),
  /** Leaves a line in the audit before a certificate is issued despite a control. */
  motivaForzatura: rotta({
    metodo: 'POST',
    percorso: '/wa/soggetti/certificati/forzatura',
    guardia: 'certificati.emissione',
    richiesta: RichiestaForzatura,
    risposta: niente,
  }),
  /** What the office issued: in a body, because whom it is about stays out of addresses. */
  certificatiEmessi: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/certificati',
    guardia: 'certificati.emissione',
    richiesta: RichiestaEmessi,
    risposta: PaginaEmessi,
  }),
  ristampaCertificato: rotta({
    metodo: 'GET',
    percorso: '/wa/ufficio/certificati/:protocollo',
    guardia: 'certificati.emissione',
    richiesta: z.object({ protocollo: Protocollo }),
    risposta: Ristampa,
  }),
  annullaCertificato: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/certificati/annullamento',
    guardia: 'certificati.emissione',
    richiesta: RichiestaAnnullamentoCertificato,
    risposta: CertificatoEmesso,
  }),
  cassaCertificati: rotta({
    metodo: 'POST',
    percorso: '/wa/ufficio/cassa',
    guardia: 'certificati.emissione',
    richiesta: RichiestaCassa,
    risposta: Cassa,
  }),
  /** Amounts, header, logo, virtual stamp of the municipality of whoever asks. */
  parametriCertificati: rotta({
    metodo: 'GET',
    percorso: '/wa/comune/certificati',
    guardia: 'sessione',
    richiesta: niente,
    risposta: ParametriCertificati,
  }),
  salvaParametriCertificati: rotta({
    metodo: 'POST',
    percorso: '/wa/comune/certificati',
    guardia: 'amministrazione.comune',
    richiesta: ParametriCertificati,
    risposta: ParametriCertificati,
  }),
} as const;
