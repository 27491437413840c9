import { avviso, errore, type Spiegazione } from '../spiegazione.ts';

/** What the codes of a place say, the same for every event: `di nascita`, `di matrimonio`, `del rilascio`… */
export function comuneInesistente(di: string): Spiegazione {
  return errore(
    `Il comune ${di} non esiste, o non esisteva quel giorno.`,
    'Scegli il comune dall’elenco, com’era alla data dell’evento.',
  );
}

/** @param quale what is not said: `la data di nascita`, `la data dell’atto`… */
export function comuneIncerto(di: string, quale: string): Spiegazione {
  return avviso(
    `Manca ${quale}, e il comune ${di} è esistito più volte con quel nome.`,
    'Indica la data, se si conosce: il comune si potrà verificare.',
  );
}

export function comuneAltroCodice(di: string): Spiegazione {
  return errore(
    `Il codice ISTAT del comune ${di} è di un altro comune.`,
    'Scegli il comune dall’elenco: il codice viene con lui.',
  );
}

export function comuneNonAllora(di: string): Spiegazione {
  return avviso(
    `Il comune ${di} non era valido alla data indicata.`,
    'Controlla il nome che il comune aveva quel giorno.',
  );
}

export function statoInesistente(di: string): Spiegazione {
  return errore(`Lo stato estero ${di} non è nella tabella degli stati.`, 'Scegli lo stato dall’elenco.');
}

export function statoAltroNome(di: string): Spiegazione {
  return errore(
    `Il codice dello stato estero ${di} non corrisponde al nome.`,
    'Scegli lo stato dall’elenco: il codice viene con lui.',
  );
}

/** A code that its decode table does not have. */
export function fuoriTabella(cosa: string): Spiegazione {
  return errore(`${cosa} non è nella tabella.`, 'Scegli una voce dall’elenco.');
}
