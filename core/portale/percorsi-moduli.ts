import type { FastifyInstance, FastifyReply } from 'fastify';
import { moduloDi } from '../certificati/pagina/pubblica.ts';
import type { Banco, Entrato } from './banco.ts';
import { via } from './cornice.ts';
import { deposita } from './deposita.ts';
import { comuniServiti } from './lettura.ts';
import type { Errori, Scritto } from './moduli.ts';
import { paginaResidenza, paginaRettifica } from './pagine-moduli.ts';
import { testi } from './testi/index.ts';

/** The two forms: a correction, a move. */
export function percorsiModuli(app: FastifyInstance, banco: Banco): void {
  const { db, orologio, oggi, manda, entrato } = banco;
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
}
