import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { servizi, serviziDelComune, type Servizio } from '#contract/anpr/index.ts';
import { operazioniAttive } from '#core/registro/operazioni.ts';
import { nostra, ufficiale } from '#e2e/conformita/detto.ts';
import { wsdlDi } from '#e2e/conformita/ufficiale.ts';
import { catalogo } from '#e2e/conformita/xsd.ts';

const radice = join(import.meta.dirname, '../..');

/** Text of every test, to see which ones name an operation of their own. */
function prove(): readonly string[] {
  const file = globSync('{contract,core,renderer,e2e}/**/*.{test,spec}.{ts,tsx}', { cwd: radice });
  return file.map((nome) => readFileSync(join(radice, nome), 'utf8'));
}

/** Element by element, are request and answer those of the official schema? */
function conforme({ richiesta, risposta }: Servizio): boolean {
  return [richiesta, risposta].every(({ spazio, radice: nome, struttura }) => {
    const detto = ufficiale(catalogo()(spazio, nome));
    return JSON.stringify(nostra(struttura)) === JSON.stringify(detto);
  });
}

/** As a message, an address or an argument: `2001` alone would be a year. */
const nominata = (codice: string): RegExp =>
  new RegExp(`(?:Richiesta|Risposta|operazioni/|chiama\\(|prepara\\(|servizi[.[]|/)${codice}\\b`);

export interface VoceCopertura {
  readonly codice: string;
  readonly operazione: string;
  /** Declared in an official WSDL of the folder. */
  readonly ufficiale: boolean;
  readonly conforme: boolean;
  /** The register has its logic; otherwise it answers that it is not active. */
  readonly logica: boolean;
  /** Test files that name it; the tests of the interface go over every operation without naming it. */
  readonly prove: number;
}

export function copertura(): VoceCopertura[] {
  const testi = prove();
  const attive = new Set(
    operazioniAttive({ sigillo: undefined as never, urlVerifica: () => '' }).map((o) => o.servizio.codice),
  );
  return [...Object.values(servizi), ...Object.values(serviziDelComune)].map((servizio) => ({
    codice: servizio.codice,
    operazione: servizio.operazione,
    ufficiale: wsdlDi(servizio.famiglia.spazioWsdl) !== undefined,
    conforme: conforme(servizio),
    logica: attive.has(servizio.codice) || servizio.codice === servizi.TestConn.codice,
    prove: testi.filter((testo) => nominata(servizio.codice).test(testo)).length,
  }));
}

/** Prints the table and its totals. */
export function stampaOperazioni(): void {
  const voci = copertura();
  const si = (vero: boolean): string => (vero ? 'sì' : '—').padEnd(10);
  console.log(`${'operazione'.padEnd(58)} schema    conforme  logica    prove proprie`);
  for (const { codice, operazione, conforme: uguale, logica, prove: quante } of voci)
    console.log(`${codice.padEnd(10)}${operazione.padEnd(49)}${si(true)}${si(uguale)}${si(logica)}${quante}`);
  const ufficiali = voci.filter((voce) => voce.ufficiale);
  const altre = voci.filter((voce) => !voce.ufficiale && voce.conforme).map(({ codice }) => codice);
  const intere = ufficiali.filter((voce) => voce.conforme && voce.logica && voce.prove > 0);
  console.log(`interface: ${ufficiali.filter((voce) => voce.conforme).length}/54, and ${altre.join(', ')}`);
  console.log(`operations: ${intere.length}/54 (schema, conformance, register logic and tests of their own)`);
}
