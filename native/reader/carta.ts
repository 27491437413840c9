import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Tentativi } from '../credenziale.ts';
import type { ErroreCarta, ErroreModulo, ErrorePin } from '../errori.ts';
import { cns } from './cns.ts';
import { leggiIntestazione, type Intestazione } from './intestazione.ts';
import type { Lettori, NomeLettore, Trasmetti } from './lettori.ts';
import { piv } from './piv.ts';
import type { ProfiloCarta } from './profilo.ts';

/** A card is known by what it can do, never by its ATR: a new batch of cards must not break the desk. */
const profili: readonly ProfiloCarta[] = [piv, cns];

export interface CartaLetta {
  readonly profilo: ProfiloCarta;
  /** DER; undefined on a card without an authentication certificate. */
  readonly certificato: Uint8Array | undefined;
  readonly intestazione: Intestazione | undefined;
}

async function cercaProfilo(trasmetti: Trasmetti): Promise<Esito<ProfiloCarta | undefined, ErroreCarta>> {
  for (const profilo of profili) {
    const scelto = await profilo.seleziona(trasmetti);
    if (!scelto.ok) return scelto;
    if (scelto.valore) return riuscito(profilo);
  }
  return riuscito(undefined);
}

type NonRiconosciuta = Extract<ErroreModulo, { tipo: 'carta-non-riconosciuta' }>;

/** Finds out what is in the reader: kind, certificate, holder. Spends no try and changes nothing on the card. */
export function leggiCarta(
  lettori: Lettori,
  lettore: NomeLettore,
): Promise<Esito<CartaLetta, ErroreCarta | NonRiconosciuta>> {
  return lettori.dialoga(
    lettore,
    async (trasmetti): Promise<Esito<CartaLetta, ErroreCarta | NonRiconosciuta>> => {
      const profilo = await cercaProfilo(trasmetti);
      if (!profilo.ok) return profilo;
      if (!profilo.valore) return fallito({ tipo: 'carta-non-riconosciuta' });
      const certificato = await profilo.valore.certificato(trasmetti);
      if (!certificato.ok) return certificato;
      return riuscito({
        profilo: profilo.valore,
        certificato: certificato.valore,
        intestazione: certificato.valore && leggiIntestazione(certificato.valore),
      });
    },
  );
}

type Lavoro<T, E> = (trasmetti: Trasmetti) => Promise<Esito<T, E>>;

/** With the application of this kind current; another kind of card in the meantime is a card that was pulled. */
function conProfilo<T, E>(
  lettori: Lettori,
  lettore: NomeLettore,
  profilo: ProfiloCarta,
  lavoro: Lavoro<T, E>,
  opzioni: { readonly azzera?: boolean } = {},
): Promise<Esito<T, E | ErroreCarta>> {
  return lettori.dialoga(
    lettore,
    async (trasmetti): Promise<Esito<T, E | ErroreCarta>> => {
      const scelto = await profilo.seleziona(trasmetti);
      if (!scelto.ok) return scelto;
      return scelto.valore ? lavoro(trasmetti) : fallito({ tipo: 'carta-estratta' });
    },
    opzioni,
  );
}

export function leggiTentativi(
  lettori: Lettori,
  lettore: NomeLettore,
  profilo: ProfiloCarta,
): Promise<Esito<Tentativi, ErroreCarta>> {
  return conProfilo(lettori, lettore, profilo, (trasmetti) => profilo.tentativi(trasmetti));
}

/** The card is reset afterwards: a code proved here must not leave the card open to other programs. */
export function cambiaPin(
  lettori: Lettori,
  lettore: NomeLettore,
  profilo: ProfiloCarta,
  vecchio: string,
  nuovo: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  if (!profilo.pinAmmesso(nuovo)) return Promise.resolve(fallito({ tipo: 'pin-non-ammesso' }));
  const lavoro: Lavoro<void, ErroreCarta | ErrorePin> = (trasmetti) =>
    profilo.cambiaPin(trasmetti, vecchio, nuovo);
  return conProfilo(lettori, lettore, profilo, lavoro, { azzera: true });
}

export function sbloccaPin(
  lettori: Lettori,
  lettore: NomeLettore,
  profilo: ProfiloCarta,
  puk: string,
  nuovo: string,
): Promise<Esito<void, ErroreCarta | ErrorePin>> {
  if (!profilo.pinAmmesso(nuovo)) return Promise.resolve(fallito({ tipo: 'pin-non-ammesso' }));
  const lavoro: Lavoro<void, ErroreCarta | ErrorePin> = (trasmetti) =>
    profilo.sbloccaPin(trasmetti, puk, nuovo);
  return conProfilo(lettori, lettore, profilo, lavoro, { azzera: true });
}
