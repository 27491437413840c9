import { createHash } from 'node:crypto';
import type { Servizio, TestataRichiesta, TestataRisposta, Voce } from '#contract/anpr/index.ts';
import { erroreUfficiale, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { testoCanonico } from '#contract/testo-canonico.ts';
import type { Richiesta } from './difetti.ts';
import type { Operazione } from './operazione.ts';
import type { RispostaUfficiale } from './registro.ts';

/** Number of an operation refused before being looked into (services.md §1.2). */
export const nonElaborata = '0';

/** `0000` done, `WN00` done with warnings, `XXXX` refused: what production sends, whatever the schema says. */
export type EsitoTestata = '0000' | 'WN00' | 'XXXX';

/** What the answer says back of the request: E000 has names of its own for id and protocol (services.md §1.2). */
const ripetuti = new Set([
  'idOperazioneComune',
  'idOperazioneClient',
  'codMittente',
  'codDestinatario',
  'operazioneRichiesta',
  'dataOraRichiesta',
  'protocolloComune',
  'protocolloClient',
  'dataProtocolloComune',
  'dataProtocolloClient',
  'dataDecorrenza',
]);

export function testataRisposta(
  { testataRichiesta }: { readonly testataRichiesta: TestataRichiesta },
  idOperazioneANPR: string,
  esitoOperazione: EsitoTestata,
): TestataRisposta {
  const detti = Object.entries(testataRichiesta).filter(([nome]) => ripetuti.has(nome));
  return { ...(Object.fromEntries(detti) as TestataRisposta), idOperazioneANPR, esitoOperazione };
}

/** The element of an answer that refuses: `rispostaKO`, or `Risposta6001KO`. */
function radiceKO({ risposta }: Servizio): Voce {
  const voce = risposta.struttura.voci.find(({ nome }) => nome.endsWith('KO'));
  if (!voce) throw new Error(`${risposta.radice} cannot refuse`);
  return voce;
}

/** What an answer holds beside the refusal: 5021 says again which mutations were asked. */
function accanto({ risposta }: Servizio, { datiControllo = {} }: Richiesta): Record<string, unknown> {
  const inScelta = new Set(risposta.struttura.scelte.flatMap(({ tra }) => tra));
  const altre = risposta.struttura.voci.filter(
    ({ nome, obbligatoria }) => obbligatoria && !inScelta.has(nome),
  );
  return Object.fromEntries(
    altre.map(({ nome, ripetibile }) => {
      const detto = datiControllo[nome];
      return [nome, Array.isArray(detto) && !ripetibile ? detto[0] : detto];
    }),
  );
}

/** The official refusal: every finding, and EN527 with what assistance will ask for. */
export function rispostaKO(
  { servizio }: Pick<Operazione, 'servizio'>,
  richiesta: Richiesta,
  testata: TestataRisposta,
  rilievi: readonly Rilievo[],
  adesso: Date,
): RispostaUfficiale {
  const estremi = rilievo('EN527', {
    causa: `Operazione ANPR ${testata.idOperazioneANPR} del ${adesso.toISOString()}.`,
  });
  const { nome, contenuto } = radiceKO(servizio);
  const errori = [...rilievi, estremi].map(erroreUfficiale);
  // In E000 the list is the errors themselves.
  const sciolta = contenuto.genere === 'tipo' && contenuto.perNome.get('listaErrori')?.ripetibile === true;
  const rifiuto = { testataRisposta: testata, listaErrori: sciolta ? errori : { errore: errori } };
  return { [nome]: rifiuto, ...accanto(servizio, richiesta) };
}

/** The same request sent again has the same digest, even when the sender stamps it with a new time. */
export function digesto(codice: string, richiesta: { readonly testataRichiesta: TestataRichiesta }): Buffer {
  const { dataOraRichiesta: _, ...testata } = richiesta.testataRichiesta;
  return createHash('sha256')
    .update(testoCanonico({ codice, ...richiesta, testataRichiesta: testata }))
    .digest();
}
