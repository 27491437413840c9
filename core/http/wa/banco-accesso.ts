import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sessione, Sfida, type RispostaSfida, type TipoVincolo } from '#contract/wa/accesso.ts';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import { rotte } from '#contract/wa/rotte.ts';
import { censimentoDiProva } from '../../accessi/censimento-di-prova.ts';
import type { Censimento } from '../../accessi/censimento.ts';
import { creaConferme } from '../../accessi/conferme.ts';
import { creaElencoSessioni } from '../../accessi/elenco-sessioni.ts';
import { parcoVuoto } from '../../accessi/parco/parco-di-prova.ts';
import { spki } from '../../accessi/pki/autorita.ts';
import { impronta } from '../../accessi/pki/catena.ts';
import { apriPki, type Pki, type PostazioneEmessa } from '../../accessi/pki/index.ts';
import { archivioDiProva } from '../../accessi/sessioni-di-prova.ts';
import { creaSessioni } from '../../accessi/sessioni.ts';
import type { Registro } from '../../registro/registro.ts';
import { registroVuoto } from '../../registro/registro-di-prova.ts';
import type { Voce } from '../giornale.ts';
import { ascolta, type Ascolto } from '../server.ts';
import {
  creaCliente,
  nuovaChiave,
  rispondi,
  type CartaDiProva,
  type Cliente,
  type DatiCliente,
} from './cliente-di-prova.ts';
import { creaServerWa } from './server.ts';

