import { CopiaTabelle, VersioniTabelle } from '../tabelle.ts';
import { niente, rotta } from './rotta.ts';

/** The official tables as this register has them: nobody's data. */
export const rotteTabelle = {
  copiaTabelle: rotta({
    metodo: 'GET',
    percorso: '/wa/tabelle/copia',
    guardia: 'postazione',
    richiesta: niente,
    risposta: CopiaTabelle,
  }),
  versioniTabelle: rotta({
    metodo: 'GET',
    percorso: '/wa/tabelle/versioni',
    guardia: 'sessione',
    richiesta: niente,
    risposta: VersioniTabelle,
  }),
} as const;
