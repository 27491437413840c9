import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apriPki, type Pki } from '../../accessi/pki/index.ts';
import type { Database } from '../../db/apri.ts';
import { databaseDiProva } from '../../db/prova.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import type { Voce } from '../../http/giornale.ts';
import { ascolta, type Ascolto } from '../../http/server.ts';
import { creaServerVerifica } from '../../http/verifica.ts';
import { domandaDiProva, oggiDiProva, soggettoDiProva } from '../di-prova.ts';
import { disegnaQui } from '../disegna-qui.ts';
import { archivia, creaArchivioDocumenti, type DocumentoEmesso } from '../documenti.ts';
import { emetti } from '../emetti.ts';
import { creaVerificatore } from '../verifica.ts';
import { creaPagina } from './index.ts';

const { madre } = personaggi.coppiaInAttesa;

export interface Risposta {
  readonly stato: number;
  readonly testo: string;
  readonly intestazioni: Readonly<Record<string, string | string[] | undefined>>;
}

interface Domandata {
  readonly tipo?: string;
  readonly corpo?: string | Buffer;
  readonly lingua?: string;
}

/** The public page of verification at the door of a core that has issued to one person, by a clock that the test sets. */
export class PaginaDiProva {
  adesso = new Date(`${oggiDiProva}T10:00:00Z`);
  /** What the technical log says. */
  readonly voci: Voce[] = [];
  readonly cartella = mkdtempSync(join(tmpdir(), 'sportello-pagina-'));
  pki!: Pki;
  database!: Database;
  base!: string;
  #ascolto!: Ascolto;
  #numero = 10_000_000_100;

  async apri(): Promise<void> {
    const orologio = (): Date => this.adesso;
    const { cartella } = this;
    [this.pki, this.database] = await Promise.all([apriPki({ cartella, orologio }), databaseDiProva()]);
    const documenti = creaArchivioDocumenti(this.database.applicazione);
    const verificatore = creaVerificatore({ documenti, sigillo: this.pki.sigillo, orologio });
    const giornale = (voce: Voce): void => void this.voci.push(voce);
    const pagina = creaPagina({ verificatore, orologio, ambiente: 'prova', giornale });
    this.#ascolto = await ascolta(creaServerVerifica({ pki: this.pki, giornale, pagina }), 0, '127.0.0.1');
    this.base = `https://localhost:${this.#ascolto.porta}`;
    await this.#registra();
  }

  /** The only person of this register. */
  async #registra(): Promise<void> {
    const s = soggettoDiProva(madre);
    await this.database.migratore
      .insertInto('soggetto')
      .values({
        ...{ id: madre, id_anpr: s.idANPR, codice_fiscale: null, cognome: 'MARTELLI', nome: 'GIULIA' },
        ...{ sesso: 'F', data_nascita: null, comune: s.comune, stato: s.stato, id_famiglia: null },
        ...{ indirizzo: '', versione: 1, documento: JSON.stringify(s) },
      })
      .execute();
  }

  /** As a browser would ask, trusting the authority of the core. */
  chiedi(percorso: string, { tipo, corpo, lingua = 'it' }: Domandata = {}): Promise<Risposta> {
    const { promise, resolve, reject } = Promise.withResolvers<Risposta>();
    const chiamata = request(
      new URL(percorso, this.base),
      {
        method: corpo === undefined ? 'GET' : 'POST',
        ca: this.pki.ancore.postazioni.toString(),
        headers: { 'accept-language': lingua, ...(tipo !== undefined && { 'content-type': tipo }) },
      },
      (risposta) => {
        const pezzi: Buffer[] = [];
        risposta.on('data', (pezzo: Buffer) => pezzi.push(pezzo));
        risposta.on('end', () => {
          const testo = Buffer.concat(pezzi).toString('utf8');
          resolve({ stato: risposta.statusCode ?? 0, testo, intestazioni: risposta.headers });
        });
      },
    );
    chiamata.on('error', reject);
    chiamata.end(corpo);
    return promise;
  }

  /** Types a code in the page. */
  conCodice(codice: string): Promise<Risposta> {
    const corpo = new URLSearchParams({ codice }).toString();
    return this.chiedi('/codice', { tipo: 'application/x-www-form-urlencoded', corpo });
  }

  /** Hands a file over to the page. */
  conFile(byte: Uint8Array): Promise<Risposta> {
    const testa = 'content-disposition: form-data; name="file"; filename="c.pdf"';
    const corpo = Buffer.concat([
      Buffer.from(`--confine\r\n${testa}\r\ncontent-type: application/pdf\r\n\r\n`),
      byte,
      Buffer.from('\r\n--confine--\r\n'),
    ]);
    return this.chiedi('/pdf', { tipo: 'multipart/form-data; boundary=confine', corpo });
  }

  /** A certificate issued now and kept in the archive. */
  async rilascia(tipi: string[]): Promise<DocumentoEmesso> {
    const id = String(++this.#numero);
    const { sigillo } = this.pki;
    const { documento } = await emetti(domandaDiProva(madre, tipi), {
      testataRisposta: {
        ...{ idOperazioneComune: id, codMittente: '048050', codDestinatario: '048050' },
        ...{ operazioneRichiesta: '6001', dataOraRichiesta: '2026-06-30T09:15:00' },
        ...{ idOperazioneANPR: id, esitoOperazione: '0000' },
      },
      ...{ protocollo: id, adesso: this.adesso, ambiente: 'prova', sigillo },
      ...{ disegna: disegnaQui(sigillo), urlVerifica: this.base, avvisi: [] },
    });
    if (!documento) throw new Error('no document');
    await this.#archivia(id, documento);
    return documento;
  }

  async #archivia(id: string, documento: DocumentoEmesso): Promise<void> {
    await this.database.applicazione.transaction().execute(async (trx) => {
      await trx
        .insertInto('operazione')
        .values({
          ...{ id, cod_mittente: '048050', id_operazione_comune: id, codice: '6001', esito: '0000' },
          ...{ data_decorrenza: null, digesto: Buffer.alloc(32), richiesta: '{}', risposta: '{}' },
          ...{ operatore: 'DLLRNI90P54G702D', id_postazione: '048050-CO-0001', canale: 'WA' },
          istante: this.adesso,
        })
        .execute();
      await archivia(trx, documento, { soggetto: madre, codMittente: '048050', operazione: id });
    });
  }

  async chiudi(): Promise<void> {
    await this.#ascolto.chiudi();
    await this.database.chiudi();
    rmSync(this.cartella, { recursive: true, force: true });
  }
}
