import type { CertificatoPossibile } from '#contract/wa/certificati.ts';

/** What whoever sits here issued last: kept in memory only, until the page is closed. */
let ultimo = '8';

export function ricordaTipo(tipi: readonly string[]): void {
  const [uno, ...altri] = tipi;
  if (uno !== undefined && altri.length === 0) ultimo = uno;
}

/** The type to propose: the usual one of those that can be issued without answering for it. */
export function proposto(possibili: readonly CertificatoPossibile[]): string | undefined {
  const liberi = possibili.filter(({ esito, data }) => esito === 'si' && data === undefined);
  return [ultimo, '8', '10'].find((tipo) => liberi.some((uno) => uno.tipo === tipo));
}
