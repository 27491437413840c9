import { X509Certificate } from 'node:crypto';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { prova } from '#contract/wa/codice-postazione.ts';
import type { CertificatoPostazione, PacchettoPostazione, Presentazione } from '#contract/wa/postazioni.ts';
import type { Postazione } from '../censimento.ts';
import { chiaveDiCsr } from '../pki/csr.ts';
import { cercaCodice, consuma, provaCodice } from './codici.ts';
import { ancoreDi, creaEmissione } from './emissione.ts';
import type { PartiParco } from './index.ts';
import { codiceNonValido, csrNonValida, nonInstallabile, troppoPresto } from './rifiuti.ts';

/** How a workstation gets its certificate, and the next one. */
export interface Installazioni {
  /** @param vincolo TLS exporter of the connection. */
  presenta(
    richiesta: { readonly etichetta: string; readonly nonce: string },
    vincolo: Uint8Array,
  ): Promise<Esito<Presentazione, ErroreWa>>;
  certifica(richiesta: {
    readonly codice: string;
    readonly csr: string;
  }): Promise<Esito<CertificatoPostazione, ErroreWa>>;
  rinnova(csr: string, postazione: Postazione): Promise<Esito<CertificatoPostazione, ErroreWa>>;
  pacchettoPer(idPostazione: string, ente: string): Promise<PacchettoPostazione>;
}

const giornata = 86_400_000;
/** A workstation may renew by itself in the last days of its certificate; before, when its ALP asked for it. */
const ultimiGiorni = 60;

async function censita(db: PartiParco['db'], idPostazione: string) {
  return db
    .selectFrom('postazione_censita')
    .selectAll()
    .where('id_postazione', '=', idPostazione)
    .executeTakeFirst();
}

export function creaInstallazioni(parti: PartiParco): Installazioni {
  const { db, pki, ambiente, orologio } = parti;
  const ancore = ancoreDi(pki);
  const emissione = creaEmissione(parti);

  return {
    async presenta({ etichetta, nonce }, vincolo) {
      const codice = await cercaCodice(db, etichetta, orologio());
      const postazione = codice && (await censita(db, codice.idPostazione));
      if (!codice || !postazione) return fallito(codiceNonValido);
      const { nome } = await db
        .selectFrom('ente')
        .select('nome')
        .where('codice', '=', postazione.ente)
        .executeTakeFirstOrThrow();
      const detto = { idPostazione: codice.idPostazione, comune: nome, ambiente, ancore };
      const dati = { ...detto, nonce, vincolo: Buffer.from(vincolo).toString('base64') };
      const provato = await prova(codice.impronta, dati);
      return riuscito({ ...detto, prova: Buffer.from(provato).toString('base64') });
    },
    async certifica({ codice, csr }) {
      const giusto = await provaCodice(db, codice, orologio());
      const postazione = giusto && (await censita(db, giusto.idPostazione));
      if (!giusto || !postazione) return fallito(codiceNonValido);
      if (postazione.stato !== 'attiva' && postazione.stato !== 'da-installare')
        return fallito(nonInstallabile);
      const { idPostazione } = giusto;
      if (!(await chiaveDiCsr(Buffer.from(csr, 'base64'), idPostazione)).ok) return fallito(csrNonValida);
      if (!(await consuma(db, giusto.etichetta))) return fallito(codiceNonValido);
      const daChi = { operatore: giusto.chiestoDa, finalita: 'installazione con codice' };
      return emissione.emetti(csr, { idPostazione, ente: postazione.ente }, daChi);
    },
    async rinnova(csr, { idPostazione, ente, scadenza }) {
      const postazione = await censita(db, idPostazione);
      if (postazione?.stato !== 'attiva') return fallito(nonInstallabile);
      const resta = scadenza.getTime() - orologio().getTime();
      if (resta > ultimiGiorni * giornata && !postazione.rinnovo_chiesto) return fallito(troppoPresto);
      const daChi = { operatore: 'sistema', finalita: 'rinnovo del certificato di postazione' };
      return emissione.emetti(csr, { idPostazione, ente }, daChi);
    },
    async pacchettoPer(idPostazione, ente) {
      const { certificato, p12, password } = await pki.emettiPostazione({ idPostazione, comune: ente });
      await emissione.accogli(certificato, idPostazione, ente);
      return {
        ...{ idPostazione, p12: Buffer.from(p12).toString('base64'), password },
        scadenza: giornoInItalia(new X509Certificate(certificato).validToDate),
      };
    },
  };
}
