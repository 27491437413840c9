import { sql, type Kysely } from 'kysely';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Schema } from '../db/schema.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import { creaRicerca } from './ricerca.ts';
import { schedaIndividuale } from './scheda.ts';

const quante = 50;

function componente(famiglia: Famiglia, s: Soggetto): NonNullable<Dossier['famiglia']>['componenti'][number] {
  const { generalita: g } = s.dati;
  const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === s.idSchedaSoggettoANPR);
  return {
    idSchedaSoggettoANPR: s.idSchedaSoggettoANPR,
    cognome: g.cognome ?? '',
    nome: g.nome ?? '',
    ...(g.codiceFiscale ? { codiceFiscale: g.codiceFiscale.codFiscale } : {}),
    ...(g.sesso === undefined ? {} : { sesso: g.sesso }),
    ...(g.dataNascita === undefined ? {} : { dataNascita: g.dataNascita }),
    codiceLegame: suo?.codiceLegame ?? '',
    dataDecorrenza: suo?.dataDecorrenza ?? famiglia.dataOrigine,
    certificabile: s.certificabilita !== '0',
  };
}

async function operazioniDi(db: Kysely<Schema>, id: string): Promise<Dossier['operazioni']> {
  const righe = await db
    .selectFrom('versione_soggetto')
    .innerJoin('operazione', 'operazione.id', 'versione_soggetto.operazione')
    .select(['operazione.id', 'codice', 'data_decorrenza', 'istante', 'cod_mittente'])
    .where('versione_soggetto.id', '=', id)
    .orderBy('versione', 'desc')
    .limit(quante)
    .execute();
  return righe.map((riga) => ({
    idOperazioneANPR: riga.id,
    codice: riga.codice,
    ...(riga.data_decorrenza === null ? {} : { dataDecorrenza: riga.data_decorrenza }),
    registrata: riga.istante.toISOString(),
    comune: riga.cod_mittente,
  }));
}

async function accessiDi(db: Kysely<Schema>, id: string): Promise<Dossier['accessi']> {
  const righe = await db
    .selectFrom('audit')
    .select(['istante', 'operatore', 'id_postazione', 'finalita'])
    .where(sql<boolean>`soggetti @> array[${id}::bigint]`)
    .orderBy('id', 'desc')
    .limit(quante)
    .execute();
  return righe.map((riga) => ({
    quando: riga.istante.toISOString(),
    operatore: riga.operatore,
    idPostazione: riga.id_postazione,
    finalita: riga.finalita,
  }));
}

/** The whole of a person, and who is shown with it (for the audit); undefined: nobody with this id. */
export async function leggiDossier(
  db: Kysely<Schema>,
  id: string,
): Promise<{ dossier: Dossier; mostrati: readonly string[] } | undefined> {
  const riga = await db
    .selectFrom('soggetto')
    .select(['versione', 'documento'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!riga) return undefined;
  const { documento: soggetto, versione } = riga;
  const cerca = creaRicerca(db);
  const idFamiglia = soggetto.idFamigliaConvivenzaANPR;
  const famiglia = idFamiglia === undefined ? undefined : await cerca.famiglia(idFamiglia);
  const componenti = famiglia ? await cerca.componenti(famiglia) : [];
  const [operazioni, accessi] = await Promise.all([operazioniDi(db, id), accessiDi(db, id)]);
  const dossier: Dossier = {
    idSchedaSoggettoANPR: id,
    idANPR: soggetto.idANPR,
    versione,
    comune: soggetto.comune,
    stato: soggetto.stato,
    ultimaDecorrenza: soggetto.ultimaDecorrenza,
    dati: { ...schedaIndividuale(soggetto, famiglia) },
    ...(famiglia
      ? {
          famiglia: {
            idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
            tipoScheda: famiglia.tipoScheda,
            dataOrigine: famiglia.dataOrigine,
            ...(famiglia.denominazioneConvivenza === undefined
              ? {}
              : { denominazioneConvivenza: famiglia.denominazioneConvivenza }),
            incompleta: famiglia.incompleta,
            certificabile: famiglia.certificabile,
            componenti: componenti.map((s) => componente(famiglia, s)),
          },
        }
      : {}),
    operazioni,
    accessi,
  };
  return { dossier, mostrati: [id, ...componenti.map((s) => s.idSchedaSoggettoANPR)] };
}
