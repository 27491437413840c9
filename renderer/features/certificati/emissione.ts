import { Richiesta6001 } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { eventoDaErrore } from '../../offline/invio.ts';
import { leggiRisposta } from '../../offline/risposta.ts';
import { accaduto } from '../../accaduto.ts';
import { chiama } from '../../ponte.ts';
import { leggi } from '../../ufficiale/lettura.ts';

/** A document as the register made it: shown, printed and saved, never drawn again (workflows.md §8.4). */
export interface Foglio {
  /** Empty: only the data were asked for. */
  readonly pdf: string;
  readonly dati?: Readonly<Record<string, unknown>>;
  readonly protocollo: string;
  readonly anteprima: boolean;
  readonly avvisi: readonly Motivo[];
}

export type ErroreEmissione =
  /** The register said no, with all its reasons. */
  | { readonly tipo: 'rifiutato'; readonly motivi: readonly Motivo[] }
  /** Nothing was asked: no way to the core now. */
  | { readonly tipo: 'non-partita'; readonly messaggio: string; readonly rimedio: string }
  /** It left and no answer came: the same request again gives the same document. */
  | { readonly tipo: 'ignota'; readonly messaggio: string; readonly rimedio: string };

function datiDi(risposta: unknown): Foglio['dati'] {
  const ok = (risposta as { Risposta6001OK?: { datiCertificato?: Foglio['dati'] } }).Risposta6001OK;
  return ok?.datiCertificato;
}

/** Sends an official request as it is: the same one may be sent again, and gives the same document. */
export async function emetti(richiesta: Richiesta6001): Promise<Esito<Foglio, ErroreEmissione>> {
  const esito = await manda(richiesta);
  accaduto('certificato', esito.ok);
  return esito;
}

async function manda(richiesta: Richiesta6001): Promise<Esito<Foglio, ErroreEmissione>> {
  const letta = Richiesta6001.parseJson(richiesta);
  if (!letta.ok)
    return fallito({
      tipo: 'rifiutato',
      motivi: letta.errore.map(({ percorso, messaggio, rimedio }) => ({
        codice: '',
        blocca: true,
        testo: messaggio,
        rimedio,
        campo: percorso,
      })),
    });
  const risposta = await chiama('registro.invia', { codice: '6001', richiesta: { ...letta.valore } });
  if (!risposta.ok) {
    const evento = eventoDaErrore(risposta.errore);
    const { messaggio, rimedio } = risposta.errore;
    if (evento.tipo === 'rifiutata') return fallito({ tipo: 'rifiutato', motivi: evento.motivi });
    return fallito({ tipo: evento.tipo === 'non-partita' ? 'non-partita' : 'ignota', messaggio, rimedio });
  }
  const evento = leggiRisposta(risposta.valore);
  if (evento.tipo === 'rifiutata') return fallito({ tipo: 'rifiutato', motivi: evento.motivi });
  const pdf = leggi(risposta.valore, 'Risposta6001OK.file.certificatoPdf');
  const dati = datiDi(risposta.valore);
  const soliDati = richiesta.datiControllo.tipoRichiesta === '2';
  if (evento.tipo !== 'accolta' || (soliDati ? dati : pdf) === undefined)
    return fallito({
      tipo: 'ignota',
      messaggio: 'Il registro ha risposto senza il documento.',
      rimedio: 'Ripeti: la stessa richiesta dà lo stesso documento.',
    });
  return riuscito({
    pdf: pdf ?? '',
    ...(soliDati && dati && { dati }),
    protocollo:
      leggi(risposta.valore, 'Risposta6001OK.protocolloANPR.numeroProtocolloANPR') ??
      leggi(risposta.valore, 'Risposta6001OK.testataRisposta.idOperazioneANPR') ??
      '0',
    anteprima: richiesta.datiControllo.emissione === '3',
    avvisi: evento.avvisi,
  });
}
