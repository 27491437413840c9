import type {
  FamigliaConvivenza,
  LegameSoggetto,
  TestataRichiesta,
  TipoResidenza,
} from '../../anpr/index.ts';
import { senzaZeri } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';

/** The family (or convivenza) in which somebody enters with a registration. */
export interface Ingresso {
  /** Made by this same registration. */
  readonly nuova: boolean;
  readonly scheda: FamigliaConvivenza;
  readonly legame: LegameSoggetto | undefined;
  /** Who is in the family already may leave the tie as it is. */
  readonly gia?: boolean;
  /** Where the person lives, first of all. */
  readonly residenza: TipoResidenza | undefined;
}

/** Paths in the request. */
export interface CampiIngresso {
  readonly scheda: string;
  readonly legame: string;
  readonly residenza: string;
}

export interface ContestoIngresso {
  readonly richiesta: { readonly testataRichiesta: TestataRichiesta };
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

type Di<C> = (contesto: C) => Ingresso | undefined;

function nuovaFamiglia<C extends ContestoIngresso>(campi: CampiIngresso, di: Di<C>): readonly Regola<C>[] {
  const nuova = (c: C): Ingresso | undefined => {
    const suo = di(c);
    return suo?.nuova ? suo : undefined;
  };
  const origine = (c: C): string | undefined => nuova(c)?.scheda.dataOrigineFamigliaConvivenza;
  const residenza = (c: C): TipoResidenza | undefined => nuova(c)?.residenza;
  return [
    regola<C>('EF017', {
      campo: `${campi.scheda}.idFamigliaConvivenzaANPR`,
      violata: (c) => nuova(c)?.scheda.idFamigliaConvivenzaANPR !== undefined,
    }),
    regola<C>('EF021', {
      campo: `${campi.legame}.codiceLegame`,
      violata: (c) => {
        const legame = nuova(c)?.legame;
        return legame !== undefined && senzaZeri(legame.codiceLegame) !== '1';
      },
    }),
    regola<C>('EF023', {
      campo: campi.residenza,
      violata: (c) => nuova(c) !== undefined && residenza(c) === undefined,
    }),
    regola<C>('EF025', {
      campo: `${campi.scheda}.dataOrigineFamigliaConvivenza`,
      violata: (c) => (origine(c) ?? '') > c.oggi,
    }),
    regola<C>('EF024', {
      campo: `${campi.scheda}.dataOrigineFamigliaConvivenza`,
      violata: (c) => {
        const giorno = origine(c);
        return (
          giorno !== undefined && giorno <= c.oggi && giorno !== c.richiesta.testataRichiesta.dataDecorrenza
        );
      },
    }),
    regola<C>('EF027', {
      campo: `${campi.residenza}.dataDecorrenzaResidenza`,
      violata: (c) => residenza(c) !== undefined && residenza(c)?.dataDecorrenzaResidenza === undefined,
    }),
  ];
}

/**
 * What a registration says of the family must hold together: a new one has a head and a residence from that day on, an
 * existing one is named (workflows.md §3.3, services.md 1002).
 */
export function regoleIngresso<C extends ContestoIngresso>(
  campi: CampiIngresso,
  di: Di<C>,
): readonly Regola<C>[] {
  return [
    regola<C>('EF011', {
      campo: `${campi.scheda}.idFamigliaConvivenzaANPR`,
      violata: (c) => {
        const suo = di(c);
        return (
          suo !== undefined &&
          !suo.nuova &&
          (suo.scheda.idFamigliaConvivenzaANPR ?? suo.scheda.idFamigliaConvivenzaComune) === undefined
        );
      },
    }),
    ...nuovaFamiglia(campi, di),
    regola<C>('EF006', {
      campo: campi.legame,
      violata: (c) => {
        const suo = di(c);
        return suo !== undefined && suo.gia !== true && suo.legame === undefined;
      },
    }),
    regola<C>('EN206', {
      campo: `${campi.legame}.dataDecorrenza`,
      violata: (c) => {
        const { dataDecorrenza } = c.richiesta.testataRichiesta;
        const ingresso = di(c)?.legame?.dataDecorrenza;
        return ingresso !== undefined && dataDecorrenza !== undefined && ingresso !== dataDecorrenza;
      },
    }),
    regola<C>('EN207', {
      campo: `${campi.residenza}.dataDecorrenzaResidenza`,
      violata: (c) => {
        const { dataDecorrenza } = c.richiesta.testataRichiesta;
        const dal = di(c)?.residenza?.dataDecorrenzaResidenza;
        return dal !== undefined && dataDecorrenza !== undefined && dal !== dataDecorrenza;
      },
    }),
  ];
}
