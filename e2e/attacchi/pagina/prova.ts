import { conta, conteggi, type Esito } from '../../prove/quaderno.ts';
import type { Figura } from '../banco.ts';
import type { Richiesta } from './colpi.ts';
import { concede, giudicaChiamata, type Stato } from './oracolo.ts';
import { fuoriPosto, nienteDiSegreto } from './segreti.ts';
import type { SportelloPreso } from './sportello.ts';

/** What no bridge has, however it is called: cards spoken to directly, files, processes, names that mean something. */
const inventate = [
  ...['lettore.trasmetti', 'carta.apdu', 'token.firma', 'accesso.gettone', 'identita.chiave', 'file.leggi'],
  ...[
    'documento.leggi',
    'processo.esegui',
    'constructor',
    '__proto__',
    'toString',
    '',
    'registro',
    'accesso.stato',
  ],
] as const;

/** One desk, with somebody at it or nobody. */
export class Prova {
  readonly #esiti = new Map<string, number>();
  readonly #mancanze: string[] = [];
  readonly #segreti: readonly string[];
  readonly #sportello: SportelloPreso;
  #fatte = 0;

  constructor(sportello: SportelloPreso, segreti: readonly string[]) {
    this.#sportello = sportello;
    this.#segreti = segreti;
  }

  async chiama(
    { nome, valore, operazione, intera, atteso: detto }: Richiesta,
    figura: Figura,
    stato: Stato,
  ): Promise<void> {
    this.#fatte++;
    try {
      const risposta = await this.#sportello.canale.chiama(nome, valore);
      nienteDiSegreto(JSON.stringify(risposta), this.#segreti);
      const letta = concede(nome, figura, stato, intera ? operazione : undefined);
      // A damaged operation may ask for anything: what it asked for is judged by the core, and counted.
      const atteso = nome === 'registro.invia' && !intera && letta !== 'senza-sessione' ? 'libera' : letta;
      conta(this.#esiti, giudicaChiamata(nome, detto ?? atteso, risposta, intera));
    } catch (causa) {
      const perche = causa instanceof Error ? causa.message : String(causa);
      this.#mancanze.push(`${perche} — ${JSON.stringify(valore)?.slice(0, 300)}`);
    }
  }

  async inventate(): Promise<void> {
    for (const nome of inventate) {
      this.#fatte++;
      const risposta = await this.#sportello.canale.chiama(nome, {
        apdu: '00A4040000',
        percorso: '/etc/passwd',
      });
      conta(this.#esiti, `inventata: ${risposta.errore?.tipo ?? 'riuscita'}`);
      if (risposta.errore?.tipo !== 'chiamata-non-valida') this.#mancanze.push(`${nome} is answered`);
    }
  }

  chiudi(): Esito {
    try {
      for (const notizia of this.#sportello.canale.notizie) nienteDiSegreto(notizia, this.#segreti);
      const fuori = fuoriPosto(
        this.#sportello.cartella,
        new Set(['casa', 'documenti', 'pagina', 'segreto.txt']),
      );
      if (fuori.length > 0) this.#mancanze.push(`written where nothing may be: ${fuori.join(', ')}`);
    } catch (causa) {
      this.#mancanze.push(String(causa));
    }
    return {
      passate: this.#fatte - this.#mancanze.length,
      mancanze: this.#mancanze,
      nota: conteggi(this.#esiti),
    };
  }
}
