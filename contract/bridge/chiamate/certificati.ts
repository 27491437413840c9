import { z } from 'zod';
import {
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
} from '../../wa/certificati.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** Certificates: possible, issued, annulled, paid. */
export const certificati = {
  /** Which of the twenty certificates a person can have, and why not the others. */
  'registro.certificatiPossibili': chiamata(RichiestaPossibili, esito(CertificatiPossibili, ErroreCore)),
  /** Why a certificate is about to be issued despite a control: written first. */
  'registro.motivaForzatura': chiamata(RichiestaForzatura, esito(niente, ErroreCore)),
  /** What the office issued, by pages, the latest first. */
  'registro.certificatiEmessi': chiamata(RichiestaEmessi, esito(PaginaEmessi, ErroreCore)),
  'registro.ristampaCertificato': chiamata(
    z.object({ protocollo: CertificatoEmesso.shape.protocollo }),
    esito(Ristampa, ErroreCore),
  ),
  'registro.annullaCertificato': chiamata(
    RichiestaAnnullamentoCertificato,
    esito(CertificatoEmesso, ErroreCore),
  ),
  'registro.cassaCertificati': chiamata(RichiestaCassa, esito(Cassa, ErroreCore)),
  'registro.parametriCertificati': chiamata(niente, esito(ParametriCertificati, ErroreCore)),
  'registro.salvaParametriCertificati': chiamata(
    ParametriCertificati,
    esito(ParametriCertificati, ErroreCore),
  ),
} as const;
