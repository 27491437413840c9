import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { esegui } from './esegui.ts';
import type { ErroreStampa } from './errori.ts';
import { leggiStampanti, type StampanteTrovata } from './lpstat.ts';

export { spiegaStampa, type ErroreStampa } from './errori.ts';
export type { StampanteTrovata } from './lpstat.ts';

export interface RichiestaStampa {
  readonly pdf: Uint8Array;
  /** Shown in the print queue, which others may see: never personal data. */
  readonly titolo: string;
  /** The default one when left out. */
  readonly stampante?: string | undefined;
  readonly copie: number;
  /** As the printer names its trays; the usual one when left out. */
  readonly cassetto?: string | undefined;
}

export interface Stampanti {
  elenca(): Promise<Esito<StampanteTrovata[], ErroreStampa>>;
  /** On A4. The answer means that the queue has it, not that paper came out. */
  stampa(richiesta: RichiestaStampa): Promise<Esito<{ lavoro: string; stampante: string }, ErroreStampa>>;
}

type Scelta = Esito<StampanteTrovata, ErroreStampa>;

function scegli(stampanti: readonly StampanteTrovata[], nome: string | undefined): Scelta {
  const scelta = stampanti.find((una) => (nome === undefined ? una.predefinita : una.nome === nome));
  if (!scelta) {
    return fallito(
      nome === undefined ? { tipo: 'nessuna-stampante' } : { tipo: 'stampante-sconosciuta', nome },
    );
  }
  return scelta.pronta ? riuscito(scelta) : fallito({ tipo: 'stampante-ferma', nome: scelta.nome });
}

function primaRiga(testo: string): string {
  return testo.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

class StampantiCups implements Stampanti {
  readonly #ambiente: Readonly<Record<string, string>>;

  constructor(ambiente: Readonly<Record<string, string>>) {
    this.#ambiente = ambiente;
  }

  async elenca(): Promise<Esito<StampanteTrovata[], ErroreStampa>> {
    const uscita = await esegui('lpstat', ['-r', '-d', '-a', '-l', '-p'], this.#ambiente);
    if (!uscita.ok) return uscita;
    const { testo, errori } = uscita.valore;
    if (/scheduler is running/.test(testo)) return riuscito(leggiStampanti(testo));
    return /not running|refused|unable to connect|bad file descriptor/i.test(testo + errori)
      ? fallito({ tipo: 'servizio-fermo' })
      : fallito({ tipo: 'guasto', dettaglio: primaRiga(errori || testo) });
  }

  async stampa(
    richiesta: RichiestaStampa,
  ): Promise<Esito<{ lavoro: string; stampante: string }, ErroreStampa>> {
    const stampanti = await this.elenca();
    if (!stampanti.ok) return stampanti;
    const scelta = scegli(stampanti.valore, richiesta.stampante);
    if (!scelta.ok) return scelta;
    const { nome } = scelta.valore;
    const argomenti = ['-d', nome, '-n', String(richiesta.copie), '-t', richiesta.titolo, '-o', 'media=A4'];
    if (richiesta.cassetto !== undefined) argomenti.push('-o', `InputSlot=${richiesta.cassetto}`);
    const uscita = await esegui('lp', argomenti, this.#ambiente, richiesta.pdf);
    if (!uscita.ok) return uscita;
    const { codice, testo, errori } = uscita.valore;
    const lavoro = /request id is (\S+)/.exec(testo)?.[1];
    return codice === 0 && lavoro
      ? riuscito({ lavoro, stampante: nome })
      : fallito({ tipo: 'guasto', dettaglio: primaRiga(errori) });
  }
}

class StampantiNonSupportate implements Stampanti {
  readonly #errore: ErroreStampa;

  constructor(sistema: string) {
    this.#errore = { tipo: 'non-supportato', sistema };
  }

  elenca(): Promise<{ readonly ok: false; readonly errore: ErroreStampa }> {
    return Promise.resolve(fallito(this.#errore));
  }

  stampa(): Promise<{ readonly ok: false; readonly errore: ErroreStampa }> {
    return Promise.resolve(fallito(this.#errore));
  }
}

/** Printers through CUPS; a private server is named by `CUPS_SERVER`, in the desk's environment or in `ambiente`. */
export function apriStampanti(
  opzioni: {
    readonly piattaforma?: NodeJS.Platform;
    readonly ambiente?: Readonly<Record<string, string>>;
  } = {},
): Stampanti {
  const piattaforma = opzioni.piattaforma ?? process.platform;
  if (piattaforma !== 'linux') return new StampantiNonSupportate(piattaforma);
  const server = process.env['CUPS_SERVER'];
  return new StampantiCups({ ...(server ? { CUPS_SERVER: server } : {}), ...opzioni.ambiente });
}
