import type { Generalita, Richiesta5008 } from '#contract/anpr/index.ts';
import type { CambiMutazione } from '#contract/regole/mutazione-scheda/casi-mutazione-scheda.ts';
import { personaggi } from '../../../dimostrativo/index.ts';
import type { Mondo } from '../../mondo-di-prova.ts';

const { coppiaInAttesa: sposi, coppiaNonSposata: liberi, vedova, madreSola, nomeDifficile } = personaggi;
/** Sara, free and living with Davide. */
export const sara = liberi.madre;
export const davide = liberi.padre;

/** A change of the record of somebody, in a world as it is or made different. */
export interface CasoScheda {
  readonly id?: string;
  readonly cambi: CambiMutazione;
  readonly mondo?: (mondo: Mondo) => Mondo;
  readonly comune?: string;
  readonly ricerca?: Partial<Generalita>;
}

export type Riga = readonly [atteso: string, quando: string, caso: CasoScheda];

const nomi: Readonly<Record<string, readonly [cognome: string, nome: string]>> = {
  [davide]: ['FABBRI', 'DAVIDE'],
  [sara]: ['LUCCHESI', 'SARA'],
  [sposi.padre]: ['CONTI', 'LORENZO'],
  [sposi.madre]: ['MARTELLI', 'GIULIA'],
  [vedova.defunto]: ['BORGHI', 'OTTAVIO'],
  [madreSola.madre]: ['RICCI', 'ELENA'],
  [nomeDifficile.persona]: ["D'AMICO", 'NICCOLÒ'],
};

const donne = new Set<string>([sara, sposi.madre, madreSola.madre]);

/** Somebody named as in a request: name, sex and id. */
export function nominato(id: string): Generalita {
  const [cognome, nome] = nomi[id] ?? ['NESSUNO', 'NESSUNO'];
  return { cognome, nome, sesso: donne.has(id) ? 'F' : 'M', idSchedaSoggettoANPR: id };
}

export const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
export const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
export const stato = (statoCivile: string): { statoCivile: { statoCivile: string } } => ({
  statoCivile: { statoCivile },
});

export function nozzeCon(con: Generalita, dataEvento = '2026-07-01'): CambiMutazione {
  const datiMatrimonio = {
    dataEvento,
    luogoEvento: { comune: vinci },
    attoEventoANPR: {
      atto: {
        ...{ comuneRegistrazione: vinci, anno: dataEvento.slice(0, 4), parte: '1', numeroAtto: '21' },
        dataFormazioneAtto: dataEvento,
      },
    },
  };
  return { tipi: ['12'], ...stato('2'), matrimonio: { coniuge: con, datiMatrimonio } };
}

export function mortoIl(dataEvento: string, altro: CambiMutazione = {}): CambiMutazione {
  const datiMorteconiuge = { dataEvento, luogoEvento: { comune: empoli } };
  return { tipi: ['13'], ...stato('3'), vedovanza: { datiMorteconiuge }, ...altro };
}

export function finito(tipoCessazione: string, data: string, altro: CambiMutazione = {}): CambiMutazione {
  const sentenza = { data, tipoTribunale: '1', autorita: 'TRIBUNALE DI FIRENZE', dataValidita: data };
  return {
    ...{ tipi: ['14'], ...stato(tipoCessazione === '5' ? '2' : '4') },
    separazioneAnnullamentoCessazioneMatrimonio: { tipoCessazione, sentenza },
    ...altro,
  };
}

export type Convivenza = NonNullable<Richiesta5008['convivenzaDiFatto']>;
export function conviveCon(con: Generalita, altro: Partial<Convivenza> = {}): CambiMutazione {
  const contratto = { data: '2026-06-01', dataNotifica: '2026-06-02' };
  return { tipi: ['16'], convivenzaDiFatto: { convivente: con, contrattoStipula: contratto, ...altro } };
}
export function nonConvivePiu(
  motivoRisoluzione: string,
  data = '2026-07-01',
  altro: Partial<Convivenza> = {},
): CambiMutazione {
  return {
    tipi: ['17'],
    convivenzaDiFatto: {
      contrattoRisoluzione: { motivoRisoluzione, contratto: { data, dataNotifica: data } },
      ...altro,
    },
  };
}

export type Unione = NonNullable<Richiesta5008['unioneCivile']>;
export function unitoA(
  con: Generalita,
  dataEvento = '2026-07-01',
  altro: Partial<Unione> = {},
): CambiMutazione {
  const attoUnione = {
    dataEvento,
    luogoEvento: { comune: vinci },
    attoEventoANPR: {
      atto: {
        ...{ comuneRegistrazione: vinci, anno: dataEvento.slice(0, 4), parte: '1', numeroAtto: '3' },
        dataFormazioneAtto: dataEvento,
      },
    },
  };
  return { tipi: ['18'], ...stato('6'), unioneCivile: { unitoCivilmente: con, attoUnione, ...altro } };
}
export function sciolta(
  motivoScioglimento: string,
  dataEvento: string,
  altro: Partial<Unione> = {},
): CambiMutazione {
  const datiEvento = { dataEvento, luogoEvento: { comune: empoli } };
  return {
    ...{ tipi: ['19'], ...stato(motivoScioglimento === '98' ? '7' : '8') },
    unioneCivile: { scioglimentoUnione: { motivoScioglimento, datiEvento }, ...altro },
  };
}

const nuove = {
  ...{ cognome: 'LUCCHESI', nome: 'SARA MARIA', sesso: 'F', dataNascita: '1996-02-27' },
  luogoNascita: { comune: empoli },
};
export function rinominata(altro: Partial<Generalita> = {}, gestioneCF?: string): CambiMutazione {
  return {
    tipi: ['01'],
    generalitaDaModificare: { generalita: { ...nuove, ...altro } },
    ...(gestioneCF === undefined ? {} : { gestioneCF }),
  };
}
export const evento = (dataEvento: string): CambiMutazione => ({
  tipi: ['22'],
  datiDecesso: { eventoDecesso: { dataEvento, luogoEvento: { comune: empoli } } },
});
