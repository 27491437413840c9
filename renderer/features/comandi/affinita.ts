/** As people type: no accents, no capitals, one space between words. */
export function piano(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Letters in their order, not necessarily together: how many gaps; undefined when they are not all there. */
function lacune(testo: string, cercato: string): number | undefined {
  let dove = -1;
  let salti = 0;
  for (const lettera of cercato) {
    const dopo = testo.indexOf(lettera, dove + 1);
    if (dopo < 0) return undefined;
    if (dove >= 0 && dopo > dove + 1) salti++;
    dove = dopo;
  }
  return salti;
}

/** How far a name is from what was typed: 0 is its beginning; undefined is not at all. */
export function affinita(nome: string, scritto: string): number | undefined {
  const cercato = piano(scritto);
  const testo = piano(nome);
  if (cercato === '') return 0;
  if (testo.startsWith(cercato)) return 0;
  const parole = testo.split(' ');
  const cercate = cercato.split(' ');
  if (cercate.every((una) => parole.some((sua) => sua.startsWith(una)))) return 1;
  if (testo.includes(cercato)) return 2;
  // Scattered letters of two or three find everything: they say nothing.
  if (cercato.length < 3) return undefined;
  const salti = lacune(testo.replaceAll(' ', ''), cercato.replaceAll(' ', ''));
  return salti === undefined || salti > 4 ? undefined : 3 + salti;
}

/** The nearest first; among equals the order they came in. */
export function piuVicini<T extends { readonly nome: string }>(
  voci: readonly T[],
  scritto: string,
): readonly T[] {
  return voci
    .flatMap((voce) => {
      const quanto = affinita(voce.nome, scritto);
      return quanto === undefined ? [] : [{ voce, quanto }];
    })
    .sort((a, b) => a.quanto - b.quanto)
    .map(({ voce }) => voce);
}
