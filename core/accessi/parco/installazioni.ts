import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { prova } from '#contract/wa/codice-postazione.ts';
import type {
  Ancore,
  CertificatoPostazione,
  PacchettoPostazione,
  Presentazione,
} from '#contract/wa/postazioni.ts';
import { X509Certificate } from 'node:crypto';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Postazione } from '../censimento.ts';
import { chiaveDiCsr } from '../pki/csr.ts';
import type { Pki } from '../pki/index.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { TabelleAccessi } from '../tabelle.ts';
import { registraCertificato } from './certificato.ts';
import { cercaCodice, consuma, provaCodice } from './codici.ts';
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

export function ancoreDi({ autorita }: Pki): Ancore {
  return {
    postazioni: autorita.postazioni.fiducia,
    operatori: autorita.operatori.fiducia,
    sigilli: autorita.sigilli.fiducia,
  };
}

/** The certificate that the workstation uses now: the new one takes its place when it is first used. */
async function attuale(db: Kysely<TabelleAccessi>, idPostazione: string): Promise<string | null> {
  const riga = await db
    .selectFrom('postazione')
    .select('impronta')
    .where('id_postazione', '=', idPostazione)
    .where('stato', '<>', 'revocata')
    .orderBy('dal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return riga?.impronta ?? null;
}

export function creaInstallazioni(parti: PartiParco): Installazioni {
  const { db, pki, ambiente, orologio } = parti;
  const accessi: Kysely<TabelleAccessi> = db;
  const ancore = ancoreDi(pki);

  /** A successor that was never used is worth nothing once there is another. */
  async function accogli(der: Uint8Array, idPostazione: string, ente: string): Promise<void> {
    const ora = orologio();
    await accessi.transaction().execute(async (tutto) => {
      await tutto
        .updateTable('postazione')
        .set({ stato: 'revocata', dal: ora })
        .where('id_postazione', '=', idPostazione)
        .where('primo_uso', 'is', null)
        .where('sostituisce', 'is not', null)
        .where('stato', '<>', 'revocata')
        .execute();
      const sostituisce = await attuale(tutto, idPostazione);
      await registraCertificato(tutto, { der, idPostazione, ente, ora, sostituisce });
      await tutto
        .updateTable('postazione_censita')
        .set({ rinnovo_chiesto: null })
        .where('id_postazione', '=', idPostazione)
        .execute();
    });
    parti.dimentica();
  }

  async function censita(idPostazione: string) {
    return db
      .selectFrom('postazione_censita')
      .selectAll()
      .where('id_postazione', '=', idPostazione)
      .executeTakeFirst();
  }

  async function emetti(
    csr: string,
    { idPostazione, ente }: { readonly idPostazione: string; readonly ente: string },
    daChi: { readonly operatore: string; readonly finalita: string },
  ): Promise<Esito<CertificatoPostazione, ErroreWa>> {
    const chiave = await chiaveDiCsr(Buffer.from(csr, 'base64'), idPostazione);
    if (!chiave.ok) return fallito(csrNonValida);
    const der = await pki.certificaPostazione({ idPostazione, comune: ente, chiavePubblica: chiave.valore });
    await accogli(der, idPostazione, ente);
    const { operatore: codiceFiscale, finalita } = daChi;
    await scriviAudit(db, {
      ...{ tipo: 'postazioni', istante: orologio(), finalita, soggetti: [], campi: [idPostazione] },
      chi: { codiceFiscale, idPostazione, comune: ente, canale: 'WA' },
      esito: 'OK',
    });
    return riuscito({ certificato: Buffer.from(der).toString('base64'), ancore });
  }

  return {
    async presenta({ etichetta, nonce }, vincolo) {
      const codice = await cercaCodice(db, etichetta, orologio());
      const postazione = codice && (await censita(codice.idPostazione));
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
      const postazione = giusto && (await censita(giusto.idPostazione));
      if (!giusto || !postazione) return fallito(codiceNonValido);
      if (postazione.stato !== 'attiva' && postazione.stato !== 'da-installare')
        return fallito(nonInstallabile);
      const { idPostazione } = giusto;
      if (!(await chiaveDiCsr(Buffer.from(csr, 'base64'), idPostazione)).ok) return fallito(csrNonValida);
      if (!(await consuma(db, giusto.etichetta))) return fallito(codiceNonValido);
      return emetti(
        csr,
        { idPostazione, ente: postazione.ente },
        {
          operatore: giusto.chiestoDa,
          finalita: 'installazione con codice',
        },
      );
    },
    async rinnova(csr, { idPostazione, ente, scadenza }) {
      const postazione = await censita(idPostazione);
      if (postazione?.stato !== 'attiva') return fallito(nonInstallabile);
      const resta = scadenza.getTime() - orologio().getTime();
      if (resta > ultimiGiorni * giornata && !postazione.rinnovo_chiesto) return fallito(troppoPresto);
      return emetti(
        csr,
        { idPostazione, ente },
        {
          operatore: 'sistema',
          finalita: 'rinnovo del certificato di postazione',
        },
      );
    },
    async pacchettoPer(idPostazione, ente) {
      const { certificato, p12, password } = await pki.emettiPostazione({ idPostazione, comune: ente });
      await accogli(certificato, idPostazione, ente);
      return {
        ...{ idPostazione, p12: Buffer.from(p12).toString('base64'), password },
        scadenza: giornoInItalia(new X509Certificate(certificato).validToDate),
      };
    },
  };
}
