import type { FastifyInstance } from 'fastify';
import type { Limite } from '../accessi/limite.ts';
import { indirizzoDi, linguaDi, moduloDi } from '../certificati/pagina/pubblica.ts';
import type { Banco } from './banco.ts';
import { via } from './cornice.ts';
import { cercaCittadino, daConsentire, leggiCittadino, leggiSue } from './lettura.ts';
import { scrittoIn } from './moduli.ts';
import { paginaElenco } from './pagine-richieste.ts';
import { testi } from './testi/index.ts';
import { traccia } from './traccia.ts';

/** Coming in, what one finds there, going out. */
export function percorsiAccesso(app: FastifyInstance, banco: Banco, limite: Limite): void {
  const { db, orologio, sessioni, oggi, manda, chiedi, entrato } = banco;
  app.get(
    '/',
    entrato(async ({ cittadino, lingua }, _richiesta, risposta) => {
      const sue = await leggiSue(db, cittadino.soggetto.idSchedaSoggettoANPR);
      const corpo = paginaElenco(lingua, { sue, altrui: await daConsentire(db, cittadino) });
      return manda(risposta, { lingua, cittadino, titolo: testi[lingua].inizio }, corpo);
    }),
  );
  app.get('/entra', (richiesta, risposta) => risposta.redirect(via('/', linguaDi(richiesta)), 303));
  app.post('/entra', async (richiesta, risposta) => {
    const lingua = linguaDi(richiesta);
    const { entra: t } = testi[lingua];
    if (limite.superato(indirizzoDi(richiesta)))
      return chiedi(richiesta, risposta, { rifiuto: t.troppi, codice: 429 });
    const scritto = scrittoIn((await moduloDi(richiesta)) ?? new FormData());
    const codice = (scritto['codice'] ?? '').toUpperCase().replace(/\s/g, '');
    const id = await cercaCittadino(db, codice, oggi());
    if (id === undefined) {
      limite.fallimento(indirizzoDi(richiesta));
      return chiedi(richiesta, risposta, { rifiuto: t.sbagliato, scritto, codice: 422 });
    }
    const cittadino = await leggiCittadino(db, id);
    const famiglia = cittadino?.componenti.map((uno) => uno.idSchedaSoggettoANPR);
    if (cittadino) await traccia(db, cittadino, 'accesso al portale del cittadino', orologio(), famiglia);
    return risposta.header('set-cookie', sessioni.apri(id)).redirect(via('/', lingua), 303);
  });
  app.post('/esci', async (richiesta, risposta) => {
    // Whatever happens to the register, whoever shares this computer finds nobody in.
    risposta.header('set-cookie', sessioni.nessuna);
    await sessioni.chiudi(richiesta.headers.cookie).catch(banco.guasto);
    return risposta.redirect(via('/', linguaDi(richiesta)), 303);
  });
}
