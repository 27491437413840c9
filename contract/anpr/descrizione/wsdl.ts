import { documento, nodo, parole, type Nodo } from './marcatura.ts';
import type { FamigliaDescritta, ServizioDescritto } from './servizio.ts';

/** `AnprPortType3000`, `AnprBindingCIE`: the suffix is that of the namespace, `…/3000AnprService`. */
function suffisso({ spazioWsdl }: FamigliaDescritta): string {
  return spazioWsdl.replace(/^.*\//, '').replace(/AnprService$/, '');
}

const nota =
  'Servizi ANPR serviti da Sportello: SOAP 1.1, document/literal, UTF-8. Questa descrizione nasce dagli schemi con ' +
  'cui il registro legge e scrive i messaggi. Ogni richiesta porta WS-Security: Timestamp, asserzione SAML 2.0, ' +
  'IdPostazioneFirmato, BinarySecurityToken e firma di Timestamp e Body; le risposte sono firmate.';

/** One for each root, also when several services share it. @param prefissoDi of a namespace. */
function messaggi(servizi: readonly ServizioDescritto[], prefissoDi: ReadonlyMap<string, string>): Nodo[] {
  const parti = new Map<string, Nodo>();
  for (const { richiesta, risposta } of servizi) {
    for (const [{ spazio, radice }, name] of [
      [richiesta, 'request'],
      [risposta, 'response'],
    ] as const) {
      const element = `${prefissoDi.get(spazio) ?? ''}:${radice}`;
      parti.set(radice, nodo('wsdl:message', { name: radice }, nodo('wsdl:part', { name, element })));
    }
  }
  return [...parti.values()];
}

function porta(nome: string, servizi: readonly ServizioDescritto[]): Nodo {
  const operazioni = servizi.map(({ operazione, richiesta, risposta }) =>
    nodo(
      'wsdl:operation',
      { name: operazione },
      nodo('wsdl:input', { message: `tns:${richiesta.radice}` }),
      nodo('wsdl:output', { message: `tns:${risposta.radice}` }),
    ),
  );
  return nodo('wsdl:portType', { name: `AnprPortType${nome}` }, ...operazioni);
}

function legame(nome: string, servizi: readonly ServizioDescritto[]): Nodo {
  const corpo = nodo('soap:body', { use: 'literal' });
  const legate = servizi.map(({ operazione }) =>
    nodo(
      'wsdl:operation',
      { name: operazione },
      nodo('soap:operation', { soapAction: '' }),
      nodo('wsdl:input', {}, corpo),
      nodo('wsdl:output', {}, corpo),
    ),
  );
  return nodo(
    'wsdl:binding',
    { name: `AnprBinding${nome}`, type: `tns:AnprPortType${nome}` },
    nodo('soap:binding', { style: 'document', transport: 'http://schemas.xmlsoap.org/soap/http' }),
    ...legate,
  );
}

function servizio(nome: string, indirizzo: string): Nodo {
  return nodo(
    'wsdl:service',
    { name: `AnprService${nome}` },
    nodo(
      'wsdl:port',
      { name: `AnprServicePort${nome}`, binding: `tns:AnprBinding${nome}` },
      nodo('soap:address', { location: indirizzo }),
    ),
  );
}

/** @param schemi namespace and place of the schemas to import. @param indirizzo where the services answer. */
export function scriviWsdl(
  famiglia: FamigliaDescritta,
  servizi: readonly ServizioDescritto[],
  schemi: readonly { readonly spazio: string; readonly dove: string }[],
  indirizzo: string,
): string {
  const nome = suffisso(famiglia);
  const prefissoDi = new Map(schemi.map(({ spazio }, posto) => [spazio, `m${posto === 0 ? '' : posto + 1}`]));
  const importati = schemi.map(({ spazio, dove }) =>
    nodo('xs:import', { namespace: spazio, schemaLocation: dove }),
  );
  const prefissi = [...prefissoDi].map(([spazio, prefisso]) => [`xmlns:${prefisso}`, spazio] as const);
  return documento(
    nodo(
      'wsdl:definitions',
      {
        'xmlns:wsdl': 'http://schemas.xmlsoap.org/wsdl/',
        'xmlns:soap': 'http://schemas.xmlsoap.org/wsdl/soap/',
        'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
        'xmlns:tns': famiglia.spazioWsdl,
        ...Object.fromEntries(prefissi),
        targetNamespace: famiglia.spazioWsdl,
      },
      parole('wsdl:documentation', nota),
      // Without a namespace of its own: one family has its messages in that of the WSDL, which could not be imported.
      nodo('wsdl:types', {}, nodo('xs:schema', {}, ...importati)),
      ...messaggi(servizi, prefissoDi),
      porta(nome, servizi),
      legame(nome, servizi),
      servizio(nome, indirizzo),
    ),
  );
}
