import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { nostra, ufficiale } from './detto.ts';
import { tuttiIMessaggi, tuttiIServizi } from './messaggi.ts';
import { presente, wsdlDi } from './ufficiale.ts';
import { catalogo } from './xsd.ts';

const spazioWsdl = 'http://schemas.xmlsoap.org/wsdl/';
describe.skipIf(!presente)('our schemas, element by element', () => {
  it.each(tuttiIMessaggi)(
    '$radice has the order, cardinality, choices and facets of the official one',
    (messaggio) => {
      const { spazio, radice, struttura } = messaggio;
      expect(nostra(struttura)).toEqual(ufficiale(catalogo()(spazio, radice)));
    },
  );

  it.each(tuttiIServizi.filter(({ famiglia }) => presente && wsdlDi(famiglia.spazioWsdl)))(
    '$codice is the operation of the official WSDL',
    (servizio) => {
      const { famiglia, operazione, richiesta, risposta } = servizio;
      const wsdl = new DOMParser().parseFromString(wsdlDi(famiglia.spazioWsdl) ?? '', 'text/xml');
      const radice = wsdl.documentElement;
      const nominati = (nome: string): Element[] => [...wsdl.getElementsByTagNameNS(spazioWsdl, nome)];
      const di = (elemento: Element | null | undefined, attributo: string): string =>
        elemento?.getAttribute(attributo)?.replace(/^.*:/, '') ?? '';
      const porta = nominati('operation').find((uno) => di(uno, 'name') === operazione);
      const messaggio = (verso: string): string => {
        const nome = di(porta?.getElementsByTagNameNS(spazioWsdl, verso)[0], 'message');
        const trovato = nominati('message').find((uno) => di(uno, 'name') === nome);
        return di(trovato?.getElementsByTagNameNS(spazioWsdl, 'part')[0], 'element');
      };
      expect(radice?.getAttribute('targetNamespace')).toBe(famiglia.spazioWsdl);
      expect(radice?.lookupNamespaceURI('schema')).toBe(famiglia.spazio);
      expect([messaggio('input'), messaggio('output')]).toEqual([richiesta.radice, risposta.radice]);
    },
  );
});
