import { riuscito, type Esito } from '#contract/esito.ts';
import type { Problema } from '../problema.ts';
import type { Copione } from './carica.ts';
import type { Oggetto } from './componi.ts';
import type { Differenza } from './confronto.ts';
import type { Faccia, Palco } from './faccia.ts';
import { interroga, schedeDi, type Domanda } from './interroga.ts';
import type { Passo } from './lingua.ts';
import { nuovaMemoria, type Memoria } from './memoria.ts';
import type { LeggiScheda } from './valori.ts';

/** What a step did: words for who looks on, and every difference from what was expected. */
export interface EsitoPasso {
  readonly passo: Passo;
  readonly detto: string;
  readonly differenze: readonly Differenza[];
}

export const fatto = (
  passo: Passo,
  detto: string,
  ...differenze: (Differenza | undefined)[]
): EsitoPasso => ({
  passo,
  detto,
  differenze: differenze.filter((una) => una !== undefined),
});

export const impedito = (passo: Passo, { messaggio, rimedio }: Problema, riga = passo.riga): EsitoPasso =>
  fatto(passo, 'non eseguito', { riga, attendevo: 'che si potesse fare', avuto: `${messaggio} ${rimedio}` });

/** A scenario under way: who speaks, what its names stand for, and how to ask about them. */
export class Scena {
  readonly palco: Palco;
  readonly copione: Copione;
  readonly memoria: Memoria;

  constructor(palco: Palco, copione: Copione, oggi: string) {
    this.palco = palco;
    this.copione = copione;
    this.memoria = nuovaMemoria(oggi);
  }

  faccia(): Promise<Esito<Faccia, Problema>> {
    return this.palco.faccia(this.memoria);
  }

  async chiedi(altro: Omit<Domanda, 'oggi' | 'al'>, al?: string): Promise<Esito<Oggetto, Problema>> {
    const { oggi } = this.memoria;
    const faccia = await this.faccia();
    return faccia.ok ? interroga(faccia.valore, { ...altro, oggi, al: al ?? oggi }) : faccia;
  }

  /** The record of who has that name, read again after each registration. */
  readonly scheda: LeggiScheda = async (nome) => {
    const persona = this.memoria.persone.get(nome);
    if (persona?.scheda) return riuscito(persona.scheda);
    const criteri = { idSchedaSoggettoANPR: persona?.id ?? '' };
    const risposta = await this.chiedi({ criteri, scheda: '1' });
    if (!risposta.ok) return risposta;
    const [scheda = {}] = schedeDi(risposta.valore);
    if (persona) persona.scheda = scheda;
    return riuscito(scheda);
  };
}
