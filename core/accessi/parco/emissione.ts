import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Ancore, CertificatoPostazione } from '#contract/wa/postazioni.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import { chiaveDiCsr } from '../pki/csr.ts';
import type { Pki } from '../pki/index.ts';
import type { TabelleAccessi } from '../tabelle.ts';
import { registraCertificato } from './certificato.ts';
import type { PartiParco } from './index.ts';
import { csrNonValida } from './rifiuti.ts';
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

export interface Emissione {
  /** A certificate just made takes its place in the census. */
  accogli(der: Uint8Array, idPostazione: string, ente: string): Promise<void>;
  /** Certifies the key of a request, and writes down for whom. */
  emetti(
    csr: string,
    postazione: { readonly idPostazione: string; readonly ente: string },
    daChi: { readonly operatore: string; readonly finalita: string },
  ): Promise<Esito<CertificatoPostazione, ErroreWa>>;
}

export function creaEmissione(parti: PartiParco): Emissione {
  const { db, pki, orologio } = parti;
  const accessi: Kysely<TabelleAccessi> = db;

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
    return riuscito({ certificato: Buffer.from(der).toString('base64'), ancore: ancoreDi(pki) });
  }

  return { accogli, emetti };
}
