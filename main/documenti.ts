import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gestori } from '#contract/bridge/index.ts';
import type { ErroreDocumento } from '#contract/bridge/errori.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { spiegaStampa, type ErroreStampa, type Stampanti } from '#native/printer/index.ts';

const nonPdf: ErroreDocumento = {
  tipo: 'documento-sconosciuto',
  messaggio: 'Il documento non è un PDF e non è stato usato.',
  rimedio: 'Riapri il certificato dalla scheda e riprova.',
};

function nonStampato(errore: ErroreStampa): { readonly ok: false; readonly errore: ErroreDocumento } {
  return fallito({ tipo: 'stampante', ...spiegaStampa(errore) });
}

type Salvato = Esito<{ percorso: string }, ErroreDocumento>;

/** The user's documents folder: what the desktop says, its usual names, else a folder of ours. */
export function cartellaDocumenti(casaUtente: string, casaDati: string): string {
  const xdg = join(casaUtente, '.config', 'user-dirs.dirs');
  const scritta = existsSync(xdg)
    ? /^XDG_DOCUMENTS_DIR="(.*)"$/m.exec(readFileSync(xdg, 'utf8'))?.[1]
    : undefined;
  const candidate = [
    ...(scritta === undefined ? [] : [scritta.replace(/^\$HOME/, casaUtente)]),
    join(casaUtente, 'Documenti'),
    join(casaUtente, 'Documents'),
  ];
  return candidate.find((cartella) => existsSync(cartella)) ?? join(casaDati, 'documenti');
}

/** Never overwrites: a second file of the same name takes a number of its own. */
function scrivi(cartella: string, nome: string, estensione: string, contenuto: Uint8Array): string {
  for (let n = 1; ; n++) {
    const percorso = join(cartella, `${nome}${n === 1 ? '' : `-${n}`}.${estensione}`);
    try {
      writeFileSync(percorso, contenuto, { flag: 'wx', mode: 0o600 });
      return percorso;
    } catch (errore) {
      if (!(errore instanceof Error && 'code' in errore && errore.code === 'EEXIST')) throw errore;
      if (Buffer.compare(readFileSync(percorso), contenuto) === 0) return percorso;
    }
  }
}

function leggiPdf(base64: string): Buffer | undefined {
  const pdf = Buffer.from(base64, 'base64');
  return pdf.subarray(0, 5).toString('latin1') === '%PDF-' ? pdf : undefined;
}

/** Prints and saves what the page hands over; names carry the protocol number and nothing of the person. */
export function gestoriDocumenti(parti: {
  readonly stampanti: Stampanti;
  readonly cartella: () => string;
  readonly adesso?: () => Date;
}): Pick<
  Gestori,
  | 'stampa.stampanti'
  | 'stampa.documento'
  | 'documento.salva'
  | 'documento.salvaTabella'
  | 'documento.salvaAssistenza'
> {
  const oggi = (): string => giornoInItalia(parti.adesso?.() ?? new Date());
  function salva(nome: string, estensione: string, contenuto: Uint8Array): Salvato {
    const cartella = parti.cartella();
    try {
      mkdirSync(cartella, { recursive: true, mode: 0o700 });
      return riuscito({ percorso: scrivi(cartella, nome, estensione, contenuto) });
    } catch {
      return fallito({
        tipo: 'file',
        messaggio: `Il documento non si può salvare in ${cartella}.`,
        rimedio: 'Controlla spazio e permessi della cartella, poi riprova: il documento resta aperto.',
      });
    }
  }

  return {
    'stampa.stampanti': async () => {
      const elenco = await parti.stampanti.elenca();
      return elenco.ok ? elenco : nonStampato(elenco.errore);
    },
    'stampa.documento': async ({ pdf, ...resto }) => {
      const letto = leggiPdf(pdf);
      if (!letto) return fallito(nonPdf);
      const stampato = await parti.stampanti.stampa({ ...resto, pdf: letto });
      return stampato.ok ? stampato : nonStampato(stampato.errore);
    },
    'documento.salva': async ({ pdf, protocollo, genere = 'certificato' }) => {
      const letto = leggiPdf(pdf);
      if (!letto) return fallito(nonPdf);
      return salva(`${genere}-${protocollo}`, 'pdf', letto);
    },
    'documento.salvaTabella': async ({ nome, csv }) =>
      salva(`${nome}-${oggi()}`, 'csv', Buffer.from(csv, 'utf8')),
    'documento.salvaAssistenza': async ({ json }) =>
      salva(`sportello-assistenza-${oggi()}`, 'json', Buffer.from(json, 'utf8')),
  };
}
