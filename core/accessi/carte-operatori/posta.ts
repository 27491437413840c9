import type { Kysely } from 'kysely';
import type { MetaCodici } from '#contract/regole/carte-operatore.ts';
import { raddoppia } from '../../coda/giro.ts';
import type { Schema } from '../../db/schema.ts';
import type { Postino } from '../../posta/smtp.ts';
import { giorniCodici } from './coda-posta.ts';
import type { SegretiCarte } from './segreti.ts';

const giorno = 86_400_000;
const massimaPausa = 3_600_000;

export interface PartiPosta {
  readonly db: Kysely<Schema>;
  readonly segreti: SegretiCarte;
  readonly postino: Postino;
  /** Of the machine: when to try again has nothing to do with the register's day. */
  readonly macchina: () => Date;
}

/** The letter names the card and nobody: who reads it by mistake has half of something, and of whom is not said. */
function testo(seriale: string, { pin, puk }: MetaCodici): string {
  return `Codici della carta operatore ${seriale}

Questa è la seconda metà dei codici: le ultime quattro cifre. La prima metà è nella busta consegnata con la carta.

    PIN   ____ ${pin}
    PUK   ____ ${puk}

Consegnala solo al titolare della carta, insieme alla busta ancora chiusa. Al primo accesso il PIN si può cambiare dalla schermata di accesso dello sportello.

Per il titolare di lingua tedesca: Zweite Hälfte der Codes der Bedienerkarte ${seriale} (letzte vier Ziffern). Die erste Hälfte liegt im verschlossenen Umschlag.

Messaggio automatico: non rispondere.
`;
}

/** Letters whose turn has come; codes that nobody may send any more are forgotten on the way. */
export async function postaDaSpedire({ db, macchina }: PartiPosta): Promise<string[]> {
  const ora = macchina();
  await db
    .updateTable('codici_carta')
    .set({ chiusi: null })
    .where('chiusi', 'is not', null)
    .where('istante', '<', new Date(ora.getTime() - giorniCodici * giorno))
    .execute();
  const righe = await db
    .selectFrom('posta_carta')
    .select('id')
    .where('stato', '=', 'in-coda')
    .where('prossimo', '<=', ora)
    .orderBy('id')
    .limit(50)
    .execute();
  return righe.map(({ id }) => id);
}

/** Sends one. @returns what became of it, for the journal; undefined when somebody else has it. */
export function spedisci(
  { db, segreti, postino, macchina }: PartiPosta,
  id: string,
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    const lettera = await trx
      .selectFrom('posta_carta')
      .selectAll()
      .where('id', '=', id)
      .where('stato', '=', 'in-coda')
      .where('prossimo', '<=', macchina())
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!lettera) return undefined;
    const { seriale, destinatario, tentativi } = lettera;
    const cambia = (cambi: {
      stato: 'in-coda' | 'inviata' | 'ferma';
      causa: string | null;
      prossimo?: Date;
    }) =>
      trx
        .updateTable('posta_carta')
        .set({ ...cambi, tentativi: tentativi + 1, istante: macchina() })
        .where('id', '=', id)
        .execute();
    const tenuti = await trx
      .selectFrom('codici_carta')
      .select('chiusi')
      .where('seriale', '=', seriale)
      .executeTakeFirst();
    const codici = tenuti?.chiusi ? segreti.apri(tenuti.chiusi, seriale) : undefined;
    if (!codici) {
      await cambia({ stato: 'ferma', causa: 'codici-cancellati' });
      return 'codici-cancellati';
    }
    const esito = await postino.spedisci({
      ...{
        a: destinatario,
        oggetto: `Codici della carta operatore ${seriale}`,
        testo: testo(seriale, codici),
      },
    });
    if (esito.ok) {
      await cambia({ stato: 'inviata', causa: null });
      return 'inviata';
    }
    const { causa, definitivo } = esito.errore;
    const pausa = raddoppia(Math.min(tentativi + 1, 20), massimaPausa);
    await cambia({
      ...{ stato: definitivo ? 'ferma' : 'in-coda', causa },
      prossimo: new Date(macchina().getTime() + pausa),
    });
    return causa;
  });
}
