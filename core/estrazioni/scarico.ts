import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Ricerca } from '../registro/operazione.ts';
import { apriFile } from './cassaforte.ts';
import type { Elaborazione, FileCifrato } from './ricerca.ts';
import type { StatoElaborazione } from './tabelle.ts';

export interface AggregatiScarico {
  readonly elaborazione?: Elaborazione;
  /** Of the file asked for, or of the only one. */
  readonly file?: FileCifrato;
  /** The number is of an operation of the municipality that is no extraction. */
  readonly altraOperazione: boolean;
}

/** 4005 gives its results by itself. */
const senzaFile = new Set(['4005']);
const campo = 'datiRichiesta.idOperazioneANPR';

export async function leggiScarico(
  numero: string,
  cerca: Ricerca,
  comune: string,
): Promise<AggregatiScarico> {
  const elaborazione = await cerca.elaborazione(comune, numero);
  if (!elaborazione) {
    const operazioni = await cerca.operazioniDelComune(comune, { idOperazioneANPR: numero });
    return { altraOperazione: operazioni.length > 0 };
  }
  if (senzaFile.has(elaborazione.codice)) return { elaborazione, altraOperazione: false };
  const { file } = elaborazione;
  const suo = numero === elaborazione.id && file.length === 1 ? file[0] : file.find((id) => id === numero);
  const cifrato = suo === undefined ? undefined : await cerca.fileCifrato(suo);
  return { elaborazione, ...(cifrato && { file: cifrato }), altraOperazione: false };
}

const maiPronta: Readonly<Record<StatoElaborazione, string>> = {
  attesa: '',
  corso: '',
  pronta: 'Nessuno corrisponde a quanto è stato chiesto.',
  fallita: 'L’elaborazione non è riuscita.',
  annullata: 'La richiesta è stata annullata.',
  scaduta: 'Il risultato è stato tenuto per il tempo previsto, poi cancellato.',
};

/** Whether there is a file to give. @param incompleta what to say of one that is not over, by its state. */
export function controllaScarico(
  { elaborazione, file, altraOperazione }: AggregatiScarico,
  incompleta: Readonly<Record<'attesa' | 'corso', 'EN099' | 'EN108' | 'EN109'>>,
): Rilievo[] {
  if (!elaborazione) {
    if (altraOperazione) return [rilievo('EN107', { campo })];
    const causa = 'Il comune non ha nessuna elaborazione con questo numero.';
    return [rilievo('EN122', { campo, causa, rimedio: 'Controlla il numero.' })];
  }
  const { stato, codice } = elaborazione;
  if (senzaFile.has(codice))
    return [rilievo('EN107', { campo, rimedio: 'Usa la verifica di stato di 4005.' })];
  if (stato === 'attesa' || stato === 'corso') return [rilievo(incompleta[stato], { campo })];
  if (stato === 'pronta' && elaborazione.file.length > 1 && !file) return [rilievo('EN476', { campo })];
  if (stato === 'pronta' && file) return [];
  return [
    rilievo('EN122', { campo, causa: maiPronta[stato], rimedio: 'Fai una nuova richiesta, se serve.' }),
  ];
}

/** @returns the compressed file in base64. @throws Error when the core has no key, or the file is not whole. */
export function contenuto(chiave: Uint8Array | undefined, { file }: AggregatiScarico): string {
  if (!chiave || !file) throw new Error('no file to open');
  return apriFile(chiave, file).toString('base64');
}
