import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCredenziale } from '../errori.ts';
import { leggiCarta } from '../reader/carta.ts';
import type { Lettori, NomeLettore } from '../reader/index.ts';
import { leggiIntestazione, type Intestazione } from '../reader/intestazione.ts';
import type { ProfiloCarta } from '../reader/profilo.ts';
import type { Token } from '../token/index.ts';

/** A card that can let somebody in. Without profile (`altra`) only the PKCS#11 module knows how to speak to it. */
export interface CartaPronta {
  readonly profilo: ProfiloCarta | undefined;
  /** DER. */
  readonly certificato: Uint8Array;
  readonly intestazione: Intestazione | undefined;
}

/** A card of no kind that we know: whatever authentication certificate the module finds on it. */
async function conIlModulo(
  token: Token | undefined,
  lettore: NomeLettore,
): Promise<Esito<CartaPronta, ErroreCredenziale>> {
  if (!token) return fallito({ tipo: 'carta-non-riconosciuta' });
  const elenco = await token.elenca();
  if (!elenco.ok) return elenco;
  // Modules name their slots as they like: the reader's name decides only where it says something.
  const qui = elenco.valore.filter(
    (uno) => lettore.startsWith(uno.lettore) || uno.lettore.startsWith(lettore),
  );
  const [scelto, ambiguo] = qui.length > 0 ? qui : elenco.valore;
  if (!scelto || (ambiguo && qui.length === 0)) return fallito({ tipo: 'carta-non-riconosciuta' });
  const { certificato } = scelto;
  return riuscito({ profilo: undefined, certificato, intestazione: leggiIntestazione(certificato) });
}

/** What is in the reader, for the screen and for {@link apriCredenziale}. Spends no try, asks for no PIN. */
export async function leggiCartaPronta(
  lettori: Lettori,
  lettore: NomeLettore,
  token?: Token,
): Promise<Esito<CartaPronta, ErroreCredenziale>> {
  const letta = await leggiCarta(lettori, lettore);
  if (!letta.ok) {
    return letta.errore.tipo === 'carta-non-riconosciuta' ? conIlModulo(token, lettore) : letta;
  }
  const { profilo, certificato, intestazione } = letta.valore;
  return certificato
    ? riuscito({ profilo, certificato, intestazione })
    : fallito({ tipo: 'carta-non-riconosciuta' });
}
