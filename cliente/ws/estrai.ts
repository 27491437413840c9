import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StrutturaFoglia, StrutturaTipo } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';

interface Allegato {
  readonly nome: string;
  readonly contenuto: Buffer;
}

const firme: readonly (readonly [inizio: string, estensione: string])[] = [
  ['25504446', 'pdf'],
  ['1f8b', 'gz'],
  ['504b0304', 'zip'],
  ['3c', 'xml'],
];

function estensione(contenuto: Buffer): string {
  const inizio = contenuto.subarray(0, 8).toString('hex');
  return firme.find(([firma]) => inizio.startsWith(firma))?.[1] ?? 'bin';
}

/** Every base64 leaf of an answer: certificates, extractions, answers of other operations. */
function* allegati(
  struttura: StrutturaFoglia | StrutturaTipo,
  valore: unknown,
  elemento: string,
): Generator<Allegato> {
  if (struttura.genere === 'foglia') {
    if (struttura.base === 'base64Binary' && typeof valore === 'string' && valore !== '')
      yield { nome: elemento, contenuto: Buffer.from(valore, 'base64') };
    return;
  }
  const campi = valore as Readonly<Record<string, unknown>>;
  for (const { nome, contenuto } of struttura.voci) {
    const dato = campi[nome];
    if (dato === undefined) continue;
    for (const uno of Array.isArray(dato) ? (dato as unknown[]) : [dato])
      yield* allegati(contenuto, uno, nome);
  }
}

/**
 * Writes the attachments of an answer, readable by their owner only. Their names say operation and element, never the
 * person. @returns the files written.
 */
export function estraiAllegati(
  cartella: string,
  prefisso: string,
  struttura: StrutturaTipo,
  valore: Readonly<Record<string, unknown>>,
): Esito<string[], Problema> {
  const file: string[] = [];
  try {
    for (const { nome, contenuto } of allegati(struttura, valore, '')) {
      mkdirSync(cartella, { recursive: true, mode: 0o700 });
      const percorso = join(cartella, `${prefisso}-${nome}-${file.length + 1}.${estensione(contenuto)}`);
      writeFileSync(percorso, contenuto, { mode: 0o600 });
      file.push(percorso);
    }
    return riuscito(file);
  } catch {
    return fallito(
      problema(
        `I documenti della risposta non si possono scrivere in ${cartella}.`,
        'Controlla spazio e permessi; sono anche nella risposta stampata, in base64.',
      ),
    );
  }
}
