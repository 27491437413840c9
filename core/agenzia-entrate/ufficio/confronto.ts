import type { Kysely } from 'kysely';
import type { ConfrontoAgenzia } from '#contract/wa/agenzia-entrate.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { anagraficiDi } from '../anagrafici.ts';
import type { Agenzia } from '../connettore.ts';
import { statoDomanda } from './domanda.ts';

/** A person of the municipality; undefined: of another, or of none. */
export async function leggiNostro(
  db: Kysely<Schema>,
  id: string,
  comune: string,
): Promise<Soggetto | undefined> {
  const riga = await db
    .selectFrom('soggetto')
    .select('documento')
    .where('id', '=', id)
    .where('comune', '=', comune)
    .where('stato', '<>', 'annullato')
    .executeTakeFirst();
  return riga?.documento;
}

interface Parti {
  readonly db: Kysely<Schema>;
  readonly luoghi: Luoghi;
  readonly agenzia: Agenzia | undefined;
}

async function cosaSa(
  agenzia: Agenzia | undefined,
  { codiceFiscale, dati }: Pick<ConfrontoAgenzia, 'codiceFiscale' | 'dati'>,
): Promise<ConfrontoAgenzia['agenzia']> {
  if (!agenzia) return { guasto: 'irraggiungibile', perDati: [] };
  const perCodice = codiceFiscale === undefined ? undefined : await agenzia.consulta({ codiceFiscale });
  if (perCodice?.ok === false) return { guasto: perCodice.errore, perDati: [] };
  const [trovato] = perCodice?.valore.contribuenti ?? [];
  const suo = {
    ...(perCodice && { codice: perCodice.valore.codice }),
    ...(trovato && { perCodice: trovato }),
  };
  const { cognome, nome, sesso, dataNascita } = dati;
  if (cognome === '' || nome === '' || (sesso !== 'M' && sesso !== 'F') || dataNascita === '')
    return { ...suo, perDati: [] };
  const anno = dataNascita.slice(0, 4);
  const perDati = await agenzia.consulta({ cognome, nome, sesso, dalAnno: anno, alAnno: anno });
  if (!perDati.ok) return { guasto: perDati.errore, perDati: [] };
  return {
    ...suo,
    perDati: perDati.valore.contribuenti.filter((uno) => uno.codiceFiscale !== codiceFiscale),
  };
}

/** The record, the last question about it, and what the Agenzia knows of code and person. */
export async function confronta(
  { idSchedaSoggettoANPR: id, stato, comune, dati: { generalita } }: Soggetto,
  { db, luoghi, agenzia }: Parti,
): Promise<ConfrontoAgenzia> {
  const ultima = await db
    .selectFrom('richiesta_agenzia')
    .selectAll()
    .where('soggetto', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const codice = generalita.codiceFiscale;
  const nostro = {
    dati: anagraficiDi(generalita, luoghi),
    ...(codice && { codiceFiscale: codice.codFiscale.toUpperCase() }),
  };
  return {
    ...{ id, comune, aire: stato === 'aire', natoAllEstero: generalita.luogoNascita?.localita !== undefined },
    ...{ validitaCF: codice?.validitaCF ?? '9', ...nostro },
    ...(codice?.dataAttribuzioneValidita !== undefined && { dataValidita: codice.dataAttribuzioneValidita }),
    ...(ultima && { domanda: statoDomanda(ultima) }),
    agenzia: await cosaSa(agenzia, nostro),
  };
}
