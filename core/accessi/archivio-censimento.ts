import { X509Certificate } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import { Profilo, Ruolo } from '#contract/wa/comune.ts';
import type { Carta, Censimento, Operatore, Postazione } from './censimento.ts';
import { impronta } from './pki/catena.ts';
import { registraCertificato } from './parco/certificato.ts';
import type { TabelleAccessi } from './tabelle.ts';

type Riga<T extends keyof TabelleAccessi> = Selectable<TabelleAccessi[T]>;

export function operatoreDi(riga: Riga<'operatore'>): Operatore {
  return {
    codiceFiscale: riga.codice_fiscale,
    cognome: riga.cognome,
    nome: riga.nome,
    ruolo: Ruolo.parse(riga.ruolo),
    profili: Profilo.array().parse(riga.profili),
    ente: riga.ente,
    stato: riga.stato as Operatore['stato'],
    dal: riga.dal,
  };
}

export function cartaDi(riga: Omit<Riga<'carta'>, 'certificato' | 'seriale'>): Carta {
  return {
    impronta: riga.impronta,
    codiceFiscale: riga.codice_fiscale,
    stato: riga.stato as Carta['stato'],
    dal: riga.dal,
    scadenza: riga.scadenza,
  };
}

export function postazioneDi(
  riga: Omit<Riga<'postazione'>, 'seriale' | 'sostituisce' | 'primo_uso'>,
): Postazione {
  return {
    impronta: riga.impronta,
    idPostazione: riga.id_postazione,
    ente: riga.ente,
    stato: riga.stato as Postazione['stato'],
    dal: riga.dal,
    scadenza: riga.scadenza,
  };
}

/** The census in the database. */
export function creaCensimento(db: Kysely<TabelleAccessi>): Censimento {
  const operatore = async (codiceFiscale: string): Promise<Operatore | undefined> => {
    const riga = await db
      .selectFrom('operatore')
      .selectAll()
      .where('codice_fiscale', '=', codiceFiscale)
      .executeTakeFirst();
    return riga && operatoreDi(riga);
  };
  return {
    operatore,
    async postazione(improntaCercata) {
      const riga = await db
        .selectFrom('postazione')
        .selectAll()
        .where('impronta', '=', improntaCercata)
        .executeTakeFirst();
      return riga && { ...postazioneDi(riga), maiUsata: riga.primo_uso === null };
    },
    async carta(improntaCercata) {
      const riga = await db
        .selectFrom('carta')
        .innerJoin('operatore', 'operatore.codice_fiscale', 'carta.codice_fiscale')
        .innerJoin('ente', 'ente.codice', 'operatore.ente')
        .selectAll('operatore')
        .select(['carta.impronta', 'carta.scadenza', 'carta.stato as stato_carta', 'carta.dal as dal_carta'])
        .select(['ente.nome as nome_ente', 'ente.sigla_provincia'])
        .where('carta.impronta', '=', improntaCercata)
        .executeTakeFirst();
      if (!riga) return undefined;
      return {
        carta: cartaDi({ ...riga, stato: riga.stato_carta, dal: riga.dal_carta }),
        operatore: operatoreDi(riga),
        ente: { codice: riga.ente, nome: riga.nome_ente, siglaProvincia: riga.sigla_provincia },
      };
    },
    async certificatoAls(ente) {
      const riga = await db
        .selectFrom('carta')
        .innerJoin('operatore', 'operatore.codice_fiscale', 'carta.codice_fiscale')
        .select('carta.certificato')
        .where('operatore.ente', '=', ente)
        .where('operatore.ruolo', '=', 'als')
        .where('operatore.stato', '=', 'attivo')
        .where('carta.stato', '=', 'attiva')
        .orderBy('carta.dal', 'desc')
        .limit(1)
        .executeTakeFirst();
      return riga?.certificato;
    },

    async registraEnte(ente) {
      await db
        .insertInto('ente')
        .values({ codice: ente.codice, nome: ente.nome, sigla_provincia: ente.siglaProvincia })
        .onConflict((conflitto) => conflitto.doNothing())
        .execute();
    },
    async registraOperatore(nuovo, ora) {
      const { codiceFiscale, profili, ...resto } = nuovo;
      await db
        .insertInto('operatore')
        .values({
          ...resto,
          codice_fiscale: codiceFiscale,
          profili: [...profili],
          stato: 'attivo',
          dal: ora,
        })
        .onConflict((conflitto) => conflitto.doNothing())
        .execute();
    },
    async registraCarta(der, codiceFiscale, ora) {
      const certificato = new X509Certificate(der);
      await db
        .insertInto('carta')
        .values({
          impronta: impronta(certificato),
          seriale: certificato.serialNumber,
          certificato: Buffer.from(der),
          codice_fiscale: codiceFiscale,
          stato: 'attiva',
          dal: ora,
          scadenza: certificato.validToDate,
        })
        .onConflict((conflitto) => conflitto.doNothing())
        .execute();
    },
    async registraPostazione(der, idPostazione, ente, ora) {
      await registraCertificato(db, { der, idPostazione, ente, ora, sostituisce: null });
    },
    async cambiaOperatore(codiceFiscale, stato, ora) {
      await db
        .updateTable('operatore')
        .set({ stato, dal: ora })
        .where('codice_fiscale', '=', codiceFiscale)
        .execute();
    },
    async cambiaCarta(improntaCambiata, stato, ora) {
      await db
        .updateTable('carta')
        .set({ stato, dal: ora })
        .where('impronta', '=', improntaCambiata)
        .execute();
    },
    async cambiaPostazione(improntaCambiata, stato, ora) {
      await db
        .updateTable('postazione')
        .set({ stato, dal: ora })
        .where('impronta', '=', improntaCambiata)
        .execute();
    },
    usaPostazione: ({ impronta: usata, idPostazione, dal }, ora) =>
      db.transaction().execute(async (tutto) => {
        const nuova = await tutto
          .updateTable('postazione')
          .set({ primo_uso: ora })
          .where('impronta', '=', usata)
          .where('primo_uso', 'is', null)
          .returning('sostituisce')
          .executeTakeFirst();
        if (nuova?.sostituisce == null) return;
        await tutto
          .updateTable('postazione')
          .set({ stato: 'revocata', dal: ora })
          .where('id_postazione', '=', idPostazione)
          .where('impronta', '<>', usata)
          .where('stato', '<>', 'revocata')
          .where('dal', '<=', dal)
          .execute();
      }),
  };
}
