export const lingue = ['it', 'en', 'de'] as const;
export type Lingua = (typeof lingue)[number];

function nota(codice: string | undefined): Lingua | undefined {
  return lingue.find((lingua) => lingua === codice);
}

/** What was chosen on the page, else the best of Accept-Language (RFC 9110 §12.5.4), else Italian. */
export function scegliLingua(scelta: unknown, accept: string | undefined): Lingua {
  const voluta = typeof scelta === 'string' ? nota(scelta) : undefined;
  if (voluta) return voluta;
  const preferite = (accept ?? '')
    .split(',')
    .map((voce) => {
      const [codice = '', ...parametri] = voce.trim().split(';');
      const q = parametri.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== undefined);
      return { lingua: nota(codice.slice(0, 2).toLowerCase()), peso: q === undefined ? 1 : Number(q) };
    })
    .filter(({ lingua, peso }) => lingua !== undefined && peso > 0)
    .sort((a, b) => b.peso - a.peso);
  return preferite[0]?.lingua ?? 'it';
}
