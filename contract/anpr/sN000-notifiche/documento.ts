import { fallito, riuscito, type Esito } from '../../esito.ts';
import { Risposta_Comune } from '../risposta-comune.ts';
import {
  NotificaN010,
  NotificaN014,
  NotificaN015,
  NotificaN030,
  NotificaN031,
  NotificaN032,
} from './contenuto.ts';

/** What each kind of notification says, by its code. */
export interface ContenutiNotifica {
  readonly N010: NotificaN010;
  readonly N014: NotificaN014;
  readonly N015: NotificaN015;
  readonly N030: NotificaN030;
  readonly N031: NotificaN031;
  readonly N032: NotificaN032;
  /** The answer of a registration made in the Web Application, with every section of whom it changed. */
  readonly NRIS: Risposta_Comune;
}
export type TipoNotifica = keyof ContenutiNotifica;

/** Which, and what it says. */
export type NotificaDetta = {
  [T in TipoNotifica]: { readonly tipo: T; readonly contenuto: ContenutiNotifica[T] };
}[TipoNotifica];

/** The place of a notification among those of its municipality, and when it was born (instant with zone). */
export interface PostoNotifica {
  readonly progressivo: string;
  readonly istante: string;
}

const messaggi = {
  ...{ N010: NotificaN010, N014: NotificaN014, N015: NotificaN015 },
  ...{ N030: NotificaN030, N031: NotificaN031, N032: NotificaN032, NRIS: Risposta_Comune },
} as const;

export const tipiNotifica = Object.keys(messaggi) as TipoNotifica[];

/** An NRIS of a convivenza names hundreds of people. */
const limiti = { lunghezza: 16 * 1024 * 1024, elementi: 1_000_000 };

/**
 * The document of a notification, before it is encrypted, or as 4005 gives it. The official ones have no number: ours
 * goes in a processing instruction, which whoever does not know it skips (docs/decisions/0028).
 */
export function scriviNotifica({ tipo, contenuto }: NotificaDetta, posto?: PostoNotifica): string {
  const corpo = (messaggi[tipo].toXml as (valore: unknown) => string)(contenuto);
  const nostro = posto ? `<?sportello progressivo="${posto.progressivo}" istante="${posto.istante}"?>\n` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${nostro}${corpo}\n`;
}

const nostra =
  /^[^<]*<\?xml[^>]*\?>\s*<\?sportello progressivo="(\d{1,18})" istante="([0-9TZ:.+-]{20,35})"\?>/;

/** @returns what it says and its number, if it has one; which element is wrong, never its content. */
export function leggiNotifica(
  tipo: TipoNotifica,
  xml: string,
): Esito<{ readonly detta: NotificaDetta; readonly posto?: PostoNotifica }, readonly string[]> {
  const letta = messaggi[tipo].parseXml(xml, { ignoti: 'tollera', limiti });
  if (!letta.ok) return fallito(letta.errore.map(({ percorso }) => percorso));
  const [, progressivo, istante] = nostra.exec(xml) ?? [];
  return riuscito({
    detta: { tipo, contenuto: letta.valore } as NotificaDetta,
    ...(progressivo !== undefined && istante !== undefined && { posto: { progressivo, istante } }),
  });
}
