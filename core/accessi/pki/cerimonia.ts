import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import type { Orologio } from '../../orologio.ts';
import type { UrlRevoca } from './autorita.ts';
import { nuovaP256, spki } from './chiavi.ts';
import { apriCustodia, type Custodia } from './custodia.ts';
import {
  generazioni,
  scriviGenerazioni,
  type DoveChiave,
  type Generazione,
  type NomeAutorita,
} from './generazioni.ts';
import { apriRadice, type Radice } from './radice.ts';
import { nuovaSulToken } from './token/index.ts';

export interface RichiestaCerimonia {
  /** Folder of the core's keys. */
  readonly cartella: string;
  /** Where the roots rest, away from the core once it is over. */
  readonly supporto: string;
  /** Passphrase of the roots, both halves. */
  readonly frase: string;
  readonly autorita: readonly NomeAutorita[];
  /** `renova`: a new issuing key, the old one believed until its leaves end. `liste`: only the roots' revocation lists. */
  readonly atto: 'rinnova' | 'liste';
  /** Issuing authorities that are believed no longer, as `postazioni-0`. */
  readonly ritira: readonly string[];
  /** Who was there, as they want to be written. */
  readonly presenti: readonly string[];
  readonly urlRevoca?: UrlRevoca;
  /** Where the new issuing keys are made; left out, in encrypted files. */
  readonly token?: { readonly modulo: string; readonly etichetta: string; readonly pin: string };
  readonly orologio: Orologio;
}

/** What was done, to be read, printed and kept; `firme`: of each root over these very bytes, ECDSA DER. */
export interface Verbale {
  readonly nome: string;
  readonly testo: string;
  readonly firme: Readonly<Record<string, Uint8Array>>;
}

function impronta(certificato: X509Certificate): string {
  return createHash('sha256').update(certificato.raw).digest('hex');
}

function righe(titolo: string, certificato: X509Certificate, nota = ''): string[] {
  return [
    `${titolo}${nota}`,
    `  nome       ${certificato.subject.replaceAll('\n', ', ')}`,
    `  seriale    ${certificato.serialNumber.toLowerCase()}`,
    `  SHA-256    ${impronta(certificato)}`,
    `  dal        ${certificato.validFromDate.toISOString()}`,
    `  al         ${certificato.validToDate.toISOString()}`,
  ];
}

async function nuovaChiave(
  sigla: string,
  custodia: Custodia,
  token: RichiestaCerimonia['token'],
): Promise<{ dove: DoveChiave; pubblica: Uint8Array }> {
  if (!token) {
    const chiave = await nuovaP256();
    const file = `${sigla}.chiave.pem`;
    custodia.scriviChiave(file, chiave);
    return { dove: { file }, pubblica: spki(chiave) };
  }
  custodia.scrivi('token.pin', token.pin);
  const dove = { modulo: token.modulo, etichetta: token.etichetta, id: randomBytes(16).toString('hex') };
  return { dove, pubblica: await nuovaSulToken({ ...dove, pin: () => token.pin }) };
}

async function rinnova(
  radice: Radice,
  prima: readonly Generazione[],
  { urlRevoca, token }: RichiestaCerimonia,
  custodia: Custodia,
): Promise<readonly Generazione[]> {
  const numero = Math.max(0, ...prima.map((una) => una.numero)) + 1;
  const sigla = `${radice.nome}-${numero}`;
  const { dove, pubblica } = await nuovaChiave(sigla, custodia, token);
  custodia.scrivi(`${sigla}.pem`, await radice.emetti(sigla, pubblica, urlRevoca));
  custodia.scrivi(`radice-${radice.nome}.pem`, radice.certificato.toString());
  const nuova = { numero, certificato: `${sigla}.pem`, radice: `radice-${radice.nome}.pem`, chiave: dove };
  return [...prima, { ...nuova, listaRadice: `radice-${radice.nome}.crl`, ritirata: false }];
}

/**
 * The roots are opened (or made) on their medium, sign what is asked, and everything is written down. Nothing of a root's
 * key reaches the core. What was issued before goes on being believed, until it ends or is withdrawn.
 */
export async function cerimonia(richiesta: RichiestaCerimonia): Promise<Verbale> {
  const { supporto, frase, orologio, ritira } = richiesta;
  const custodia = apriCustodia(richiesta.cartella);
  const ora = orologio();
  const radici = await Promise.all(
    richiesta.autorita.map((nome) => apriRadice(nome, supporto, frase, orologio)),
  );
  const nuove: Record<string, readonly Generazione[]> = {};
  const fatto: string[] = [];
  for (const radice of radici) {
    const { nome } = radice;
    const prima = generazioni(nome, custodia).map((una) => ({
      ...una,
      ritirata: una.ritirata || ritira.includes(`${nome}-${una.numero}`),
    }));
    const tutte = richiesta.atto === 'rinnova' ? await rinnova(radice, prima, richiesta, custodia) : prima;
    if (tutte.every(({ ritirata }) => ritirata))
      throw new Error(`withdrawing every authority of ${nome} would leave none to issue`);
    const ritirate = tutte.filter((una) => una.ritirata && una.radice !== undefined);
    const lista = await radice.lista(
      ritirate.map((una) => ({ seriale: certificatoDi(una, custodia).serialNumber.toLowerCase(), dal: ora })),
    );
    custodia.scrivi(`radice-${nome}.crl`, lista);
    nuove[nome] = tutte;
    fatto.push('', ...righe(`RADICE ${nome}`, radice.certificato, radice.nuova ? ' (creata ora)' : ''));
    if (richiesta.atto === 'rinnova') {
      const ultima = tutte.at(-1);
      if (ultima)
        fatto.push(
          ...righe(`EMITTENTE ${nome}-${ultima.numero}`, certificatoDi(ultima, custodia)),
          `  chiave     ${'file' in ultima.chiave ? 'file cifrato' : `token ${ultima.chiave.etichetta}, chiave ${ultima.chiave.id}`}`,
        );
    }
    fatto.push(
      `LISTA DI REVOCA radice-${nome}`,
      `  SHA-256    ${createHash('sha256').update(lista).digest('hex')}`,
      `  ritirate   ${
        tutte
          .filter((una) => una.ritirata)
          .map((una) => `${nome}-${una.numero}`)
          .join(', ') || 'nessuna'
      }`,
    );
  }
  scriviGenerazioni(nuove, custodia);
  const quando = ora.toISOString();
  const testo = testoVerbale(richiesta, quando, fatto);
  const firme: Record<string, Uint8Array> = {};
  for (const radice of radici) firme[radice.nome] = radice.firma(new TextEncoder().encode(testo));
  return { nome: `cerimonia-${quando.replaceAll(/[:.]/g, '-')}`, testo, firme };
}

function testoVerbale(richiesta: RichiestaCerimonia, quando: string, fatto: readonly string[]): string {
  return [
    'VERBALE DI CERIMONIA DELLE AUTORITÀ',
    '',
    `quando      ${quando}`,
    `atto        ${richiesta.atto === 'rinnova' ? 'nuove chiavi di emissione' : 'liste di revoca delle radici'}`,
    ...richiesta.presenti.map((chi, i) => `${i === 0 ? 'presenti' : '        '}    ${chi}`),
    ...fatto,
    '',
    'Ogni radice di questo verbale l’ha firmato (file .firma, ECDSA con SHA-256).',
    '',
  ].join('\n');
}

function certificatoDi({ certificato }: Generazione, custodia: Custodia): X509Certificate {
  return new X509Certificate(custodia.leggi(certificato));
}
