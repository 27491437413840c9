import type { FastifyInstance } from 'fastify';
import type { Censimento } from '../../accessi/censimento.ts';
import type { Pki } from '../../accessi/pki/index.ts';
import type { Orologio } from '../../orologio.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Giornale } from '../giornale.ts';
import { creaServer } from '../server.ts';
import { collegaDescrizione } from './descrizione.ts';
import { collegaDiagnosi } from './diagnosi.ts';
import { collegaSoap } from './faccia.ts';
import type { Politica } from './firma.ts';
import { collegaIndice } from './indice.ts';
import type { OperazioneSoap } from './operazioni.ts';
import type { Provenienze } from './provenienza.ts';
import { creaRifiuti } from './rifiuti.ts';
import { creaFirmaRisposta } from './risposta.ts';
import { creaVerificaBusta, type AntiReplay } from './verifica.ts';

export interface PartiServerSoap {
  readonly pki: Pki;
  readonly censimento: Censimento;
  readonly registro: Registro;
  readonly operazioni: readonly OperazioneSoap[];
  readonly antiReplay: AntiReplay;
  readonly politica: Politica;
  readonly provenienze: Provenienze;
  /** Addresses of the proxies in front, which are believed on who calls. */
  readonly proxy: readonly string[];
  /** In a local environment every refusal is explained to whoever asks. */
  readonly locale: boolean;
  readonly orologio: Orologio;
  readonly giornale: Giornale;
}

/** The official face, on a port of its own: municipal software authenticates in the envelope, not in TLS (security.md §6). */
export function creaServerSoap(parti: PartiServerSoap): FastifyInstance {
  const { pki, censimento, registro, operazioni, antiReplay, politica, orologio, giornale } = parti;
  const { provenienze, proxy } = parti;
  const app = creaServer({ nome: 'soap', identita: pki.server, giornale, proxy });
  const autoritaPostazioni = pki.emittenti.postazioni;
  const { verifica, prova } = creaVerificaBusta({
    ...{ censimento, autoritaPostazioni, orologio, antiReplay, politica, provenienze },
  });
  const rifiuti = creaRifiuti({ orologio, giornale });
  const firma = creaFirmaRisposta(pki.firmaRisposte, orologio);
  collegaSoap(app, { registro, operazioni, giornale, verifica, firma, rifiuti });
  if (parti.locale) collegaDiagnosi(app, { rifiuti, prova, operazioni });
  collegaDescrizione(app);
  collegaIndice(app, parti.locale);
  return app;
}
