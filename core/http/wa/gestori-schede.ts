import { riuscito } from '#contract/esito.ts';
import type { Registro } from '../../registro/registro.ts';
import type { Gestori } from './contesto.ts';

/** People and families as they are read, each reading with its purpose. */
export function gestoriSchede(
  registro: Registro,
): Pick<
  Gestori,
  'cerca' | 'duplicati' | 'figli' | 'dossier' | 'storia' | 'schedaAl' | 'accessiScheda' | 'famiglia'
> {
  return {
    cerca: async (richiesta, { sessione }) => {
      const trovati = await registro.cerca(richiesta, sessione.chi);
      return trovati.ok ? riuscito({ risultati: [...trovati.valore] }) : trovati;
    },
    duplicati: async (richiesta, { sessione }) => {
      const trovati = await registro.duplicati(richiesta, sessione.chi);
      return trovati.ok ? riuscito({ candidati: [...trovati.valore] }) : trovati;
    },
    figli: async ({ id }, { sessione }) =>
      riuscito({ risultati: [...(await registro.figli(id, sessione.chi))] }),
    dossier: ({ id, finalita }, { sessione }) => registro.dossier(id, finalita, sessione.chi),
    storia: ({ id }, { sessione }) => registro.storia(id, sessione.chi),
    schedaAl: ({ id, ...quando }, { sessione }) => registro.schedaAl(id, quando, sessione.chi),
    accessiScheda: ({ id }, { sessione }) => registro.accessi(id, sessione.chi),
    famiglia: ({ id }, { sessione }) => registro.famiglia(id, sessione.chi),
  };
}
