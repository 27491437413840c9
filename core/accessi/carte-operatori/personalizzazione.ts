import type { X509Certificate } from 'node:crypto';
import type { Kysely } from 'kysely';
import { riuscito, type Esito } from '#contract/esito.ts';
import type {
  CertificatoCarta,
  CodiciChiusi,
  ControlloCarta,
  DatiPersonalizzazione,
  InizioPersonalizzazione,
  ProvaChiaveCarta,
  SfidaControllo,
} from '#contract/wa/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { z } from 'zod';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import type { Pki } from '../pki/index.ts';
import { annota } from './annota.ts';
import { tuttoONiente, type Mano } from './muovi.ts';
import { assegna, certifica, controlla, riponiCodici } from './passi.ts';
import type { SegretiCarte } from './segreti.ts';

export interface PartiPersonalizzazione {
  readonly segreti: SegretiCarte;
  /** The authority of operators. */
  readonly emetti: Pki['emettiOperatore'];
  readonly autorita: X509Certificate;
}

/** The four questions that a workstation asks while it writes a card; each may be asked again. */
export interface Personalizzazione {
  inizia(richiesta: InizioPersonalizzazione, chi: Chi): Promise<Esito<DatiPersonalizzazione, ErroreWa>>;
  certifica(prova: ProvaChiaveCarta, chi: Chi): Promise<Esito<z.infer<typeof CertificatoCarta>, ErroreWa>>;
  chiudi(codici: CodiciChiusi, chi: Chi): Promise<Esito<z.infer<typeof SfidaControllo>, ErroreWa>>;
  controlla(controllo: ControlloCarta, chi: Chi): Promise<Esito<Record<string, never>, ErroreWa>>;
}

export function creaPersonalizzazione(
  { db, orologio }: { readonly db: Kysely<Schema>; readonly orologio: Orologio },
  { segreti, emetti, autorita }: PartiPersonalizzazione,
): Personalizzazione {
  /** One of the four: its line of the audit is written with it, or alone when it was refused. */
  async function passo<T>(
    quale: 'assegnazione' | 'certificato' | 'codici' | 'controllo',
    { seriale, chi }: { readonly seriale: string; readonly chi: Chi },
    fai: (trx: Kysely<Schema>, mano: Mano) => Promise<T>,
  ): Promise<Esito<T, ErroreWa>> {
    const mano = { chi, istante: orologio() };
    const finalita = `personalizzazione della carta ${seriale}: ${quale}`;
    const esito = await tuttoONiente(db, async (trx) => {
      const fatto = await fai(trx, mano);
      await annota(trx, finalita, mano);
      return fatto;
    });
    if (!esito.ok) await annota(db, finalita, mano, { esito: esito.errore.tipo });
    return esito;
  }

  return {
    inizia: ({ seriale, richiesta }, chi) =>
      passo('assegnazione', { seriale, chi }, (trx, mano) =>
        assegna(trx, { seriale, richiesta }, mano, segreti),
      ),
    certifica: (prova, chi) =>
      passo('certificato', { seriale: prova.seriale, chi }, (trx) =>
        certifica(trx, prova, chi.comune, { emetti, autorita }),
      ),
    chiudi: ({ seriale, codici }, chi) =>
      passo('codici', { seriale, chi }, (trx, mano) =>
        riponiCodici(trx, { seriale, chiusi: Buffer.from(codici, 'base64') }, mano, segreti),
      ),
    async controlla(controllo, chi) {
      const esito = await passo('controllo', { seriale: controllo.seriale, chi }, (trx, mano) =>
        controlla(trx, controllo, mano),
      );
      return esito.ok ? riuscito({}) : esito;
    },
  };
}
