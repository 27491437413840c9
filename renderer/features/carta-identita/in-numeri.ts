import { scriviNumero } from '#contract/regole/carta-identita/index.ts';
import type { Tratto } from '#contract/wa/carta-identita.ts';

/** A stretch of blanks as it is said: its first number, and its last one when it is another. */
export function inNumeri({ serie, dal, al }: Tratto): string {
  const primo = scriviNumero({ serie, numero: dal });
  return dal === al ? primo : `${primo} – ${scriviNumero({ serie, numero: al })}`;
}
