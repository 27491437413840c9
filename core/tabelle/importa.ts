import { sql, type Kysely } from 'kysely';
import {
  dopoArchivio,
  type Cambiamento,
  type ComeConfrontare,
} from '#contract/tabelle/archivio/confronto.ts';
import { differenze as differenzeLuoghi } from '#contract/tabelle/archivio/differenze-luoghi.ts';
import { luoghiDopo } from '#contract/tabelle/archivio/luoghi.ts';
import type { DifferenzeTabella, VoceDifferenza } from '#contract/wa/tabelle.ts';
import type { VoceTabella } from '#contract/tabelle/index.ts';
import type { RigaLuogo } from '#resources/luoghi.ts';
import { rigaAudit } from '../audit/scrivi.ts';
import type { Schema } from '../db/schema.ts';
import type { ArchivioLetto } from './archivio.ts';
import { leggiImportate, tabellaOra, type Importate } from './in-uso.ts';
import type { DatiImportati } from './schema.ts';

/** Listed one by one; beyond, they are counted. */
const elencate = 300;

interface Proposta {
  readonly differenze: readonly DifferenzeTabella[];
  /** Of the tables that change. */
  readonly contenuti: ReadonlyMap<string, DatiImportati>;
  /** Codes that the archive names in other words, which were not taken. */
  readonly altreParole: number;
}

function contate(numero: string, nome: string, voci: readonly VoceDifferenza[]): DifferenzeTabella {
  const quante = (tipo: VoceDifferenza['tipo']): number => voci.filter((una) => una.tipo === tipo).length;
  return {
    ...{ numero, nome, nuove: quante('nuova'), cambiate: quante('cambia'), cessate: quante('cessa') },
    voci: voci.slice(0, elencate),
  };
}

/** A code that comes more than once is told with the row of the other table that it is about. */
const codiceDetto = ({ codice, riferimento: r }: VoceTabella): string =>
  r ? `${codice} (${r.tabella}/${r.codice})` : codice;

const diVoce = ({ tipo, prima, dopo }: Cambiamento): VoceDifferenza => ({
  ...{ tipo, codice: codiceDetto(dopo), dopo: dopo.it },
  ...(prima && { prima: prima.it }),
  ...(dopo.dal !== undefined && { dal: dopo.dal }),
  ...(dopo.al !== undefined && { al: dopo.al }),
});

const luogo = ({ nome, sigla }: RigaLuogo): string => (sigla === undefined ? nome : `${nome} (${sigla})`);
const posto = ({ codice, dal, al }: RigaLuogo): Pick<VoceDifferenza, 'codice' | 'dal' | 'al'> => ({
  ...{ codice, dal },
  ...(al !== '9999-12-31' && { al }),
});

function diLuoghi(prima: readonly RigaLuogo[], dopo: readonly RigaLuogo[]): VoceDifferenza[] {
  const { aggiunti, tolti, cambiati } = differenzeLuoghi(prima, dopo);
  return [
    ...aggiunti.map((riga) => ({ tipo: 'nuova' as const, ...posto(riga), dopo: luogo(riga) })),
    ...cambiati.map((uno) => ({
      ...{ tipo: 'cambia' as const, ...posto(uno.dopo) },
      ...{ prima: luogo(uno.prima), dopo: luogo(uno.dopo) },
    })),
    ...tolti.map((riga) => ({ tipo: 'cessa' as const, ...posto(riga), prima: luogo(riga) })),
  ];
}

/** What an archive would change of what is in use; nothing is written. */
function proponi(
  archivio: ArchivioLetto,
  { importate, luoghi, ...come }: { importate: Importate; luoghi: readonly RigaLuogo[] } & ComeConfrontare,
): Proposta {
  const differenze: DifferenzeTabella[] = [];
  const contenuti = new Map<string, DatiImportati>();
  let altreParole = 0;
  for (const [numero, lette] of archivio.tabelle) {
    const inUso = tabellaOra(importate, numero);
    if (!inUso) continue;
    const { dopo, cambiamenti, altreParole: altre } = dopoArchivio(inUso, lette, come);
    altreParole += altre;
    if (cambiamenti.length === 0) continue;
    differenze.push(contate(numero, inUso.nome, cambiamenti.map(diVoce)));
    contenuti.set(numero, dopo);
  }
  if (archivio.comuni) {
    const prima = importate.luoghi ?? luoghi;
    const dopo = luoghiDopo(prima, archivio.comuni);
    const voci = diLuoghi(prima, dopo);
    if (voci.length > 0) {
      differenze.push(contate('03', 'Comuni', voci));
      contenuti.set('03', dopo);
    }
  }
  return { differenze, contenuti, altreParole };
}

interface PartiImporta extends ComeConfrontare {
  readonly db: Kysely<Schema>;
  /** Those of the product. */
  readonly luoghi: readonly RigaLuogo[];
  readonly adesso: Date;
  readonly operatore: string;
  /** Says what would change, and leaves everything as it is. */
  readonly prova: boolean;
}

interface EsitoImporta {
  /** The version that there is now. */
  readonly versione: number;
  readonly accettata: boolean;
  readonly differenze: readonly DifferenzeTabella[];
  readonly altreParole: number;
}

/** One import at a time; an archive that changes nothing makes no version. Version and audit are written together. */
export async function importaTabelle(archivio: ArchivioLetto, parti: PartiImporta): Promise<EsitoImporta> {
  const { db, luoghi, adesso, giorno, descrizioni, operatore, prova } = parti;
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('tabelle', 0))`.execute(trx);
    const importate = await leggiImportate(trx);
    const { differenze, contenuti, altreParole } = proponi(archivio, {
      ...{ importate, luoghi, giorno, descrizioni },
    });
    if (prova || differenze.length === 0)
      return { versione: importate.versione, accettata: false, differenze, altreParole };
    const versione = importate.versione + 1;
    await trx
      .insertInto('tabelle_versione')
      .values({
        ...{ versione, importata: adesso, operatore, archivio: archivio.nome, dal: giorno },
        differenze: JSON.stringify(differenze),
      })
      .execute();
    await trx
      .insertInto('tabelle_contenuto')
      .values([...contenuti].map(([numero, dati]) => ({ versione, numero, dati: JSON.stringify(dati) })))
      .execute();
    const riga = rigaAudit({
      chi: { codiceFiscale: operatore, idPostazione: 'sistema', comune: 'sistema', canale: 'WA' },
      ...{ tipo: 'tabelle', istante: adesso, finalita: 'aggiornamento delle tabelle', esito: 'OK' },
      ...{
        soggetti: [],
        campi: [`versione:${versione}`, ...[...contenuti.keys()].map((n) => `tabella:${n}`)],
      },
    });
    await trx.insertInto('audit').values(riga).execute();
    return { versione, accettata: true, differenze, altreParole };
  });
}
