import { generaComuneDimostrativo } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { chiaveNome } from './righe.ts';
import type { Famiglia, Soggetto } from './modello.ts';
import type { CriteriSoggetto, Ricerca } from './operazione.ts';
import type { PassoStoria } from './storia.ts';

/** A register held in memory: what operations read, without a database. */
export interface Mondo {
  readonly soggetti: ReadonlyMap<string, Soggetto>;
  readonly famiglie: ReadonlyMap<string, Famiglia>;
  /** Day on which the municipality came into ANPR. */
  readonly subentro: string;
  /** What wrote each person's record. */
  readonly storie: ReadonlyMap<string, readonly PassoStoria[]>;
  /** About whom the Agenzia delle Entrate still has to answer. */
  readonly sospesi?: readonly string[];
}

/** The people of the demo municipality, everybody there since the subentro of that day. */
export function mondoDiProva(subentro = '2019-03-04'): Mondo {
  const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })];
  const soggetti = blocchi.flatMap((b) => b.soggetti);
  return {
    subentro,
    soggetti: new Map(soggetti.map((s) => [s.idSchedaSoggettoANPR, s])),
    famiglie: new Map(blocchi.flatMap((b) => b.famiglie).map((f) => [f.idFamigliaConvivenzaANPR, f])),
    storie: new Map(
      soggetti.map((dopo) => [
        dopo.idSchedaSoggettoANPR,
        [
          {
            ...{ idOperazioneANPR: '1', codice: 'S001', comune: dopo.comune },
            dal: subentro,
            registrata: subentro,
            dopo,
          },
        ],
      ]),
    ),
  };
}

/** The same world with somebody's record as the test wants it. */
export function conSoggetto(mondo: Mondo, id: string, come: (soggetto: Soggetto) => Soggetto): Mondo {
  const suo = mondo.soggetti.get(id);
  if (!suo) throw new Error(`nobody is ${id}`);
  return { ...mondo, soggetti: new Map([...mondo.soggetti, [id, come(suo)]]) };
}

export function chi({ soggetti }: Mondo, id: string): Soggetto {
  const suo = soggetti.get(id);
  if (!suo) throw new Error(`nobody is ${id}`);
  return suo;
}

function corrisponde(c: CriteriSoggetto, s: Soggetto): boolean {
  const { generalita: g } = s.dati;
  const coppie = [
    [c.idSchedaSoggettoANPR, s.idSchedaSoggettoANPR],
    [c.idANPR, s.idANPR],
    [c.codiceFiscale?.toUpperCase(), g.codiceFiscale?.codFiscale],
    [c.cognome === undefined ? undefined : chiaveNome(c.cognome), chiaveNome(g.cognome ?? '')],
    [c.nome === undefined ? undefined : chiaveNome(c.nome), chiaveNome(g.nome ?? '')],
    [c.sesso, g.sesso],
    [c.dataNascita, g.dataNascita],
    [c.comune, s.comune],
  ] as const;
  return coppie.every(([detto, suo]) => detto === undefined || detto === suo);
}

/** What operations on people and families read; procedures, sections and the log are not in this world. */
export function ricercaDiProva({ soggetti, famiglie, storie, subentro, sospesi = [] }: Mondo): Ricerca {
  const letta: Partial<Ricerca> = {
    trova: async (criteri, limite = 50) =>
      [...soggetti.values()]
        .filter((s) => s.stato !== 'annullato' && corrisponde(criteri, s))
        .slice(0, limite),
    soggetto: async (id) => soggetti.get(id),
    famiglia: async (id) => famiglie.get(id),
    componenti: async ({ componenti }) =>
      componenti.flatMap((c) => soggetti.get(c.idSchedaSoggettoANPR) ?? []),
    soggettoAl: async (id) => soggetti.get(id),
    famigliaAl: async (id) => famiglie.get(id),
    procedimentiAperti: async () => [],
    inAttesaDellAgenzia: async (id) => sospesi.includes(id),
    subentro: async () => subentro,
    storia: async (id) => storie.get(id) ?? [],
    codiciFiscaliInUso: async (codici) =>
      [...soggetti.values()].flatMap((s) => {
        const suo = s.dati.generalita.codiceFiscale?.codFiscale;
        return suo !== undefined && codici.includes(suo) ? [suo] : [];
      }),
  };
  return letta as Ricerca;
}
