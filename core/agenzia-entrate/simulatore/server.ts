import Fastify from 'fastify';
import { setTimeout as pausa } from 'node:timers/promises';
import { z } from 'zod';
import { CriteriAgenzia, DomandaAgenzia } from '#contract/agenzia-entrate/domanda.ts';
import type { ArchivioSimulato } from './archivio.ts';
import { codiceConsultazione, giudica } from './giudizio.ts';

/** How it behaves: milliseconds before each answer, out of service, refuses what it could accept. */
export const Comportamento = z.object({
  ritardo: z.number().int().min(0).max(60_000),
  fermo: z.boolean(),
  /** Official code that every request gets instead of a judgment; empty: it judges. */
  dissenso: z.string().regex(/^([A-Z0-9]{5})?$/),
});
export type Comportamento = z.infer<typeof Comportamento>;

export interface SimulatoreAvviato {
  readonly url: string;
  comportati(come: Partial<Comportamento>): void;
  /** Questions judged, each once. */
  readonly giudicate: number;
  chiudi(): Promise<void>;
}

/** The Agenzia delle Entrate, simulated: on this machine only, and with invented people only. */
export async function avviaSimulatore(
  archivio: ArchivioSimulato,
  { porta = 0, come = {} }: { readonly porta?: number; readonly come?: Partial<Comportamento> } = {},
): Promise<SimulatoreAvviato> {
  let comportamento: Comportamento = { ritardo: 0, fermo: false, dissenso: '', ...come };
  let giudicate = 0;
  const server = Fastify({ bodyLimit: 65_536 });

  server.addHook('preHandler', async ({ url }, risposta) => {
    if (url === '/comportamento') return;
    if (comportamento.ritardo > 0) await pausa(comportamento.ritardo);
    // 503 carries the generic code of the Agenzia: nothing was done.
    if (comportamento.fermo) await risposta.code(503).send({ codice: 'AEE96' });
  });
  server.post('/domande', async ({ body }, risposta) => {
    const letta = DomandaAgenzia.safeParse(body);
    if (!letta.success) return risposta.code(400).send({ codice: 'AEE97' });
    const domanda = letta.data;
    const gia = archivio.risposta(domanda.id);
    if (gia) return gia;
    if (comportamento.dissenso !== '') return { esito: 'respinta', codice: comportamento.dissenso };
    giudicate++;
    return archivio.insieme(domanda.id, () => giudica(domanda, archivio));
  });
  server.post('/consultazioni', async ({ body }, risposta) => {
    const letti = CriteriAgenzia.safeParse(body);
    if (!letti.success) return risposta.code(400).send({ codice: 'AEE97' });
    const contribuenti = archivio.cerca(letti.data);
    return { codice: codiceConsultazione(contribuenti[0]), contribuenti };
  });
  server.get('/comportamento', async () => comportamento);
  server.post('/comportamento', async ({ body }, risposta) => {
    const letto = Comportamento.partial().safeParse(body);
    if (!letto.success) return risposta.code(400).send({ codice: 'AEE97' });
    comportamento = Object.assign({}, comportamento, letto.data);
    return comportamento;
  });

  // SECURITY: never beyond this machine: it asks nobody who they are.
  const url = await server.listen({ host: '127.0.0.1', port: porta });
  return {
    url,
    comportati: (altro) => {
      comportamento = { ...comportamento, ...altro };
    },
    get giudicate() {
      return giudicate;
    },
    chiudi: () => server.close(),
  };
}
