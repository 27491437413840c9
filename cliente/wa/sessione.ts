import { sign } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import {
  etichettaEsportatore,
  messaggioSfida,
  Sessione,
  Sfida,
  type RispostaSfida,
} from '#contract/wa/accesso.ts';
import { ErroreWa } from '#contract/wa/errori.ts';
import { rotte } from '#contract/wa/rotte.ts';
import type { Problema } from '../problema.ts';
import { spiegaTrasporto } from '../ws/errori-trasporto.ts';
import type { CanaleWa, RispostaWa } from './canale.ts';
import { algoritmoDi, type Carta } from './carta.ts';
import { conFirma } from './firma-atto.ts';

/** Why the core gave nothing back: kind of `ErroreWa`, or `trasporto`. */
export interface NegazioneWa extends Problema {
  readonly tipo: string;
}

export type ChiamataWa = (
  metodo: 'GET' | 'POST' | 'DELETE',
  percorso: string,
  corpo?: unknown,
) => Promise<Esito<unknown, NegazioneWa>>;

/** The exporter of TLS 1.3 ties the signature to this very connection (RFC 9266). */
function rispostaA(sfida: Sfida, carta: Carta, presa: TLSSocket): RispostaSfida {
  const vincolo = presa.exportKeyingMaterial(32, etichettaEsportatore, Buffer.alloc(0));
  const messaggio = messaggioSfida(sfida, 'tls-exporter', vincolo.toString('base64'));
  return {
    nonce: sfida.nonce,
    vincolo: 'tls-exporter',
    certificato: carta.certificato,
    algoritmo: algoritmoDi(carta),
    firma: sign('sha256', messaggio, carta.chiave).toString('base64'),
  };
}

function negata({ stato, corpo }: RispostaWa): NegazioneWa {
  const errore = ErroreWa.safeParse((corpo as { errore?: unknown } | undefined)?.errore);
  if (!errore.success) {
    const rimedio = 'Controlla che l’indirizzo sia quello delle postazioni di un core.';
    return { tipo: 'http', messaggio: `Risposta HTTP ${stato} che non è del core.`, rimedio };
  }
  const { tipo, messaggio, rimedio } = errore.data;
  const campi =
    errore.data.tipo === 'richiesta-non-valida'
      ? errore.data.campi.map((c) => ` ${c.percorso}: ${c.messaggio}`).join('')
      : '';
  return { tipo, messaggio: messaggio + campi, rimedio };
}

async function chiama(
  canale: CanaleWa,
  ...[metodo, percorso, corpo, gettone]: Parameters<CanaleWa['chiama']>
): Promise<Esito<RispostaWa, NegazioneWa>> {
  const risposta = await canale.chiama(metodo, percorso, corpo, gettone);
  if (!risposta.ok) return fallito({ tipo: 'trasporto', ...spiegaTrasporto(risposta.errore) });
  return risposta.valore.stato === 200 ? risposta : fallito(negata(risposta.valore));
}

export interface SessioneWa {
  readonly chiama: ChiamataWa;
  /** With the signature of the card, where the desk would ask for the PIN. */
  readonly firma: (
    codice: string,
    richiesta: Readonly<Record<string, unknown>>,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** Enters with a card and gives back what may be done in that session. */
export async function entra(canale: CanaleWa, carta: Carta): Promise<Esito<SessioneWa, NegazioneWa>> {
  const detto = await chiama(canale, 'GET', rotte.stato.percorso);
  if (!detto.ok) return detto;
  const { ambiente } = rotte.stato.risposta.parse(detto.valore.corpo);
  const chiesta = await chiama(canale, 'POST', rotte.sfida.percorso, {});
  if (!chiesta.ok) return chiesta;
  const risposta = rispostaA(Sfida.parse(chiesta.valore.corpo), carta, chiesta.valore.presa);
  const aperta = await chiama(canale, 'POST', rotte.apriSessione.percorso, risposta);
  if (!aperta.ok) return aperta;
  const { gettone, idPostazione } = Sessione.parse(aperta.valore.corpo);
  return riuscito({
    async chiama(metodo, percorso, corpo) {
      const avuta = await chiama(canale, metodo, percorso, corpo, gettone);
      return avuta.ok ? riuscito(avuta.valore.corpo) : avuta;
    },
    firma: (codice, richiesta) => conFirma(carta, { ambiente, idPostazione }, codice, richiesta),
  });
}
