import type { FastifyInstance, FastifyReply } from 'fastify';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Registro } from '../../registro/registro.ts';
import { corpoDi, leggiCorpiCome } from '../corpo.ts';
import { nuovoRiferimento, voceGuasto, type Giornale } from '../giornale.ts';
import { staccato } from './albero.ts';
import { apriBusta } from './busta.ts';
import { bustaGuasto, rifiutoSicurezza, type GuastoSoap } from './guasti.ts';
import type { OperazioneSoap } from './operazioni.ts';
import type { Rifiuti } from './rifiuti.ts';
import type { FirmaRisposta } from './risposta.ts';
import type { Chiamante, VerificaBusta } from './verifica.ts';

export interface PartiSoap {
  readonly registro: Registro;
  readonly operazioni: readonly OperazioneSoap[];
  readonly verifica: VerificaBusta;
  readonly firma: FirmaRisposta;
  readonly rifiuti: Rifiuti;
  readonly giornale: Giornale;
}

interface Letta {
  readonly chiamante: Chiamante;
  readonly operazione: OperazioneSoap;
  readonly xml: string;
}

/** SOAP 1.1 over HTTP: every fault travels with 500 (WS-I Basic Profile 1.1, R1126), so that every client reads it. */
function rispondiGuasto(risposta: FastifyReply, guasto: GuastoSoap, stato = 500): FastifyReply {
  return risposta.status(stato).type('text/xml; charset=utf-8').send(bustaGuasto(guasto));
}

/** What is expected at an address, in the words of the official WSDL. */
function formaDi(operazioni: readonly OperazioneSoap[]): string {
  const radici = operazioni.map(({ radice, spazio }) => `{${spazio}}${radice}`);
  return `SOAP 1.1 document/literal, text/xml, UTF-8; Body: ${radici.join(' | ')}`;
}

function guastoDi(errore: ErroreWa, forma: string): GuastoSoap {
  switch (errore.tipo) {
    case 'permesso-negato':
      return rifiutoSicurezza({ motivo: 'operatore-non-abilitato', passo: 'esecuzione' });
    case 'richiesta-non-valida':
      return { genere: 'forma', motivo: 'richiesta-non-valida', forma, campi: errore.campi };
    case 'non-trovato':
      return { genere: 'forma', motivo: 'operazione-sconosciuta', forma };
    case 'servizio-non-disponibile':
      return { genere: 'servizio', motivo: 'servizio-non-disponibile' };
    case 'guasto':
      return { genere: 'servizio', motivo: 'guasto', riferimento: errore.riferimento };
    default:
      return { genere: 'servizio', motivo: 'guasto' };
  }
}

/** The official face: one address per family, as municipal software knows them. */
export function collegaSoap(app: FastifyInstance, parti: PartiSoap): void {
  leggiCorpiCome(app);
  const { registro, verifica, firma, rifiuti, giornale } = parti;
  const famiglie = Map.groupBy(parti.operazioni, (operazione) => operazione.percorso);

  async function leggi(
    testo: string,
    da: string,
    operazioni: readonly OperazioneSoap[],
    forma: string,
  ): Promise<Esito<Letta, GuastoSoap>> {
    const aperta = apriBusta(testo);
    if (!aperta.ok) return aperta;
    using busta = aperta.valore;
    const chiamante = await verifica(busta, da);
    if (!chiamante.ok) return fallito(rifiutoSicurezza(chiamante.errore));
    const { contenuto, documento } = busta;
    const operazione = operazioni.find(
      ({ radice, spazio }) => radice === contenuto.name && spazio === contenuto.namespaceUri,
    );
    if (!operazione) return fallito({ genere: 'forma', motivo: 'operazione-sconosciuta', forma });
    // SECURITY: the text handed on is drawn from the element whose signature was verified, not from the bytes received.
    return riuscito({ chiamante: chiamante.valore, operazione, xml: staccato(documento, contenuto) });
  }

  async function rispondi(
    { chiamante, operazione, xml }: Letta,
    forma: string,
  ): Promise<Esito<string, GuastoSoap>> {
    const richiesta = operazione.leggi(xml);
    if (!richiesta.ok) {
      return fallito({ genere: 'forma', motivo: 'richiesta-non-valida', forma, campi: richiesta.errore });
    }
    const esito = await registro.esegui(operazione.codice, richiesta.valore, chiamante.chi);
    if (!esito.ok) return fallito(guastoDi(esito.errore, forma));
    return riuscito(firma(operazione.scrivi(esito.valore), chiamante.firma));
  }

  for (const [percorso, operazioni] of famiglie) {
    const forma = formaDi(operazioni);
    app.post(percorso, async (richiesta, risposta) => {
      const corpo = corpoDi(richiesta);
      const rifiuta = (guasto: GuastoSoap): FastifyReply => {
        const riferimento = rifiuti.annota(percorso, guasto);
        const diForma = !['sicurezza', 'servizio'].includes(guasto.genere);
        return rispondiGuasto(risposta, { ...(diForma && { forma }), ...guasto, riferimento });
      };
      if (!corpo.ok) return rifiuta({ genere: 'forma', motivo: corpo.errore });
      if (!/^text\/xml\b/i.test(richiesta.headers['content-type'] ?? '')) {
        return rifiuta({ genere: 'forma', motivo: 'tipo-contenuto' });
      }
      const letta = await leggi(corpo.valore, richiesta.ip, operazioni, forma);
      const esito = letta.ok ? await rispondi(letta.valore, forma) : letta;
      if (!esito.ok) return rifiuta(esito.errore);
      return risposta.type('text/xml; charset=utf-8').send(esito.valore);
    });
  }

  collegaGuasti(app, [...famiglie.keys()], giornale);
}

/** What no operation answers: an address that is not there, and what nobody expected. */
function collegaGuasti(app: FastifyInstance, percorsi: readonly string[], giornale: Giornale): void {
  const indirizzi = `POST ${percorsi.join(' | ')}`;
  app.setNotFoundHandler(async (_richiesta, risposta) =>
    rispondiGuasto(risposta, { genere: 'forma', motivo: 'operazione-sconosciuta', forma: indirizzi }, 404),
  );
  app.setErrorHandler(async (errore, richiesta, risposta) => {
    if (richiesta.raw.socket.destroyed) {
      giornale({ evento: 'interrotta' });
      return risposta.hijack();
    }
    const riferimento = nuovoRiferimento();
    giornale({ evento: 'guasto', riferimento, ...voceGuasto(errore) });
    return rispondiGuasto(risposta, { genere: 'servizio', motivo: 'guasto', riferimento });
  });
}
