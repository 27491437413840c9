import type { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { tipoFile } from '#contract/tipo-file.ts';
import { CodiceRichiesta } from '#contract/wa/richieste.ts';
import { creaLimite } from '../accessi/limite.ts';
import { leggiByte } from '../certificati/pagina/corpo.ts';
import type { Html } from '../certificati/pagina/html.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import { difesePubbliche, indirizzoDi, linguaDi, moduloDi } from '../certificati/pagina/pubblica.ts';
import { ricercaCittadini } from '../cittadini/ricerca.ts';
import type { Schema } from '../db/schema.ts';
import { nuovoRiferimento, voceGuasto, type Giornale } from '../http/giornale.ts';
import { creaAntiReplay } from '../http/soap/anti-replay.ts';
import type { Orologio } from '../orologio.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { nuoviLetti } from '../registro/letti.ts';
import { massimoModulo } from './allegati.ts';
import { incornicia, via } from './cornice.ts';
import { deposita, rispondi } from './deposita.ts';
import {
  cercaCittadino,
  comuniServiti,
  consenti,
  daConsentire,
  esempi,
  leggiCittadino,
  leggiSua,
  leggiSue,
  type Cittadino,
} from './lettura.ts';
import { scrittoIn, type Errori, type Scritto } from './moduli.ts';
import { paginaEntra, paginaResidenza, paginaRettifica } from './pagine-moduli.ts';
import { paginaDettaglio, paginaElenco } from './pagine-richieste.ts';
import { creaSessioniPortale } from './sessione.ts';
import { stile } from './stile.ts';
import { testi } from './testi/index.ts';
import { traccia } from './traccia.ts';
import { leggiUfficio } from './ufficio.ts';

const tentativi = { massimo: 20, finestraMs: 10 * 60_000 };

const difese = difesePubbliche('data:');

interface PartiPortale {
  readonly db: Kysely<Schema>;
  /** The register's: requests are dated by it. */
  readonly orologio: Orologio;
  /** The machine's: sessions and attempts last in it. */
  readonly tempo: Orologio;
  readonly giornale: Giornale;
  /** Signs who is logged in; left out, one that ends with the process. */
  readonly chiave?: Uint8Array;
}

interface Entrato {
  readonly cittadino: Cittadino;
  readonly lingua: Lingua;
}

/**
 * The citizens' portal, under `/portale` of the public page: only where no real person is registered. It works without
 * scripts, and the login is simulated and says so.
 */
export function creaPortale({ db, orologio, tempo, giornale, chiave }: PartiPortale): FastifyPluginAsync {
  const sessioni = creaSessioniPortale(creaAntiReplay(db), tempo, chiave);
  const limite = creaLimite(tempo, tentativi);
  const oggi = (): string => giornoInItalia(orologio());

  async function manda(
    risposta: FastifyReply,
    pagina: {
      readonly lingua: Lingua;
      readonly titolo: string;
      readonly percorso?: string;
      readonly cittadino?: Cittadino;
      readonly codice?: number;
    },
    corpo: Html,
  ): Promise<FastifyReply> {
    const { lingua, titolo, percorso = '/', cittadino, codice = 200 } = pagina;
    const { nome = '', cognome = '' } = cittadino?.soggetto.dati.generalita ?? {};
    const chi = cittadino && {
      chi: `${nome} ${cognome}`,
      ufficio: await leggiUfficio(db, cittadino.soggetto.comune),
    };
    risposta.code(codice).type('text/html; charset=utf-8').header('content-language', lingua);
    return risposta.send(incornicia({ lingua, titolo, percorso, ...chi }, corpo));
  }

  async function chiedi(
    richiesta: FastifyRequest,
    risposta: FastifyReply,
    { rifiuto, scritto = {}, codice = 200 }: { rifiuto?: string; scritto?: Scritto; codice?: number } = {},
  ): Promise<FastifyReply> {
    const lingua = linguaDi(richiesta);
    const corpo = paginaEntra({ lingua, scritto, errori: {} }, await esempi(db, oggi()), rifiuto);
    return manda(risposta, { lingua, titolo: testi[lingua].entra.titolo, codice }, corpo);
  }

  /** With who is logged in; whoever is not is asked for it, and a form sent meanwhile has done nothing. */
  function entrato(
    gestisci: (entrato: Entrato, richiesta: FastifyRequest, risposta: FastifyReply) => Promise<FastifyReply>,
  ): (richiesta: FastifyRequest, risposta: FastifyReply) => Promise<FastifyReply> {
    return async (richiesta, risposta) => {
      const id = await sessioni.leggi(richiesta.headers.cookie);
      const cittadino = id === undefined ? undefined : await leggiCittadino(db, id);
      if (!cittadino) return chiedi(richiesta, risposta, { codice: 401 });
      return gestisci({ cittadino, lingua: linguaDi(richiesta) }, richiesta, risposta);
    };
  }

  const parametro = (richiesta: FastifyRequest, nome: string): string =>
    (richiesta.params as Readonly<Record<string, string>>)[nome] ?? '';

  const rettifica = (
    risposta: FastifyReply,
    { cittadino, lingua }: Entrato,
    scritto: Scritto,
    errori: Errori,
  ) =>
    manda(
      risposta,
      {
        ...{ lingua, cittadino, percorso: '/rettifica', titolo: testi[lingua].elenco.rettifica },
        codice: Object.keys(errori).length > 0 ? 422 : 200,
      },
      paginaRettifica({ lingua, scritto, errori }, cittadino),
    );
  const residenza = async (
    risposta: FastifyReply,
    { cittadino, lingua }: Entrato,
    scritto: Scritto,
    errori: Errori,
  ) =>
    manda(
      risposta,
      {
        ...{ lingua, cittadino, percorso: '/residenza', titolo: testi[lingua].elenco.residenza },
        codice: Object.keys(errori).length > 0 ? 422 : 200,
      },
      paginaResidenza({ lingua, scritto, errori }, cittadino, {
        comuni: await comuniServiti(db),
        oggi: oggi(),
      }),
    );

  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_richiesta: FastifyRequest, flusso: Readable) =>
      leggiByte(flusso, massimoModulo),
    );
    app.addHook('onRequest', async (richiesta, risposta) => {
      risposta.headers({ ...difese, 'cache-control': 'no-store', vary: 'accept-language, cookie' });
      // SECURITY: a form of another site is not even read, whatever cookie came with it.
      const da = richiesta.headers['sec-fetch-site'];
      if (richiesta.method === 'POST' && da !== undefined && da !== 'same-origin')
        return risposta.code(403).type('text/plain').send('403');
      return undefined;
    });
    app.setErrorHandler((errore, richiesta, risposta) => {
      giornale({ evento: 'portale-guasto', riferimento: nuovoRiferimento(), ...voceGuasto(errore) });
      return chiedi(richiesta, risposta, { rifiuto: testi[linguaDi(richiesta)].guasto, codice: 500 });
    });
    app.get('/stile.css', (_richiesta, risposta) => risposta.type('text/css; charset=utf-8').send(stile));

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
    app.post('/esci', async (richiesta, risposta) =>
      risposta
        .header('set-cookie', await sessioni.chiudi(richiesta.headers.cookie))
        .redirect(via('/', linguaDi(richiesta)), 303),
    );

    app.get(
      '/rettifica',
      entrato(async (chi, _richiesta, risposta) => rettifica(risposta, chi, {}, {})),
    );
    app.get(
      '/residenza',
      entrato(async (chi, _richiesta, risposta) => residenza(risposta, chi, {}, {})),
    );
    for (const quale of ['rettifica', 'residenza'] as const)
      app.post(
        `/${quale}`,
        entrato(async (chi, richiesta, risposta) => {
          const modulo = await moduloDi(richiesta);
          const depositata = await deposita(db, quale, modulo, chi, orologio());
          if (depositata.ok)
            return risposta.redirect(
              `${via(`/richieste/${depositata.valore}`, chi.lingua)}&fatto=inviata`,
              303,
            );
          const { scritto, errori, aperta } = depositata.errore;
          // Sent twice, or one open already: there it is.
          if (aperta !== undefined) return risposta.redirect(via(`/richieste/${aperta}`, chi.lingua), 303);
          return quale === 'rettifica'
            ? rettifica(risposta, chi, scritto, errori)
            : residenza(risposta, chi, scritto, errori);
        }),
      );

    const dettaglio = async (
      { cittadino, lingua }: Entrato,
      richiesta: FastifyRequest,
      risposta: FastifyReply,
      ancora: { readonly scritto?: Scritto; readonly errori?: Errori } = {},
    ): Promise<FastifyReply> => {
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
      return manda(
        risposta,
        { lingua, cittadino, titolo, percorso, codice: ancora.errori ? 422 : 200 },
        corpo,
      );
    };
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
  };
}