export const comuneDiProva = { codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' };
/** The clerk who is in the census. */
export const cfDiProva = 'DLLRNI90P54G702D';

/** The register answers something recognisable: here the doors are tested, not the rooms. */
const registro: Registro = {
  ...registroVuoto,
  esegui: async (codice) =>
    codice === '9999' ? Promise.reject(new Error('ROSSI MARIO')) : { ok: true, valore: { eseguita: codice } },
};

export interface Entrata {
  readonly stato: number;
  readonly corpo: unknown;
  readonly risposta: RispostaSfida;
}

/** The JSON face of a core on an empty register and a census in memory, with a workstation and a card, by its own clock. */
export class BancoAccesso {
  pki!: Pki;
  censimento!: Censimento;
  postazione!: PostazioneEmessa;
  carta!: CartaDiProva;
  /** What the technical log says. */
  voci: Voce[] = [];
  /** What the audit says of sessions. */
  scritte: string[] = [];
  readonly #cartella = mkdtempSync(join(tmpdir(), 'sportello-wa-'));
  #server!: Ascolto;
  #clienti: Cliente[] = [];
  #scarto = 0;

  readonly orologio = (): Date => new Date(Date.now() + this.#scarto);

  get porta(): number {
    return this.#server.porta;
  }

  passano(millisecondi: number): void {
    this.#scarto += millisecondi;
  }

  /** Once for a file: its authorities. */
  async apri(): Promise<void> {
    this.pki = await apriPki({ cartella: this.#cartella, orologio: this.orologio });
  }

  /** Before each test: everybody anew, on the authorities of before. */
  async daCapo(): Promise<void> {
    this.#scarto = 0;
    this.voci = [];
    this.scritte = [];
    this.censimento = censimentoDiProva();
    await this.censimento.registraEnte(comuneDiProva);
    await this.censimento.registraEnte({ codice: '048001', nome: 'BAGNO A RIPOLI', siglaProvincia: 'FI' });
    this.postazione = await this.emettiPostazione('0001');
    await this.operatore(cfDiProva, 'operatore', ['anagrafe', 'certificati']);
    this.carta = await this.emettiCarta(cfDiProva);
    this.#server = await ascolta(this.#app(), 0, '127.0.0.1');
  }

  #app(): ReturnType<typeof creaServerWa> {
    const { pki, censimento, orologio } = this;
    const archivio = archivioDiProva(censimento);
    const parti = { censimento, archivio, autoritaOperatori: pki.ancore.operatori, orologio };
    return creaServerWa({
      ...{ pki, censimento, registro, orologio, parco: parcoVuoto },
      sessioni: creaSessioni(parti),
      conferme: creaConferme(parti),
      elencoSessioni: creaElencoSessioni({
        archivio,
        orologio,
        scrivi: async ({ tipo, chi, finalita, esito }) => {
          this.scritte.push(`${tipo} ${chi.codiceFiscale} ${finalita} ${esito}`);
        },
      }),
      giornale: (voce) => this.voci.push(voce),
      core: { versione: '0.1.0', ambiente: 'prova', urlVerifica: () => 'https://localhost:1/' },
    });
  }

  /** After each test. */
  async sgombera(): Promise<void> {
    for (const cliente of this.#clienti) cliente.chiudi();
    this.#clienti = [];
    await this.#server.chiudi();
  }

  chiudi(): void {
    rmSync(this.#cartella, { recursive: true });
  }

  /** A workstation of the municipality, in the census. */
  async emettiPostazione(numero: string, giorni?: number): Promise<PostazioneEmessa> {
    const idPostazione = `${comuneDiProva.codice}-CO-${numero}`;
    const emessa = await this.pki.emettiPostazione({
      idPostazione,
      comune: comuneDiProva.codice,
      ...(giorni && { giorni }),
    });
    const { codice } = comuneDiProva;
    await this.censimento.registraPostazione(emessa.certificato, idPostazione, codice, this.orologio());
    return emessa;
  }

  async emettiCarta(
    codiceFiscale: string,
    {
      tipo = 'ec',
      giorni = 365,
      censita = true,
    }: { tipo?: 'rsa' | 'ec'; giorni?: number; censita?: boolean } = {},
  ): Promise<CartaDiProva> {
    const chiave = nuovaChiave(tipo);
    const persona = { codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ente: comuneDiProva.codice };
    const esito = await this.pki.emettiOperatore({ ...persona, giorni, chiave: { spki: spki(chiave) } });
    if (!esito.ok) throw new Error(esito.errore.tipo);
    if (censita) await this.censimento.registraCarta(esito.valore, codiceFiscale, this.orologio());
    return { certificato: esito.valore, chiave };
  }

  async operatore(
    codiceFiscale: string,
    ruolo: Ruolo,
    profili: Profilo[],
    ente = comuneDiProva.codice,
  ): Promise<void> {
    const persona = { codiceFiscale, cognome: 'DELLA SCALA', nome: 'IRENE', ruolo, profili, ente };
    await this.censimento.registraOperatore(persona, this.orologio());
  }

  /** A connection of this workstation, or of none when it is told `null`. */
  collega(
    identita: PostazioneEmessa | null = this.postazione,
    altro: Pick<DatiCliente, 'versione' | 'viva' | 'indirizzo'> = {},
  ): Cliente {
    const cliente = creaCliente({
      ...{ porta: this.porta, ca: this.pki.ancore.postazioni.toString() },
      ...altro,
      ...(identita && { identita }),
    });
    this.#clienti.push(cliente);
    return cliente;
  }

  async entra(
    cliente: Cliente,
    chi: CartaDiProva = this.carta,
    vincolo: TipoVincolo = 'tls-exporter',
  ): Promise<Entrata> {
    const sfida = await cliente.chiama('POST', rotte.sfida.percorso);
    const risposta = rispondi(Sfida.parse(sfida.corpo), chi, sfida.socket, vincolo);
    const { stato, corpo } = await cliente.chiama('POST', rotte.apriSessione.percorso, risposta);
    return { stato, corpo, risposta };
  }

  /** The token of a session that this card opens; throws when it does not. */
  async gettone(cliente: Cliente, chi?: CartaDiProva): Promise<string> {
    return Sessione.parse((await this.entra(cliente, chi)).corpo).gettone;
  }
}

/** Under which the census knows a certificate. */
export const nomeDi = (der: Uint8Array): string => impronta(new X509Certificate(der));
