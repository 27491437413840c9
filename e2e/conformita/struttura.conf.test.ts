import { DOMParser, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { servizi, type StrutturaFoglia, type StrutturaTipo } from '#contract/anpr/index.ts';
import { caratteriDi } from './foglie-a-caso.ts';
import { presente, testoUfficiale } from './ufficiale.ts';
import { catalogo, type ComplessoXsd, type ElementoXsd, type SempliceXsd } from './xsd.ts';

/** Both schemas put in the same words, so that a difference shows where it is. */
interface Detto {
  readonly [nome: string]: Detto | string | readonly string[];
}

function ammesso(forme: readonly string[]): string[] {
  return forme.map((forma) => caratteriDi(forma)?.join('') ?? forma);
}

function foglia({ base, forme, minimo, massimo, collassa }: StrutturaFoglia | SempliceXsd): string {
  // minLength 0 says nothing, and the patterns that end in + need a character anyway.
  const limiti = `${minimo ?? 0}..${massimo ?? ''}`;
  const spazi = collassa && base === 'string' ? 'collapse' : '';
  return [base, limiti, spazi, ...ammesso(forme)].join('|');
}

function nostra({ voci, scelte }: StrutturaTipo): Detto {
  const inScelta = new Map(scelte.flatMap((scelta) => scelta.tra.map((nome) => [nome, scelta] as const)));
  return Object.fromEntries(
    voci.map(({ nome, spazio, obbligatoria, ripetibile, contenuto }, posto) => {
      const scelta = inScelta.get(nome);
      const minima = scelta ? (scelta.obbligatoria ? 1 : 0) : obbligatoria ? 1 : 0;
      const chiave = `${posto} {${spazio}}${nome} ${minima}..${ripetibile ? 'n' : 1} ${scelta?.tra.join('/') ?? ''}`;
      return [chiave, contenuto.genere === 'foglia' ? foglia(contenuto) : nostra(contenuto)];
    }),
  );
}

function ufficiale({ gruppi }: ComplessoXsd): Detto {
  const voci = gruppi.flatMap(({ scelta, elementi }) =>
    elementi.map((elemento) => ({
      elemento,
      // A choice may be empty as soon as one of its alternatives may.
      minimo: scelta ? Math.min(...elementi.map(({ minimo }) => minimo)) : elemento.minimo,
      tra: scelta ? elementi.map(({ nome }) => nome).join('/') : '',
    })),
  );
  return Object.fromEntries(
    voci.map(({ elemento: { nome, spazio, massimo, tipo }, minimo, tra }, posto) => [
      `${posto} {${spazio}}${nome} ${minimo}..${massimo > 1 ? 'n' : 1} ${tra}`,
      tipo.genere === 'semplice' ? foglia(tipo) : ufficiale(tipo),
    ]),
  );
}

function complesso({ tipo }: ElementoXsd): ComplessoXsd {
  if (tipo.genere === 'semplice') throw new Error('a message without elements');
  return tipo;
}

const spazioWsdl = 'http://schemas.xmlsoap.org/wsdl/';
const wsdlDellaFamiglia: Readonly<Record<string, string>> = {
  '1000': '1000serviziIscrizione.wsdl',
  '3000': '3000serviziConsultazione.wsdl',
  '6001': '6001servizioCertificazione.wsdl',
};
const messaggi = Object.values(servizi).flatMap(({ richiesta, risposta }) => [richiesta, risposta]);

describe.skipIf(!presente)('our schemas, element by element', () => {
  it.each(messaggi)(
    '$radice has the order, cardinality, choices and facets of the official one',
    (messaggio) => {
      const { spazio, radice, struttura } = messaggio;
      expect(nostra(struttura)).toEqual(ufficiale(complesso(catalogo()(spazio, radice))));
    },
  );

  it.each(Object.values(servizi))('$codice is the operation of the official WSDL', (servizio) => {
    const { famiglia, operazione, richiesta, risposta } = servizio;
    const wsdl = new DOMParser().parseFromString(
      testoUfficiale(wsdlDellaFamiglia[famiglia.codice] ?? ''),
      'text/xml',
    );
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
  });
});
