import { z } from 'zod';
import { IdSoggetto } from '../../wa/comune.ts';
import { Dossier, RichiestaRicerca, RisultatoRicerca } from '../../wa/registro.ts';
import { Candidato, RichiestaDuplicati, RichiestaFigli } from '../../wa/ricerca.ts';
import {
  AccessiScheda,
  IdFamiglia,
  RichiestaSchedaAl,
  SchedaAl,
  SchedaFamiglia,
  Storia,
} from '../../wa/scheda.ts';
import { ErroreCore } from '../errori.ts';
import { chiamata } from '../schema.ts';
import { esito } from './esito.ts';

/** Who is in the register. */
export const persone = {
  'registro.cerca': chiamata(RichiestaRicerca, esito(z.array(RisultatoRicerca), ErroreCore)),
  'registro.dossier': chiamata(
    z.object({ id: IdSoggetto, finalita: z.string().max(80).optional() }),
    esito(Dossier, ErroreCore),
  ),
  'registro.storia': chiamata(z.object({ id: IdSoggetto }), esito(Storia, ErroreCore)),
  /** The record as it was at the end of a day, or just before an operation. */
  'registro.schedaAl': chiamata(RichiestaSchedaAl, esito(SchedaAl, ErroreCore)),
  'registro.famiglia': chiamata(z.object({ id: IdFamiglia }), esito(SchedaFamiglia, ErroreCore)),
  /** Who looked at a person: refused to whoever does not watch over accesses. */
  'registro.accessi': chiamata(z.object({ id: IdSoggetto }), esito(AccessiScheda, ErroreCore)),
  /** Those whose parent this person is. */
  'registro.figli': chiamata(RichiestaFigli, esito(z.array(RisultatoRicerca), ErroreCore)),
  /** Who of the register may be a person about to be entered. */
  'registro.duplicati': chiamata(RichiestaDuplicati, esito(z.array(Candidato), ErroreCore)),
} as const;
