import type { z } from 'zod';
import { fallito, riuscito, type Esito } from '../../esito.ts';
import { erroriMassimi, type ErroreMessaggio } from './errori.ts';
import { esamina } from './esame.ts';
import type { Scelta } from './fatti.ts';
import { limitiPredefiniti, type Limiti } from './documento.ts';
import { leggiXml } from './lettura.ts';
import { scriviXml } from './scrittura.ts';
import { strutturaTipo, type StrutturaTipo } from './struttura.ts';
import { sequenza, type Complesso } from './tipo.ts';
import { soloNoti } from './validazione.ts';

/** `rifiuta`: what the schema does not know is an error. `tollera`: it is skipped. */
export type Ignoti = 'rifiuta' | 'tollera';

export interface OpzioniXml {
  /**
   * Requests refuse by default; answers tolerate, because production sends elements that the published schema does
   * not have yet (`anncsu`, services.md §1.3).
   */
  readonly ignoti?: Ignoti;
  readonly limiti?: Partial<Limiti>;
}

/** A global element of the official schema: root of a message, or taken by `ref` inside one. */
export interface Messaggio<S extends z.ZodRawShape = z.ZodRawShape> {
  readonly spazio: string;
  readonly radice: string;
  readonly schema: Complesso<S>;
  /** The same as plain data: cardinality, facets, tables, choices. */
  readonly struttura: StrutturaTipo;
  /** @param xml one document in UTF-8, with or without BOM; 2 MB at most unless `limiti` says otherwise. */
  parseXml(xml: string | Uint8Array, opzioni?: OpzioniXml): Esito<Forma<S>, readonly ErroreMessaggio[]>;
  /** Without XML declaration, ready for a SOAP body. @throws TypeError on a value that the types would refuse. */
  toXml(valore: Forma<S>): string;
  parseJson(
    valore: unknown,
    opzioni?: Pick<OpzioniXml, 'ignoti'>,
  ): Esito<Forma<S>, readonly ErroreMessaggio[]>;
}

type Forma<S extends z.ZodRawShape> = z.infer<Complesso<S>>;

/** The JSON form of a message. */
export type Valore<M extends { readonly schema: z.ZodType }> = z.infer<M['schema']>;

/** @param forma elements in official order; those in a choice are `facoltativo` and named in `scelte`. */
export function messaggio<S extends z.ZodRawShape>(
  spazio: string,
  radice: string,
  forma: S,
  ...scelte: readonly Scelta<Extract<keyof S, string>>[]
): Messaggio<S> {
  const schema = sequenza(forma, { scelte, globale: { spazio, radice } });
  const struttura = strutturaTipo(schema);
  const predefinito: Ignoti = radice.startsWith('Richiesta') ? 'rifiuta' : 'tollera';

  function valida(valore: unknown, trovati: ErroreMessaggio[]): Esito<Forma<S>, readonly ErroreMessaggio[]> {
    const errori = [...trovati, ...esamina(struttura, valore, erroriMassimi)];
    // What has no defect has the type of the schema: schema/esame.test.ts.
    return errori.length === 0 ? riuscito(valore as Forma<S>) : fallito(errori.slice(0, erroriMassimi));
  }

  return {
    spazio,
    radice,
    schema,
    struttura,
    parseXml(xml, { ignoti = predefinito, limiti } = {}) {
      const letto = leggiXml(xml, struttura, { spazio, radice }, ignoti, { ...limitiPredefiniti, ...limiti });
      return letto.ok ? valida(letto.valore.valore, letto.valore.errori) : letto;
    },
    toXml: (valore) => scriviXml(struttura, spazio, radice, valore),
    parseJson(valore, { ignoti = predefinito } = {}) {
      const errori: ErroreMessaggio[] = [];
      return valida(soloNoti(struttura, valore, '', ignoti === 'rifiuta' ? errori : undefined), errori);
    },
  };
}
