import { isDeepStrictEqual } from 'node:util';
import { riuscito, type Esito } from '#contract/esito.ts';
import { problema, type Problema } from '../problema.ts';
import { esitoDi } from '../ws/risposta.ts';
import { trovaServizio } from '../ws/servizio.ts';
import { conTestata, nuovoId } from '../ws/testata.ts';
import { vociDi, type Copione } from './carica.ts';
import type { Oggetto } from './componi.ts';
import { confrontaEsito, confrontaNegazione, descriviEsito, type Differenza } from './confronto.ts';
import { verificaControllo } from './controlli.ts';
import type { Faccia, Palco } from './faccia.ts';
import { interroga, ora, personeNominate, schedeDi, type Domanda } from './interroga.ts';
import type { Operazione, Passo, Sequenza, Verifica } from './lingua.ts';
import { nuovaMemoria, spostato, type Memoria, type OperazioneFatta } from './memoria.ts';
import { componi } from './richiesta.ts';
import { valuta, type LeggiScheda } from './valori.ts';

/** What a step did: words for who looks on, and every difference from what was expected. */
export interface PassoFatto {
  readonly file: string;
  readonly passo: Passo;
  readonly detto: string;
  readonly differenze: readonly Differenza[];
}

type SenzaFile = Omit<PassoFatto, 'file'>;

const fatto = (passo: Passo, detto: string, ...differenze: (Differenza | undefined)[]): SenzaFile => ({
  passo,
  detto,
  differenze: differenze.filter((una) => una !== undefined),
});

const impedito = (passo: Passo, { messaggio, rimedio }: Problema, riga = passo.riga): SenzaFile =>
  fatto(passo, 'non eseguito', { riga, attendevo: 'che si potesse fare', avuto: `${messaggio} ${rimedio}` });

/** Plays the steps of one scenario on a core. */
export class Esecuzione {
  readonly #palco: Palco;
  readonly #copione: Copione;
  readonly #memoria: Memoria;

  constructor(palco: Palco, copione: Copione, oggi: string) {
    this.#palco = palco;
    this.#copione = copione;
    this.#memoria = nuovaMemoria(oggi);
  }

  async *recita(sequenza: Sequenza): AsyncGenerator<PassoFatto> {
    for (const passo of sequenza.passi) {
      const parte = passo.tipo === 'usa' ? this.#copione.parti.get(passo.parte) : undefined;
      if (parte) yield* this.recita(parte);
      else yield { file: sequenza.file, ...(await this.#passo(passo)) };
    }
  }

  async #faccia(): Promise<Esito<Faccia, Problema>> {
    return this.#palco.faccia(this.#memoria);
  }

  async #passo(passo: Passo): Promise<SenzaFile> {
    const memoria = this.#memoria;
    switch (passo.tipo) {
      case 'oggi':
      case 'oggi-spostato':
        memoria.oggi = passo.tipo === 'oggi' ? passo.giorno : spostato(memoria.oggi, passo.scarto);
        return this.#sposta(passo);
      case 'come':
        if (passo.chi === 'comune') memoria.comune = passo.codice;
        memoria.operatore = passo.chi === 'operatore' ? passo.codice : undefined;
        return this.#entra(passo);
      case 'usa':
        return impedito(passo, problema(`La parte «${passo.parte}» non c’è.`, 'Includila.'));
      case 'persona':
        return this.#persona(passo);
      case 'dalla-risposta':
        return this.#dallaRisposta(passo);
      case 'operazione':
        return this.#operazione(passo);
      case 'ripeti':
        return this.#ripeti(passo);
      case 'verifica':
        return this.#verifica(passo);
    }
  }

