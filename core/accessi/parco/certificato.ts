import { X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import { impronta } from '../pki/catena.ts';
import type { TabelleAccessi } from '../tabelle.ts';

/** A certificate of a workstation and, where it was not yet, the workstation itself, in use from now on. */
export async function registraCertificato(
  db: Kysely<TabelleAccessi>,
  dati: {
    readonly der: Uint8Array;
    readonly idPostazione: string;
    readonly ente: string;
    readonly ora: Date;
    /** Fingerprint of the one that it takes the place of, once used. */
    readonly sostituisce: string | null;
  },
): Promise<void> {
  const { idPostazione, ente, ora, sostituisce } = dati;
  const certificato = new X509Certificate(dati.der);
  await db
    .insertInto('postazione_censita')
    .values({
      ...{ id_postazione: idPostazione, ente, responsabile: '', descrizione: '', stato: 'attiva', dal: ora },
      ...{ vista: null, programma: null, rinnovo_chiesto: null },
    })
    .onConflict((conflitto) =>
      conflitto
        .column('id_postazione')
        .doUpdateSet({ stato: 'attiva', dal: ora, rinnovo_chiesto: null })
        .where('postazione_censita.stato', '=', 'da-installare'),
    )
    .execute();
  await db
    .insertInto('postazione')
    .values({
      impronta: impronta(certificato),
      seriale: certificato.serialNumber,
      id_postazione: idPostazione,
      ente,
      stato: 'attiva',
      dal: ora,
      scadenza: certificato.validToDate,
      ...{ sostituisce, primo_uso: null },
    })
    .onConflict((conflitto) => conflitto.doNothing())
    .execute();
}
