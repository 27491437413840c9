import type { Element } from '@xmldom/xmldom';
import { figli, unico, type BustaLetta } from './lettura.ts';
import { ns } from './nomi.ts';

/** A SOAP fault. It is never signed: it says that something did not go, and proves nothing. */
export interface Guasto {
  readonly codice: string;
  readonly testo: string;
  /** What the service adds, in its own words; the official one adds nothing. */
  readonly spiegazione: string | undefined;
  /** To quote to who runs the service. */
  readonly riferimento: string | undefined;
  /** Fields that a service of this project names. */
  readonly campi: readonly { readonly percorso: string; readonly messaggio: string }[];
}

const nostro = 'urn:sportello:soap';

function testoDi(elemento: Element | undefined): string | undefined {
  const testo = elemento?.textContent?.trim();
  return testo === '' ? undefined : testo;
}

export function guastoDi({ corpo }: BustaLetta): Guasto | undefined {
  const guasto = unico(corpo, ns.soap, 'Fault');
  if (!guasto) return undefined;
  // The parts of a SOAP 1.1 fault have no namespace (§4.4).
  const parte = (nome: string): Element | undefined => figli(guasto).find((voce) => voce.localName === nome);
  const motivo = unico(parte('detail'), nostro, 'motivo');
  const del = (nome: string): string | undefined =>
    testoDi(figli(motivo).find((voce) => voce.localName === nome));
  const campi = figli(motivo).filter((voce) => voce.localName === 'campo');
  return {
    codice: testoDi(parte('faultcode')) ?? '',
    testo: testoDi(parte('faultstring')) ?? '',
    spiegazione: motivo ? del('testo') : testoDi(parte('detail')),
    riferimento: del('riferimento'),
    campi: campi.map((voce) => ({
      percorso: voce.getAttribute('percorso') ?? '',
      messaggio: voce.textContent ?? '',
    })),
  };
}

/** What to look at, for the two texts with which the official service refuses without a reason (services.md §1.3). */
export function rimedioGuasto({ testo }: Guasto): string {
  if (/rejected by policy/i.test(testo)) {
    return 'Il servizio ha rifiutato l’intestazione di sicurezza: controlla orologio, certificati di comune e postazione, codice fiscale e profilo dell’operatore, algoritmo di firma. «sportello ws testconn» prova un passo alla volta.';
  }
  if (/from client/i.test(testo)) {
    return 'Il servizio non accetta la forma della richiesta, o la richiesta è arrivata all’indirizzo di un’altra operazione: controlla «percorsi» in configurazione e la versione dei tracciati («destinatario»).';
  }
  return 'Il servizio ha un problema suo: l’esito della richiesta non si conosce. Ripeti più tardi con lo stesso identificativo.';
}
