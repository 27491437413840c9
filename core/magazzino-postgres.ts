import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyPluginAsync } from 'fastify';
import type { Kysely } from 'kysely';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { comuneDimostrativo } from '#resources/comune-dimostrativo/index.ts';
import { creaCensimento } from './accessi/archivio-censimento.ts';
import { creaGiornaliere } from './accessi/giornaliere/riconosci.ts';
import { creaArchivioSessioni } from './accessi/archivio-sessioni.ts';
import { apriSegretiCarte } from './accessi/carte-operatori/segreti.ts';
import { creaParco } from './accessi/parco/index.ts';
import { creaRevoche } from './accessi/revoche.ts';
import { conMemoria } from './accessi/sessioni-ricordate.ts';
import { agenziaHttp } from './agenzia-entrate/http.ts';
import { spiaAgenzia } from './agenzia-entrate/spia.ts';
import { creaProvenienze } from './amministrazione/provenienze.ts';
import { scriviAudit } from './audit/scrivi.ts';
import { creaArchivioDocumenti } from './certificati/documenti.ts';
import { creaPagina } from './certificati/pagina/index.ts';
import { creaVerificatore } from './certificati/verifica.ts';
import { apriDatabase, type Database } from './db/apri.ts';
import type { Schema } from './db/schema.ts';
import { oggiDimostrativo } from './dimostrativo/index.ts';
import { comuneDimostrativoIntero } from './dimostrativo/intero.ts';
import { residentiDimostrativi, semeDimostrativo } from './dimostrativo/quanti.ts';
import { creaVicini } from './dimostrativo/vicini.ts';
import { avviaLavorazioni } from './lavorazioni.ts';
import { luoghiVivi, tabellaLuoghi } from './luoghi.ts';
import { chiaveElaborati } from './estrazioni/cassaforte.ts';
import { voceGuasto } from './http/giornale.ts';
import { creaAntiReplay } from './http/soap/anti-replay.ts';
import type { ApriMagazzino } from './magazzino.ts';
import { caricaComune } from './registro/carica.ts';
import { osservaRegistro } from './misure/registro.ts';
import { creaPortale } from './portale/index.ts';
import { creaRegistro } from './registro/crea-registro.ts';
import { operazioniSoap } from './registro/operazioni-soap.ts';
import { operazioniDelRegistro } from './registro/operazioni.ts';
import { creaTabelle } from './tabelle/index.ts';
import { seguiTabelle } from './tabelle/segui.ts';

/** The store of a real core: PostgreSQL, bundled under the data folder or the server of `databaseUrl`. */
export const apriMagazzinoPostgres: ApriMagazzino = async (dati) => {
  const { ambiente, giornale, orologio, orologioRegistro, sigillo, urlVerifica } = dati;
  const { adesso } = orologioRegistro;
  const { luoghi, sostituisci } = luoghiVivi(tabellaLuoghi());
  let inChiusura = false;
  const database = await apriDatabase(
    dati.databaseUrl === undefined ? { dati: dati.dati } : { url: dati.databaseUrl },
    (errore) => {
      // Ending, the server takes leave of connections that are being left anyway.
      if (!inChiusura) giornale({ evento: 'collegamento-perso', ...voceGuasto(errore) });
    },
  );
  for (const { tipo } of database.avvertenze) giornale({ evento: 'avvertenza', codice: tipo });
  const db = database.applicazione;
  const tabelle = creaTabelle({ db, orologio, suLuoghi: sostituisci });
  await tabelle.aggiorna();
  const fermaTabelle = seguiTabelle(tabelle, giornale);
  const chiave = chiaveElaborati(join(dati.dati, 'pki'));
  const operazioni = operazioniDelRegistro({ sigillo, urlVerifica, chiaveElaborati: chiave });
  const segreti = await apriSegretiCarte(join(dati.dati, 'pki'));
  const agenzia = dati.agenziaEntrate === undefined ? undefined : agenziaHttp(dati.agenziaEntrate);
  const ferma = await avviaLavorazioni(dati, { database, chiave, segreti, agenzia, luoghi });
  const { emettiOperatore: emetti, autoritaOperatori } = dati;
  const oggi = (): string => giornoInItalia(adesso());
  const { dimentica, ...accessi } = conMemoria({
    censimento: creaCensimento(db, oggi),
    archivio: creaArchivioSessioni(db, oggi),
  });
  return {
    giornaliere: creaGiornaliere({ db, orologio: adesso }),
    apriParco: (pki) => creaParco({ db, pki, ambiente, orologio, dimentica }),
    revoche: creaRevoche(db),
    scriviAccesso: (voce) => scriviAudit(db, { ...voce, soggetti: [], istante: adesso() }),
    ...accessi,
    antiReplay: creaAntiReplay(db),
    osservatorio: osservaRegistro(database),
    provenienze: creaProvenienze(db, adesso),
    registro: creaRegistro({
      db,
      ricerche: database.ricerche,
      ...{ operazioni, ambiente, luoghi, tabelle },
      ...{ orologio: adesso, mobile: orologioRegistro },
      chiaveElaborati: chiave,
      autoritaPostazioni: dati.autoritaPostazioni,
      personalizzazione: { segreti, emetti, autorita: autoritaOperatori },
      dimenticaSessioni: dimentica,
      ...(agenzia && { agenzia, spiaAgenzia: spiaAgenzia(db) }),
    }),
    operazioni: operazioniSoap(),
    pagina: paginePubbliche(dati, db, chiave),
    caricaDimostrativo: () => caricaDimostrativo(database, adesso(), luoghi),
    async chiudi() {
      await Promise.all([ferma(), fermaTabelle()]);
      inChiusura = true;
      await database.chiudi();
    },
  };
};

async function caricaDimostrativo(database: Database, adesso: Date, luoghi: Luoghi): Promise<void> {
  const { codiceIstat, dataSubentro } = comuneDimostrativo;
  await caricaComune(
    ...([database.migratore, codiceIstat, adesso] as const),
    () => comuneDimostrativoIntero({ seme: semeDimostrativo, residenti: residentiDimostrativi, luoghi }),
    ...([dataSubentro, creaVicini(luoghi, oggiDimostrativo)?.procedimenti] as const),
  );
}

/** What the public address shows: what a certificate is worth, and beside it the portal. */
function paginePubbliche(
  { ambiente, giornale, orologio, orologioRegistro, sigillo }: Parameters<ApriMagazzino>[0],
  db: Kysely<Schema>,
  chiave: Uint8Array,
): FastifyPluginAsync {
  const { adesso } = orologioRegistro;
  return async (app) => {
    const verificatore = creaVerificatore({
      ...{ documenti: creaArchivioDocumenti(db), sigillo, orologio: adesso },
    });
    await app.register(creaPagina({ verificatore, orologio: adesso, ambiente, giornale }));
    // SECURITY: its login is simulated, so it is never where real people are registered.
    if (ambiente !== 'produzione') {
      // The same in every core of the register: the next page may be asked of another.
      const segno = createHmac('sha256', chiave).update('portale').digest();
      await app.register(creaPortale({ db, orologio: adesso, tempo: orologio, giornale, chiave: segno }), {
        prefix: '/portale',
      });
    }
  };
}
