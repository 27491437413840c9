import { X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Esito } from '#contract/esito.ts';
import type { CausaMancata } from '#contract/wa/recapito.ts';
import { scriviAudit } from '../../audit/scrivi.ts';
import type { Schema } from '../../db/schema.ts';
import type { FirmaBusta } from '../../http/soap/risposta.ts';
import type { Orologio } from '../../orologio.ts';
import { notificheDopo, segnaFruite } from '../archivio.ts';
import type { NotificaInAttesa } from '../modello.ts';
import { imbusta } from './busta.ts';
import { creaCifra, type Cifra } from './cifra.ts';
import type { Corriere } from './manda.ts';
import { prendi, rilascia, rinnova, segnaMancata, type Preso } from './turno.ts';

export interface PartiConsegna {
  readonly db: Kysely<Schema>;
  readonly firma: FirmaBusta;
  readonly orologio: Orologio;
  apri(recapito: Preso): Corriere;
}

export interface EsitoConsegna {
  readonly consegnate: number;
  readonly causa?: CausaMancata;
}

/** Read and marked together. */
const allaVolta = 400;

/** The certificate may have expired since it was set: what it would open, nobody should be able to. */
function cifraPer({ certificato }: Preso, adesso: Date): Cifra | undefined {
  const x509 = new X509Certificate(certificato);
  return adesso < x509.validToDate ? creaCifra(x509) : undefined;
}

interface Giro {
  readonly recapito: Preso;
  readonly corriere: Corriere;
  readonly cifra: Cifra;
}

/** In order, `insieme` on their way at once; after the first that does not arrive no other leaves. */
async function mandaTutte(
  { firma, orologio }: PartiConsegna,
  { recapito, corriere, cifra }: Giro,
  notifiche: readonly NotificaInAttesa[],
): Promise<{ arrivate: NotificaInAttesa[]; causa?: CausaMancata }> {
  const arrivate: NotificaInAttesa[] = [];
  let causa: CausaMancata | undefined;
  const coda = notifiche.values();
  async function fila(): Promise<void> {
    for (const notifica of coda) {
      const busta = imbusta(notifica, { firma, cifra, adesso: orologio() });
      const esito: Esito<true, CausaMancata> = await corriere.manda(busta);
      if (esito.ok) arrivate.push(notifica);
      else causa ??= esito.errore;
      if (causa) return;
    }
  }
  await Promise.all(Array.from({ length: recapito.insieme }, fila));
  return { arrivate, ...(causa && { causa }) };
}

async function segna(
  { db, orologio }: PartiConsegna,
  comune: string,
  arrivate: readonly NotificaInAttesa[],
): Promise<void> {
  if (arrivate.length === 0) return;
  await segnaFruite(
    db,
    comune,
    arrivate.map(({ progressivo }) => progressivo),
  );
  await scriviAudit(db, {
    chi: { codiceFiscale: 'sistema', idPostazione: 'sistema', comune, canale: 'WS' },
    ...{ tipo: 'N000', istante: orologio(), finalita: 'notifica al comune', esito: 'OK' },
    soggetti: arrivate.flatMap(({ soggetti }) => soggetti),
    campi: [...new Set(arrivate.map(({ tipo }) => tipo))],
  });
}

/**
 * Brings to a municipality what waits for it, until nothing does or something goes wrong. One process at a time; whoever
 * dies in the middle leaves the turn to others, and what had arrived unmarked arrives twice.
 */
export async function consegna(parti: PartiConsegna, comune: string): Promise<EsitoConsegna> {
  const { db, orologio } = parti;
  const recapito = await prendi(db, comune, orologio());
  if (!recapito) return { consegnate: 0 };
  const mancata = async (causa: CausaMancata, consegnate: number): Promise<EsitoConsegna> => {
    await segnaMancata(db, recapito, { causa, adesso: orologio(), daCapo: consegnate > 0 });
    return { consegnate, causa };
  };
  const cifra = cifraPer(recapito, orologio());
  if (!cifra) return mancata('certificato', 0);
  const corriere = parti.apri(recapito);
  let consegnate = 0;
  try {
    for (;;) {
      const notifiche = await notificheDopo(db, comune, { stato: '7', quante: allaVolta });
      if (notifiche.length === 0) break;
      const { arrivate, causa } = await mandaTutte(parti, { recapito, corriere, cifra }, notifiche);
      await segna(parti, comune, arrivate);
      consegnate += arrivate.length;
      if (causa) return await mancata(causa, consegnate);
      if (!(await rinnova(db, comune, orologio()))) break;
    }
    await rilascia(db, comune, { adesso: orologio(), qualcuna: consegnate > 0 });
    return { consegnate };
  } finally {
    corriere.chiudi();
  }
}
