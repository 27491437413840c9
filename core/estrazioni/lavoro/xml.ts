import { Risposta3002, type DatiSoggetto, type TestataRisposta } from '#contract/anpr/index.ts';

/**
 * One person of an extraction as ANPR writes it: a whole answer of 3002, each with its declaration, one after the other
 * (italia/anpr #2327, #3378). Software that reads the files of ANPR splits them there.
 */
export function personaInXml(testata: TestataRisposta, dati: DatiSoggetto): string {
  const testataRisposta = comeDelComune(testata);
  const risposta = { Risposta3002_OK: { testataRisposta, listaSoggetti: { datiSoggetto: [dati] } } };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${Risposta3002.toXml(risposta)}\n`;
}

/** The head of a body's request in the names that 3002 has. */
function comeDelComune(testata: TestataRisposta & { readonly idOperazioneClient?: string }): TestataRisposta {
  const { idOperazioneClient: id, ...resto } = testata;
  return id === undefined ? testata : { ...resto, idOperazioneComune: id };
}
