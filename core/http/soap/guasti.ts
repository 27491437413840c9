import { motivi, type Motivo } from './motivi.ts';
import { ns } from './nomi.ts';
import type { Passo } from './passi.ts';
import type { Rifiuto } from './verifica.ts';

export interface GuastoSoap {
  readonly genere: 'sicurezza' | 'forma' | 'versione' | 'non-compreso' | 'servizio';
  readonly motivo: Motivo;
  /** Address of the official shape, or the names expected here. */
  readonly forma?: string;
  readonly campi?: readonly { percorso: string; messaggio: string }[];
  /** Finds the line of the log. */
  readonly riferimento?: string;
  /** For the log and the diagnosis only: the fault does not tell them. */
  readonly passo?: Passo;
  readonly certificato?: string;
}

/** Fault code and text of each kind; the texts of the first two are those that municipal software already knows. */
const generi = {
  sicurezza: ['soapenv:Client', 'Rejected by policy. (from client)'],
  forma: ['soapenv:Client', 'Internal Error (from client)'],
  versione: ['soapenv:VersionMismatch', 'Version mismatch'],
  'non-compreso': ['soapenv:MustUnderstand', 'Header not understood'],
  servizio: ['soapenv:Server', 'Internal Error (from server)'],
} as const;

const speciali: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text fit for an XML element or a quoted attribute; characters that XML 1.0 forbids are dropped. */
export function testoXml(testo: string): string {
  return [...testo]
    .filter((c) => c >= ' ' || c === '\n' || c === '\t')
    .map((c) => speciali[c] ?? c)
    .join('');
}

export function rifiutoSicurezza(rifiuto: Rifiuto): GuastoSoap {
  return { genere: 'sicurezza', ...rifiuto };
}

export function bustaGuasto(guasto: GuastoSoap): string {
  const [codice, testo] = generi[guasto.genere];
  const [it, en] = motivi[guasto.motivo];
  const campi = (guasto.campi ?? []).map(
    (campo) => `<s:campo percorso="${testoXml(campo.percorso)}">${testoXml(campo.messaggio)}</s:campo>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${ns.soap}"><soapenv:Body>` +
    `<soapenv:Fault><faultcode>${codice}</faultcode><faultstring>${testo}</faultstring>` +
    `<detail><s:motivo xmlns:s="${ns.nostro}" codice="${guasto.motivo}">` +
    `<s:testo xml:lang="it">${testoXml(it)}</s:testo><s:testo xml:lang="en">${testoXml(en)}</s:testo>` +
    (guasto.forma ? `<s:forma>${testoXml(guasto.forma)}</s:forma>` : '') +
    campi.join('') +
    (guasto.riferimento ? `<s:riferimento>${testoXml(guasto.riferimento)}</s:riferimento>` : '') +
    `</s:motivo></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>`
  );
}
