import type { SoggettoFamiglia } from '#contract/anpr/index.ts';
import { creaLuoghi } from '#contract/tabelle/luoghi.ts';
import { generaComuneDimostrativo, personaggi } from '../../dimostrativo/index.ts';
import { luoghiDiProva } from '../../dimostrativo/luoghi-di-prova.ts';
import type { Famiglia, Procedimento, Soggetto } from '../modello.ts';
import type { ContestoApplica, Ricerca } from '../operazione.ts';

/** Some families held in memory, as a change of residence reads them. */
export interface Mondo {
  readonly soggetti: ReadonlyMap<string, Soggetto>;
  readonly famiglie: ReadonlyMap<string, Famiglia>;
  readonly aperti?: readonly Procedimento[];
  readonly subentro?: string;
}

/** Families of the demo municipality, those it has no like of, and one more for every rule. */
export const quali = {
  coppia: personaggi.coppiaInAttesa,
  sola: personaggi.madreSola,
  vedova: personaggi.vedova,
  /** Moved away to Empoli. */
  altrove: { famiglia: personaggi.omonimi.famigliaPrimo, persona: personaggi.omonimi.primo },
  /** Abroad, in AIRE of Empoli. */
  aire: {
    famiglia: personaggi.coniugiSeparatiDiCasa.famigliaMarito,
    persona: personaggi.coniugiSeparatiDiCasa.marito,
  },
  /** Of Vinci: one answers for it, one lives in it. */
  convivenza: {
    famiglia: personaggi.nomeDifficile.famiglia,
    responsabile: personaggi.nomeDifficile.persona,
    membro: personaggi.cfNonValidato.persona,
  },
} as const;

export const empoli = '048014';

function conFamiglia(m: Mondo, id: string, come: Partial<Famiglia>): Mondo {
  const sua = m.famiglie.get(id);
  if (!sua) throw new Error(`no family is ${id}`);
  return { ...m, famiglie: new Map([...m.famiglie, [id, { ...sua, ...come }]]) };
}
function conPersona(m: Mondo, id: string, come: (s: Soggetto) => Partial<Soggetto>): Mondo {
  const sua = m.soggetti.get(id);
  if (!sua) throw new Error(`nobody is ${id}`);
  return { ...m, soggetti: new Map([...m.soggetti, [id, { ...sua, ...come(sua) }]]) };
}
/** What a case changes of the world. */
export type CambioMondo = (m: Mondo) => Mondo;
export const insieme =
  (...cambi: readonly CambioMondo[]): CambioMondo =>
  (m) =>
    cambi.reduce((mondo, cambio) => cambio(mondo), m);
export const famigliaCome =
  (id: string, come: Partial<Famiglia>): CambioMondo =>
  (m) =>
    conFamiglia(m, id, come);
export const personaCome =
  (id: string, come: (s: Soggetto) => Partial<Soggetto>): CambioMondo =>
  (m) =>
    conPersona(m, id, come);
export const procedimentoDi =
  (comune: string): CambioMondo =>
  (m) => ({ ...m, aperti: [{ numeroPraticaAnpr: '77', comune } as unknown as Procedimento] });

function allEstero(s: Soggetto): Partial<Soggetto> {
  const { residenza: _, ...dati } = s.dati;
  return {
    stato: 'aire',
    comune: empoli,
    dati: {
      ...dati,
      generalita: { ...dati.generalita, soggettoAIRE: 'S', annoEspatrio: '2019' },
      residenza: [
        {
          tipoIndirizzo: '4',
          localitaEstera: {
            indirizzoEstero: {
              localita: { descrizioneLocalita: 'BERLINO', descrizioneStato: 'GERMANIA', codiceStato: '216' },
            },
            consolato: { codiceConsolato: '1', descrizioneConsolato: 'BERLINO' },
          },
          dataDecorrenzaResidenza: '2019-05-01',
        },
      ],
    },
  };
}

