import type { Archivio } from '../../offline/archivio.ts';
import type { Bozza } from '../../offline/pratica.ts';
import type { Atto } from './atto.ts';
import { attoDi } from './atti/index.ts';
import { leggiModulo, type ModuloAtto } from './modulo.ts';
import { storiaDi, type Storia } from './storia.ts';

/** A draft open in its form. */
export interface Ora {
  readonly bozza: Bozza;
  readonly atto: Atto;
  readonly storia: Storia<ModuloAtto>;
  readonly epoca: number;
  readonly tornato?: string;
}

/** What the form shows of it. */
export interface Aperta {
  readonly stato: 'aperta';
  readonly bozza: Bozza;
  readonly atto: Atto;
  readonly modulo: ModuloAtto;
  readonly annullabile: boolean;
  readonly ripetibile: boolean;
  /** Grows at each undo and redo: fields that keep what is being typed start again from the value. */
  readonly epoca: number;
  /** The field that the last undo or redo changed. */
  readonly tornato?: string;
}
export interface NonAperta {
  readonly stato: 'assente' | 'confermata' | 'illeggibile';
}

export function mostra({ bozza, atto, storia, epoca, tornato }: Ora): Aperta {
  return {
    ...{ stato: 'aperta', bozza, atto, epoca, modulo: storia.ora },
    annullabile: storia.prima.length > 0,
    ripetibile: storia.dopo.length > 0,
    ...(tornato === undefined ? {} : { tornato }),
  };
}

/** The draft with what is written in its form now, under the name of whoever it is about. */
export function conModulo(bozza: Bozza, atto: Atto, modulo: ModuloAtto): Bozza {
  const soggetto = atto.nomeDi?.(modulo.richiesta) || bozza.soggetto;
  return { ...bozza, soggetto, modulo, modificata: Date.now() };
}

/** @throws what the archive throws of a draft that does not open. */
export async function apriBozza(archivio: Archivio, id: string): Promise<Ora | NonAperta> {
  const [bozza, confermata] = await Promise.all([archivio.bozze.leggi(id), archivio.uscita.leggi(id)]);
  if (confermata) {
    // The desk stopped between writing the act and taking the draft away.
    if (bozza) await archivio.bozze.elimina(id);
    return { stato: 'confermata' };
  }
  if (!bozza) return { stato: 'assente' };
  const modulo = leggiModulo(bozza.modulo);
  const atto = modulo && (await attoDi(modulo.atto));
  if (!modulo || !atto) return { stato: 'illeggibile' };
  return { bozza, atto, storia: storiaDi(modulo), epoca: 0 };
}
