import { z } from 'zod';
import {
  AnnullaRichiestaCarta,
  AttoCartaEnte,
  CarteEnte,
  ChiRitira,
  Consegna,
  InizioPersonalizzazione,
  InvioCodici,
  NuovaConsegna,
  NuovaRichiestaCarta,
  NuovoLotto,
  RichiestaRitiro,
  ScartoCarta,
  SerialeCarta,
  SituazionePrefettura,
} from '../../wa/carte-operatore.ts';
import { ErroreCore, ErroreDocumento } from '../errori.ts';
import { chiamata, evento } from '../schema.ts';
import { esito, niente } from './esito.ts';

/** What is done to a card in the reader, in order. */
export const passiPersonalizzazione = ['lettura', 'chiave', 'certificato', 'scrittura', 'controllo'] as const;
export const PassoPersonalizzazione = z.enum(passiPersonalizzazione);
export type PassoPersonalizzazione = z.infer<typeof PassoPersonalizzazione>;

/** Why a card was not made. Each kind says whether the card is good for another try. */
export const ErroreCartaNuova = z.object({
  tipo: z.enum(['lettore', 'carta', 'carta-difettosa']),
  messaggio: z.string(),
  rimedio: z.string(),
});
export type ErroreCartaNuova = z.infer<typeof ErroreCartaNuova>;

/** Cards of operators: the prefecture's side, and that of each body. */
export const carteOperatore = {
  /** The step that is being done, while a card is being made. */
  'prefettura.passo': evento(
    z.object({ seriale: SerialeCarta, passo: PassoPersonalizzazione, fatto: z.boolean() }).nullable(),
  ),
  'prefettura.situazione': chiamata(niente, esito(SituazionePrefettura, ErroreCore)),
  'prefettura.nuovoLotto': chiamata(NuovoLotto, esito(SituazionePrefettura, ErroreCore)),
  'prefettura.scarta': chiamata(ScartoCarta, esito(SituazionePrefettura, ErroreCore)),
  /** Makes the blank that is in a reader into somebody's card, and tries it. Its codes stay on this workstation. */
  'prefettura.personalizza': chiamata(
    InizioPersonalizzazione,
    esito(z.object({ seriale: SerialeCarta }), z.union([ErroreCore, ErroreCartaNuova])),
  ),
  /** Cards whose letter has not been printed yet: their first halves are only here, and only until the desk closes. */
  'prefettura.lettere': chiamata(niente, esito(z.array(SerialeCarta), ErroreDocumento)),
  /** The letter with the first half. Where nobody is real it may be a file instead. */
  'prefettura.stampaLettera': chiamata(
    z.object({ seriale: SerialeCarta, inFile: z.boolean().default(false) }),
    esito(z.object({ dove: z.string() }), ErroreDocumento),
  ),
  /** It came out well and is in its envelope: the first half is forgotten. */
  'prefettura.letteraChiusa': chiamata(z.object({ seriale: SerialeCarta }), esito(niente, ErroreDocumento)),
  'prefettura.chiRitira': chiamata(RichiestaRitiro, esito(ChiRitira, ErroreCore)),
  'prefettura.consegna': chiamata(NuovaConsegna, esito(Consegna, ErroreCore)),
  'carte.situazione': chiamata(niente, esito(CarteEnte, ErroreCore)),
  'carte.richiedi': chiamata(NuovaRichiestaCarta, esito(CarteEnte, ErroreCore)),
  'carte.annullaRichiesta': chiamata(AnnullaRichiestaCarta, esito(CarteEnte, ErroreCore)),
  'carte.atto': chiamata(AttoCartaEnte, esito(CarteEnte, ErroreCore)),
  'carte.inviaCodici': chiamata(InvioCodici, esito(niente, ErroreCore)),
} as const;
