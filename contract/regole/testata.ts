import type { TestataRichiesta } from '../anpr/index.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoTestata {
  readonly richiesta: { readonly testataRichiesta: TestataRichiesta };
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

const campo = (nome: keyof TestataRichiesta): string => `testataRichiesta.${nome}`;

const EHR26 = regola<ContestoTestata>('EHR26', {
  campo: campo('tipoOperazione'),
  violata: ({ richiesta }) => !['C', 'V', 'R'].includes(richiesta.testataRichiesta.tipoOperazione),
});

const EHR97 = regola<ContestoTestata>('EHR97', {
  campo: campo('dataDecorrenza'),
  violata: ({ richiesta }) => richiesta.testataRichiesta.dataDecorrenza === undefined,
});

const EHR18 = regola<ContestoTestata>('EHR18', {
  campo: campo('dataDecorrenza'),
  violata: ({ richiesta, oggi }) => (richiesta.testataRichiesta.dataDecorrenza ?? '') > oggi,
});

const EHR19 = regola<ContestoTestata>('EHR19', {
  campo: campo('dataProtocolloComune'),
  violata: ({ richiesta, oggi }) => (richiesta.testataRichiesta.dataProtocolloComune ?? '') > oggi,
});

const EHR84 = regola<ContestoTestata>('EHR84', {
  campo: campo('dataDefinizionePratica'),
  violata: ({ richiesta: { testataRichiesta: t } }) =>
    t.dataDefinizionePratica !== undefined && t.dataDefinizionePratica < (t.dataDecorrenza ?? ''),
});

/** Of every request. */
export const regoleTestata: readonly Regola<ContestoTestata>[] = [EHR26, EHR19];
/** Of a registration, which has a day from which it holds. */
export const regoleRegistrazione: readonly Regola<ContestoTestata>[] = [
  ...regoleTestata,
  EHR97,
  EHR18,
  EHR84,
];
