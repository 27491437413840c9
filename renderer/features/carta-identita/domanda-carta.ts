import type { DomandaCarta } from '#contract/regole/carta-identita/index.ts';
import type { DomandaPerCarta } from '#contract/wa/carta-identita.ts';

const detto = (testo: string | undefined): string | undefined => {
  const pulito = testo?.trim() ?? '';
  return pulito === '' ? undefined : pulito;
};

/** The request as it is kept: what was left behind in a field that is no longer asked for stays here. */
export function daConservare(domanda: DomandaCarta, soggetto: string, numero: string): DomandaPerCarta {
  const { giorno, espatrio, urgenza, assenso, estremiAssenso, interdizioni, precedente, denuncia } = domanda;
  const estremi = assenso === 'giudice' ? detto(estremiAssenso) : undefined;
  const conDenuncia = precedente === 'smarrito' || precedente === 'rubato';
  const sua = conDenuncia ? detto(denuncia) : undefined;
  return {
    ...{ numero, soggetto, giorno, espatrio, interdizioni: [...interdizioni], precedente },
    ...(urgenza && { urgenza: { ...urgenza } }),
    ...(espatrio && assenso && { assenso }),
    ...(espatrio && estremi !== undefined && { estremiAssenso: estremi }),
    ...(sua !== undefined && { denuncia: sua }),
  };
}
