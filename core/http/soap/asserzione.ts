import type { XmlElement } from 'libxml2-wasm';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { attributo, figliDi, unico } from './albero.ts';
import { istanteUtc, tolleranza } from './marca.ts';
import type { Motivo } from './motivi.ts';
import { ns } from './nomi.ts';

/** What the municipality asserts of whoever calls (security.md §7). */
export interface Asserzione {
  readonly codiceFiscale: string;
  readonly idSede: string;
  readonly idPostazione: string;
  readonly idPostazioneFirmato: string;
  readonly idApplicazione: string;
}

function attributi(asserzione: XmlElement): Map<string, string> | undefined {
  const valori = new Map<string, string>();
  for (const dichiarazione of figliDi(asserzione, ns.saml, 'AttributeStatement')) {
    for (const elemento of figliDi(dichiarazione, ns.saml, 'Attribute')) {
      const nome = attributo(elemento, 'Name') ?? '';
      const valore = unico(elemento, ns.saml, 'AttributeValue');
      if (!valore || valori.has(nome)) return undefined;
      valori.set(nome, valore.content.trim());
    }
  }
  return valori;
}

/** Every validity window that the assertion states must hold now. */
function scaduta(asserzione: XmlElement, ora: Date): boolean {
  const conferma = unico(unico(asserzione, ns.saml, 'Subject'), ns.saml, 'SubjectConfirmation');
  const finestre = [
    ...figliDi(asserzione, ns.saml, 'Conditions'),
    ...(conferma ? figliDi(conferma, ns.saml, 'SubjectConfirmationData') : []),
  ];
  const accesso = unico(asserzione, ns.saml, 'AuthnStatement');
  const fini = [
    ...finestre.map((finestra) => attributo(finestra, 'NotOnOrAfter')),
    attributo(accesso, 'SessionNotOnOrAfter'),
  ];
  const inizi = finestre.map((finestra) => attributo(finestra, 'NotBefore'));
  const passata = (fine: string | undefined): boolean =>
    fine !== undefined && (istanteUtc(fine)?.getTime() ?? 0) + tolleranza <= ora.getTime();
  const futura = (inizio: string | undefined): boolean =>
    inizio !== undefined && (istanteUtc(inizio)?.getTime() ?? Infinity) - tolleranza > ora.getTime();
  return fini.some(passata) || inizi.some(futura) || fini.every((fine) => fine === undefined);
}

/** Content of an assertion whose signature has been verified. */
export function leggiAsserzione(asserzione: XmlElement, ora: Date): Esito<Asserzione, Motivo> {
  if (scaduta(asserzione, ora)) return fallito('asserzione-scaduta');
  const nome = unico(unico(asserzione, ns.saml, 'Subject'), ns.saml, 'NameID')
    ?.content.trim()
    .toUpperCase();
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
