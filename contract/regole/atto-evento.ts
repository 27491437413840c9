import type { DatiEvento } from '../anpr/index.ts';

type Atti = Required<NonNullable<DatiEvento['attoEventoANPR']>>;

/** The deed of an event in any of its three forms: old, paper, digital of ANSC. */
export function attoEvento(evento: DatiEvento | undefined): Atti['atto'] | Atti['attoANSC'] | undefined {
  const anpr = evento?.attoEventoANPR;
  return evento?.attoEvento ?? anpr?.atto ?? anpr?.attoANSC;
}
