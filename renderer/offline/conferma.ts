import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ChiediFirma } from '../firma-atto.ts';
import type { Archivio } from './archivio.ts';
import { nuovoIdOperazione, type Bozza, type Pratica } from './pratica.ts';

/** What an act is, once somebody decides it. */
export interface AttoDeciso {
  readonly codice: string;
  readonly soggetto: string;
  readonly frase: string;
  readonly aggregati: readonly string[];
  readonly modulo: unknown;
  /** The official request under this id, parsed; undefined when the schema refuses it. */
  readonly richiesta: (idOperazioneComune: string, adesso: Date) => Pratica['richiesta'] | undefined;
  /** Asks the card for the signature that acts like this may want. */
  readonly firma: ChiediFirma;
}

type NonConfermata = { readonly tipo: 'non-valida' | 'gia-confermata' | 'non-firmata' };

/**
 * From draft to act. The id of the operation is made here and stored with the act before anything is sent; the act takes
 * the id of its draft, so that confirming twice is writing the same act once.
 */
export async function confermaBozza(
  archivio: Archivio,
  bozza: Bozza,
  { richiesta: scrivi, firma: chiedi, ...deciso }: AttoDeciso,
  adesso = new Date(),
): Promise<Esito<Pratica, NonConfermata>> {
  if (await archivio.uscita.leggi(bozza.id)) return fallito({ tipo: 'gia-confermata' });
  const idOperazioneComune = nuovoIdOperazione(adesso.getTime());
  const richiesta = scrivi(idOperazioneComune, adesso);
  if (!richiesta) return fallito({ tipo: 'non-valida' });
  const firmata = await chiedi(deciso.codice, richiesta);
  if (!firmata.ok) return firmata;
  const corretta = bozza.corregge === undefined ? undefined : await archivio.uscita.leggi(bozza.corregge);
  const pratica: Pratica = {
    id: bozza.id,
    ...deciso,
    ordine: corretta?.ordine ?? (await archivio.prossimoOrdine()),
    creata: adesso.getTime(),
    idOperazioneComune,
    richiesta,
    ...(firmata.valore && { firma: firmata.valore }),
    ...(bozza.base ? { base: bozza.base } : {}),
    stato: { stato: 'in-coda', dal: adesso.getTime() },
  };
  await archivio.salvaPratica(pratica);
  // Only now that the act is on the disk may what it replaces go.
  await archivio.bozze.elimina(bozza.id);
  if (corretta && corretta.stato.stato !== 'confermata') await archivio.uscita.elimina(corretta.id);
  return riuscito(pratica);
}
