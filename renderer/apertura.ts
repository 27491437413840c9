import { useCallback, useEffect, useState } from 'react';
import { paroleDentro } from './lingua.ts';
import { Archivio } from './offline/archivio.ts';
import { guidaDiFinestra, type Guida } from './offline/guida.ts';
import { Spedizioniere } from './offline/invio.ts';
import { ponteCopia } from './offline/ponte-copia.ts';
import { ponteUscita } from './offline/ponte-uscita.ts';
import { chiama } from './ponte.ts';

export interface Aperto {
  readonly archivio: Archivio;
  readonly spedizioniere: Spedizioniere;
  readonly operatore: string;
  readonly guida: Guida;
}
export type Apertura =
  Aperto | { readonly messaggio: string; readonly rimedio: string } | { readonly altrove: true };

const prendiGuida = guidaDiFinestra();

async function apriArchivio(ruba: boolean, persa: () => void): Promise<Apertura> {
  const chiave = await chiama('accesso.chiaveBozze', {});
  if (!chiave.ok) return { messaggio: chiave.errore.messaggio, rimedio: chiave.errore.rimedio };
  const { operatore, chiave: base64 } = chiave.valore;
  const guida = await prendiGuida(`sportello-${operatore}`, ruba, persa);
  if (!guida) return { altrove: true };
  try {
    await paroleDentro();
    const aperto = await Archivio.apri(operatore, base64, ponteCopia(operatore));
    if (aperto.ok) {
      const archivio = aperto.valore;
      await archivio.pulisci();
      return { archivio, spedizioniere: new Spedizioniere(archivio, ponteUscita), operatore, guida };
    }
    guida.lascia();
    return { messaggio: 'chiave-errata', rimedio: '' };
  } catch {
    guida.lascia();
    return { messaggio: 'disco', rimedio: '' };
  }
}

/** The lead goes last: what was under way is on the disk before another window reads it. */
function lascia({ archivio, spedizioniere, guida }: Aperto): void {
  void spedizioniere
    .ferma()
    .then(() => archivio.chiudi())
    .finally(() => {
      guida.lascia();
    });
}

/**
 * The archive of whoever is in; let go of at the lock, and when another window takes it. `ancora` opens it anew, also out
 * of the hands of that window.
 */
export function usaApertura(entrato: boolean): {
  /** Undefined: nobody is in, or it is being opened. */
  readonly apertura: Apertura | undefined;
  readonly ancora: (ruba: boolean) => void;
} {
  const [apertura, setApertura] = useState<Apertura>();
  const [tentativo, setTentativo] = useState({ volta: 0, ruba: false });
  const aperto = apertura && 'archivio' in apertura ? apertura : undefined;

  useEffect(() => {
    if (!entrato) return;
    let nostro = true;
    const persa = (): void => {
      if (nostro) setApertura({ altrove: true });
    };
    void apriArchivio(tentativo.ruba, persa).then((aperto) => {
      if (nostro) setApertura(aperto);
      else if ('guida' in aperto) lascia(aperto);
    });
    return () => {
      nostro = false;
      setApertura(undefined);
    };
  }, [entrato, tentativo]);

  useEffect(() => {
    if (!aperto) return;
    return () => {
      lascia(aperto);
    };
  }, [aperto]);

  const ancora = useCallback((ruba: boolean): void => {
    setApertura(undefined);
    setTentativo(({ volta }) => ({ volta: volta + 1, ruba }));
  }, []);
  return { apertura, ancora };
}
