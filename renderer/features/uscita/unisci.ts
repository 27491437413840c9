import type { Dossier } from '#contract/wa/registro.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { metti, prendi } from '../../ufficiale/percorso.ts';
import { tecnici } from '../../ufficiale/voci-scheda.ts';
import { moduloSuScheda } from '../atto/apri.ts';
import { leggiModulo } from '../atto/modulo.ts';

type Lato = Readonly<Record<string, unknown>>;

/** A record as sections, those beside its data too: what is compared and chosen from. */
export function lato({ dati, stato, famiglia }: Dossier): Lato {
  return { ...dati, stato, famiglia };
}

/** With a datum go the numbers beside it that only machines read: a name and its code are one choice. */
function conCodici(percorso: string, ...lati: readonly Lato[]): readonly string[] {
  const [sezione = percorso] = percorso.split('.');
  // A section that one side does not have is taken or left whole: half of a family is no family.
  if (lati.some((uno) => uno[sezione] === undefined)) return [sezione];
  const [sopra = ''] = /^.*(?=\.[^.]+$)/.exec(percorso) ?? [];
  const accanto = lati.flatMap((uno) => Object.keys(Object(prendi(uno, sopra)) as object));
  const codici = sopra === '' ? [] : [...new Set(accanto)].filter((nome) => tecnici.test(nome));
  return [percorso, ...codici.map((nome) => `${sopra}.${nome}`)];
}

/** The record as it is now, with these data as they were when the act was prepared. */
export function mescola(vecchio: Dossier, attuale: Dossier, diPrima: readonly string[]): Dossier {
  const prima = lato(vecchio);
  let misto = lato(attuale);
  for (const scelto of diPrima)
    for (const percorso of conCodici(scelto, prima, misto))
      misto = metti(misto, percorso, prendi(prima, percorso));
  const { stato, famiglia, ...dati } = misto;
  return { ...attuale, stato, famiglia, dati } as Dossier;
}

/**
 * The form of an act, whichever it is, on the record as it is now.
 * @param diPrima paths of the data that stay as they were when it was prepared.
 */
export async function moduloUnito(
  pratica: Pick<Pratica, 'modulo' | 'base'>,
  attuale: Dossier,
  diPrima: readonly string[],
): Promise<unknown> {
  const { modulo, base } = pratica;
  const scheda = base ? mescola(base.dossier, attuale, diPrima) : attuale;
  const letto = leggiModulo(modulo);
  return letto ? moduloSuScheda(letto, base, scheda) : modulo;
}

/** Of these data, those on which the act would be another: on the others there is nothing to choose. */
export async function cheContano(
  pratica: Pick<Pratica, 'modulo' | 'base'>,
  attuale: Dossier,
  percorsi: readonly string[],
): Promise<ReadonlySet<string>> {
  const scritto = async (diPrima: readonly string[]): Promise<string> =>
    JSON.stringify(await moduloUnito(pratica, attuale, diPrima));
  const nuovo = await scritto([]);
  const diversi = await Promise.all(percorsi.map(async (uno) => (await scritto([uno])) !== nuovo));
  return new Set(percorsi.filter((_, i) => diversi[i]));
}
