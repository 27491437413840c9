import type { Dossier } from '#contract/wa/registro.ts';
import type { Storia } from '#contract/wa/scheda.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { BaseDati } from './base-dati.ts';
import { Cassetto, type ConCopia } from './cassetto.ts';
import { apri, chiudi, importaChiavi, indice, type Chiavi } from './cifra.ts';
import { Copiatore, type Copia } from './copia.ts';
import type { Bozza, Pratica } from './pratica.ts';
import { ritrova } from './ritrova.ts';

export interface DossierRicordato {
  readonly dossier: Dossier;
  readonly letto: number;
  /** Read with the record, or kept from the time before. */
  readonly storia?: Storia;
}

/** A search to be made again. */
export interface RicercaSalvata {
  readonly id: string;
  readonly testo: string;
}

const dossierRicordati = 200;
const unGiorno = 86_400_000;
/** How long what is over stays on the workstation: acts that the register has, or that were given up. */
const giorniAtti = 30;
/** Records of citizens, to be read when the core is away: none is older than this. */
const giorniDossier = 7;
const sigillo = 'sportello';
/** For who keeps none. */
const senzaCopia: Copia = { leggi: () => Promise.resolve([]), scrivi: () => Promise.resolve() };

/** Milliseconds; a copy is written in a few. */
const attesaDellaCopia = 2000;

async function alMassimo(millisecondi: number, cosa: Promise<unknown>): Promise<void> {
  const fine = Promise.withResolvers<void>();
  const orologio = setTimeout(fine.resolve, millisecondi);
  await Promise.race([cosa, fine.promise]);
  clearTimeout(orologio);
}

/** What one operator keeps on this workstation. Opens with the key of the card that made it, and with no other. */
export class Archivio {
  readonly bozze: Cassetto<Bozza>;
  readonly uscita: Cassetto<Pratica>;
  readonly ricerche: Cassetto<RicercaSalvata>;
  readonly #dossier: Cassetto<DossierRicordato>;
  readonly #dati: BaseDati;
  readonly #chiavi: Chiavi;
  readonly #copiatore: Copiatore;
  /** The copy was read, and brought to what is here. */
  #allineata = Promise.resolve(false);
  #ritrovate = 0;

  private constructor(dati: BaseDati, chiavi: Chiavi, copia: Copia) {
    this.#dati = dati;
    this.#chiavi = chiavi;
    const conCopia = (tavola: 'bozze' | 'uscita'): ConCopia => ({
      segni: dati.tolte,
      cambiata: (id) => {
        this.#copiatore.segna({ tavola, id });
      },
    });
    this.bozze = new Cassetto<Bozza>(dati.bozze, chiavi, conCopia('bozze'));
    this.uscita = new Cassetto<Pratica>(dati.uscita, chiavi, conCopia('uscita'));
    this.#copiatore = new Copiatore(copia, this, dati.tolte);
    this.ricerche = new Cassetto(dati.ricerche, chiavi);
    this.#dossier = new Cassetto(dati.dossier, chiavi);
  }

  /** Records that the browser had lost, and that were in the copy. */
  get ritrovate(): number {
    return this.#ritrovate;
  }

  /**
   * Failure as value: what is here was closed with another key; nothing is touched.
   * @param copia what was in it comes back when the browser has lost it.
   * @throws when database or copy cannot be read: nothing is begun that would take their place.
   */
  static async apri(
    operatore: string,
    chiaveBase64: string,
    copia: Copia = senzaCopia,
  ): Promise<Esito<Archivio, { readonly tipo: 'chiave-errata' }>> {
    const chiavi = await importaChiavi(chiaveBase64);
    const dati = new BaseDati(operatore);
    try {
      const riga = await dati.sigillo.get(sigillo);
      if (riga && (await apri(chiavi, 'sigillo', riga.busta)) !== sigillo) {
        dati.close();
        return fallito({ tipo: 'chiave-errata' });
      }
      const archivio = new Archivio(dati, chiavi, copia);
      await archivio.#conLaCopia(copia, riga !== undefined);
      if (!riga) {
        const busta = await chiudi(chiavi, 'sigillo', sigillo);
        await dati.sigillo.put({ id: sigillo, tempo: 0, busta });
      }
      return riuscito(archivio);
    } catch (causa) {
      dati.close();
      throw causa;
    }
  }

