import { cittadinanza, storicoCittadinanza } from './cittadinanza.ts';
import { contrattoDiConvivenza, residenzaInConvivenza } from './convivenze.ts';
import { cancellazione, esistenza, morte } from './eventi.ts';
import { nascita } from './nascita.ts';
import { residenzaAire } from './residenza-aire.ts';
import { residenza } from './residenza.ts';
import { matrimonio, statoCivile, statoLibero, unioneCivile } from './stato-civile.ts';
import {
  famigliaAire,
  famigliaConParentela,
  famigliaEStatoCivile,
  statoDiFamiglia,
} from './stato-di-famiglia.ts';
import { residenzaAllaData, storicoResidenza } from './storici.ts';
import type { TipoCertificato } from './tipo.ts';

export type { TipoCertificato } from './tipo.ts';

/** The twenty types of table 13, in its order. */
export const tipiEmessi: ReadonlyMap<string, TipoCertificato> = new Map(
  [
    nascita,
    morte,
    matrimonio,
    cancellazione,
    cittadinanza,
    storicoCittadinanza,
    esistenza,
    residenza,
    storicoResidenza,
    residenzaAire,
    statoCivile,
    statoDiFamiglia,
    famigliaEStatoCivile,
    residenzaInConvivenza,
    famigliaAire,
    famigliaConParentela,
    statoLibero,
    unioneCivile,
    contrattoDiConvivenza,
    residenzaAllaData,
  ].map((tipo) => [tipo.codice, tipo]),
);
