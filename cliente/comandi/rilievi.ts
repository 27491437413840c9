import type { ErroreAnomalia } from '#contract/anpr/index.ts';
import { spiega } from '#contract/regole/index.ts';
import { rientra } from './tabella.ts';

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
    ...(spiegazione && codice !== 'EN527' && !testo.startsWith(spiegazione.causa)
      ? [rientra(`${spiegazione.causa} ${spiegazione.rimedio}`, 8)]
      : []),
  ].join('\n');
}

/** Errors and warnings of an answer, each with its field and our explanation where there is one. */
export function testoRilievi(rilievi: readonly ErroreAnomalia[]): string {
  return rilievi.map(uno).join('\n');
}
