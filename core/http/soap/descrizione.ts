import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { servizi, serviziDelComune } from '#contract/anpr/index.ts';
import { descrivi, type Descrizione, type FamigliaDescritta } from '#contract/anpr/descrizione/index.ts';

/** Drawn at the first question and kept: it changes only with the program. */
let unica: Descrizione | undefined;
function descrizione(): Descrizione {
  return (unica ??= descrivi([...Object.values(servizi), ...Object.values(serviziDelComune)]));
}

/**
 * Authority by which the client reached us, to be told back to it.
 * SECURITY: it goes into a document, so it is taken only when it is a name or a literal address, with or without port.
 */
function autoritaDi({ headers }: FastifyRequest): string | undefined {
  const { host = '' } = headers;
  return /^([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(:\d{1,5})?$/i.test(host)
    ? host.toLowerCase()
    : undefined;
}

function spedisci(richiesta: FastifyRequest, risposta: FastifyReply, testo: string): FastifyReply {
  const etag = `"${createHash('sha256').update(testo).digest('base64url')}"`;
  // Kept by who asked, and asked again: a new version of the program may say something else.
  risposta.header('etag', etag).header('cache-control', 'no-cache');
  const note = (richiesta.headers['if-none-match'] ?? '')
    .split(',')
    .map((uno) => uno.trim().replace(/^W\//, ''));
  if (note.includes(etag) || note.includes('*')) return risposta.status(304).send();
  return risposta.type('text/xml; charset=utf-8').send(testo);
}

/** `?wsdl`, `?WSDL`, `?xsd=name`: names of parameters in any case, as toolkits write them. */
function parametri({ query }: FastifyRequest): ReadonlyMap<string, string> {
  const coppie = Object.entries(query as Readonly<Record<string, unknown>>);
  return new Map(
    coppie.map(([nome, valore]) => [nome.toLowerCase(), typeof valore === 'string' ? valore : '']),
  );
}

function spiega(risposta: FastifyReply, stato: number, testo: string): FastifyReply {
  return risposta.status(stato).type('text/plain; charset=utf-8').send(`${testo}\n`);
}

interface Posto {
  readonly famiglia: FamigliaDescritta;
  readonly percorso: string;
  /** What municipalities host is described, but is to be called where each of them says. */
  readonly altrui: boolean;
}

/** The WSDL of a family at one of its addresses, and the schemas it leads to, for anyone who asks. */
function collegaPosto(app: FastifyInstance, { famiglia, percorso, altrui }: Posto): void {
  const schemi = new Map<string, string>();
  // Relative to the address of the document that names them: right through any proxy, and for every URI library.
  const dove = (nome: string): string => `${percorso.replace(/^.*\//, '')}?xsd=${nome}`;

  function schema(nome: string): string | undefined {
    if (schemi.size === 0) for (const suo of descrizione().schemi(famiglia)) schemi.set(suo, '');
    const noto = schemi.get(nome);
    if (noto !== '') return noto;
    const testo = descrizione().xsd(nome, dove);
    schemi.set(nome, testo);
    return testo;
  }

  app.route({
    method: ['GET', 'HEAD'],
    url: percorso,
    handler: async (richiesta, risposta) => {
      const chiesti = parametri(richiesta);
      const nome = chiesti.get('xsd');
      if (nome !== undefined) {
        const testo = schema(nome);
        if (testo !== undefined) return spedisci(richiesta, risposta, testo);
        const noti = [...schemi.keys()].join(', ');
        return spiega(risposta, 404, `Questo indirizzo non ha uno schema con quel nome. Ci sono: ${noti}.`);
      }
      if (!chiesti.has('wsdl')) return risposta.callNotFound();
      const autorita = autoritaDi(richiesta);
      if (autorita === undefined)
        return spiega(risposta, 400, 'L’intestazione Host non è un nome o un indirizzo: chiedi di nuovo.');
      const indirizzo = `https://${altrui ? 'servizi.comune.example' : autorita}${percorso}`;
      return spedisci(richiesta, risposta, descrizione().wsdl(famiglia, indirizzo, dove));
    },
  });
}

/** The description of every official service, without authentication: it says nothing of anyone. */
export function collegaDescrizione(app: FastifyInstance): void {
  const ospitate = new Set(Object.values(serviziDelComune).map(({ famiglia }) => famiglia.spazioWsdl));
  const tutti = [...Object.values(servizi), ...Object.values(serviziDelComune)];
  for (const famiglia of new Set<FamigliaDescritta>(tutti.map((uno) => uno.famiglia))) {
    const altrui = ospitate.has(famiglia.spazioWsdl);
    for (const percorso of [famiglia.percorso, ...(famiglia.altriPercorsi ?? [])])
      collegaPosto(app, { famiglia, percorso, altrui });
  }
}
