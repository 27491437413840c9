import { z } from 'zod';
import type { Canale } from './trasporto.ts';

const Diagnosi = z.object({
  accolta: z.boolean(),
  spiegazione: z.object({ it: z.string() }).optional(),
  rimedio: z.object({ it: z.string() }).optional(),
  passi: z.array(z.object({ nome: z.object({ it: z.string() }), esito: z.string() })),
});

/**
 * What a core of this project says of an envelope, step by step, in local environments
 * (docs/decisions/0011-diagnosi-soap.md). Other services have no such address. @returns undefined where there is none.
 */
export async function chiediDiagnosi(canale: Canale, busta: string): Promise<string | undefined> {
  const risposta = await canale.manda('/diagnosi/soap', busta);
  if (!risposta.ok || risposta.valore.stato !== 200) return undefined;
  let voci: unknown;
  try {
    voci = JSON.parse(risposta.valore.corpo.toString('utf8'));
  } catch {
    return undefined;
  }
  const letta = Diagnosi.safeParse(voci);
  if (!letta.success) return undefined;
  const { accolta, spiegazione, rimedio, passi } = letta.data;
  if (accolta) return 'un’altra busta, uguale, sarebbe stata accolta.';
  const fallito = passi.find(({ esito }) => esito === 'fallito');
  return [fallito && `passo «${fallito.nome.it}».`, spiegazione?.it, rimedio?.it].filter(Boolean).join(' ');
}
