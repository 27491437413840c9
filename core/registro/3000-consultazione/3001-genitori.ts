import { servizi, type Generalita, type Richiesta3001, type Risposta3001 } from '#contract/anpr/index.ts';
import {
  controlla,
  genitoreCercato,
  regoleGenitoriCercati,
  rilievo,
  type Rilievo,
} from '#contract/regole/index.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { operazione, type Ricerca } from '../operazione.ts';
import { schedaFamiglia } from '../scheda.ts';
import { diverso } from '../soggetto-richiesto.ts';

interface Trovato {
  readonly soggetto: Soggetto;
  readonly famiglia: Famiglia | undefined;
}
/** A parent looked for: who has the key, and who of them is as described. */
export interface Ricercato {
  readonly chiesto: boolean;
  readonly perChiave: number;
  readonly trovati: readonly Trovato[];
}
export interface AggregatiGenitori {
  readonly padre: Ricercato;
  readonly madre: Ricercato;
}

const massimo = 50;

async function cercaGenitore(
  richiesta: Richiesta3001,
  quale: 'padre' | 'madre',
  cerca: Ricerca,
): Promise<Ricercato> {
  const { per, dati } = genitoreCercato(richiesta, quale);
  const g: Generalita | undefined = dati?.generalita;
  if (!per || !g) return { chiesto: false, perChiave: 0, trovati: [] };
  const sesso = quale === 'padre' ? 'M' : 'F';
  const perChiave = await cerca.trova(
    per === 'codiceFiscale'
      ? { codiceFiscale: g.codiceFiscale?.codFiscale ?? '' }
      : { cognome: g.cognome ?? '', ...(g.nome !== undefined && { nome: g.nome }), sesso },
    massimo + 1,
  );
  const congruenti = perChiave.filter(
    (uno) => uno.dati.generalita.sesso?.toUpperCase() === sesso && !diverso(g, uno),
  );
  const trovati = await Promise.all(
    congruenti.map(async (soggetto) => ({
      soggetto,
      famiglia:
        soggetto.idFamigliaConvivenzaANPR === undefined
          ? undefined
          : await cerca.famiglia(soggetto.idFamigliaConvivenzaANPR),
    })),
  );
  return { chiesto: true, perChiave: perChiave.length, trovati };
}

function rilieviDi(
  richiesta: Richiesta3001,
  quale: 'padre' | 'madre',
  { chiesto, perChiave, trovati }: Ricercato,
): Rilievo[] {
  if (!chiesto) return [];
  const campo = quale === 'padre' ? 'paternita' : 'maternita';
  if (trovati.length > massimo) return [rilievo('EN115', { campo })];
  if (trovati.length > 0) return [];
  if (perChiave === 0) return [rilievo(quale === 'padre' ? 'EN142' : 'EN143', { campo })];
  const { per } = genitoreCercato(richiesta, quale);
  return [rilievo(per === 'codiceFiscale' ? 'EN085' : 'EN084', { campo })];
}

export function controllaGenitori(richiesta: Richiesta3001, { padre, madre }: AggregatiGenitori): Rilievo[] {
  const assente = ({ chiesto, perChiave }: Ricercato): boolean => chiesto && perChiave === 0;
  if (assente(padre) && assente(madre)) return [rilievo('EN144', { campo: 'paternita' })];
  return [...rilieviDi(richiesta, 'padre', padre), ...rilieviDi(richiesta, 'madre', madre)];
}

function elemento({ soggetto: { dati }, famiglia }: Trovato) {
  const [residenza] = dati.residenza ?? [];
  return {
    genitore: {
      generalita: dati.generalita,
      ...(dati.cittadinanza?.[0] && { cittadinanza: dati.cittadinanza[0] }),
    },
    ...(residenza && { residenza }),
    ...(famiglia && { famiglia: schedaFamiglia(famiglia) }),
  };
}

/** Richiesta di paternità e maternità (services.md 3001): who may be the parents of a child, to be named by id then. */
export const ricercaGenitori = operazione({
  servizio: servizi[3001],
  permesso: 'anagrafe.consultazione',
  finalita: 'ricerca dei genitori',
  conserva: () => false,
  regole: (richiesta) => controlla(regoleGenitoriCercati, richiesta),
  aggregati: async (richiesta, cerca): Promise<AggregatiGenitori> => ({
    padre: await cercaGenitore(richiesta, 'padre', cerca),
    madre: await cercaGenitore(richiesta, 'madre', cerca),
  }),
  controlli: (richiesta, a) => controllaGenitori(richiesta, a),
  applica(_, { padre, madre }, { testataRisposta }) {
    const risposta: Risposta3001 = {
      Risposta3001_OK: {
        testataRisposta,
        ...(padre.trovati.length > 0 && { elencoSoggettiPadre: padre.trovati.map(elemento) }),
        ...(madre.trovati.length > 0 && { elencoSoggettiMadre: madre.trovati.map(elemento) }),
      },
    };
    return { risposta };
  },
  accesso: (_, { padre, madre }) => ({
    soggetti: [...padre.trovati, ...madre.trovati].map(({ soggetto }) => soggetto.idSchedaSoggettoANPR),
    campi: ['generalita', 'residenza', 'famigliaConvivenza'],
  }),
});
