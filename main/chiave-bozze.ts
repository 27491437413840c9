import { createHmac, randomBytes, scryptSync, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Credenziale, ErroreCredenziale } from '#native/carta/index.ts';
import { scriviIntero } from '#native/file-intero.ts';
import { apriBusta, Busta, BustaPerCertificato, chiudiBusta, chiudiPer, improntaDi } from './bozze/busta.ts';
import {
  apriConRecupero,
  apriRecupero,
  BustaDiRecupero,
  chiudiPerRecupero,
  FileRecupero,
  nuovoRecupero,
  pubblicaDi,
} from './bozze/recupero.ts';

/** A secret of 32 bytes that only this card gives, always the same for the same context. */
export type ChiaveDaCarta = (
  credenziale: Credenziale,
  contesto: string,
) => Promise<Esito<Uint8Array, ErroreCredenziale>>;

/** `illeggibile`: the file is there and does not open with this card: never replaced, the drafts depend on it. */
export type ErroreChiave = ErroreCredenziale | { readonly tipo: 'illeggibile' };

export interface ChiaveBozze {
  /** 32 bytes. */
  readonly chiave: Buffer;
  /** Stable name of this operator's card on this workstation, without personal data. */
  readonly operatore: string;
}

const FileChiave = z.object({
  versione: z.literal(1),
  operatore: z.string(),
  sale: z.base64(),
  carta: Busta,
  als: z.array(BustaPerCertificato),
  /** For the administrators whose cards only sign: what their recovery pair on this workstation opens. */
  recupero: z.array(BustaDiRecupero).default([]),
  /** The administrator took what was inside; until somebody works with it again. */
  svuotata: z.literal(true).optional(),
});
type FileChiave = z.infer<typeof FileChiave>;

function testoDi(contenuto: FileChiave | FileRecupero): string {
  return `${JSON.stringify(contenuto, null, 2)}\n`;
}

/**
 * Data keys of the drafts, one per card on this workstation: random, kept wrapped by a secret of the card and, once a
 * session has said who that is, for the security administrator (ALS). File names are salted digests.
 */
export class ChiaviBozze {
  readonly #cartella: string;
  readonly #chiaveDaCarta: ChiaveDaCarta;

  constructor(cartella: string, chiaveDaCarta: ChiaveDaCarta) {
    this.#cartella = cartella;
    this.#chiaveDaCarta = chiaveDaCarta;
  }

  /** This card has already worked here. */
  nota(certificato: Uint8Array): boolean {
    return existsSync(this.#file(this.#nome(certificato)));
  }

  /** Drafts of this operator are here, closed with another card (lost, renewed): the ALS can open them. */
  conAltraCarta(certificato: Uint8Array, codiceFiscale: string): boolean {
    const mia = `${this.#nome(certificato)}.json`;
    const operatore = this.#cifra('operatore', codiceFiscale);
    return readdirSync(this.#cartella).some((nome) => {
      if (!nome.endsWith('.json') || nome === mia) return false;
      const scritto = this.#leggi(join(this.#cartella, nome));
      return scritto?.operatore === operatore && scritto.svuotata !== true;
    });
  }

  /** Nothing is left to recover under these names: nobody needs to be told of them. */
  svuotate(operatori: readonly string[]): void {
    for (const operatore of operatori) {
      const scritto = this.#leggi(this.#file(operatore));
      if (scritto) this.#scrivi(this.#file(operatore), { ...scritto, svuotata: true });
    }
  }

