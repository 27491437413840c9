import { sql, type AliasedRawBuilder, type Kysely, type Selectable } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { Profilo, Ruolo } from '#contract/wa/comune.ts';
import { scrittureCensimento } from './archivio-censimento-scritture.ts';
import type { Carta, Censimento, Operatore, Postazione } from './censimento.ts';
import { enteFermoAl, type DaQuandoAQuando } from './enti/stato.ts';
import { inServizioAl, statoAl } from './stato-operatore.ts';
import type { TabelleAccessi } from './tabelle.ts';

export type Oggi = () => string;
export const oggiDiSistema: Oggi = () => giornoInItalia(new Date());

type Riga<T extends keyof TabelleAccessi> = Selectable<TabelleAccessi[T]>;

/** An operator with role and profiles of a day (`AAAA-MM-GG`). */
export function operatoreDi(
  riga: Riga<'operatore'> & { readonly ruolo: string; readonly profili: string[] },
  oggi: string,
): Operatore {
  return {
    codiceFiscale: riga.codice_fiscale,
    cognome: riga.cognome,
    nome: riga.nome,
    ruolo: Ruolo.parse(riga.ruolo),
    profili: Profilo.array().parse(riga.profili),
    ente: riga.ente,
    ...statoAl(riga, oggi),
  };
}

/** Appointments in force on a day, of the operator of the row they are joined to. */
export function incarichiAl(
  oggi: string,
): AliasedRawBuilder<{ ruolo: string; profili: string[] }, 'incarichi'> {
  return sql<{
    ruolo: string;
    profili: string[];
  }>`incarichi_al(operatore.codice_fiscale, ${oggi}::date)`.as('incarichi');
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

/** A workstation on a day of the register: it works while its body does. */
export function postazioneDi(
  riga: Omit<Riga<'postazione'>, 'seriale' | 'sostituisce' | 'primo_uso'> & DaQuandoAQuando,
  oggi: string,
): Postazione {
  const stato = riga.stato as Postazione['stato'];
  return {
    ...{ impronta: riga.impronta, idPostazione: riga.id_postazione, ente: riga.ente },
    stato: stato === 'attiva' && enteFermoAl(riga, oggi) ? 'ente-chiuso' : stato,
    ...{ dal: riga.dal, scadenza: riga.scadenza },
  };
}

/** Operators, and the cards that they hold. */
function personeECarte(
  db: Kysely<TabelleAccessi>,
  oggi: Oggi,
): Pick<Censimento, 'operatore' | 'carta' | 'certificatoAls'> {
  return {
    async operatore(codiceFiscale) {
      const riga = await db
        .selectFrom('operatore')
        .innerJoin(incarichiAl(oggi()), (unione) => unione.onTrue())
        .selectAll('operatore')
        .select(['incarichi.ruolo', 'incarichi.profili'])
        .where('codice_fiscale', '=', codiceFiscale)
        .executeTakeFirst();
      return riga && operatoreDi(riga, oggi());
    },
    async carta(improntaCercata) {
      const riga = await db
        .selectFrom('carta')
        .innerJoin('operatore', 'operatore.codice_fiscale', 'carta.codice_fiscale')
        .innerJoin('ente', 'ente.codice', 'operatore.ente')
        .innerJoin(incarichiAl(oggi()), (unione) => unione.onTrue())
        .selectAll('operatore')
        .select(['incarichi.ruolo', 'incarichi.profili'])
        .select(['carta.impronta', 'carta.scadenza', 'carta.stato as stato_carta', 'carta.dal as dal_carta'])
        .select(['ente.nome as nome_ente', 'ente.sigla_provincia'])
        .where('carta.impronta', '=', improntaCercata)
        .executeTakeFirst();
      if (!riga) return undefined;
      return {
        carta: cartaDi({ ...riga, stato: riga.stato_carta, dal: riga.dal_carta }),
        operatore: operatoreDi(riga, oggi()),
        ente: { codice: riga.ente, nome: riga.nome_ente, siglaProvincia: riga.sigla_provincia },
      };
    },
    async certificatoAls(ente) {
      const riga = await db
        .selectFrom('carta')
        .innerJoin('operatore', 'operatore.codice_fiscale', 'carta.codice_fiscale')
        .innerJoin(incarichiAl(oggi()), (unione) => unione.onTrue())
        .select('carta.certificato')
        .where('operatore.ente', '=', ente)
        .where('incarichi.ruolo', '=', 'als')
        .where(inServizioAl(oggi()))
        .where('carta.stato', '=', 'attiva')
        .orderBy('carta.dal', 'desc')
        .limit(1)
        .executeTakeFirst();
      return riga?.certificato;
    },
  };
}

/** The census in the database. @param oggi the register's day, for which roles and profiles are counted. */
export function creaCensimento(db: Kysely<TabelleAccessi>, oggi: Oggi = oggiDiSistema): Censimento {
  return {
    ...personeECarte(db, oggi),
    async ente(codice) {
      const riga = await db
        .selectFrom('ente')
        .select(['codice', 'nome', 'sigla_provincia as siglaProvincia'])
        .where('codice', '=', codice)
        .executeTakeFirst();
      return riga;
    },
    async postazione(improntaCercata) {
      const riga = await db
        .selectFrom('postazione')
        .innerJoin('ente', 'ente.codice', 'postazione.ente')
        .selectAll('postazione')
        .select(['ente.dal as ente_dal', 'ente.finisce as ente_finisce'])
        .where('impronta', '=', improntaCercata)
        .executeTakeFirst();
      return riga && { ...postazioneDi(riga, oggi()), maiUsata: riga.primo_uso === null };
    },
    ...scrittureCensimento(db),
  };
}
