import fc from 'fast-check';
import type { Messaggio } from '#contract/anpr/index.ts';
import { servizi } from '#contract/anpr/index.ts';
import { rotte, type Rotta, type Rotte } from '#contract/wa/rotte.ts';
import { operazioniDelRegistro } from '#core/registro/operazioni.ts';
import { richiesteDiProva } from '#core/http/wa/richieste-di-prova.ts';
import { arbitrario } from '../../conformita/arbitrario.ts';
import { nessunSigillo } from './nessun-sigillo.ts';

/** A door of the JSON face with well-formed requests of it. */
export interface Porta {
  readonly nome: keyof Rotte;
  readonly rotta: Rotta;
  /** What it asks of whoever calls; for an official operation, what that operation asks. */
  readonly chiede: string;
  /** With the names of parameters in it, as the route declares it, where only `codice` of an operation is filled in. */
  readonly percorso: string;
  readonly valori: readonly [unknown, ...unknown[]];
}

const nonce = Buffer.alloc(32).toString('base64');

/** Those that the tests of permissions leave out, because nobody has entered yet. */
const senzaSessione: Partial<Record<keyof Rotte, unknown>> = {
  stato: { versione: '0.1.0', tabelle: '1' },
  sfida: {},
  apriSessione: {
    nonce,
    vincolo: 'tls-exporter',
    certificato: 'AAAA',
    algoritmo: 'ECDSA-P256-SHA256',
    firma: 'AAAA',
  },
  chiudiSessione: {},
  conferma: {
    ...{ nonce, vincolo: 'tls-exporter', certificato: 'AAAA', algoritmo: 'ECDSA-P256-SHA256', firma: 'AAAA' },
    atto: 'parteEstrazione',
  },
  copiaTabelle: {},
  apriConPassword: { codiceFiscale: 'DLLRNI90P54G702D', password: 'bami-tosu-rele-gani-dopo-mifa' },
  presentaPostazione: { etichetta: 'AAAA', nonce },
  certificaPostazione: { codice: 'AAAA-AAAA-AAAA-AAAA-AAAA', csr: 'AAAA' },
  rinnovaPostazione: { csr: 'AAAA' },
};

function valoreDi(nome: keyof Rotte): unknown {
  const [percorso, corpo] = richiesteDiProva[nome] ?? [''];
  const dopo = percorso.split('?')[1];
  return (
    senzaSessione[nome] ?? corpo ?? (dopo === undefined ? {} : Object.fromEntries(new URLSearchParams(dopo)))
  );
}

/** The official operations, each a door of its own, with random valid requests. */
function ufficiali(seme: number): Porta[] {
  const permessi = new Map(
    operazioniDelRegistro({ sigillo: nessunSigillo(), urlVerifica: () => '' }).map(
      ({ servizio, permesso }) => [servizio.codice, permesso ?? 'sessione'] as const,
    ),
  );
  return Object.values(servizi).flatMap(({ codice, richiesta }) => {
    const chiede = permessi.get(codice);
    if (chiede === undefined) return [];
    const campioni = fc.sample(arbitrario(richiesta as unknown as Messaggio<never>), {
      seed: seme,
      numRuns: 6,
    });
    const valori = campioni as unknown as readonly [unknown, ...unknown[]];
    return [
      { nome: 'operazione', rotta: rotte.operazione, chiede, percorso: `/wa/operazioni/${codice}`, valori },
    ];
  });
}

/** Every door: of a route that is added tomorrow too, with an empty request until somebody writes one. */
export function porte(seme: number): readonly [Porta, ...Porta[]] {
  const tutte = (Object.keys(rotte) as (keyof Rotte)[])
    .filter((nome) => nome !== 'operazione')
    .map((nome): Porta => {
      const rotta: Rotta = rotte[nome];
      return { nome, rotta, chiede: rotta.guardia, percorso: rotta.percorso, valori: [valoreDi(nome)] };
    });
  return [...tutte, ...ufficiali(seme)] as unknown as readonly [Porta, ...Porta[]];
}
