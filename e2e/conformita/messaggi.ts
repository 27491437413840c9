import {
  NotificaN010,
  NotificaN014,
  NotificaN015,
  NotificaN031,
  PredisposizioneAnagrafica,
  servizi,
  serviziDelComune,
  type Messaggio,
} from '#contract/anpr/index.ts';

/** Every service of the official interface: those of ANPR and the one the municipality hosts. */
export const tuttiIServizi = [...Object.values(servizi), ...Object.values(serviziDelComune)];

/** Every root of the official interface. */
export const tuttiIMessaggi: readonly Messaggio<never>[] = [
  ...tuttiIServizi.flatMap(({ richiesta, risposta }) => [richiesta, risposta]),
  ...[NotificaN010, NotificaN014, NotificaN015, NotificaN031, PredisposizioneAnagrafica],
].map((messaggio) => messaggio as unknown as Messaggio<never>);
