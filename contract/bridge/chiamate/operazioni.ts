import { z } from 'zod';
import { Annullabilita, IdOperazioneANPR } from '../../wa/annullabilita.ts';
import { IdOperazioneComune } from '../../wa/comune.ts';
import {
  OperazioneDettagliata,
  PaginaOperazioni,
  RichiestaOperazioni,
  RichiestaProcedimenti,
  VoceProcedimento,
  VoceSospesa,
} from '../../wa/operazioni.ts';
import { FirmaAtto } from '../../wa/firma-atto.ts';
import { EsitoOperazione } from '../../wa/registro.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** The official operations, and what the office sees of them afterwards. */
export const operazioni = {
  /** Sends an official request (JSON form) and gives the official answer (JSON form). Same id, same answer. */
  'registro.invia': chiamata(
    z.object({
      codice: z.string().regex(/^[0-9A-Z]{4}$/),
      richiesta: z.record(z.string(), z.unknown()),
      /** Of the card, for the acts that want it (`vuoleFirma`). */
      firma: FirmaAtto.optional(),
    }),
    esito(z.record(z.string(), z.unknown()), ErroreCore),
  ),
  'registro.esito': chiamata(
    z.object({ idOperazioneComune: IdOperazioneComune }),
    esito(EsitoOperazione, ErroreCore),
  ),
  /** What an annulment would meet and do, before it is asked for. */
  'registro.annullabilita': chiamata(
    z.object({ idOperazioneANPR: IdOperazioneANPR }),
    esito(Annullabilita, ErroreCore),
  ),
  /** What the office registered, by pages, the latest first. */
  'registro.operazioni': chiamata(RichiestaOperazioni, esito(PaginaOperazioni, ErroreCore)),
  'registro.operazione': chiamata(
    z.object({ idOperazioneANPR: IdOperazioneANPR }),
    esito(OperazioneDettagliata, ErroreCore),
  ),
  'registro.sospese': chiamata(niente, esito(z.array(VoceSospesa), ErroreCore)),
  'registro.procedimenti': chiamata(RichiestaProcedimenti, esito(z.array(VoceProcedimento), ErroreCore)),
} as const;
