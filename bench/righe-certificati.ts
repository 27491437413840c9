import { misuraCertificati } from './certificati.ts';
import { misuraCicloDelCore } from './certificati-nel-core.ts';
import type { Fermo } from './ciclo.ts';
import { alSecondo, ammesso, insieme, scrivi, volte, type Limite } from './righe.ts';

/** The longest stop of a loop, and the longest work that it did of its own, beside the same with nothing to do. */
function scriviFermo(chi: string, intanto: Fermo, aVuoto: Fermo): void {
  const vuoto = (misura: number): Limite => ({ cosa: 'senza niente da fare', misura });
  const lavora = { cosa: `${chi} lavora di fila al più`, misura: intanto.lavoro, unita: 'ms' };
  scrivi({ ...lavora, limite: ammesso(20) });
  scrivi({ ...lavora, limite: vuoto(aVuoto.lavoro) });
  const attende = { cosa: `${chi} si ferma al più`, misura: intanto.attesa, unita: 'ms' };
  scrivi({ ...attende, limite: ammesso(20) });
  scrivi({ ...attende, limite: vuoto(aVuoto.attesa) });
}

/** Certificates asked of a whole core, over mutual TLS and over SOAP: its loop answers others meanwhile. */
export async function certificatiNelCore(): Promise<void> {
  for (const misura of await misuraCicloDelCore(volte, insieme)) {
    alSecondo(`certificati PDF 6001, faccia ${misura.faccia}`, misura.ritmo);
    scriviFermo(`intanto il core (${misura.faccia})`, misura.intanto, misura.aVuoto);
  }
}

/** Certificates drawn and sealed in a thread of their own, beside the bare PDF library and the limits they are held to. */
export async function certificatiDisegnati(documenti: number): Promise<void> {
  const { uno, alSecondo: ritmoLoro, libreria, fermo, memoria } = await misuraCertificati(volte, documenti);
  const cosa = 'certificato con QR e sigillo';
  scrivi({ cosa: `${cosa}, p50`, misura: uno.p50, unita: 'ms', limite: ammesso(80) });
  scrivi({ cosa: `${cosa}, p99`, misura: uno.p99, unita: 'ms', limite: ammesso(80) });
  const libera = { cosa: 'pdf-lib, sola pagina', misura: libreria };
  scrivi({ cosa: `${cosa}, un thread`, misura: ritmoLoro, unita: '/s', limite: libera });
  scriviFermo('intanto il ciclo', fermo.intanto, fermo.aVuoto);
  const quanti = `memoria in più dopo ${memoria.documenti} certificati`;
  scrivi({ cosa: quanti, misura: Math.max(0, memoria.crescita), unita: 'MB' });
}
