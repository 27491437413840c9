import type { Richiesta5013 } from '../anpr/index.ts';
import { voce } from '../tabelle/index.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoRevoca {
  readonly richiesta: Richiesta5013;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

type Sezione = keyof NonNullable<Richiesta5013['schedaSoggetto']>;

/** Where the request describes what is to be removed: the section of each kind, or just whose it is. */
const insiemi: Readonly<Record<string, string>> = {
  '01': 'schedaSoggetto',
  '02': 'schedaSoggetto',
  '03': 'schedaSoggetto.permessoSoggiorno',
  '04': 'schedaSoggetto.censimento',
  '05': 'schedaSoggetto.domicilioDigitale',
  '06': 'schedaSoggetto.matrimonio',
  '07': 'schedaSoggetto.unioneCivile',
  '08': 'schedaSoggetto.convivenzaDiFatto',
  '09': 'famigliaConvivenza',
  '10': 'schedaSoggetto',
  '11': 'schedaSoggetto',
  '12': 'schedaSoggetto',
};

function manca({ schedaSoggetto, famigliaConvivenza }: Richiesta5013, dove: string): boolean {
  const [parte, sezione] = dove.split('.');
  if (parte === 'famigliaConvivenza') return famigliaConvivenza === undefined;
  if (!schedaSoggetto) return true;
  return sezione !== undefined && schedaSoggetto[sezione as Sezione] === undefined;
}

const serve = [...new Set(Object.values(insiemi))].map((dove) =>
  regola<ContestoRevoca>('EN394', {
    campo: dove,
    violata: ({ richiesta }) =>
      insiemi[richiesta.datiControllo.tipoRevoca] === dove && manca(richiesta, dove),
  }),
);

/** Pure rules of the removal of a datum (services.md 5013). */
export const regoleRevoca: readonly Regola<ContestoRevoca>[] = [
  regola('EN372', {
    campo: 'datiControllo.tipoRevoca',
    violata: ({ richiesta }) => insiemi[richiesta.datiControllo.tipoRevoca] === undefined,
  }),
  regola('EN371', {
    campo: 'motivoAnnullamento.motivoRevoca',
    violata: ({ richiesta }) => voce('49', richiesta.motivoAnnullamento.motivoRevoca) === undefined,
  }),
  ...serve,
];
