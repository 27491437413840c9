import type { FastifyInstance } from 'fastify';
import type { Pki } from '../../accessi/pki/index.ts';
import { ammettiPostazione } from '../../accessi/postazioni.ts';
import type { Censimento } from '../../accessi/censimento.ts';
import type { Parco } from '../../accessi/parco/index.ts';
import type { Conferme } from '../../accessi/conferme.ts';
import type { ElencoSessioni } from '../../accessi/elenco-sessioni.ts';
import type { Sessioni } from '../../accessi/sessioni.ts';
import type { Orologio } from '../../orologio.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Giornale } from '../giornale.ts';
import { creaServer } from '../server.ts';
import { creaFirmeAtti } from '../../accessi/firme-atti.ts';
import { collegaRotte } from './collega.ts';
import { creaGestori, type DatiCore } from './gestori.ts';

export interface PartiWa {
  readonly pki: Pki;
  readonly censimento: Censimento;
  readonly sessioni: Sessioni;
  readonly conferme: Conferme;
  readonly elencoSessioni: ElencoSessioni;
  readonly registro: Registro;
  readonly parco: Parco;
  readonly orologio: Orologio;
  readonly giornale: Giornale;
  readonly core: DatiCore;
}

/** The JSON face over mutual TLS, ready to listen. */
export function creaServerWa(parti: PartiWa): FastifyInstance {
  const { pki, censimento, sessioni, conferme, orologio, giornale } = parti;
  const autorita = pki.emittenti.postazioni;
  const ancora = pki.autorita.postazioni.fiducia;
  const app = creaServer({ nome: 'wa', identita: pki.server, ancora, giornale });
  collegaRotte(app, {
    giornale,
    gestori: creaGestori({
      ...parti,
      firmeAtti: creaFirmeAtti({
        ...{ censimento, conferme, orologio, ambiente: parti.core.ambiente },
        autoritaOperatori: pki.emittenti.operatori,
      }),
    }),
    portineria: {
      sessioni,
      conferme,
      orologio,
      ammetti: ammettiPostazione({ censimento, autorita, orologio }),
      autoritaPostazioni: autorita,
      certificatoServer: pki.server.certificato,
    },
  });
  return app;
}
