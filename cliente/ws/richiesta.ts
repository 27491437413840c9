import type { ErroreMessaggio } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import type { Configurazione } from './configurazione.ts';
import type { Qualunque } from './servizio.ts';
import { conTestata, idDi } from './testata.ts';

/** A request ready to go. */
export interface RichiestaPronta {
  /** XML of its root. */
  readonly xml: string;
  /** `idOperazioneComune`; undefined for messages without a header. */
  readonly id: string | undefined;
}

/** @returns one line per defect: path, what is wrong, what to do. */
export function righeDifetti(errori: readonly ErroreMessaggio[]): string[] {
  return errori.map(
    ({ percorso, messaggio, rimedio }) =>
      `  ${percorso === '' ? '(radice)' : percorso}: ${messaggio} ${rimedio}`,
  );
}

function nonValida(nome: string, errori: readonly ErroreMessaggio[]): Problema {
  const quanti = errori.length === 1 ? 'un difetto' : `${errori.length} difetti`;
  return problema(
    `${nome} non ha la forma ufficiale (${quanti}) e non è stata inviata:\n${righeDifetti(errori).join('\n')}`,
    'Correggi e ripeti.',
  );
}

/**
 * A file in the JSON form, or in XML, → a request of the official shape. In JSON the header, or part of it, may be left
 * to the configuration.
 */
export function preparaRichiesta(
  servizio: Qualunque,
  file: Buffer,
  dati: { readonly configurazione: Configurazione; readonly id: string; readonly ora: Date },
): Esito<RichiestaPronta, Problema> {
  const { richiesta } = servizio;
  const testo = file.toString('utf8').replace(/^\uFEFF/, '');
  if (/^\s*</.test(testo)) {
    const letta = richiesta.parseXml(file);
    if (!letta.ok) return fallito(nonValida(richiesta.radice, letta.errore));
    return riuscito({ xml: richiesta.toXml(letta.valore), id: idDi(letta.valore) });
  }
  let voci: unknown;
  try {
    voci = JSON.parse(testo);
  } catch (errore) {
    const dove = errore instanceof Error ? errore.message : '';
    return fallito(
      problema(`Il file non è né XML né JSON: ${dove}.`, 'Parti dall’esempio di «sportello ws esempio».'),
    );
  }
  const completa = richiesta.parseJson(conTestata(servizio, voci, dati));
  if (!completa.ok) return fallito(nonValida(richiesta.radice, completa.errore));
  return riuscito({ xml: richiesta.toXml(completa.valore), id: idDi(completa.valore) });
}
