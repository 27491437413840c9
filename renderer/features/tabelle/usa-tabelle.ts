import { useEffect, useState } from 'react';
import { usaTabelle } from '#contract/tabelle/index.ts';
import { tabelleDi } from '#contract/wa/tabelle.ts';
import { chiama, usaEvento } from '../../ponte.ts';

/** The page decodes with the tables of its workstation. @returns their version, 0 until others are here. */
export function usaTabelleDellaPostazione(): number {
  const versione = usaEvento('postazione.stato')?.tabelle?.versione ?? 0;
  const [inUso, setInUso] = useState(0);
  useEffect(() => {
    if (versione === inUso) return undefined;
    let vivo = true;
    void chiama('tabelle.inUso', {}).then((esito) => {
      if (!vivo || !esito.ok) return;
      usaTabelle(esito.valore.versione, tabelleDi(esito.valore));
      setInUso(esito.valore.versione);
    });
    return () => {
      vivo = false;
    };
  }, [versione, inUso]);
  return inUso;
}
