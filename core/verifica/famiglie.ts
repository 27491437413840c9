import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Famiglia } from '../registro/modello.ts';
import type { Difetto } from './difetto.ts';

interface Abitante {
  readonly id: string;
  readonly stato: string;
  readonly comune: string;
  readonly id_famiglia: string | null;
}

const statoPer = { 3: 'residente', 4: 'residente', 5: 'aire' } as const;

/** A family and those who say that they live in it agree, are of one municipality, and are what the family is. */
function difettiDi(famiglia: Famiglia, perId: ReadonlyMap<string, Abitante>, abitanti: number): Difetto[] {
  const dove = `famiglia ${famiglia.idFamigliaConvivenzaANPR}`;
  const difetto = (controllo: Difetto['controllo'], dettaglio: string): Difetto => ({
    controllo,
    dove,
    dettaglio,
  });
  const membri = famiglia.componenti.map((c) => c.idSchedaSoggettoANPR);
  const trovati: Difetto[] = [];
  if (new Set(membri).size !== membri.length)
    trovati.push(difetto('appartenenza', 'ha lo stesso componente più volte'));
  if (famiglia.stato !== undefined && membri.length > 0)
    trovati.push(difetto('appartenenza', `è ${famiglia.stato} e ha componenti`));
  for (const id of membri) {
    const suo = perId.get(id);
    if (!suo) trovati.push(difetto('appartenenza', `ha per componente ${id}, che non c’è`));
    else if (suo.id_famiglia !== famiglia.idFamigliaConvivenzaANPR)
      trovati.push(difetto('appartenenza', `ha per componente ${id}, che non ci sta`));
    else if (suo.comune !== famiglia.comune)
      trovati.push(
        difetto('competenza', `è del comune ${famiglia.comune}, il componente ${id} di ${suo.comune}`),
      );
    else if (suo.stato !== statoPer[famiglia.tipoScheda])
      trovati.push(difetto('appartenenza', `ha per componente ${id}, che è ${suo.stato}`));
  }
  if (
    abitanti > membri.filter((id) => perId.get(id)?.id_famiglia === famiglia.idFamigliaConvivenzaANPR).length
  )
    trovati.push(difetto('appartenenza', 'non ha fra i componenti qualcuno che ci sta'));
  return trovati;
}

export async function difettiFamiglie(db: Kysely<Schema>, famiglie: readonly Famiglia[]): Promise<Difetto[]> {
  const ids = famiglie.map((f) => f.idFamigliaConvivenzaANPR);
  const membri = famiglie.flatMap((f) => f.componenti.map((c) => c.idSchedaSoggettoANPR));
  const righe = await db
    .selectFrom('soggetto')
    .select(['id', 'stato', 'comune', 'id_famiglia'])
    .where((cosa) =>
      cosa.or([
        cosa('id_famiglia', 'in', ids),
        ...(membri.length > 0 ? [cosa('id', 'in', [...new Set(membri)])] : []),
      ]),
    )
    .execute();
  const perId = new Map(righe.map((riga) => [riga.id, riga]));
  const quanti = new Map<string, number>();
  for (const { id_famiglia: id } of righe) if (id !== null) quanti.set(id, (quanti.get(id) ?? 0) + 1);
  return famiglie.flatMap((f) => difettiDi(f, perId, quanti.get(f.idFamigliaConvivenzaANPR) ?? 0));
}