  async #sposta(passo: Passo): Promise<SenzaFile> {
    const esito = await this.#palco.sposta(ora(this.#memoria.oggi).toISOString());
    return esito.ok ? fatto(passo, `oggi è ${this.#memoria.oggi}`) : impedito(passo, esito.errore);
  }

  async #entra(passo: Extract<Passo, { tipo: 'come' }>): Promise<SenzaFile> {
    const faccia = await this.#faccia();
    return faccia.ok ? fatto(passo, `come ${passo.chi} ${passo.codice}`) : impedito(passo, faccia.errore);
  }

  async #chiedi(altro: Omit<Domanda, 'oggi' | 'al'>, al?: string): Promise<Esito<Oggetto, Problema>> {
    const { oggi } = this.#memoria;
    const faccia = await this.#faccia();
    return faccia.ok ? interroga(faccia.valore, { ...altro, oggi, al: al ?? oggi }) : faccia;
  }

  readonly #scheda: LeggiScheda = async (nome) => {
    const persona = this.#memoria.persone.get(nome);
    if (persona?.scheda) return riuscito(persona.scheda);
    const criteri = { idSchedaSoggettoANPR: persona?.id ?? '' };
    const risposta = await this.#chiedi({ criteri, scheda: '1' });
    if (!risposta.ok) return risposta;
    const [scheda = {}] = schedeDi(risposta.valore);
    if (persona) persona.scheda = scheda;
    return riuscito(scheda);
  };

  async #persona(passo: Extract<Passo, { tipo: 'persona' }>): Promise<SenzaFile> {
    const criteri: Oggetto = {};
    for (const { percorso, valore, riga } of passo.criteri) {
      const scritto = valore && (await valuta(valore, undefined, this.#memoria, this.#scheda));
      if (scritto?.ok === false) return impedito(passo, scritto.errore, riga);
      criteri[percorso[0]?.nome ?? ''] = scritto?.valore;
    }
    const { dataNascita, ...altri } = criteri;
    const nascita = typeof dataNascita === 'string' ? { dataNascita } : {};
    const risposta = await this.#chiedi({ criteri: altri, ...nascita, scheda: '1' });
    if (!risposta.ok) return impedito(passo, risposta.errore);
    const [id, altra] = schedeDi(risposta.valore).map((una) => personeNominate(una['generalita'])[0]);
    if (id === undefined || altra !== undefined)
      return impedito(passo, problema('I dati non indicano una persona sola.', 'Aggiungi dei criteri.'));
    this.#memoria.persone.set(passo.nome, { id, scheda: undefined });
    return fatto(passo, `${passo.nome} è la scheda ${id}`);
  }

  #dallaRisposta(passo: Extract<Passo, { tipo: 'dalla-risposta' }>): SenzaFile {
    const id = personeNominate(this.#memoria.ultima?.risposta)[passo.posto - 1];
    if (id === undefined)
      return impedito(
        passo,
        problema(`L’ultima risposta non nomina ${passo.posto} persone.`, 'Indica un posto più basso.'),
      );
    this.#memoria.persone.set(passo.nome, { id, scheda: undefined });
    return fatto(passo, `${passo.nome} è la scheda ${id}`);
  }

  async #operazione(passo: Operazione): Promise<SenzaFile> {
    const { modello, atteso, nome } = passo;
    const servizio = trovaServizio(passo.codice);
    if (!servizio.ok) return impedito(passo, servizio.errore);
    const daModello = modello === undefined ? [] : vociDi(modello, this.#copione.modelli);
    const voci = [...daModello, ...passo.voci];
    const richiesta = await componi(
      servizio.valore,
      { esempio: modello === 'esempio', voci },
      this.#memoria,
      this.#scheda,
    );
    if (!richiesta.ok) {
      const { errore } = richiesta;
      // A line of a model is of another file.
      return impedito(
        passo,
        errore,
        passo.voci.some(({ riga }) => riga === errore.riga) ? errore.riga : passo.riga,
      );
    }
    const faccia = await this.#faccia();
    if (!faccia.ok) return impedito(passo, faccia.errore);
    const { configurazione } = faccia.valore;
    const testata = { configurazione, id: nuovoId(new Date()), ora: ora(this.#memoria.oggi) };
    const intera = conTestata(servizio.valore, richiesta.valore, testata) as Oggetto;
    const titolo = `${passo.codice}${nome === undefined ? '' : ` ${nome}`}`;
    const risposta = await faccia.valore.chiama(servizio.valore, intera);
    for (const persona of this.#memoria.persone.values()) persona.scheda = undefined;
    if (!risposta.ok)
      return fatto(
        passo,
        `${titolo}: errore ${risposta.errore.tipo}`,
        confrontaNegazione(atteso, risposta.errore),
      );
    const esito = esitoDi(servizio.valore, risposta.valore);
    const { idOperazioneANPR } = esito;
    const fatta: OperazioneFatta = {
      ...{ servizio: servizio.valore, richiesta: intera, risposta: risposta.valore, idOperazioneANPR },
    };
    this.#memoria.ultima = fatta;
    if (nome !== undefined) this.#memoria.operazioni.set(nome, fatta);
    return fatto(passo, `${titolo}: ${descriviEsito(esito)}`, confrontaEsito(atteso, esito));
  }

  async #ripeti(passo: Extract<Passo, { tipo: 'ripeti' }>): Promise<SenzaFile> {
    const fatta = this.#memoria.operazioni.get(passo.nome);
    if (!fatta)
      return impedito(passo, problema(`«${passo.nome}» non è un’operazione fatta.`, 'Scrivine il nome.'));
    const faccia = await this.#faccia();
    const risposta = faccia.ok ? await faccia.valore.chiama(fatta.servizio, fatta.richiesta) : faccia;
    if (!risposta.ok) return impedito(passo, risposta.errore);
    const uguale = isDeepStrictEqual(risposta.valore, fatta.risposta);
    const differenza = { riga: passo.riga, attendevo: 'la stessa risposta', avuto: 'un’altra' };
    return fatto(passo, `ripetuta ${passo.nome}`, uguale ? undefined : differenza);
  }

  /** What a check looks at; undefined where this face cannot read it. */
  async #daVerificare(passo: Verifica): Promise<Esito<unknown, Problema>> {
    if (passo.cosa === 'risposta') return riuscito(this.#memoria.ultima?.risposta);
    const id = this.#memoria.persone.get(passo.nome)?.id;
    if (id === undefined)
      return {
        ok: false,
        errore: problema(`«${passo.nome}» non è nessuno.`, `Prima «persona ${passo.nome}».`),
      };
    if (passo.cosa === 'dossier') {
      const faccia = await this.#faccia();
      return faccia.ok ? faccia.valore.dossier(id) : faccia;
    }
    const al = passo.al && (await valuta(passo.al, undefined, this.#memoria, this.#scheda));
    if (al?.ok === false) return al;
    const scheda = passo.cosa === 'famiglia' ? '3' : '1';
    const giorno = typeof al?.valore === 'string' ? al.valore : undefined;
    const risposta = await this.#chiedi({ criteri: { idSchedaSoggettoANPR: id }, scheda }, giorno);
    if (!risposta.ok || passo.cosa === 'famiglia') return risposta;
    return riuscito(schedeDi(risposta.valore)[0]);
  }

  async #verifica(passo: Verifica): Promise<SenzaFile> {
    const radice = await this.#daVerificare(passo);
    const titolo = ['verifica', ...(passo.cosa === 'persona' ? [] : [passo.cosa]), passo.nome]
      .join(' ')
      .trim();
    if (!radice.ok) return impedito(passo, radice.errore);
    if (passo.cosa === 'dossier' && radice.valore === undefined)
      return fatto(passo, `${titolo}: solo con la faccia json`);
    const differenze: (Differenza | undefined)[] = [];
    for (const controllo of passo.controlli) {
      const atteso =
        controllo.valore && (await valuta(controllo.valore, undefined, this.#memoria, this.#scheda));
      if (atteso?.ok === false) return impedito(passo, atteso.errore, controllo.riga);
      differenze.push(verificaControllo(controllo, radice.valore, atteso?.valore));
    }
    return fatto(passo, titolo, ...differenze);
  }
}
