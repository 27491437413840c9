/** Why the core did not start, in words for who starts it. Thrown: there is nothing to go on with. */
export class ErroreAvvio extends Error {
  override readonly name = 'ErroreAvvio';
  readonly rimedio: string;

  constructor(messaggio: string, rimedio: string, opzioni?: ErrorOptions) {
    super(messaggio, opzioni);
    this.rimedio = rimedio;
  }
}

function sigla(errore: unknown): string | undefined {
  return errore instanceof Error && 'code' in errore && typeof errore.code === 'string'
    ? errore.code
    : undefined;
}

/** A port that cannot be had, told by its number. */
export function erroreDiPorta(errore: unknown, nome: string, porta: number): unknown {
  switch (sigla(errore)) {
    case 'EADDRINUSE':
      return new ErroreAvvio(
        `La porta ${porta} (${nome}) è già occupata da un altro programma.`,
        'Chiudi l’altro programma (forse un core già avviato) o scegli un’altra porta.',
        { cause: errore },
      );
    case 'EACCES':
      return new ErroreAvvio(
        `Questo utente non può aprire la porta ${porta} (${nome}).`,
        'Scegli una porta da 1024 in su.',
        { cause: errore },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ErroreAvvio(
        `L’indirizzo su cui ascoltare (${nome}) non appartiene a questa macchina.`,
        'Controlla l’opzione --indirizzo.',
        { cause: errore },
      );
    default:
      return errore;
  }
}

/** The data folder, when it cannot be used. */
export function erroreDiCartella(errore: unknown, cartella: string): unknown {
  switch (sigla(errore)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ErroreAvvio(
        `Non si può scrivere nella cartella dei dati ${cartella}.`,
        'Dai a questo utente il permesso di scrivervi, o indica un’altra cartella con --dati.',
        { cause: errore },
      );
    case 'ENOSPC':
      return new ErroreAvvio(
        `Il disco della cartella dei dati ${cartella} è pieno.`,
        'Libera spazio e avvia di nuovo.',
        { cause: errore },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new ErroreAvvio(`${cartella} non è una cartella.`, 'Indica una cartella con --dati.', {
        cause: errore,
      });
    default:
      return errore;
  }
}
