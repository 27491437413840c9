/** unique_violation, serialization_failure, deadlock_detected: somebody else came first, and the second look is right. */
const ripetibili = new Set(['23505', '40001', '40P01']);
/** The server was not reached, or only follows another: nothing can have been written. */
const maiArrivata = new Set(['ECONNREFUSED', 'ENOENT', '57P03', '53300', '25006']);
/** The connection fell: whatever had not been asked to be written was not. */
const caduta = new Set(['ECONNRESET', '57P01']);
const senzaCodice = /^(Connection terminated|timeout expired|timeout exceeded when trying to connect)/;

function codiceDi(errore: unknown): string {
  const codice = errore instanceof Error && 'code' in errore ? errore.code : undefined;
  if (typeof codice === 'string') return codice;
  // The driver gives no code to a server that dies, or keeps silent, without a word.
  return errore instanceof Error && senzaCodice.test(errore.message) ? 'ECONNRESET' : '';
}

/**
 * What a fault of the database leaves of an operation. `mai`: nothing was written, for certain; `ripeti`: somebody else
 * came first, and another look decides; `ignoto`: anything else, which is not ours to judge.
 * @param scrive writing had begun when it came.
 */
export function dopoGuasto(errore: unknown, scrive: boolean): 'mai' | 'ripeti' | 'ignoto' {
  const codice = codiceDi(errore);
  if (maiArrivata.has(codice) || (!scrive && caduta.has(codice))) return 'mai';
  return ripetibili.has(codice) ? 'ripeti' : 'ignoto';
}

/** The same id was answered between the look-up and the writing: the next look-up finds the answer. */
export class ArrivatoPrima extends Error {
  readonly code = '40001';
}
