import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { creaCensimento } from '#core/accessi/archivio-censimento.ts';
import type { Database } from '#core/db/apri.ts';
import { creaCaso, type Caso } from '#core/dimostrativo/caso.ts';
import { luoghiDiProva } from '#core/dimostrativo/luoghi-di-prova.ts';
import { attoCasuale, type Scena } from '#core/registro/atti-di-prova/index.ts';
import { rifiuti } from '#core/registro/banco-di-prova.ts';
import { creaRegistro } from '#core/registro/crea-registro.ts';
import { tuttofareDiProva } from '#core/registro/di-prova.ts';
import { operazioniDelRegistro } from '#core/registro/operazioni.ts';

export interface Lavoro {
  readonly database: Database;
  readonly atti: number;
  readonly clienti: number;
  readonly seme: number;
  readonly adesso: Date;
}
export interface Fatti {
  readonly totale: number;
  /** Code of the operation → how long each took, in ms. */
  readonly riusciti: ReadonlyMap<string, readonly number[]>;
  /** `2001 EN184` → how many: somebody else came first. */
  readonly rifiutati: ReadonlyMap<string, number>;
}

interface Comune {
  readonly codice: string;
  readonly da: number;
  readonly a: number;
  readonly quanti: number;
}

/** Where people live, and between which ids they are. */
async function comuni({ applicazione }: Database): Promise<readonly Comune[]> {
  const { rows } = await sql<{ comune: string; da: string; a: string; quanti: string }>`
    select comune, min(id) as da, max(id) as a, count(*) as quanti from soggetto
    where stato = 'residente' group by comune order by comune`.execute(applicazione);
  return rows.map((r) => ({ codice: r.comune, da: Number(r.da), a: Number(r.a), quanti: Number(r.quanti) }));
}

/** Several clients at once, each in the municipality of the moment, as many acts as asked for in all. */
export async function lavora({ database, atti, clienti, seme, adesso }: Lavoro): Promise<Fatti> {
  const luoghi = luoghiDiProva();
  const { privateKey: chiave } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const operazioni = operazioniDelRegistro({
    sigillo: { chiave, certificato: new Uint8Array() },
    urlVerifica: () => 'https://localhost/',
  });
  const db = database.applicazione;
  const registro = creaRegistro({ db, operazioni, ambiente: 'prova', luoghi, orologio: () => adesso });
  const tutti = await comuni(database);
  for (const { codice } of tutti) {
    const comune = luoghi.comunePerIstat(codice);
    const ente = { codice, nome: comune?.nome ?? codice, siglaProvincia: comune?.sigla ?? '' };
    await creaCensimento(db).registraEnte(ente);
  }
  const riusciti = new Map<string, number[]>();
  const rifiutati = new Map<string, number>();
  let numero = 0;
  const scena = (caso: Caso): Scena => {
    const { codice, da, a } = caso.pesato(tutti.map((uno) => [uno, uno.quanti] as const));
    return {
      ...{ db, caso, oggi: registro.oggi(), idOperazioneComune: () => `LUNGA${++numero}` },
      chi: tuttofareDiProva({ comune: codice, idPostazione: `${codice}-CO-0001` }),
      tratti: [[da, a]],
    };
  };
  let restano = atti;
  const cliente = async (quale: number): Promise<void> => {
    const caso = creaCaso(seme + quale);
    while (restano-- > 0) {
      const sua = scena(caso);
      const proposta = await attoCasuale(sua);
      if (!proposta) continue;
      const inizio = performance.now();
      const esito = await registro.esegui(proposta.codice, proposta.richiesta, sua.chi);
      const durata = performance.now() - inizio;
      if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
      const [codice] = rifiuti(esito.valore);
      if (codice === undefined) {
        const tempi = riusciti.get(proposta.codice) ?? [];
        tempi.push(durata);
        riusciti.set(proposta.codice, tempi);
      } else {
        const quale = `${proposta.codice} ${codice}`;
        rifiutati.set(quale, (rifiutati.get(quale) ?? 0) + 1);
      }
    }
  };
  await Promise.all(Array.from({ length: clienti }, (_, quale) => cliente(quale)));
  return {
    totale: [...riusciti.values()].reduce((somma, tempi) => somma + tempi.length, 0),
    riusciti,
    rifiutati,
  };
}
