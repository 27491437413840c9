import { fallito, riuscito, type Esito } from '../esito.ts';
import { codiceBase, haOmocodia } from './omocodia.ts';
import { carattereDiControllo, cifraDiControllo, meseDi } from './parti.ts';

export interface ErroreCodiceFiscale {
  readonly tipo: 'lunghezza' | 'caratteri' | 'struttura' | 'data' | 'controllo';
  /** `avviso`: the register takes it all the same (double omocodia happens); `errore`: it cannot be a code. */
  readonly gravita: 'errore' | 'avviso';
  readonly messaggio: string;
  readonly rimedio: string;
}

export interface CodiceFiscaleControllato {
  readonly codice: string;
  /** `provvisorio`: eleven digits, while the Agenzia delle Entrate has not attributed the definitive one. */
  readonly tipo: 'definitivo' | 'provvisorio';
  readonly base: string;
  readonly omocodia: boolean;
}

const forma = /^[A-Z]{6}[0-9LMNP-V]{2}[ABCDEHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/;

/** Upper case, without spaces and separators that people type or paste. */
export function normalizzaCodiceFiscale(testo: string): string {
  return testo.toUpperCase().replace(/[\s.-]/g, '');
}

function errore(
  tipo: ErroreCodiceFiscale['tipo'],
  messaggio: string,
  rimedio: string,
): { readonly ok: false; readonly errore: ErroreCodiceFiscale } {
  return fallito({ tipo, gravita: tipo === 'controllo' ? 'avviso' : 'errore', messaggio, rimedio });
}

/** Formal check, without generalità: shape, day that exists, check character. */
export function controllaCodiceFiscale(testo: string): Esito<CodiceFiscaleControllato, ErroreCodiceFiscale> {
  const codice = normalizzaCodiceFiscale(testo);
  const confronta = 'Confrontalo carattere per carattere con la tessera sanitaria o con la carta d’identità.';
  if (codice.length !== 16 && codice.length !== 11)
    return errore(
      'lunghezza',
      `Il codice fiscale ha ${codice.length} caratteri: devono essere 16, oppure 11 cifre se è provvisorio.`,
      confronta,
    );
  if (!/^[0-9A-Z]+$/.test(codice))
    return errore('caratteri', 'Il codice fiscale contiene segni che non sono lettere o cifre.', confronta);

  if (codice.length === 11) {
    if (!/^\d+$/.test(codice))
      return errore('struttura', 'Un codice di 11 caratteri deve avere solo cifre.', confronta);
    if (cifraDiControllo(codice) !== codice[10])
      return errore(
        'controllo',
        'L’ultima cifra del codice provvisorio non corrisponde alle altre.',
        confronta,
      );
    return riuscito({ codice, tipo: 'provvisorio', base: codice, omocodia: false });
  }
  if (!forma.test(codice))
    return errore(
      'struttura',
      'Lettere e cifre non sono al posto che hanno in un codice fiscale (esempio: RSSMRA80A01H501U).',
      confronta,
    );
  const base = codiceBase(codice);
  const giorno = Number(base.slice(9, 11)) % 40;
  const mese = meseDi(base[8] ?? '');
  const piuLungo = mese === 2 ? 29 : [4, 6, 9, 11].includes(mese) ? 30 : 31;
  if (giorno < 1 || giorno > piuLungo || Number(base.slice(9, 11)) > 71)
    return errore('data', 'Il giorno di nascita scritto nel codice fiscale non esiste.', confronta);
  if (carattereDiControllo(codice) !== codice[15])
    return errore(
      'controllo',
      'L’ultima lettera del codice fiscale non corrisponde alle altre.',
      `${confronta} Se è proprio così, prosegui: decide l’Agenzia delle Entrate.`,
    );
  return riuscito({ codice, tipo: 'definitivo', base, omocodia: haOmocodia(codice) });
}
