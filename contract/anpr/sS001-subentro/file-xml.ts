import { fallito, riuscito, type Esito } from '../../esito.ts';
import { limitiPredefiniti } from '../schema/documento.ts';
import type { ErroreMessaggio } from '../schema/errori.ts';
import { leggiXml } from '../schema/lettura.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { DatiFornitura, DatiInvio, FamigliaSubentro, SoggettoSubentro } from './fornitura.ts';

/** Of the official file (`subentro.xsd`). */
const spazio = 'http://sogei.it/ANPR/subentro';

/** The whole official file. It is written at once; it is read by its parts ({@link leggiParteSubentro}). */
export const FileSubentro = messaggio(spazio, 'subentro', {
  datiFornitura: DatiFornitura,
  datiInvio: facoltativo(DatiInvio),
  generalitaSoggetti: tipo('tipoSoggetti', { soggetto: unoOPiu(SoggettoSubentro) }),
  famiglie: facoltativo(tipo('tipoFamiglie', { famiglia: zeroOPiu(FamigliaSubentro) })),
  convivenze: facoltativo(tipo('tipoConvivenze', { convivenza: zeroOPiu(FamigliaSubentro) })),
});
export type FileSubentro = Valore<typeof FileSubentro>;

const parti = {
  datiFornitura: messaggio(spazio, 'datiFornitura', DatiFornitura.shape),
  datiInvio: messaggio(spazio, 'datiInvio', DatiInvio.shape),
  soggetto: messaggio(spazio, 'soggetto', SoggettoSubentro.shape),
  famiglia: messaggio(spazio, 'famiglia', FamigliaSubentro.shape),
  convivenza: messaggio(spazio, 'convivenza', FamigliaSubentro.shape),
} as const;
export type ParteFileSubentro = keyof typeof parti;

/**
 * A part of the official file in its JSON form, elements that the schema does not have left out. What it holds is not
 * judged: the rules of subentro do it, and tell an anomaly where the schema would refuse.
 * @param dentro what is between its tags.
 */
export function leggiParteSubentro(
  parte: ParteFileSubentro,
  dentro: string,
): Esito<unknown, readonly ErroreMessaggio[]> {
  const { struttura, radice } = parti[parte];
  const xml = `<f:${radice} xmlns:f="${spazio}">${dentro}</f:${radice}>`;
  const letto = leggiXml(xml, struttura, { spazio, radice }, 'tollera', limitiPredefiniti);
  if (!letto.ok) return letto;
  const { valore, errori } = letto.valore;
  return errori.length > 0 ? fallito(errori) : riuscito(valore);
}
