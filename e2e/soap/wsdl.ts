import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { cartellaWsdl, testoUfficiale } from '../conformita/ufficiale.ts';

/** Files of the official WSDLs by target namespace. */
export function wsdlUfficiali(): ReadonlyMap<string, string> {
  const nomi = readdirSync(cartellaWsdl).filter((nome) => nome.endsWith('.wsdl'));
  return new Map(
    nomi.map((nome) => [
      /targetNamespace="([^"]*)"/.exec(testoUfficiale(nome))?.[1] ?? nome,
      join(cartellaWsdl, nome),
    ]),
  );
}

const wsdl = 'http://schemas.xmlsoap.org/wsdl/';
const soap = 'http://schemas.xmlsoap.org/wsdl/soap/';

/** What a WSDL promises, in an order and with prefixes that do not matter. */
export interface Promessa {
  readonly spazio: string | null;
  readonly nomi: readonly (string | null)[];
  readonly legame: readonly (string | null)[];
  readonly operazioni: Readonly<Record<string, Record<string, unknown>>>;
}

function dentro(elemento: Element, spazio: string, nome: string): Element[] {
  const figli = [...elemento.childNodes].filter((nodo): nodo is Element => nodo.nodeType === 1);
  return figli.filter((uno) => uno.namespaceURI === spazio && uno.localName === nome);
}

function solo(elemento: Element, spazio: string, nome: string): Element {
  const [uno, ...altri] = dentro(elemento, spazio, nome);
  if (!uno || altri.length > 0) throw new Error(`${altri.length > 0 ? 'more than one' : 'no'} ${nome}`);
  return uno;
}

/** `{namespace}name` of a QName in an attribute. */
function esteso(elemento: Element, attributo: string): string {
  const [nome = '', prefisso] = (elemento.getAttribute(attributo) ?? '').split(':').reverse();
  return `{${elemento.lookupNamespaceURI(prefisso ?? '') ?? ''}}${nome}`;
}

export function promessaDi(testo: string): Promessa {
  const radice = new DOMParser().parseFromString(testo.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  if (!radice) throw new Error('an empty WSDL');
  const [porta, legame, servizio] = ['portType', 'binding', 'service'].map((nome) =>
    solo(radice, wsdl, nome),
  );
  if (!porta || !legame || !servizio) throw new Error('half a WSDL');
  const presa = solo(servizio, wsdl, 'port');
  const parti = new Map(
    dentro(radice, wsdl, 'message').map((messaggio) => {
      const parte = solo(messaggio, wsdl, 'part');
      return [messaggio.getAttribute('name'), [parte.getAttribute('name'), esteso(parte, 'element')]];
    }),
  );
  const verso = (operazione: Element, nome: string): unknown => {
    const messaggio = esteso(solo(operazione, wsdl, nome), 'message').replace(/^.*\}/, '');
    return [messaggio, parti.get(messaggio)];
  };
  const trasporto = solo(legame, soap, 'binding');
  const legata = (nome: string): Element | undefined =>
    dentro(legame, wsdl, 'operation').find((una) => una.getAttribute('name') === nome);
  return {
    spazio: radice.getAttribute('targetNamespace'),
    nomi: [porta, legame, servizio, presa].map((uno) => uno.getAttribute('name')),
    legame: [
      ...[esteso(legame, 'type'), esteso(presa, 'binding')],
      ...[trasporto.getAttribute('style'), trasporto.getAttribute('transport')],
    ],
    operazioni: Object.fromEntries(
      dentro(porta, wsdl, 'operation').map((operazione): [string, Record<string, unknown>] => {
        const nome = operazione.getAttribute('name') ?? '';
        const sua = legata(nome);
        const corpo = (quale: string): unknown =>
          sua && solo(solo(sua, wsdl, quale), soap, 'body').getAttribute('use');
        return [
          nome,
          {
            chiede: verso(operazione, 'input'),
            risponde: verso(operazione, 'output'),
            azione: sua && solo(sua, soap, 'operation').getAttribute('soapAction'),
            corpi: [corpo('input'), corpo('output')],
          },
        ];
      }),
    ),
  };
}
