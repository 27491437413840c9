import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreCarta, ErrorePin } from '../errori.ts';
import { swFatto } from './apdu.ts';

/** Status words about codes (ISO/IEC 7816-4 §5.6, SP 800-73-4 part 2 §3.2). */
const sw = {
  bloccato: 0x6983,
  /** Some cards answer so to a code that may not be used any more. */
  riferimentoInvalidato: 0x6984,
  datiErrati: 0x6a80,
  lunghezzaErrata: 0x6700,
} as const;

/** 63Cx → x; other status words do not count tries. */
function tentativiRimasti(stato: number): number | undefined {
  return (stato & 0xfff0) === 0x63c0 ? stato & 0x0f : undefined;
}

/**
 * Answer to VERIFY without data: tries left. Null when the card does not tell, or when the code is verified already and
 * the card answers 9000.
 */
export function tentativiDa(stato: number): number | null {
  if (stato === sw.bloccato || stato === sw.riferimentoInvalidato) return 0;
  return tentativiRimasti(stato) ?? null;
}

/** Answer to a command that proved a PIN or a PUK. */
export function esitoCodice(codice: 'pin' | 'puk', stato: number): Esito<void, ErroreCarta | ErrorePin> {
  if (stato === swFatto) return riuscito(undefined);
  const rimasti = tentativiDa(stato);
  const senzaNumero = stato === 0x6300;
  if (rimasti === 0) {
    return fallito(
      codice === 'pin' ? { tipo: 'pin-bloccato', tentativiPuk: null } : { tipo: 'puk-bloccato' },
    );
  }
  if (rimasti !== null || senzaNumero) {
    return fallito({ tipo: codice === 'pin' ? 'pin-errato' : 'puk-errato', tentativi: rimasti });
  }
  if (stato === sw.datiErrati || stato === sw.lunghezzaErrata) return fallito({ tipo: 'pin-non-ammesso' });
  return fallito({ tipo: 'rifiuto-carta', codice: stato });
}
