import { rilievo, type CodiceSpiegato, type Rilievo } from '#contract/regole/index.ts';
import { genitoreRegistrato } from '../../1000-iscrizione/genitori.ts';
import type { Soggetto } from '../../modello.ts';
import { diverso } from '../../soggetto-richiesto.ts';
import type { Caso, Mutazione } from './caso.ts';

type Sezione = 'paternita' | 'maternita';

function genitore(
  tipo: string,
  sezione: Sezione,
  nonCorrisponde: CodiceSpiegato,
  trovati: (caso: Caso) => readonly Soggetto[],
): Mutazione {
  return {
    tipi: [tipo],
    controlla: (caso): Rilievo[] => {
      const chiesto = caso.richiesta[sezione]?.generalita;
      const [noto, altro] = trovati(caso);
      if (!chiesto || !noto || altro) return [];
      const campo = `${sezione}.generalita`;
      const seStesso = noto.idSchedaSoggettoANPR === caso.soggetto.idSchedaSoggettoANPR;
      return seStesso || diverso(chiesto, noto) ? [rilievo(nonCorrisponde, { campo })] : [];
    },
    cambia: (caso, cambio) => {
      const dato = caso.richiesta[sezione];
      if (!dato) return cambio;
      return { ...cambio, dati: { ...cambio.dati, [sezione]: genitoreRegistrato(dato, trovati(caso)) } };
    },
  };
}

/** Paternità and maternità: the parent's own record lends its data where the register knows the person. */
export const genitori: readonly Mutazione[] = [
  genitore('10', 'paternita', 'EN091', ({ a }) => a.padri),
  genitore('11', 'maternita', 'EN093', ({ a }) => a.madri),
];