  /** @param iniziato there is something here already; otherwise what was lost could be only in the copy. */
  async #conLaCopia(copia: Copia, iniziato: boolean): Promise<void> {
    const copiate = await copia.leggi().catch((causa: unknown) => {
      if (!iniziato) throw causa;
      return undefined;
    });
    if (!copiate) return;
    this.#ritrovate = await ritrova(this.#dati, this, copiate);
    // Behind the work, which does not wait for it.
    this.#allineata = this.#copiatore.allinea(copiate).then(
      () => true,
      () => false,
    );
  }

  async salvaBozza(bozza: Bozza): Promise<void> {
    await this.bozze.salva(bozza.id, bozza.modificata, bozza);
  }

  /**
   * What was saved so far is in the second copy too: a browser that is killed may keep its database without the end of
   * what it had called written. A workstation that cannot take the copy holds nobody up: it rejects never, and waits at
   * most `attesaDellaCopia`.
   */
  copiato(): Promise<void> {
    return alMassimo(attesaDellaCopia, this.#copiatore.scritto());
  }

  /** Resolves, for an act that is to be sent, when its copy is written too: of an act nobody else would know. */
  async salvaPratica(pratica: Pratica): Promise<void> {
    await this.uscita.salva(pratica.id, pratica.creata, pratica);
    if (pratica.stato.stato === 'in-coda') await this.copiato();
  }

  /** The last place of the queue. */
  async prossimoOrdine(): Promise<number> {
    const pratiche = await this.uscita.elenca();
    return Math.max(0, ...pratiche.map(({ ordine }) => ordine)) + 1;
  }

  /** @param storia left out: the one kept before stays, as long as the record has not moved. */
  async ricorda(dossier: Dossier, letto = Date.now(), storia?: Storia): Promise<void> {
    await this.#annota(dossier, letto, storia);
    await this.#dossier.sfoltisci(dossierRicordati);
  }

  /** Many people at once, in one write: the last of them, as many as are kept. */
  async ricordaTutti(dossier: readonly Dossier[], letto = Date.now()): Promise<void> {
    await Promise.all(dossier.slice(-dossierRicordati).map((uno) => this.#annota(uno, letto)));
    await this.#dossier.sfoltisci(dossierRicordati);
  }

  async #annota(dossier: Dossier, letto: number, storia?: Storia): Promise<void> {
    const id = await indice(this.#chiavi, dossier.idSchedaSoggettoANPR);
    const prima = storia ? undefined : await this.#dossier.leggi(id);
    const sua = storia ?? (prima?.dossier.versione === dossier.versione ? prima.storia : undefined);
    await this.#dossier.salva(id, letto, { dossier, letto, ...(sua && { storia: sua }) });
  }

  async ricordato(idSoggetto: string): Promise<DossierRicordato | undefined> {
    return this.#dossier.leggi(await indice(this.#chiavi, idSoggetto));
  }

  async ricordati(): Promise<DossierRicordato[]> {
    return (await this.#dossier.elenca()).reverse();
  }

  /** What is over and old goes; drafts and open acts stay until somebody decides. */
  async pulisci(adesso = Date.now()): Promise<void> {
    await this.uscita.togliPrimaDi(adesso - giorniAtti * unGiorno, ({ stato }) =>
      stato.stato === 'confermata' || stato.stato === 'scartata'
        ? stato.quando < adesso - giorniAtti * unGiorno
        : false,
    );
    await this.#dossier.togliPrimaDi(adesso - giorniDossier * unGiorno);
  }

  /** Drafts and acts that no longer open are put aside, so that the rest goes on; nothing of them is lost. */
  async mettiDaParte(): Promise<number> {
    const { illeggibili } = this.#dati;
    return (await this.bozze.mettiDaParte(illeggibili)) + (await this.uscita.mettiDaParte(illeggibili));
  }

  /**
   * After what is being written: the last keystroke of a draft must be on the disk.
   * @returns the copy is as what is here.
   */
  async chiudi(): Promise<boolean> {
    await Promise.all([
      this.bozze.scritto(),
      this.uscita.scritto(),
      this.ricerche.scritto(),
      this.#dossier.scritto(),
    ]);
    const allineata = await this.#allineata;
    const copiate = await this.#copiatore.scritto();
    this.#dati.close();
    return allineata && copiate;
  }
}