export function mondoDiProva(): Mondo {
  const blocchi = [...generaComuneDimostrativo({ seme: 1, residenti: 40, luoghi: luoghiDiProva() })];
  const nato: Mondo = {
    soggetti: new Map(blocchi.flatMap((b) => b.soggetti).map((s) => [s.idSchedaSoggettoANPR, s])),
    famiglie: new Map(blocchi.flatMap((b) => b.famiglie).map((f) => [f.idFamigliaConvivenzaANPR, f])),
    subentro: '2026-01-15',
  };
  const { altrove, aire, convivenza } = quali;
  const cambi: readonly CambioMondo[] = [
    famigliaCome(altrove.famiglia, { comune: empoli }),
    personaCome(altrove.persona, () => ({ comune: empoli })),
    famigliaCome(aire.famiglia, { comune: empoli, tipoScheda: '5' }),
    personaCome(aire.persona, allEstero),
    famigliaCome(convivenza.famiglia, {
      tipoScheda: '4',
      denominazioneConvivenza: 'CASA DI RIPOSO',
      specieConvivenza: '3',
      componenti: [
        {
          idSchedaSoggettoANPR: convivenza.responsabile,
          codiceLegame: '1',
          dataDecorrenza: '2020-01-01',
          progressivoComponente: '1',
        },
        {
          idSchedaSoggettoANPR: convivenza.membro,
          codiceLegame: '2',
          dataDecorrenza: '2020-01-01',
          progressivoComponente: '2',
        },
      ],
    }),
    personaCome(convivenza.membro, () => ({ idFamigliaConvivenzaANPR: convivenza.famiglia })),
  ];
  return insieme(...cambi)(nato);
}

export function ricercaDiProva({ soggetti, famiglie, aperti = [], subentro }: Mondo): Ricerca {
  const parte: Partial<Ricerca> = {
    trova: async ({ idSchedaSoggettoANPR: id, cognome }) =>
      [...soggetti.values()].filter((s) =>
        id === undefined ? s.dati.generalita.cognome === cognome : s.idSchedaSoggettoANPR === id,
      ),
    soggetto: async (id) => soggetti.get(id),
    famiglia: async (id) => famiglie.get(id),
    componenti: async ({ componenti }) =>
      componenti.flatMap((c) => soggetti.get(c.idSchedaSoggettoANPR) ?? []),
    famigliePerNumero: async (comune, numero) =>
      [...famiglie.values()].filter(({ stato, idFamigliaConvivenzaComune: n }) =>
        stato === undefined && n !== undefined
          ? n.idFamigliaConvivenzaComuneIstat === comune && n.idFamigliaConvivenza === numero
          : false,
      ),
    procedimentiAperti: async () => aperti,
    subentro: async () => subentro,
  };
  return parte as Ricerca;
}

export const luoghi = luoghiDiProva();
export const chiamante = { comune: '048050', oggi: '2026-07-11', luoghi };
/** A comune of before: merged into another, so that its name says nothing today. */
export const luoghiConFusa = creaLuoghi([
  {
    ...{ tipo: 'comune', codice: '048904', nome: 'VINCI VECCHIA', sigla: 'FI', codiceCatastale: 'Z999' },
    ...{ dal: '1861-03-17', al: '2013-12-31' },
  },
  {
    ...{ tipo: 'comune', codice: '048050', nome: 'VINCI', sigla: 'FI', codiceCatastale: 'M059' },
    ...{ dal: '1861-03-17', al: '9999-12-31' },
  },
  {
    ...{ tipo: 'comune', codice: '047099', nome: 'VINCI', sigla: 'PT', codiceCatastale: 'M059' },
    ...{ dal: '1861-03-17', al: '1926-12-31' },
  },
]);

export const contestoDiProva = {
  chi: { comune: '048050' },
  comune: { codiceIstat: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  oggi: '2026-07-11',
  luoghi,
  avvisi: [],
  idOperazioneANPR: '10000000009',
  nuoveFamiglie: ['8000000001'],
  testataRisposta: { idOperazioneComune: 'X', esitoOperazione: '0000' },
} as unknown as ContestoApplica;

/** Somebody of a list with the name that the register has. */
export function comeNelRegistro(m: Mondo, voce: SoggettoFamiglia): SoggettoFamiglia {
  const { cognome, nome } = m.soggetti.get(voce.generalita.idSchedaSoggettoANPR ?? '')?.dati.generalita ?? {};
  const nomi = { ...(cognome !== undefined && { cognome }), ...(nome !== undefined && { nome }) };
  return { ...voce, generalita: { ...voce.generalita, ...nomi } };
}
