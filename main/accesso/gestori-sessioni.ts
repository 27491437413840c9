import type { Gestori } from '#contract/bridge/index.ts';
import { inoltraCampo, type Inoltra } from '../con-sessione.ts';
import type { Accesso } from './accesso.ts';

type NomiSessioni = Extract<keyof Gestori, `sessioni.${string}`>;

/** Calls of the page about sessions in force, and the PIN asked again for an act. */
export function gestoriSessioni(parti: {
  readonly accesso: Accesso;
  readonly inoltra: Inoltra;
}): Pick<Gestori, NomiSessioni> {
  const { accesso, inoltra } = parti;
  return {
    'sessioni.mie': inoltraCampo(inoltra, 'mieSessioni', 'sessioni'),
    'sessioni.chiudi': inoltra('chiudiMiaSessione', true),
    'sessioni.ente': inoltraCampo(inoltra, 'sessioniEnte', 'sessioni'),
    'sessioni.revoca': inoltra('revocaSessione', true),
    'sessioni.conferma': ({ pin, atto }) => accesso.conferma(pin, atto),
  };
}
