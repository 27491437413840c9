import type { ErroreCore } from '#contract/bridge/errori.ts';
import type { Esito } from '#contract/esito.ts';
import type { Dossier, EsitoOperazione } from '#contract/wa/registro.ts';
import type { Archivio } from './archivio.ts';
import { spiegatoDaNoi } from './differenze.ts';
import { ammette, avanza, type Evento } from './macchina.ts';
import { daFare, ripresa, type DaFare, type Pratica } from './pratica.ts';
import { leggiRisposta } from './risposta.ts';

export type ErroreInvio =
  ErroreCore | { readonly tipo: 'ponte'; readonly messaggio: string; readonly rimedio: string };

/** What the sender asks of the workstation. */
export interface PonteUscita {
  invia(
    codice: string,
    richiesta: Pratica['richiesta'],
    firma?: Pratica['firma'],
  ): Promise<Esito<Record<string, unknown>, ErroreInvio>>;
  esito(idOperazioneComune: string): Promise<Esito<EsitoOperazione, ErroreInvio>>;
  dossier(id: string): Promise<Esito<Dossier, ErroreInvio>>;
}

/** `fermo`: no way through now; `avanti`: whatever came of it, go on with the next. */
type Passo = 'avanti' | 'fermo';

/** Refusals that concern who asks, not what is asked: the act keeps its place. */
const diChiChiede = new Set([
  'non-autenticato',
  'sessione-scaduta',
  'sfida-non-valida',
  'firma-non-valida',
  'postazione-non-ammessa',
  'carta-non-ammessa',
]);

/** What an answer, or the lack of one, says about an act that left. */
export function eventoDaErrore(errore: ErroreInvio): Evento {
  switch (errore.tipo) {
    case 'fuori-linea':
    case 'bloccata':
      return { tipo: 'non-partita' };
    case 'esito-ignoto':
    case 'ponte':
      return { tipo: 'senza-risposta' };
    case 'rifiutato': {
      const { errore: rifiuto, messaggio, rimedio } = errore;
      if (diChiChiede.has(rifiuto.tipo)) return { tipo: 'non-partita' };
      if (rifiuto.tipo === 'guasto' || rifiuto.tipo === 'servizio-non-disponibile')
        return { tipo: 'senza-risposta' };
      const campi =
        rifiuto.tipo === 'richiesta-non-valida'
          ? rifiuto.campi.map((uno) => ({
              codice: '',
              blocca: true,
              testo: uno.messaggio,
              campo: uno.percorso,
            }))
          : [];
      return {
        tipo: 'rifiutata',
        motivi: [{ codice: '', blocca: true, testo: messaggio, rimedio }, ...campi],
      };
    }
  }
}

/** Acts under way at once: the answer of the register is what one waits for, and others have other families. */
const insieme = 6;

/**
 * Sends what is in the queue, in order for each person and family, several at once when they have nobody in common;
 * asks what became of what got no answer; takes up again what was put off until today.
 */
export class Spedizioniere {
  readonly #archivio: Archivio;
  readonly #ponte: PonteUscita;
  readonly #adesso: () => number;
  #giro: Promise<void> | undefined;
  #ancora = false;
  #fermo = false;
  /** The outbox as this round has read and changed it: on the disk at each step, opened once. */
  readonly #pratiche = new Map<string, Pratica>();
  /**
   * Records read before sending, each as it was read last, kept to be read when the core is away: after the acts, which
   * do not wait for them.
   */
  readonly #letti = new Map<string, Dossier>();

  constructor(archivio: Archivio, ponte: PonteUscita, adesso: () => number = Date.now) {
    this.#archivio = archivio;
    this.#ponte = ponte;
    this.#adesso = adesso;
  }

