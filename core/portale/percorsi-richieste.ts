import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tipoFile } from '#contract/tipo-file.ts';
import { CodiceRichiesta } from '#contract/wa/richieste.ts';
import { moduloDi } from '../certificati/pagina/pubblica.ts';
import { ricercaCittadini } from '../cittadini/ricerca.ts';
import { nuoviLetti } from '../registro/letti.ts';
import { parametro, type Banco, type Entrato } from './banco.ts';
import { via } from './cornice.ts';
import { rispondi } from './deposita.ts';
import { consenti, leggiSua, leggiSue } from './lettura.ts';
import type { Errori, Scritto } from './moduli.ts';
import { paginaDettaglio } from './pagina-dettaglio.ts';
import { paginaElenco } from './pagine-richieste.ts';
import { testi } from './testi/index.ts';
import { traccia } from './traccia.ts';

type MostraDettaglio = (
  chi: Entrato,
  richiesta: FastifyRequest,
  risposta: FastifyReply,
  /** What was sent and could not be taken. */
  ancora?: { readonly scritto?: Scritto; readonly errori?: Errori },
) => Promise<FastifyReply>;

/** One request of whoever is in; for any other number, the list of theirs. */
function creaDettaglio({ db, manda }: Banco): MostraDettaglio {
  return async ({ cittadino, lingua }, richiesta, risposta, ancora = {}) => {
    const codice = parametro(richiesta, 'codice');
    const sua = await leggiSua(db, cittadino.soggetto.idSchedaSoggettoANPR, codice);
    if (!sua) {
      const sue = await leggiSue(db, cittadino.soggetto.idSchedaSoggettoANPR);
      const pagina = { lingua, cittadino, titolo: testi[lingua].dettaglio.manca, codice: 404 };
      return manda(risposta, pagina, paginaElenco(lingua, { sue, altrui: [] }));
    }
    const { fatto } = richiesta.query as { fatto?: string };
    const corpo = paginaDettaglio(lingua, cittadino, {
      richiesta: sua,
      allegati: await ricercaCittadini(db, nuoviLetti()).allegatiDi(codice),
      ...((fatto === 'inviata' || fatto === 'risposta') && { fatto }),
      ...ancora,
    });
    const titolo = `${testi[lingua].tipi[sua.tipologia]} ${codice}`;
    const percorso = `/richieste/${codice}`;
    return manda(risposta, { lingua, cittadino, titolo, percorso, codice: ancora.errori ? 422 : 200 }, corpo);
  };
}

/** A request followed: read, answered, consented to, its files. */
export function percorsiRichieste(app: FastifyInstance, banco: Banco): void {
  const { db, orologio, entrato } = banco;
  const dettaglio = creaDettaglio(banco);
  app.get('/richieste/:codice', entrato(dettaglio));
  app.post(
    '/richieste/:codice/risposta',
    entrato(async (chi, richiesta, risposta) => {
      const codice = parametro(richiesta, 'codice');
      if (!CodiceRichiesta.safeParse(codice).success) return dettaglio(chi, richiesta, risposta);
      const fatta = await rispondi(db, codice, await moduloDi(richiesta), chi.cittadino, orologio());
      return fatta.ok
        ? risposta.redirect(`${via(`/richieste/${codice}`, chi.lingua)}&fatto=risposta`, 303)
        : dettaglio(chi, richiesta, risposta, fatta.errore);
    }),
  );
  app.post(
    '/richieste/:codice/consenso',
    entrato(async ({ cittadino, lingua }, richiesta, risposta) => {
      const { idSchedaSoggettoANPR } = cittadino.soggetto;
      if (await consenti(db, parametro(richiesta, 'codice'), idSchedaSoggettoANPR, orologio()))
        await traccia(db, cittadino, 'consenso a un cambio di residenza', orologio());
      return risposta.redirect(via('/', lingua), 303);
    }),
  );
  app.get(
    '/richieste/:codice/file/:numero',
    entrato(async (chi, richiesta, risposta) => {
      const codice = parametro(richiesta, 'codice');
      const sua = await leggiSua(db, chi.cittadino.soggetto.idSchedaSoggettoANPR, codice);
      const tutti = sua ? await ricercaCittadini(db, nuoviLetti()).allegatiDi(codice) : [];
      const uno = tutti[Number(parametro(richiesta, 'numero')) - 1];
      if (!uno) return dettaglio(chi, richiesta, risposta);
      return risposta
        .type(tipoFile(uno.contenuto) ?? 'application/octet-stream')
        .header('content-disposition', `attachment; filename="${uno.nomeFile}"`)
        .send(uno.contenuto);
    }),
  );
}
