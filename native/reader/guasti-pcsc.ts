import type { ErroreCarta } from '../errori.ts';

/** What PC/SC calls the failure → what it means to the person. Names as pcsc-mini gives them; SCARD_* codes beside. */
const significato: Readonly<Record<string, ErroreCarta>> = {
  RemovedCard: { tipo: 'carta-estratta' }, // 0x80100069
  NotTransacted: { tipo: 'carta-estratta' }, // 0x80100016: the card went away while the command was on its way
  NoSmartCard: { tipo: 'carta-assente' }, // 0x8010000C
  UnresponsiveCard: { tipo: 'carta-muta' }, // 0x80100066
  UnpoweredCard: { tipo: 'carta-muta' }, // 0x80100067
  UnsupportedCard: { tipo: 'carta-muta' }, // 0x80100065
  CommDataLost: { tipo: 'carta-muta' }, // 0x8010002F
  SharingViolation: { tipo: 'carta-occupata' }, // 0x8010000B
  ResetCard: { tipo: 'carta-occupata' }, // 0x80100068: another program reset it
  UnknownReader: { tipo: 'lettore-assente' }, // 0x80100009
  ReaderUnavailable: { tipo: 'lettore-assente' }, // 0x80100017
  NoReadersAvailable: { tipo: 'lettore-assente' }, // 0x8010002E
  NoService: { tipo: 'servizio-fermo' }, // 0x8010001D
  ServiceStopped: { tipo: 'servizio-fermo' }, // 0x8010001E
  CommError: { tipo: 'servizio-fermo' }, // 0x80100013
  InvalidHandle: { tipo: 'servizio-fermo' }, // 0x80100003: the service was restarted underneath
};

export function nomeGuasto(errore: unknown): string {
  if (errore instanceof Error && 'code' in errore && typeof errore.code === 'string') return errore.code;
  return errore instanceof Error ? errore.name : 'sconosciuto';
}

export function erroreDa(errore: unknown): ErroreCarta {
  const codice = nomeGuasto(errore);
  return significato[codice] ?? { tipo: 'guasto', codice };
}