  /** Goes through the queue once; called while it is going, goes through it once more. Resolves when done. */
  sveglia(): Promise<void> {
    if (this.#fermo) return Promise.resolve();
    this.#ancora = true;
    this.#giro ??= this.#lavora();
    return this.#giro;
  }

  /** Nothing more leaves. Resolves when what was under way has come back and is stored. */
  async ferma(): Promise<void> {
    this.#fermo = true;
    await this.#giro;
  }

  async #lavora(): Promise<void> {
    await Promise.resolve();
    try {
      while (this.#ancora && !this.#arrestato()) {
        this.#ancora = false;
        await this.#rileggi();
        if ((await this.#unGiro()) === 'fermo') return;
      }
    } finally {
      this.#ricorda();
      // Here and not after: who calls in between would be answered by a round that is over.
      this.#giro = undefined;
    }
  }

  #ricorda(): void {
    const letti = [...this.#letti.values()];
    this.#letti.clear();
    // A copy to read: what the disk does not take is not lost work.
    if (letti.length > 0) this.#archivio.ricordaTutti(letti, this.#adesso()).catch(() => undefined);
  }

  async #rileggi(): Promise<void> {
    this.#pratiche.clear();
    for (const pratica of await this.#archivio.uscita.elenca()) this.#pratiche.set(pratica.id, pratica);
    for (const pratica of this.#pratiche.values())
      if (pratica.stato.stato === 'sospesa' && pratica.stato.fino <= this.#adesso())
        await this.#salva(ripresa(pratica, this.#adesso()));
  }

  /** Each act once, at most: as many under way as may be, until one finds no way through. */
  async #unGiro(): Promise<Passo> {
    const fatti = new Set<string>();
    const inCorso = new Set<Promise<void>>();
    const esito: { passo: Passo; caduto?: unknown } = { passo: 'avanti' };
    for (;;) {
      const prossimo =
        esito.passo === 'fermo' || this.#arrestato() || inCorso.size >= insieme
          ? undefined
          : daFare([...this.#pratiche.values()]).find(
              ({ tipo, pratica }) => tipo !== 'aspetta' && !fatti.has(pratica.id),
            );
      if (!prossimo) {
        if (inCorso.size === 0) break;
        await Promise.race(inCorso);
        continue;
      }
      fatti.add(prossimo.pratica.id);
      const lavoro = this.#fai(prossimo)
        .then(
          (passo) => {
            if (passo === 'fermo') esito.passo = passo;
          },
          (errore: unknown) => {
            Object.assign(esito, { passo: 'fermo', caduto: errore });
          },
        )
        .finally(() => inCorso.delete(lavoro));
      inCorso.add(lavoro);
    }
    if ('caduto' in esito) throw esito.caduto;
    return esito.passo;
  }

  #fai({ tipo, pratica }: DaFare): Promise<Passo> {
    return tipo === 'chiedi-esito' ? this.#chiediEsito(pratica) : this.#verificaEManda(pratica);
  }

  #arrestato(): boolean {
    return this.#fermo;
  }

  async #chiediEsito(pratica: Pratica): Promise<Passo> {
    const esito = await this.#ponte.esito(pratica.idOperazioneComune);
    if (!esito.ok) return 'fermo';
    if (esito.valore.stato === 'sconosciuta') {
      const dubbia = await this.#segna(pratica, { tipo: 'sconosciuta' });
      return this.#manda(dubbia);
    }
    await this.#segna(pratica, leggiRisposta(esito.valore.risposta));
    return 'avanti';
  }

  async #verificaEManda(pratica: Pratica): Promise<Passo> {
    const { base } = pratica;
    if (base) {
      const attuale = await this.#ponte.dossier(base.idSoggetto);
      if (!attuale.ok) return 'fermo';
      const dossier = attuale.valore;
      this.#letti.set(dossier.idSchedaSoggettoANPR, dossier);
      const nostre = [...this.#pratiche.values()];
      if (dossier.versione !== base.versione && !spiegatoDaNoi(base.dossier, dossier, nostre)) {
        await this.#segna(pratica, { tipo: 'registro-cambiato', attuale: dossier });
        return 'avanti';
      }
    }
    return this.#manda(pratica);
  }

  async #manda(pratica: Pratica): Promise<Passo> {
    // Stored as sent before it leaves: a desk that dies in between asks the outcome, and does not send another.
    const partita = await this.#segna(pratica, { tipo: 'parte' });
    const risposta = await this.#ponte.invia(partita.codice, partita.richiesta, partita.firma);
    const evento = risposta.ok ? leggiRisposta(risposta.valore) : eventoDaErrore(risposta.errore);
    await this.#segna(partita, evento);
    return evento.tipo === 'accolta' || evento.tipo === 'rifiutata' ? 'avanti' : 'fermo';
  }

  async #segna(pratica: Pratica, evento: Evento): Promise<Pratica> {
    if (!ammette(pratica.stato, evento.tipo)) return pratica;
    return this.#salva({ ...pratica, stato: avanza(pratica.stato, evento, this.#adesso()) });
  }

  async #salva(pratica: Pratica): Promise<Pratica> {
    await this.#archivio.salvaPratica(pratica);
    this.#pratiche.set(pratica.id, pratica);
    return pratica;
  }
}
