import type { Atto } from '../../atto.ts';
import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';

type Posizioni = typeof import('./posizione.ts');

function una(chiave: string, tipo: string, quale: (tutte: Posizioni) => Atto): VoceRegistro {
  return {
    ...{
      chiave,
      tipo,
      servizio: '5010',
      parole: 'elettorale-atti',
      gruppo: 'elettorale',
      parteDa: 'soggetto',
    },
    impedito: presente,
    carica: async () => quale(await import('./posizione.ts')),
  };
}

/** The electoral position (5010), by what it changes, and sections (5011). */
export const attiElettorali: readonly VoceRegistro[] = [
  una('elettorale-generale', '01', ({ listaGenerale }) => listaGenerale),
  una('elettorale-cancellazione', '05', ({ cancellazione }) => cancellazione),
  una('elettorale-certificabilita', '04', ({ certificabilita }) => certificabilita),
  una('elettorale-ue', '02', ({ listaUE }) => listaUE),
  una('elettorale-regionale', '03', ({ listaRegionale }) => listaRegionale),
  {
    ...{ chiave: 'elettorale-sezione', servizio: '5011', parole: 'elettorale-atti', gruppo: 'elettorale' },
    parteDa: 'nessuno',
    carica: async () => (await import('./sezione.ts')).sezioneElettorale,
  },
];
