import { createHash } from 'node:crypto';
import type { TestataRichiesta, TestataRisposta } from '#contract/anpr/index.ts';
import { erroreUfficiale, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { testoCanonico } from '../certificati/contenuto.ts';
import type { Operazione } from './operazione.ts';
import type { RispostaUfficiale } from './registro.ts';

/** Number of an operation refused before being looked into (services.md §1.2). */
export const nonElaborata = '0';

/** `0000` done, `WN00` done with warnings, `XXXX` refused: what production sends, whatever the schema says. */
export type EsitoTestata = '0000' | 'WN00' | 'XXXX';

export function testataRisposta(
  { testataRichiesta: t }: { readonly testataRichiesta: TestataRichiesta },
  idOperazioneANPR: string,
  esitoOperazione: EsitoTestata,
): TestataRisposta {
  return {
    idOperazioneComune: t.idOperazioneComune,
    codMittente: t.codMittente,
    codDestinatario: t.codDestinatario,
    operazioneRichiesta: t.operazioneRichiesta,
    dataOraRichiesta: t.dataOraRichiesta,
    ...(t.protocolloComune === undefined ? {} : { protocolloComune: t.protocolloComune }),
    ...(t.dataProtocolloComune === undefined ? {} : { dataProtocolloComune: t.dataProtocolloComune }),
    ...(t.dataDecorrenza === undefined ? {} : { dataDecorrenza: t.dataDecorrenza }),
    idOperazioneANPR,
    esitoOperazione,
  };
}

/** The official refusal: every finding, and EN527 with what assistance will ask for. */
export function rispostaKO(
  { radiceKO }: Pick<Operazione, 'radiceKO'>,
  testata: TestataRisposta,
  rilievi: readonly Rilievo[],
  adesso: Date,
): RispostaUfficiale {
  const estremi = rilievo('EN527', {
    causa: `Operazione ANPR ${testata.idOperazioneANPR} del ${adesso.toISOString()}.`,
  });
  return {
    [radiceKO]: {
      testataRisposta: testata,
      listaErrori: { errore: [...rilievi, estremi].map(erroreUfficiale) },
    },
  };
}

/** The same request sent again has the same digest, even when the sender stamps it with a new time. */
export function digesto(codice: string, richiesta: { readonly testataRichiesta: TestataRichiesta }): Buffer {
  const { dataOraRichiesta: _, ...testata } = richiesta.testataRichiesta;
  return createHash('sha256')
    .update(testoCanonico({ codice, ...richiesta, testataRichiesta: testata }))
    .digest();
}
