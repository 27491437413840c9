import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { contenutoDi } from './componi.ts';
import { leggiScenari } from './leggi.ts';
import type { DifettoScenario, Documento, Modello, Modifica, Passo, Sequenza } from './lingua.ts';
import { trovaServizio } from '../ws/servizio.ts';

/** A file with all that it includes, checked: names exist, paths are those of the official messages. */
export interface Copione {
  readonly file: string;
  readonly scenari: readonly Sequenza[];
  readonly modelli: ReadonlyMap<string, Modello>;
  readonly parti: ReadonlyMap<string, Sequenza>;
}

type Segnala = (file: string, riga: number, messaggio: string, rimedio: string) => void;

function leggiFile(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The document and those that it includes, each once, in the order in which they are named. */
function raccogli(file: string, segnala: Segnala): Documento[] {
  const visti = new Set<string>();
  const documenti: Documento[] = [];
  const visita = (quale: string, da: string, riga: number): void => {
    if (visti.has(quale)) return;
    visti.add(quale);
    const testo = leggiFile(quale);
    if (testo === undefined) {
      segnala(da, riga, `Il file ${quale} non c’è o non si può leggere.`, 'Controlla percorso e permessi.');
      return;
    }
    const letto = leggiScenari(quale, testo);
    if (!letto.ok) {
      for (const uno of letto.errore) segnala(uno.file, uno.riga, uno.messaggio, uno.rimedio);
      return;
    }
    for (const incluso of letto.valore.inclusi)
      visita(resolve(dirname(quale), incluso.file), quale, incluso.riga);
    documenti.push(letto.valore);
  };
  visita(file, file, 1);
  return documenti;
}

function controllaVoci(file: string, codice: string, voci: readonly Modifica[], segnala: Segnala): void {
  const servizio = trovaServizio(codice);
  if (!servizio.ok) return;
  for (const { percorso, riga } of voci) {
    const contenuto = contenutoDi(servizio.valore.richiesta.struttura, percorso);
    if (!contenuto.ok) segnala(file, riga, contenuto.errore.messaggio, contenuto.errore.rimedio);
  }
}

function controllaPasso(file: string, passo: Passo, { modelli, parti }: Copione, segnala: Segnala): void {
  if (passo.tipo === 'usa' && !parti.has(passo.parte))
    segnala(
      file,
      passo.riga,
      `La parte «${passo.parte}» non c’è.`,
      'Scrivila con «parte nome», o includila.',
    );
  if (passo.tipo !== 'operazione') return;
  const servizio = trovaServizio(passo.codice);
  if (!servizio.ok) segnala(file, passo.riga, servizio.errore.messaggio, servizio.errore.rimedio);
  controllaVoci(file, passo.codice, passo.voci, segnala);
  const modello = passo.modello === undefined ? undefined : modelli.get(passo.modello);
  if (passo.modello !== undefined && passo.modello !== 'esempio' && !modello)
    segnala(file, passo.riga, `Il modello «${passo.modello}» non c’è.`, 'Scrivilo, o includi il suo file.');
  if (modello && modello.codice !== passo.codice)
    segnala(
      file,
      passo.riga,
      `Il modello «${modello.nome}» è per ${modello.codice} e non per ${passo.codice}.`,
      'Scegli un altro modello.',
    );
}

function perNome<T extends { readonly riga: number }>(
  documenti: readonly Documento[],
  voci: (documento: Documento) => readonly T[],
  nome: (voce: T) => string,
  segnala: Segnala,
): Map<string, T> {
  const mappa = new Map<string, T>();
  for (const documento of documenti) {
    for (const voce of voci(documento)) {
      if (mappa.has(nome(voce)))
        segnala(documento.file, voce.riga, `«${nome(voce)}» c’è già.`, 'Dagli un altro nome.');
      mappa.set(nome(voce), voce);
    }
  }
  return mappa;
}

/** Reads a scenario file with what it includes. @param file absolute. */
export function caricaCopione(file: string): Esito<Copione, readonly DifettoScenario[]> {
  const difetti: DifettoScenario[] = [];
  const segnala: Segnala = (dove, riga, messaggio, rimedio) => {
    difetti.push({ file: dove, riga, messaggio, rimedio });
  };
  const documenti = raccogli(file, segnala);
  if (difetti.length > 0) return fallito(difetti);
  const copione: Copione = {
    file,
    scenari: documenti.find((uno) => uno.file === file)?.scenari ?? [],
    modelli: perNome(
      documenti,
      (uno) => uno.modelli,
      (uno) => uno.nome,
      segnala,
    ),
    parti: perNome(
      documenti,
      (uno) => uno.parti,
      (una) => una.titolo,
      segnala,
    ),
  };
  for (const documento of documenti) {
    for (const { codice, riga, voci, base, nome } of documento.modelli) {
      const servizio = trovaServizio(codice);
      if (!servizio.ok) segnala(documento.file, riga, servizio.errore.messaggio, servizio.errore.rimedio);
      controllaVoci(documento.file, codice, voci, segnala);
      if (base !== undefined && copione.modelli.get(base)?.codice !== codice)
        segnala(
          documento.file,
          riga,
          `«${nome}» parte da «${base}», che non c’è per ${codice}.`,
          'Correggi.',
        );
    }
    for (const { passi } of [...documento.parti, ...documento.scenari])
      for (const passo of passi) controllaPasso(documento.file, passo, copione, segnala);
  }
  const ordinati = difetti.toSorted((a, b) => (a.file === b.file ? a.riga - b.riga : 0));
  return difetti.length > 0 ? fallito(ordinati) : riuscito(copione);
}

/** The lines of a model after those of the model it comes from; each is taken once, whatever circle they make. */
export function vociDi(nome: string, modelli: Copione['modelli']): readonly Modifica[] {
  const catena: Modello[] = [];
  let qui = modelli.get(nome);
  while (qui && !catena.includes(qui)) {
    catena.unshift(qui);
    qui = qui.base === undefined ? undefined : modelli.get(qui.base);
  }
  return catena.flatMap(({ voci }) => voci);
}
