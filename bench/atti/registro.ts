import { generateKeyPairSync } from 'node:crypto';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { creaCensimento } from '#core/accessi/archivio-censimento.ts';
import { apriDatabase, type Database } from '#core/db/apri.ts';
import { generaComuneDimostrativo, generaPopolazione } from '#core/dimostrativo/index.ts';
import { creaOrologioRegistro } from '#core/orologio.ts';
import { caricaComune } from '#core/registro/carica.ts';
import { caricaMolti } from '#core/registro/carica-molti.ts';
import { creaRegistro } from '#core/registro/crea-registro.ts';
import { operazioniDelRegistro } from '#core/registro/operazioni.ts';
import type { Registro } from '#core/registro/registro.ts';
import { leggiLuoghi } from '#resources/luoghi.ts';

/** A municipality, and between which numbers of ANPR those of its people are who were loaded. */
export interface Sede {
  readonly comune: string;
  readonly tratto: readonly [da: number, a: number];
}

export interface RegistroDaProvare {
  readonly database: Database;
  readonly registro: Registro;
  readonly sedi: readonly Sede[];
}

/** The day on which the demo municipality stands is the last of June: here life goes on from then. */
const inizio = new Date('2026-07-11T10:00:00Z');
const nelDimostrativo = 10_000;
const seme = 20_260_701;

async function popola(database: Database, persone: number): Promise<void> {
  const luoghi = creaLuoghi(leggiLuoghi());
  const prime = Math.min(persone, nelDimostrativo);
  await caricaComune(database.migratore, '048050', inizio, () =>
    generaComuneDimostrativo({ seme, residenti: prime, luoghi }),
  );
  if (persone <= prime) return;
  const note = await database.migratore
    .selectFrom('soggetto')
    .select('codice_fiscale')
    .where('codice_fiscale', 'is not', null)
    .execute();
  await caricaMolti(
    database.collegamento,
    { comune: '048050', id: 'POPOLAZIONE', adesso: inizio },
    generaPopolazione({
      ...{ seme, luoghi, residenti: persone - prime },
      presenti: note.flatMap(({ codice_fiscale: codice }) => codice ?? []),
    }),
  );
}

/** Each municipality where people live, known to the census. */
async function sediDi(database: Database): Promise<readonly Sede[]> {
  const luoghi = creaLuoghi(leggiLuoghi());
  const censimento = creaCensimento(database.applicazione);
  const righe = await database.migratore
    .selectFrom('soggetto')
    .select(({ fn }) => ['comune', fn.min('id').as('da'), fn.max('id').as('a')])
    .where('stato', '=', 'residente')
    .groupBy('comune')
    .having(({ fn }) => fn.countAll<string>(), '>', '100')
    .orderBy('comune')
    .execute();
  for (const { comune } of righe) {
    const { nome = comune, sigla = '' } = luoghi.comunePerIstat(comune) ?? {};
    await censimento.registraEnte({ codice: comune, nome, siglaProvincia: sigla });
  }
  return righe.map(({ comune, da, a }) => ({ comune, tratto: [Number(da), Number(a)] as const }));
}

/**
 * A register of so many synthetic people in a folder, with its dispatcher in this process.
 * @param giorno of the register, counted from the load.
 */
export async function apriRegistro(
  dati: string,
  persone: number,
  giorno: () => number,
): Promise<RegistroDaProvare> {
  const database = await apriDatabase({ dati });
  await popola(database, persone);
  const { privateKey: chiave } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const orologio = creaOrologioRegistro(() => new Date(inizio.getTime() + giorno() * 86_400_000));
  const registro = creaRegistro({
    ...{ db: database.applicazione, ambiente: 'prova', luoghi: creaLuoghi(leggiLuoghi()) },
    ...{ orologio: orologio.adesso, mobile: orologio },
    operazioni: operazioniDelRegistro({
      sigillo: { chiave, certificato: new Uint8Array() },
      urlVerifica: () => 'https://localhost/',
    }),
  });
  return { database, registro, sedi: await sediDi(database) };
}
