import type { Richiesta1010, Richiesta2009 } from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';

export interface ContestoConvivenza {
  readonly richiesta: Richiesta1010;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
type R = Regola<ContestoConvivenza>;

const scheda = 'generalitaSchedaConvivenza';
/** Misspelt so in the official schema. */
const residenza = 'residenzaConvivneza';
const origine = (c: ContestoConvivenza): string | undefined =>
  c.richiesta.generalitaSchedaConvivenza.dataOrigineFamigliaConvivenza;
const decorrenza = (c: ContestoConvivenza): string | undefined => c.richiesta.testataRichiesta.dataDecorrenza;

/** A new convivenza with who answers for it (services.md 1010), sections of the record apart. */
export const regoleConvivenza: readonly R[] = [
  regola('EN342', {
    campo: `${scheda}.tipoScheda`,
    violata: ({ richiesta }) => richiesta.generalitaSchedaConvivenza.tipoScheda !== '4',
  }),
  regola('EF017', {
    campo: `${scheda}.idFamigliaConvivenzaANPR`,
    violata: ({ richiesta }) => richiesta.generalitaSchedaConvivenza.idFamigliaConvivenzaANPR !== undefined,
  }),
  regola('EF019', {
    campo: `${scheda}.famigliaAire`,
    violata: ({ richiesta }) => richiesta.generalitaSchedaConvivenza.famigliaAire?.toUpperCase() === 'S',
  }),
  regola('EF025', {
    campo: `${scheda}.dataOrigineFamigliaConvivenza`,
    violata: (c) => (origine(c) ?? '') > c.oggi,
  }),
  regola('EF024', {
    campo: `${scheda}.dataOrigineFamigliaConvivenza`,
    violata: (c) => {
      const giorno = origine(c);
      return giorno !== undefined && giorno <= c.oggi && giorno !== decorrenza(c);
    },
  }),
  regola('EN480', {
    campo: `${scheda}.denominazioneConvivenza`,
    violata: ({ richiesta }) => richiesta.generalitaSchedaConvivenza.denominazioneConvivenza === undefined,
  }),
  regola('EF026', {
    campo: `${residenza}.tipoIndirizzo`,
    violata: ({ richiesta }) => senzaZeri(richiesta.residenzaConvivneza.tipoIndirizzo) !== '1',
  }),
  regola('EF027', {
    campo: `${residenza}.dataDecorrenzaResidenza`,
    violata: ({ richiesta }) => richiesta.residenzaConvivneza.dataDecorrenzaResidenza === undefined,
  }),
  regola('EN207', {
    campo: `${residenza}.dataDecorrenzaResidenza`,
    violata: (c) => {
      const dal = c.richiesta.residenzaConvivneza.dataDecorrenzaResidenza;
      return dal !== undefined && decorrenza(c) !== undefined && dal !== decorrenza(c);
    },
  }),
  regola('EN315', {
    campo: 'tutoreIntestatario.dataIntestarioConvivenza',
    violata: (c) => c.richiesta.tutoreIntestatario.dataIntestarioConvivenza < (decorrenza(c) ?? ''),
    causa: () => 'Il responsabile risulta in carica da prima che la convivenza ci sia.',
  }),
];

export interface ContestoArchiviazione {
  readonly richiesta: Richiesta2009;
}

const estremi = 'estremiSchedaConvivenza';

/** The end of a convivenza (services.md 2009). */
export const regoleArchiviazione: readonly Regola<ContestoArchiviazione>[] = [
  regola('EN342', {
    campo: `${estremi}.tipoScheda`,
    violata: ({ richiesta }) => richiesta.estremiSchedaConvivenza.tipoScheda !== '4',
  }),
  regola('EF011', {
    campo: `${estremi}.idFamigliaConvivenzaANPR`,
    violata: ({ richiesta: { estremiSchedaConvivenza: s } }) =>
      (s.idFamigliaConvivenzaANPR ?? s.idFamigliaConvivenzaComune) === undefined,
  }),
  regola('ES056', {
    campo: 'datiArchiviazione.dataDecorrenzaArchiviazione',
    violata: ({ richiesta: { datiArchiviazione: d, testataRichiesta: t } }) =>
      d.dataDecorrenzaArchiviazione > (t.dataDecorrenza ?? '9999-12-31'),
  }),
];
