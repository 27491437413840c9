import type { Richiesta5008 } from '#contract/anpr/index.ts';
import { senza, type Dati, type Mutazione } from './caso.ts';

/** A section that takes the place of the one that was there. */
function sostituisce(
  tipo: string,
  nuova: (richiesta: Richiesta5008, prima: Dati) => Partial<Dati>,
): Mutazione {
  return {
    tipi: [tipo],
    cambia: ({ richiesta }, cambio) => ({
      ...cambio,
      dati: { ...cambio.dati, ...nuova(richiesta, cambio.dati) },
    }),
  };
}

/** Kinds that change one section of the record and touch nobody else. */
export const sezioniSemplici: readonly Mutazione[] = [
  sostituisce('02', ({ cittadinanza }) => (cittadinanza ? { cittadinanza } : {})),
  sostituisce('03', ({ cartaIdentita }) => (cartaIdentita ? { cartaIdentita } : {})),
  sostituisce('04', ({ permessoSoggiorno }) => (permessoSoggiorno ? { permessoSoggiorno } : {})),
  sostituisce('06', ({ censimento }) => (censimento ? { censimento } : {})),
  // Schooling may change without the trade: what is not said stays.
  sostituisce('07', ({ altriDati }, prima) => ({ altriDati: { ...prima.altriDati, ...altriDati } })),
  sostituisce('08', ({ autoVeicoli }) => (autoVeicoli ? { autoveicoli: autoVeicoli } : {})),
  {
    tipi: ['15'],
    cambia: ({ richiesta: { attoNascita, attoNascitaANPR } }, cambio) => ({
      ...cambio,
      // One birth, one deed: the new form of it takes the place of the old.
      dati: {
        ...senza(cambio.dati, 'attoNascita', 'attoNascitaANPR'),
        ...(attoNascita && { attoNascita }),
        ...(attoNascitaANPR && { attoNascitaANPR }),
      },
    }),
  },
];
