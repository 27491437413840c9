import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { DifettoRisposta } from './difetti.ts';
import { ns } from './nomi.ts';

/** A SOAP 1.1 envelope taken apart; nothing of it is believed yet. */
export interface BustaLetta {
  readonly testo: string;
  readonly radice: Element;
  readonly intestazione: Element | undefined;
  readonly corpo: Element;
}

export function figli(elemento: Element | undefined): Element[] {
  if (!elemento) return [];
  return Array.from(elemento.childNodes).filter((nodo: Node): nodo is Element => nodo.nodeType === 1);
}

export function figliDi(elemento: Element | undefined, spazio: string, nome: string): Element[] {
  return figli(elemento).filter((figlio) => figlio.namespaceURI === spazio && figlio.localName === nome);
}

/** The only child of that name; undefined when there is none, or more than one. */
export function unico(elemento: Element | undefined, spazio: string, nome: string): Element | undefined {
  const trovati = figliDi(elemento, spazio, nome);
  return trovati.length === 1 ? trovati[0] : undefined;
}

function documentoDi(testo: string): Document | undefined {
  try {
    const lettore = new DOMParser({
      onError: (gravita, messaggio) => {
        if (gravita !== 'warning') throw new Error(messaggio);
      },
    });
    return lettore.parseFromString(testo, 'text/xml');
  } catch {
    return undefined;
  }
}

export function elementoDi(testo: string): Element | undefined {
  return documentoDi(testo)?.documentElement ?? undefined;
}

export function leggiBusta(ricevuto: string): Esito<BustaLetta, DifettoRisposta> {
  const testo = ricevuto.replace(/^\uFEFF/, '');
  // SECURITY: no DOCTYPE means no entity to expand.
  if (/<!(DOCTYPE|ENTITY)/i.test(testo)) return fallito('xml-con-dtd');
  const radice = elementoDi(testo);
  if (!radice) return fallito('xml-malformato');
  const corpo = unico(radice, ns.soap, 'Body');
  const intestazioni = figliDi(radice, ns.soap, 'Header');
  const èBusta = radice.localName === 'Envelope' && radice.namespaceURI === ns.soap;
  if (!èBusta || !corpo || intestazioni.length > 1) return fallito('busta-irregolare');
  return riuscito({ testo, radice, intestazione: intestazioni[0], corpo });
}
