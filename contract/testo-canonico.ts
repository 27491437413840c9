/** One text for one content: keys sorted at every level, no space (the idea of RFC 8785; strings and integers only). */
export function testoCanonico(valore: unknown): string {
  if (valore === null || typeof valore !== 'object') return JSON.stringify(valore);
  if (Array.isArray(valore)) return `[${valore.map((uno) => testoCanonico(uno ?? null)).join(',')}]`;
  const campi = Object.entries(valore)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${campi.map(([nome, v]) => `${JSON.stringify(nome)}:${testoCanonico(v)}`).join(',')}}`;
}
