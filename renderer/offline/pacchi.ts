import type { PostoCopiato, RigaCopiata } from '#contract/bridge/chiamate/bozze.ts';

/** Letters of base64: the bridge closes on who says more than 16 MiB at once. */
const peso = 4_000_000;

export const chiave = ({ tavola, id }: PostoCopiato): string => `${tavola}/${id}`;

/** What goes in one message. */
export interface Pacco {
  readonly posti: PostoCopiato[];
  readonly nuove: RigaCopiata[];
}

/** Of as many messages as keep each of them light; a record alone is one whatever it weighs. */
export function inPacchi(posti: readonly PostoCopiato[], tenute: readonly RigaCopiata[]): Pacco[] {
  const righe = new Map(tenute.map((una) => [chiave(una), una]));
  const pacchi: Pacco[] = [];
  let resta = 0;
  for (const uno of posti) {
    const riga = righe.get(chiave(uno));
    const suo = riga?.dati.length ?? 0;
    if (pacchi.length === 0 || suo > resta) {
      pacchi.push({ posti: [], nuove: [] });
      resta = peso;
    }
    resta -= suo;
    pacchi.at(-1)?.posti.push(uno);
    if (riga) pacchi.at(-1)?.nuove.push(riga);
  }
  return pacchi;
}

/** To find the one that cannot be taken. */
export function unoPerUno({ posti, nuove }: Pacco): Pacco[] {
  return posti.map((uno) => ({ posti: [uno], nuove: nuove.filter((riga) => chiave(riga) === chiave(uno)) }));
}
