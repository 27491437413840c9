/**
 * Entry of the process that loads the PKCS#11 module. It does one thing at a time and may be killed at any moment: the
 * module's code is not ours and is known to hang. First argument: path of the module.
 */
import type { Esito } from '#contract/esito.ts';
import { Richiesta, type ErroreFiglio, type Risposta } from './messaggi.ts';
import { Modulo } from './modulo.ts';

const modulo = new Modulo(process.argv[2] ?? '');

function esegui(richiesta: Richiesta): Esito<unknown, ErroreFiglio> {
  switch (richiesta.tipo) {
    case 'elenca':
      return modulo.elenca();
    case 'informazioni':
      return modulo.informazioni();
    case 'entra':
      return modulo.entra(richiesta.id, richiesta.pin);
    case 'firma':
      return modulo.firma(richiesta.id, richiesta.dati);
    case 'esci':
      return modulo.esci();
    case 'cambia-pin':
      return modulo.cambiaPin(richiesta.id, richiesta.vecchio, richiesta.nuovo);
    case 'sblocca-pin':
      return modulo.sbloccaPin(richiesta.id, richiesta.puk, richiesta.nuovo);
  }
}

/** The codes of a request, wiped as soon as they have served. */
function cancellaCodici(richiesta: Richiesta): void {
  if (richiesta.tipo === 'entra') richiesta.pin.fill(0);
  if (richiesta.tipo === 'cambia-pin') richiesta.vecchio.fill(0);
  if (richiesta.tipo === 'sblocca-pin') richiesta.puk.fill(0);
  if ('nuovo' in richiesta) richiesta.nuovo.fill(0);
}

process.on('message', (messaggio) => {
  const richiesta = Richiesta.parse(messaggio);
  const esito = esegui(richiesta);
  cancellaCodici(richiesta);
  process.send?.({ numero: richiesta.numero, esito } satisfies Risposta);
});
// The desk is gone: nobody may use a card that somebody opened.
process.on('disconnect', () => process.exit(0));
