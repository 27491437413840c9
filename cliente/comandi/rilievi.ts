import type { ErroreAnomalia } from '#contract/anpr/index.ts';
import { spiega } from '#contract/regole/index.ts';
import { rientra } from './tabella.ts';

/** Codes whose text is the whole of what there is to know: EN148 and EN527 contain it (services.md §1.3). */
const parlanti = new Set(['EN148', 'EN527']);

function dove({ oggettoErroreAnomalia, campoErroreAnomalia }: ErroreAnomalia): string {
  return [oggettoErroreAnomalia, campoErroreAnomalia].filter(Boolean).join(' · ');
}

function uno(rilievo: ErroreAnomalia): string {
  const { codiceErroreAnomalia: codice, tipoErroreAnomalia: tipo, testoErroreAnomalia: testo } = rilievo;
  const spiegazione = spiega(codice);
  const luogo = dove(rilievo);
  return [
    `${codice.padEnd(6)}  ${tipo === 'E' ? 'errore' : tipo === 'W' ? 'avviso' : tipo}  ${testo}`,
    ...(luogo ? [rientra(`campo: ${luogo}`, 8)] : []),
    ...(spiegazione && !parlanti.has(codice) && !testo.startsWith(spiegazione.causa)
      ? [rientra(`${spiegazione.causa} ${spiegazione.rimedio}`, 8)]
      : []),
  ].join('\n');
}

/** Errors and warnings of an answer, each with its field and our explanation where there is one. */
export function testoRilievi(rilievi: readonly ErroreAnomalia[]): string {
  return rilievi.map(uno).join('\n');
}
