import type { Difetto } from './errori.ts';
import type { FattiFoglia } from './fatti.ts';
import { classeRipetuta, espressione, valoriElencati } from './forma.ts';
import { difettoBase } from './basi.ts';
import { primoVietato } from '../xml/caratteri.ts';

type Esame = (valore: string) => Difetto | undefined;

/** XSD counts characters, JavaScript half characters: they differ outside the Basic Multilingual Plane. */
function caratteri(valore: string): number {
  return /[\uD800-\uDBFF]/.test(valore) ? [...valore].length : valore.length;
}

function quanti(numero: number): string {
  return numero === 1 ? '1 carattere' : `${numero} caratteri`;
}

function esameLunghezza(minimo: number, massimo: number): Esame {
  const attesa =
    minimo === massimo
      ? `esattamente ${quanti(massimo)}`
      : massimo === Infinity
        ? `almeno ${quanti(minimo)}`
        : `da ${minimo} a ${massimo} caratteri`;
  return (valore) => {
    const lunghezza = caratteri(valore);
    if (lunghezza >= minimo && lunghezza <= massimo) return undefined;
    return {
      regola: 'lunghezza',
      messaggio:
        lunghezza === 0
          ? `Il dato è vuoto: occorrono ${attesa}.`
          : `Il dato ha ${quanti(lunghezza)}: occorrono ${attesa}.`,
      rimedio: lunghezza > massimo ? 'Accorcia il dato.' : 'Completa il dato.',
    };
  };
}

function esameForma(forma: string): Esame {
  const intera = espressione(forma);
  const valori = valoriElencati(forma);
  const classe = classeRipetuta(forma);
  return (valore) => {
    if (intera.test(valore)) return undefined;
    if (valori) {
      const elenco = valori.join(', ');
      return {
        regola: 'enumerazione',
        messaggio: `Il dato non è fra i valori ammessi: ${elenco}.`,
        rimedio: 'Usa uno dei valori ammessi.',
      };
    }
    const intruso = classe && [...valore].find((carattere) => !classe.test(carattere));
    return {
      regola: 'formato',
      messaggio: intruso
        ? `Il carattere ${nome(intruso)} qui non è ammesso.`
        : 'Il dato non ha la forma prevista.',
      rimedio: intruso
        ? 'Togli o sostituisci il carattere: l’apostrofo è quello semplice, l’accento sta sulla lettera.'
        : 'Controlla come il dato va scritto.',
    };
  };
}

function nome(carattere: string): string {
  const codice = (carattere.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}\p{M}]/u.test(carattere) ? `U+${codice}` : `«${carattere}» (U+${codice})`;
}

const nonScrivibile: Difetto = {
  regola: 'formato',
  messaggio: 'Il dato contiene un carattere di controllo che un messaggio XML non può portare.',
  rimedio: 'Riscrivi il dato senza caratteri di controllo.',
};

/** All that the schema asks of a leaf, prepared once. Patterns are tried only on values of the right length. */
export function esameDi(fatti: FattiFoglia): Esame {
  const { minimo = 0, massimo = Infinity, forme, base } = fatti;
  const esami: Esame[] = forme.map(esameForma);
  if (minimo > 0 || massimo < Infinity) esami.unshift(esameLunghezza(minimo, massimo));
  const intrinseco = difettoBase[base];
  if (intrinseco) esami.push(intrinseco);
  // Base64 has its own alphabet; for the rest XML 1.0 decides, "2.2 Characters".
  if (base !== 'base64Binary')
    esami.unshift((valore) => (primoVietato(valore) < 0 ? undefined : nonScrivibile));
  return (valore) => {
    for (const esame of esami) {
      const difetto = esame(valore);
      if (difetto) return difetto;
    }
    return undefined;
  };
}
