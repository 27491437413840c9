import type { FastifyRequest } from 'fastify';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { Permesso } from '#contract/wa/comune.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Guardia, Rotta } from '#contract/wa/rotte.ts';
import type { X509Certificate } from 'node:crypto';
import type { Conferme } from '../../accessi/conferme.ts';
import { impronta, type Emittenti } from '../../accessi/pki/catena.ts';
import { difettoCertificato, type AmmettiPostazione } from '../../accessi/postazioni.ts';
import { nonAutenticato, permessoNegato, pinRichiesto } from '../../accessi/rifiuti.ts';
import type { Sessioni } from '../../accessi/sessioni.ts';
import type { Orologio } from '../../orologio.ts';
import { certificatoDi, esportatoreDi, indirizzoDi, vincoliDi } from '../vincolo.ts';
import type { ContestoCodice, ContestoPostazione, ContestoSessione } from './contesto.ts';

const schema = /^Sportello ([A-Za-z0-9_-]{32,128})$/;

export interface Portineria {
  readonly sessioni: Sessioni;
  readonly conferme: Conferme;
  readonly ammetti: AmmettiPostazione;
  readonly autoritaPostazioni: Emittenti;
  readonly certificatoServer: X509Certificate;
  readonly orologio: Orologio;
}

function concede(
  guardia: Exclude<Guardia, 'postazione' | 'codice'>,
  permessi: ReadonlySet<Permesso>,
): boolean {
  // An official operation states its own permission: the dispatcher asks for it.
  if (guardia === 'sessione' || guardia === 'operazione') return true;
  return permessi.has(guardia);
}

/**
 * First thing on every route, before the body is even read: who is it, and may they.
 * @param nome of the route: the act that the card must have confirmed, where it asks for the PIN again.
 */
export async function passa(
  portineria: Portineria,
  { guardia, conPin }: Pick<Rotta, 'guardia' | 'conPin'>,
  richiesta: FastifyRequest,
  nome = '',
): Promise<Esito<ContestoCodice | ContestoPostazione | ContestoSessione, ErroreWa>> {
  const socket = richiesta.raw.socket;
  if (guardia === 'codice') return riuscito({ esportatore: () => esportatoreDi(socket) });
  const certificato = certificatoDi(socket);
  const vincoli = () => vincoliDi(socket, portineria.certificatoServer);
  if (guardia === 'postazione') {
    const ammessa = await portineria.ammetti(certificato);
    if (!ammessa.ok) return ammessa;
    return riuscito({ postazione: ammessa.valore, vincoli, indirizzo: indirizzoDi(socket) });
  }
  const gettone = schema.exec(richiesta.headers.authorization ?? '')?.[1];
  if (!certificato || !gettone) return senzaSessione(portineria, certificato);
  const difetto = difettoCertificato(certificato, portineria.autoritaPostazioni, portineria.orologio());
  if (difetto) return senzaSessione(portineria, certificato);
  const sessione = await portineria.sessioni.riconosci(impronta(certificato), gettone);
  if (!sessione.ok) {
    return sessione.errore.tipo === 'non-autenticato' ? senzaSessione(portineria, certificato) : sessione;
  }
  if (!concede(guardia, sessione.valore.chi.permessi)) return fallito(permessoNegato);
  if (conPin && !(await portineria.conferme.vale(sessione.valore, nome))) return fallito(pinRichiesto(nome));
  return riuscito({
    sessione: sessione.valore,
    vincoli,
    parametri: richiesta.params as Readonly<Record<string, string>>,
  });
}

/** A refused station hears about itself first: entering with the card would not help. */
async function senzaSessione(
  portineria: Portineria,
  certificato: X509Certificate | undefined,
): Promise<{ ok: false; errore: ErroreWa }> {
  const ammessa = await portineria.ammetti(certificato);
  return ammessa.ok ? fallito(nonAutenticato) : ammessa;
}
