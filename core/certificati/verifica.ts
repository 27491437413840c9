import { X509Certificate, type KeyObject } from 'node:crypto';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Sigillo } from '../accessi/pki/index.ts';
import type { Orologio } from '../orologio.ts';
import { leggiCodice } from './codice-stampato.ts';
import { impronta, type Contenuto } from './contenuto.ts';
import { sha256, type ArchivioDocumenti, type DocumentoArchiviato } from './documenti.ts';
import { idSigillo, leggiGettone, type IdSigillo } from './gettone.ts';

/** What the page answers. `trovato` is authentic whatever its state; the others show nothing of any certificate. */
export type Esame =
  | {
      readonly tipo: 'trovato';
      readonly stato: 'valido' | 'scaduto' | 'annullato';
      readonly documento: DocumentoArchiviato;
      readonly contenuto: Contenuto;
    }
  /** The signature is not that of this register. */
  | { readonly tipo: 'non-autentico' }
  /** Signed by this register, but not in its archive as signed. */
  | { readonly tipo: 'sconosciuto' }
  | { readonly tipo: 'codice-sbagliato' }
  | { readonly tipo: 'codice-sconosciuto' }
  | { readonly tipo: 'file-diverso' };

export interface Verificatore {
  gettone(gettone: string): Promise<Esame>;
  codice(testo: string): Promise<Esame>;
  pdf(byte: Uint8Array): Promise<Esame>;
}

export interface PartiVerifica {
  readonly documenti: ArchivioDocumenti;
  readonly sigillo: Sigillo;
  readonly orologio: Orologio;
}

export function creaVerificatore({ documenti, sigillo, orologio }: PartiVerifica): Verificatore {
  const chiavi = new Map<IdSigillo, KeyObject>();
  const impara = (certificato: Uint8Array): KeyObject => {
    const chiave = new X509Certificate(certificato).publicKey;
    chiavi.set(idSigillo(certificato), chiave);
    return chiave;
  };
  impara(sigillo.certificato);

  async function chiaveDi(id: IdSigillo): Promise<KeyObject | undefined> {
    const nota = chiavi.get(id);
    if (nota) return nota;
    const certificato = await documenti.sigillo(id);
    return certificato && impara(certificato);
  }

  /** Archive and signature must say the same: whoever alters the one does not hold the other. */
  async function esamina(gettone: string, trovato?: DocumentoArchiviato): Promise<Esame> {
    const letto = leggiGettone(gettone);
    if (!letto.ok) return { tipo: 'non-autentico' };
    const chiave = await chiaveDi(letto.valore.sigillo);
    if (!chiave || !letto.valore.autentico(chiave)) return { tipo: 'non-autentico' };
    const documento = trovato ?? (await documenti.perProtocollo(letto.valore.protocollo));
    if (documento?.protocollo !== letto.valore.protocollo) return { tipo: 'sconosciuto' };
    if (!Buffer.from(impronta(documento.contenuto)).equals(letto.valore.impronta))
      return { tipo: 'sconosciuto' };
    const contenuto = JSON.parse(documento.contenuto) as Contenuto;
    const scaduto = documento.valeFinoAl !== undefined && documento.valeFinoAl < giornoInItalia(orologio());
    const stato = documento.stato === 'annullato' ? 'annullato' : scaduto ? 'scaduto' : 'valido';
    return { tipo: 'trovato', stato, documento, contenuto };
  }

  return {
    gettone: (gettone) => esamina(gettone),
    codice: async (testo) => {
      const codice = leggiCodice(testo);
      if (!codice.ok) return { tipo: 'codice-sbagliato' };
      const documento = await documenti.perCodice(codice.valore);
      return documento ? esamina(documento.gettone, documento) : { tipo: 'codice-sconosciuto' };
    },
    pdf: async (byte) => {
      const documento = await documenti.perPdf(sha256(byte));
      return documento ? esamina(documento.gettone, documento) : { tipo: 'file-diverso' };
    },
  };
}
