import type { Gestori } from '#contract/bridge/index.ts';
import { riuscito } from '#contract/esito.ts';
import type { Collegamento } from '../collegamento.ts';
import type { ConSessione } from '../con-sessione.ts';
import type { Accesso } from './accesso.ts';

type NomiSessioni = Extract<keyof Gestori, `sessioni.${string}`>;

/** Calls of the page about sessions in force, and the PIN asked again for an act. */
export function gestoriSessioni(parti: {
  readonly accesso: Accesso;
  readonly conSessione: ConSessione;
  readonly collegamento: Collegamento;
}): Pick<Gestori, NomiSessioni> {
  const { accesso, conSessione, collegamento } = parti;
  return {
    'sessioni.mie': async () => {
      const esito = await conSessione((gettone) => collegamento.chiama('mieSessioni', {}, { gettone }));
      return esito.ok ? riuscito(esito.valore.sessioni) : esito;
    },
    'sessioni.chiudi': (quale) =>
      conSessione((gettone) => collegamento.chiama('chiudiMiaSessione', quale, { gettone }), true),
    'sessioni.ente': async () => {
      const esito = await conSessione((gettone) => collegamento.chiama('sessioniEnte', {}, { gettone }));
      return esito.ok ? riuscito(esito.valore.sessioni) : esito;
    },
    'sessioni.revoca': (quale) =>
      conSessione((gettone) => collegamento.chiama('revocaSessione', quale, { gettone }), true),
    'sessioni.conferma': ({ pin, atto }) => accesso.conferma(pin, atto),
  };
}
