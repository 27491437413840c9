import type { Client } from 'pg';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { facciaJson, nuovoId } from './clienti.ts';
import { Tempi } from './misura.ts';
import { testata } from './richieste.ts';

export interface MisuraEstrazione {
  readonly persone: number;
  /** From the request to the file that can be downloaded. */
  readonly secondi: number;
  /** A person by codice fiscale at the counter, p95, in milliseconds: with nothing else to do, and meanwhile. */
  readonly aVuoto: number;
  readonly intanto: number;
}

interface Stato {
  readonly stato: string;
  readonly fatte: number;
}

async function statoDi(database: Client, id: string): Promise<Stato> {
  const { rows } = await database.query<Stato>('select stato, fatte from elaborazione where id = $1', [id]);
  if (!rows[0]) throw new Error(`no extraction ${id}`);
  return rows[0];
}

/** Everybody of the municipality to CSV, asked from a desk, while another desk goes on looking for people. */
export async function misuraEstrazione(
  core: CoreDiProva,
  codici: readonly string[],
): Promise<MisuraEstrazione> {
  const faccia = await facciaJson(core.pronto, 1);
  const database = await core.database();
  let n = 0;
  const cerca = async (tempi: Tempi): Promise<void> => {
    const inizio = performance.now();
    await faccia.chiedi('/wa/cerca', { testo: codici[n++ % codici.length] ?? '' });
    tempi.aggiungi(performance.now() - inizio);
  };
  try {
    const scalda = new Tempi();
    for (let volta = 0; volta < 500; volta++) await cerca(scalda);
    const aVuoto = new Tempi();
    for (let volta = 0; volta < 1000; volta++) await cerca(aVuoto);

    const inizio = performance.now();
    const risposta = await faccia.chiedi('/wa/operazioni/4001', {
      testataRichiesta: { ...testata('4001', nuovoId()) },
      criteriRicerca: { datiAnagraficiRichiesti: ['2', '3', '6', '10'] },
    });
    const id = /"idOperazioneANPR":"(\d+)"/.exec(risposta)?.[1];
    if (!risposta.includes('RispostaMultipla4001') || id === undefined)
      throw new Error(risposta.slice(0, 500));
    const intanto = new Tempi();
    let ora = await statoDi(database, id);
    while (ora.stato === 'attesa' || ora.stato === 'corso') {
      for (let volta = 0; volta < 20; volta++) await cerca(intanto);
      ora = await statoDi(database, id);
    }
    if (ora.stato !== 'pronta') throw new Error(`the extraction is ${ora.stato}`);
    const secondi = (performance.now() - inizio) / 1000;
    return {
      ...{ persone: ora.fatte, secondi },
      ...{ aVuoto: aVuoto.percentile(0.95), intanto: intanto.percentile(0.95) },
    };
  } finally {
    faccia.chiudi();
    await database.end();
  }
}