  apri(credenziale: Credenziale, codiceFiscale: string): Promise<Esito<ChiaveBozze, ErroreChiave>> {
    return this.#apriCon(this.#nome(credenziale.certificato), codiceFiscale, (sale) =>
      this.#chiaveDaCarta(credenziale, `bozze\n${sale}`),
    );
  }

  /**
   * For who has no card today: a key of its own, closed with the password of the day. Tomorrow only the administrator
   * opens it (docs/decisions/0039).
   */
  apriConPassword(password: string, codiceFiscale: string): Promise<Esito<ChiaveBozze, ErroreChiave>> {
    const detta = password.toLowerCase().replace(/[^a-z]/g, '');
    const operatore = this.#cifra('giornaliera', `${codiceFiscale}\n${detta}`);
    return this.#apriCon(operatore, codiceFiscale, async (sale) =>
      riuscito(scryptSync(`bozze\n${detta}`, Buffer.from(sale, 'base64'), 32)),
    );
  }

  async #apriCon(
    operatore: string,
    codiceFiscale: string,
    segretoDi: (sale: string) => Promise<Esito<Uint8Array, ErroreCredenziale>>,
  ): Promise<Esito<ChiaveBozze, ErroreChiave>> {
    const file = this.#file(operatore);
    const scritto = existsSync(file) ? this.#leggi(file) : undefined;
    if (existsSync(file) && !scritto) return fallito({ tipo: 'illeggibile' });
    const sale = scritto?.sale ?? randomBytes(32).toString('base64');
    const segreto = await segretoDi(sale);
    if (!segreto.ok) return segreto;
    try {
      if (scritto) {
        const chiave = apriBusta(segreto.valore, scritto.carta, operatore);
        const { svuotata, ...piena } = scritto;
        if (chiave && svuotata) this.#scrivi(file, piena);
        return chiave ? riuscito({ chiave, operatore }) : fallito({ tipo: 'illeggibile' });
      }
      const chiave = randomBytes(32);
      this.#scrivi(file, {
        versione: 1,
        operatore: this.#cifra('operatore', codiceFiscale),
        sale,
        carta: chiudiBusta(segreto.valore, chiave, operatore),
        als: [],
        recupero: [],
      });
      return riuscito({ chiave, operatore });
    } finally {
      segreto.valore.fill(0);
    }
  }

  /** Lets the administrator of this certificate too open the key; does nothing the second time. */
  affidaAls({ chiave, operatore }: ChiaveBozze, certificatoAls: Uint8Array): void {
    const file = this.#file(operatore);
    const scritto = this.#leggi(file);
    if (!scritto) return;
    const impronta = improntaDi(certificatoAls);
    const nuovo = { ...scritto };
    if (!scritto.als.some((busta) => busta.impronta === impronta))
      nuovo.als = [...scritto.als, chiudiPer(certificatoAls, chiave, operatore)];
    const coppia = this.#recupero(certificatoAls);
    const pubblica = coppia && pubblicaDi(coppia, certificatoAls);
    if (pubblica && !scritto.recupero.some((busta) => busta.impronta === impronta))
      nuovo.recupero = [...scritto.recupero, chiudiPerRecupero(pubblica, impronta, chiave, operatore)];
    if (nuovo.als !== scritto.als || nuovo.recupero !== scritto.recupero) this.#scrivi(file, nuovo);
  }

  /** An administrator is in: from now on what operators keep here is closed for her too. */
  async preparaRecupero(credenziale: Credenziale): Promise<Esito<undefined, ErroreChiave>> {
    if (this.#recupero(credenziale.certificato)) return riuscito(undefined);
    const nuovo = await nuovoRecupero(credenziale, this.#chiaveDaCarta);
    if (!nuovo.ok) return nuovo;
    scriviIntero(this.#fileRecupero(credenziale.certificato), testoDi(nuovo.valore));
    return riuscito(undefined);
  }

  /** Keys of all that this person kept here, with whatever card, as far as this administrator was entrusted with them. */
  async recupera(
    credenziale: Credenziale,
    codiceFiscale: string,
  ): Promise<Esito<ChiaveBozze[], ErroreChiave>> {
    const coppia = this.#recupero(credenziale.certificato);
    if (!coppia) return riuscito([]);
    const privata = await apriRecupero(coppia, credenziale, this.#chiaveDaCarta);
    if (!privata.ok) return privata;
    const impronta = improntaDi(credenziale.certificato);
    const suo = this.#cifra('operatore', codiceFiscale);
    const trovate = readdirSync(this.#cartella).flatMap((nome): ChiaveBozze[] => {
      const scritto = nome.endsWith('.json') ? this.#leggi(join(this.#cartella, nome)) : undefined;
      const busta = scritto?.recupero.find((una) => una.impronta === impronta);
      if (scritto?.operatore !== suo || !busta) return [];
      const operatore = nome.slice(0, -'.json'.length);
      const chiave = apriConRecupero(privata.valore, busta, operatore);
      return chiave ? [{ chiave, operatore }] : [];
    });
    return riuscito(trovate);
  }

  #fileRecupero(certificato: Uint8Array): string {
    return join(this.#cartella, `${improntaDi(certificato)}.recupero`);
  }

  #recupero(certificato: Uint8Array): FileRecupero | undefined {
    try {
      return FileRecupero.parse(JSON.parse(readFileSync(this.#fileRecupero(certificato), 'utf8')));
    } catch {
      return undefined;
    }
  }

  #file(nome: string): string {
    return join(this.#cartella, `${nome}.json`);
  }

  #nome(certificato: Uint8Array): string {
    const spki = new X509Certificate(certificato).publicKey.export({ type: 'spki', format: 'der' });
    return this.#cifra('carta', spki);
  }

  #cifra(cosa: string, dato: string | Uint8Array): string {
    return createHmac('sha256', this.#sale()).update(`${cosa}\n`).update(dato).digest('hex').slice(0, 32);
  }

  #sale(): Buffer {
    const file = join(this.#cartella, 'sale');
    if (!existsSync(file)) {
      mkdirSync(this.#cartella, { recursive: true, mode: 0o700 });
      scriviIntero(file, randomBytes(32));
    }
    return readFileSync(file);
  }

  #leggi(file: string): FileChiave | undefined {
    try {
      return FileChiave.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return undefined;
    }
  }

  /** On disk before anything is encrypted with it: a key lost in a power cut would take the drafts along. */
  #scrivi(file: string, contenuto: FileChiave): void {
    scriviIntero(file, testoDi(contenuto));
  }
}
