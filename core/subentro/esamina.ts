import { IntestazioneSubentro, RigaSubentro } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { contati, leggiNome, nessuno, sommati, type Contati } from '#contract/regole/subentro/index.ts';
import type { Fornitura } from './fornitura.ts';
import { FornituraNonValida } from './righe-xml.ts';

/** A file read from end to end, before anything of it is written. */
export interface Esaminato {
  readonly nome: string;
  readonly intestazione: IntestazioneSubentro | undefined;
  readonly contati: Contati;
  /** Lines, the first one included. */
  readonly righe: number;
  /** Lines that are no families: the file is refused. */
  readonly difetti: readonly Rilievo[];
}

const massimoDifetti = 20;

function comeJson(riga: string): unknown {
  try {
    return JSON.parse(riga) as unknown;
  } catch {
    return undefined;
  }
}

function nonValida(nome: string, numero: number, dove: string): Rilievo {
  const codice = leggiNome(nome)?.tipo === 'AIRE' ? 'EN010' : 'EN009';
  const causa = `La riga ${numero} non è una scheda nel formato previsto${dove === '' ? '' : ` (${dove})`}.`;
  return rilievo(codice, { campo: 'fileXml', causa });
}

function nonValido(nome: string, dove: string): Rilievo {
  const codice = leggiNome(nome)?.tipo === 'AIRE' ? 'EN010' : 'EN009';
  const causa = `Il file non è nel formato ufficiale (${dove}).`;
  const rimedio = 'Verificalo con lo schema subentro.xsd, correggilo e invialo di nuovo.';
  return rilievo(codice, { campo: 'fileXml', causa, rimedio });
}

/** @returns the line as a family with its people, or where it is wrong. */
export function leggiRiga(riga: string): RigaSubentro | string {
  const letta = RigaSubentro.safeParse(comeJson(riga));
  if (letta.success) return letta.data;
  // A choice of the schema that is not kept (a card of no comune) is an anomaly of its own, and is told as one.
  const vere = letta.error.issues.filter(({ code }) => code !== 'custom');
  return vere.length === 0 ? (comeJson(riga) as RigaSubentro) : (vere[0]?.path.join('.') ?? '');
}

export async function esamina(fornitura: Fornitura): Promise<Esaminato> {
  const { nome } = fornitura;
  let intestazione: IntestazioneSubentro | undefined;
  let somma = nessuno;
  let righe = 0;
  const difetti: Rilievo[] = [];
  try {
    for await (const riga of fornitura.righe()) {
      righe += 1;
      if (righe === 1) {
        const letta = IntestazioneSubentro.safeParse(comeJson(riga));
        if (!letta.success) break;
        intestazione = letta.data.subentro;
        continue;
      }
      const letta = leggiRiga(riga);
      if (typeof letta !== 'string') somma = sommati(somma, contati(letta));
      else if (difetti.push(nonValida(nome, righe, letta)) === massimoDifetti) break;
    }
  } catch (errore) {
    if (!(errore instanceof FornituraNonValida)) throw errore;
    difetti.push(nonValido(nome, errore.message));
  }
  return { nome, intestazione, contati: somma, righe, difetti };
}
