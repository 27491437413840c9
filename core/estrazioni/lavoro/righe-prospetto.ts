import type { Movimento, Movimenti } from './movimenti.ts';
import {
  differenza,
  nessuno,
  somma,
  type Conto,
  type ContoFamiglie,
  type GruppoResidenti,
} from './popolazione.ts';

/** One line of a sheet: number of tab. 18, of whom, how many. */
export interface RigaProspetto {
  readonly idDato: number;
  readonly conto: Conto;
  readonly stranieri: boolean;
  /** Tab. 2; left out: whatever it is. */
  readonly codiceStato?: string;
  readonly statoCivile?: string;
  readonly annoNascita?: string;
}

/** What the lines of a month or of a year are counted from. */
export interface Periodo {
  /** At the end of the day before it. */
  readonly prima: readonly GruppoResidenti[];
  readonly dopo: readonly GruppoResidenti[];
  readonly mosse: Movimenti;
  readonly famiglie: ContoFamiglie;
  readonly stranieri: boolean;
}

const soloTotale = (totale: number): Conto => ({ ...nessuno, totale });

const iscritti: readonly Movimento[] = ['da-comune', 'da-estero', 'ripristinato', 'iscritto', 'censito'];
const cancellati: readonly Movimento[] = [
  'in-comune',
  'in-estero',
  'irreperibile',
  'non-rinnovato',
  'cancellato',
  'non-censito',
  'divenuto-italiano',
];
const nati: readonly Movimento[] = ['nato-qui', 'nato-altrove', 'nato-estero'];
const morti: readonly Movimento[] = ['morto-qui', 'morto-altrove', 'morto-estero'];

interface Conti {
  readonly di: (...quali: readonly Movimento[]) => Conto;
  readonly naturale: Conto;
  readonly migratorio: Conto;
}

function conti(mosse: Movimenti): Conti {
  const di = (...quali: readonly Movimento[]): Conto =>
    somma(...quali.map((una) => mosse.get(una) ?? nessuno));
  return {
    ...{ di, naturale: differenza(di(...nati), di(...morti)) },
    migratorio: differenza(di(...iscritti), di(...cancellati)),
  };
}

const inConvivenza = (gruppi: readonly GruppoResidenti[], si: boolean): Conto =>
  somma(...gruppi.filter((g) => g.convivenza === si));

/** Lines that the monthly and the yearly sheet begin with, alike. */
function inizio({ prima, mosse }: Periodo): readonly (readonly [number, Conto])[] {
  const { di, naturale } = conti(mosse);
  return [
    [1, somma(...prima)],
    ...[...nati, undefined, ...morti].map((una, n) => [n + 2, una ? di(una) : di(...nati)] as const),
    ...([
      [9, di(...morti)],
      [10, naturale],
      [11, di('da-comune')],
      [12, di('da-estero')],
    ] as const),
  ];
}

function mensile(p: Periodo): readonly (readonly [number, Conto])[] {
  const { di, naturale, migratorio } = conti(p.mosse);
  return [
    ...inizio(p),
    [13, di('ripristinato', 'iscritto', 'censito')],
    [14, di(...iscritti)],
    [15, di('in-comune')],
    [16, di('in-estero')],
    [17, di('irreperibile', 'non-rinnovato', 'cancellato', 'non-censito')],
    [18, di(...cancellati)],
    [19, migratorio],
    [20, somma(naturale, migratorio)],
    [21, nessuno],
    [22, inConvivenza(p.dopo, false)],
    [23, inConvivenza(p.dopo, true)],
    [24, somma(...p.dopo)],
    [25, soloTotale(di('da-comune', 'da-estero', 'in-comune', 'in-estero').totale)],
    [26, di('da-comune', 'da-estero', 'in-comune', 'in-estero')],
    [27, soloTotale(p.famiglie.famiglie)],
    [28, soloTotale(p.famiglie.convivenze)],
  ];
}

