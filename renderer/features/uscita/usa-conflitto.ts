import { useEffect, useMemo, useState } from 'react';
import type { Dossier } from '#contract/wa/registro.ts';
import { usaParole } from '../../lingua.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { confronta, type SezioneDiversa } from '../confronto/confronta.ts';
import { cheContano, lato } from './unisci.ts';

/** What moved in a record, by path, and whose word holds. */
export interface Scelte {
  /** Those on which the act depends: on the others there is nothing to choose. */
  readonly contano: ReadonlySet<string>;
  /** Those to keep as they were. */
  readonly diPrima: ReadonlySet<string>;
  readonly scegli: (percorso: string, prima: boolean) => void;
}

/** The record as it was when the act was prepared beside the record as it is, and what the clerk chooses between them. */
export function usaConflitto(
  pratica: Pratica,
  attuale: Dossier,
): { readonly diverse: readonly SezioneDiversa[]; readonly scelte: Scelte } {
  const { lingua } = usaParole('uscita');
  const { base } = pratica;
  const diverse = useMemo(
    () => (base ? confronta(lato(base.dossier), lato(attuale), lingua) : []),
    [base, attuale, lingua],
  );
  const [contano, setContano] = useState<ReadonlySet<string>>(new Set());
  const [diPrima, setDiPrima] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let nostro = true;
    const percorsi = diverse.flatMap(({ righe }) => righe.map(({ percorso }) => percorso));
    void cheContano(pratica, attuale, percorsi).then((quali) => {
      if (nostro) setContano(quali);
    });
    return () => {
      nostro = false;
    };
  }, [pratica, attuale, diverse]);
  const scegli = (percorso: string, prima: boolean): void => {
    setDiPrima((quali) => {
      const nuovi = new Set(quali);
      if (prima) nuovi.add(percorso);
      else nuovi.delete(percorso);
      return nuovi;
    });
  };
  return { diverse, scelte: { contano, diPrima, scegli } };
}
