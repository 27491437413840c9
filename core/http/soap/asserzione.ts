import { XmlCData, XmlComment, XmlText, type XmlElement } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { attributo, figli, figliDi, unico, è } from './albero.ts';
import { istanteUtc, tolleranza } from './marca.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';

/** What every client of the official service calls itself (security.md §7). */
const emittente = 'XS';
const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** What the municipality asserts of whoever calls (security.md §7). */
export interface Asserzione {
  readonly codiceFiscale: string;
  readonly idSede: string;
  readonly idPostazione: string;
  readonly idPostazioneFirmato: string;
  readonly idApplicazione: string;
}

/** SECURITY: text and nothing else. A comment is skipped here as it is by canonicalisation, so it cannot cut a value in two. */
function testoDi(elemento: XmlElement | undefined): string | undefined {
  if (!elemento) return undefined;
  for (let nodo = elemento.firstChild; nodo; nodo = nodo.next) {
    const testo = nodo instanceof XmlText || nodo instanceof XmlCData || nodo instanceof XmlComment;
    if (!testo) return undefined;
  }
  return elemento.content.trim();
}

function attributi(asserzione: XmlElement): Map<string, string> | undefined {
  const valori = new Map<string, string>();
  for (const dichiarazione of figliDi(asserzione, ns.saml, 'AttributeStatement')) {
    for (const elemento of figliDi(dichiarazione, ns.saml, 'Attribute')) {
      const nome = attributo(elemento, 'Name') ?? '';
      const valore = testoDi(unico(elemento, ns.saml, 'AttributeValue'));
      if (valore === undefined || valori.has(nome)) return undefined;
      valori.set(nome, valore);
    }
  }
  return valori;
}

/** Every instant by which the assertion says when it holds. */
export interface Finestra {
  readonly inizi: readonly string[];
  readonly fini: readonly string[];
}

interface Dichiarazioni {
  readonly conferma: XmlElement;
  readonly accesso: XmlElement;
  readonly condizioni: readonly XmlElement[];
}

function dichiarazioni(asserzione: XmlElement): Dichiarazioni | Motivo {
  const emessa = attributo(asserzione, 'ID') && attributo(asserzione, 'IssueInstant');
  const chi = testoDi(unico(asserzione, ns.saml, 'Issuer'));
  if (attributo(asserzione, 'Version') !== '2.0' || !emessa || chi !== emittente) {
    return 'asserzione-irregolare';
  }
  const confermata = unico(unico(asserzione, ns.saml, 'Subject'), ns.saml, 'SubjectConfirmation');
  const conferma = unico(confermata, ns.saml, 'SubjectConfirmationData');
  const fine = attributo(conferma, 'NotOnOrAfter');
  if (attributo(confermata, 'Method') !== bearer || !conferma || fine === undefined) {
    return 'asserzione-senza-conferma';
  }
  const accesso = unico(asserzione, ns.saml, 'AuthnStatement');
  if (!accesso || !attributo(accesso, 'AuthnInstant')) return 'asserzione-senza-accesso';
  const condizioni = figliDi(asserzione, ns.saml, 'Conditions');
  // A condition that is not understood leaves the assertion undecided (SAML 2.0 core §2.5.1.1). OneTimeUse is kept by
  // the register of envelopes already received.
  const oscura = condizioni.flatMap(figli).some((voce) => !è(voce, ns.saml, 'OneTimeUse'));
  return oscura ? 'asserzione-condizionata' : { conferma, accesso, condizioni };
}

export function finestraDi(asserzione: XmlElement): Finestra {
  const trovate = dichiarazioni(asserzione);
  if (typeof trovate === 'string') return { inizi: [], fini: [] };
  const { conferma, accesso, condizioni } = trovate;
  const valori = (nome: string, dove: readonly XmlElement[]): string[] =>
    dove.map((elemento) => attributo(elemento, nome)).filter((valore) => valore !== undefined);
  return {
    inizi: [
      ...valori('IssueInstant', [asserzione]),
      ...valori('AuthnInstant', [accesso]),
      ...valori('NotBefore', [conferma, ...condizioni]),
    ],
    fini: [...valori('SessionNotOnOrAfter', [accesso]), ...valori('NotOnOrAfter', [conferma, ...condizioni])],
  };
}

/** Every window that the assertion states must hold now; an instant that cannot be read never does. */
function valeOra({ inizi, fini }: Finestra, ora: Date): boolean {
  const iniziata = (testo: string): boolean => {
    const istante = istanteUtc(testo);
    return istante !== undefined && istante.getTime() - tolleranza <= ora.getTime();
  };
  const aperta = (testo: string): boolean => {
    const istante = istanteUtc(testo);
    return istante !== undefined && istante.getTime() + tolleranza > ora.getTime();
  };
  return inizi.every(iniziata) && fini.every(aperta);
}

/** Content of an assertion whose signature has been verified. */
export function leggiAsserzione(asserzione: XmlElement, ora: Date): Esito<Asserzione, Motivo> {
  const trovate = dichiarazioni(asserzione);
  if (typeof trovate === 'string') return fallito(trovate);
  if (!valeOra(finestraDi(asserzione), ora)) return fallito('asserzione-scaduta');
  const nome = testoDi(unico(unico(asserzione, ns.saml, 'Subject'), ns.saml, 'NameID'))?.toUpperCase();
  const valori = attributi(asserzione);
  const [idSede, idPostazione, idPostazioneFirmato, idApplicazione] = [
    valori?.get('IdSede'),
    valori?.get('IdPostazione'),
    valori?.get('IdPostazioneFirmato'),
    valori?.get('IdApplicazione'),
  ];
  if (!nome || !idSede || !idPostazione || !idPostazioneFirmato || !idApplicazione) {
    return fallito('asserzione-incompleta');
  }
  return riuscito({ codiceFiscale: nome, idSede, idPostazione, idPostazioneFirmato, idApplicazione });
}
