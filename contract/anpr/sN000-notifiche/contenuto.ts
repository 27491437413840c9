import { data, cifreFinoA, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';

/** What a notification says once decrypted (services.md §15). NRIS is a `Risposta_Comune`. */
const cambioResidenza = {
  generalitaSoggetto: Generalita,
  comuneRichiesta: ComuneRichiesta,
  idOperazioneANPR: cifreFinoA(30),
  dataDecorrenza: data(),
};

/** To the municipality of origin: the person has moved. */
export const NotificaN010 = messaggio(spazi.notificheComuni, 'NotificaN010', cambioResidenza);
export type NotificaN010 = Valore<typeof NotificaN010>;

/** To the municipality of origin, when it was not yet in ANPR: the move was undone. */
export const NotificaN014 = messaggio(spazi.notificheComuni, 'NotificaN014', cambioResidenza);
export type NotificaN014 = Valore<typeof NotificaN014>;

/** To the municipality of origin: the move was undone. */
export const NotificaN015 = messaggio(spazi.notificheComuni, 'NotificaN015', cambioResidenza);
export type NotificaN015 = Valore<typeof NotificaN015>;

/** To all: a municipality has joined. */
export const NotificaN031 = messaggio(spazi.notificheComuni, 'NotificaN031', {
  comuneRichiesta: ComuneRichiesta,
  dataOperativitaAnpr: data(),
});
export type NotificaN031 = Valore<typeof NotificaN031>;

/** No schema of N030 and N032 is published. `esito`: 2 ready, 3 failed (table 44). `idFile`: what 7002 asks for. */
const elaborazioneConclusa = {
  idOperazioneANPR: cifreFinoA(30),
  operazioneRichiesta: testoLibero(),
  esito: cifreFinoA(2),
  idFile: zeroOPiu(cifreFinoA(30)),
};

/** To who asked: an asynchronous elaboration is over. */
export const NotificaN030 = messaggio(spazi.notificheComuni, 'NotificaN030', elaborazioneConclusa);
export type NotificaN030 = Valore<typeof NotificaN030>;

/** To who asked: an asynchronous elaboration is over, and its files are several. */
export const NotificaN032 = messaggio(spazi.notificheComuni, 'NotificaN032', elaborazioneConclusa);
export type NotificaN032 = Valore<typeof NotificaN032>;
