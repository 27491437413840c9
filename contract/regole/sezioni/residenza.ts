import type { TipoResidenza } from '../../anpr/index.ts';
import { controllaComune, controllaStato } from '../luogo-evento.ts';
import { controlla, regola, type Regola, type Rilievo } from '../regola.ts';
import { ignoto, prima, uno } from './confronti.ts';
import { sezione, sotto, type ContestoSezioni, type In } from './contesto.ts';
import { codiciConsolatoResidenza, controllaConsolato, controllaStatoDelConsolato } from './consolato.ts';

/** Tab. 25: residence fuoriItalia; the address of somebody else; a temporary one or another may be anywhere. */
const estera = ['4'];
const presso = ['5', '6'];
const ovunque = ['3', '8', '9'];
const nonAttribuibile = '998';

const doveEstera = 'localitaEstera.indirizzoEstero';

const tipo: readonly Regola<In<TipoResidenza>>[] = [
  regola('EN371', { campo: 'tipoIndirizzo', violata: ({ dato }) => ignoto('25', dato.tipoIndirizzo) }),
  regola('ES021', {
    campo: 'indirizzo',
    violata: ({ dato: { tipoIndirizzo, indirizzo } }) =>
      indirizzo === undefined && !ignoto('25', tipoIndirizzo) && !uno(tipoIndirizzo, ...estera, ...ovunque),
  }),
  regola('ES022', {
    campo: 'localitaEstera',
    violata: ({ dato: { tipoIndirizzo, localitaEstera } }) =>
      localitaEstera === undefined && uno(tipoIndirizzo, ...estera),
  }),
  regola('ES026', {
    campo: 'presso',
    violata: ({ dato }) => uno(dato.tipoIndirizzo, ...presso) && dato.presso === undefined,
  }),
  regola('ES088', {
    campo: 'dataDecorrenzaResidenza',
    violata: ({ dato, decorrenza, oggi }) => prima(decorrenza ?? oggi, dato.dataDecorrenzaResidenza),
  }),
];

/** Coded on the national table: then the source must be said. */
const codificato = (codice: string | undefined, fonte: string | undefined): boolean =>
  codice !== undefined && fonte === undefined;

const italiana: readonly Regola<In<TipoResidenza>>[] = [
  regola('EC073', {
    campo: 'indirizzo.toponimo.codSpecie',
    violata: ({ dato }) => ignoto('04', dato.indirizzo?.toponimo.codSpecie),
  }),
  regola('ES023', {
    campo: 'indirizzo.toponimo.specieFonte',
    violata: ({ dato: { indirizzo } }) =>
      codificato(indirizzo?.toponimo.codSpecie, indirizzo?.toponimo.specieFonte),
  }),
  regola('ES024', {
    campo: 'indirizzo.toponimo.toponimoFonte',
    violata: ({ dato: { indirizzo } }) =>
      codificato(indirizzo?.toponimo.codToponimo, indirizzo?.toponimo.toponimoFonte),
  }),
  regola('ES025', {
    campo: 'indirizzo.numeroCivico.civicoFonte',
    violata: ({ dato: { indirizzo } }) =>
      codificato(indirizzo?.numeroCivico?.codiceCivico, indirizzo?.numeroCivico?.civicoFonte),
  }),
];

const fuoriItalia: readonly Regola<In<TipoResidenza>>[] = [
  regola('ES099', {
    campo: `${doveEstera}.localita.codiceStato`,
    violata: ({ dato }) => uno(dato.localitaEstera?.indirizzoEstero?.localita.codiceStato, nonAttribuibile),
  }),
  regola('ES027', {
    campo: `${doveEstera}.localita.descrizioneLocalita`,
    violata: ({ dato: { localitaEstera: l } }) =>
      l !== undefined && l.indirizzoEstero?.localita.descrizioneLocalita === undefined,
  }),
  regola('ES028', {
    campo: doveEstera,
    violata: ({ dato: { localitaEstera: l, presso: chi } }) => {
      const { toponimo, cap, localita } = l?.indirizzoEstero ?? {};
      return (
        l !== undefined &&
        [toponimo, cap, localita?.provinciaContea, chi].every((parte) => parte === undefined)
      );
    },
  }),
];

export const regoleResidenza = [...tipo, ...italiana, ...fuoriItalia];

/** An address in Italy or fuoriItalia (model.md §7). */
export const controllaResidenza = sezione(regoleResidenza, ({ dato, luoghi }) => {
  const stato = dato.localitaEstera?.indirizzoEstero?.localita;
  return [
    ...controllaComune(
      'indirizzo.comune',
      dato.indirizzo?.comune,
      dato.dataDecorrenzaResidenza,
      { inesistente: 'EC056', altroCodice: 'EC058', nonAllora: 'EC056', incerto: 'EC057' },
      luoghi,
    ),
    ...(stato
      ? controllaStato(`${doveEstera}.localita`, stato, { inesistente: 'EC053', altroNome: 'EC055' })
      : []),
    ...controllaConsolato(
      'localitaEstera.consolato',
      dato.localitaEstera?.consolato,
      codiciConsolatoResidenza,
    ),
    ...controllaStatoDelConsolato('localitaEstera.consolato', dato.localitaEstera),
  ];
});

/** Who lives in AIRE lives fuoriItalia, the others in Italy. */
export const regoleTipoSoggetto: readonly Regola<In<TipoResidenza> & DiChi>[] = [
  regola('ES030', {
    campo: 'tipoIndirizzo',
    violata: ({ dato, aire }) =>
      aire !== undefined && uno(dato.tipoIndirizzo, ...(aire ? ['1', '2'] : ['4'])),
  }),
];
interface DiChi {
  /** Whose residence it is; left out: of either. */
  readonly aire?: boolean | undefined;
}

export function controllaResidenze(
  campo: string,
  residenze: readonly TipoResidenza[] | undefined,
  c: ContestoSezioni & DiChi,
): Rilievo[] {
  return (residenze ?? []).flatMap((dato) => [
    ...controllaResidenza(campo, dato, c),
    ...controlla(regoleTipoSoggetto, { ...c, dato }).map((uno) => sotto(campo, uno)),
  ]);
}
