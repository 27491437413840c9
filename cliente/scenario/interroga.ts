import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { esitoDi } from '../ws/risposta.ts';
import { trovaServizio } from '../ws/servizio.ts';
import { conTestata, nuovoId } from '../ws/testata.ts';
import { valoriA, èOggetto, type Oggetto } from './componi.ts';
import { descriviEsito } from './confronto.ts';
import { leggiPercorso } from './espressioni.ts';
import type { Faccia } from './faccia.ts';

/** Noon of a day: no hour of the year changes it into another one. */
export function ora(giorno: string): Date {
  return new Date(`${giorno}T11:00:00Z`);
}

export interface Domanda {
  readonly criteri: Oggetto;
  readonly dataNascita?: string;
  /** 1 the person, 3 the family. */
  readonly scheda: '1' | '3';
  /** State at the end of that day. */
  readonly al: string;
  readonly oggi: string;
}

/** The positive answer of a 3002, or in words how it went instead. */
export async function interroga(faccia: Faccia, domanda: Domanda): Promise<Esito<Oggetto, Problema>> {
  const servizio = trovaServizio('3002');
  if (!servizio.ok) return servizio;
  const { criteri, dataNascita, scheda, al, oggi } = domanda;
  const richiesta = {
    criteriRicerca: criteri,
    ...(dataNascita === undefined ? {} : { datiNascita: { dataEvento: dataNascita } }),
    datiRichiesta: {
      schedaAnagraficaRichiesta: scheda,
      dataRiferimentoRichiesta: al,
      ricercaNazionale: '1',
    },
  };
  const quando = ora(oggi);
  const testata = { configurazione: faccia.configurazione, id: nuovoId(new Date()), ora: quando };
  const intera = conTestata(servizio.valore, richiesta, testata) as Oggetto;
  const risposta = await faccia.chiama(servizio.valore, intera);
  if (!risposta.ok) return risposta;
  const positiva = risposta.valore['Risposta3002_OK'];
  const esito = esitoDi(servizio.valore, risposta.valore);
  if (esito.genere === 'eseguita' && èOggetto(positiva)) return riuscito(positiva);
  return fallito(problema(`La 3002 risponde: ${descriviEsito(esito)}.`, 'Controlla chi è cercato.'));
}

const persone = leggiPercorso('listaSoggetti.datiSoggetto[*]') ?? [];

export function schedeDi(risposta: Oggetto): Oggetto[] {
  return valoriA(risposta, persone).filter(èOggetto);
}

/** Every person named in an answer, in its order, by id. */
export function personeNominate(valore: unknown): string[] {
  const trovate = new Set<string>();
  const visita = (uno: unknown): void => {
    if (Array.isArray(uno)) uno.forEach(visita);
    else if (èOggetto(uno)) {
      const id = uno['idSchedaSoggettoANPR'];
      if (typeof id === 'string') trovate.add(id);
      Object.values(uno).forEach(visita);
    }
  };
  visita(valore);
  return [...trovate];
}