function annuale(p: Periodo): readonly (readonly [number, Conto])[] {
  const { di, naturale, migratorio } = conti(p.mosse);
  const stranieri = p.dopo.filter((g) => g.straniero);
  return [
    ...inizio(p),
    [13, di('censito')],
    [14, di('ripristinato')],
    [15, di('iscritto')],
    [16, di('ripristinato', 'iscritto', 'censito')],
    [17, di(...iscritti)],
    [18, di('in-comune')],
    [19, di('in-estero')],
    [20, di('non-censito')],
    [21, di('irreperibile')],
    [22, di('non-rinnovato')],
    [23, di('cancellato')],
    [24, di('irreperibile', 'non-rinnovato', 'cancellato', 'non-censito')],
    [25, di('divenuto-italiano')],
    [26, di(...cancellati)],
    [27, migratorio],
    [28, somma(naturale, migratorio)],
    [29, nessuno],
    [30, somma(...p.dopo)],
    [31, inConvivenza(p.dopo, false)],
    [32, inConvivenza(p.dopo, true)],
    [33, somma(...p.dopo)],
    [34, somma(...stranieri.filter((g) => g.minore))],
    [35, somma(...stranieri.filter((g) => g.nato_in_italia))],
    [36, soloTotale(p.famiglie.famiglie)],
    [37, soloTotale(p.famiglie.con_stranieri)],
    [38, soloTotale(p.famiglie.di_stranieri)],
    [39, soloTotale(p.famiglie.convivenze)],
    [40, somma(...p.dopo.filter((g) => g.senza_dimora))],
  ];
}

/** Sheets 1 (a month) and 2 (a year) of tab. 17. */
export function righeDiPeriodo(p: Periodo, quale: 'mensile' | 'annuale'): RigaProspetto[] {
  const righe = quale === 'mensile' ? mensile(p) : annuale(p);
  return righe.map(([idDato, conto]) => ({ idDato, conto, stranieri: p.stranieri }));
}

function perChiave(
  gruppi: readonly GruppoResidenti[],
  chiave: (g: GruppoResidenti) => string,
): readonly (readonly [GruppoResidenti, Conto])[] {
  const trovati = new Map<string, GruppoResidenti[]>();
  for (const g of gruppi) trovati.set(chiave(g), [...(trovati.get(chiave(g)) ?? []), g]);
  return [...trovati]
    .sort(([uno], [altro]) => (uno < altro ? -1 : 1))
    .flatMap(([, suoi]) => (suoi[0] ? [[suoi[0], somma(...suoi)] as const] : []));
}

/** Sheet 3: by citizenship, and the sum. */
export function righePerCittadinanza(gruppi: readonly GruppoResidenti[]): RigaProspetto[] {
  return [
    ...perChiave(gruppi, (g) => g.cittadinanza).map(([{ cittadinanza, straniero }, conto]) => ({
      ...{ idDato: 1, conto, stranieri: straniero, codiceStato: cittadinanza },
    })),
    { idDato: 2, conto: somma(...gruppi), stranieri: false },
  ];
}

/** Sheets 4 (everybody, by civil status too) and 5 (foreigners): by year of birth, and the sums of men and of women. */
export function righePerNascita(gruppi: readonly GruppoResidenti[], stranieri: boolean): RigaProspetto[] {
  const suoi = stranieri ? gruppi.filter((g) => g.straniero) : gruppi;
  const tutti = somma(...suoi);
  const righe = perChiave(suoi, (g) => (stranieri ? g.anno : `${g.anno}/${g.stato_civile}`));
  return [
    ...righe.map(([{ anno, stato_civile }, conto]) => ({
      ...{ idDato: 1, conto, stranieri, annoNascita: anno },
      ...(!stranieri && { statoCivile: stato_civile }),
    })),
    { idDato: 2, conto: { ...nessuno, maschi: tutti.maschi, totale: tutti.maschi }, stranieri },
    { idDato: 3, conto: { ...nessuno, femmine: tutti.femmine, totale: tutti.femmine }, stranieri },
  ];
}
