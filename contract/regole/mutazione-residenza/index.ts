import type { FamigliaConvivenza, Richiesta5005, TipoResidenza } from '../../anpr/index.ts';
import { senzaZeri, voce } from '../../tabelle/index.ts';
import { valoreControllo } from '../lista-controlli.ts';
import { regoleLegamiElenco, senzaIdentificativo } from '../mutazione-famiglia/index.ts';
import { regola, type Regola } from '../regola.ts';
import { decorrenza } from '../sentenza.ts';

export interface ContestoMutazioneResidenza {
  readonly richiesta: Richiesta5005;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
type C = ContestoMutazioneResidenza;
type Elenco = NonNullable<Richiesta5005['elencoSoggettiFamiglia']>;

const campoFamiglia = 'generalitaSchedaFamiglia';
const campoResidenza = 'residenzaFamiglia';
const soggetti = 'elencoSoggettiFamiglia';

/** Tab. 47, without the zero in front. */
const tipo = ({ richiesta }: C): string => senzaZeri(richiesta.datiControllo.tipoMutazione);
const di =
  (...tipi: readonly string[]) =>
  (c: C): boolean =>
    tipi.includes(tipo(c));
const famiglia = ({ richiesta }: C): FamigliaConvivenza => richiesta.generalitaSchedaFamiglia;
const elenco = ({ richiesta }: C): Elenco => richiesta.elencoSoggettiFamiglia ?? [];

/** Tab. 25. */
export function residenzaDi(
  { residenzaFamiglia }: Richiesta5005,
  tipoIndirizzo: string,
): TipoResidenza | undefined {
  return residenzaFamiglia?.find((r) => senzaZeri(r.tipoIndirizzo) === tipoIndirizzo);
}

/** Whether who is listed goes to live somewhere else (01, 02, 06); the others keep their home. */
const sposta = di('1', '2', '6');
const nuova = (c: C): boolean => sposta(c) && c.richiesta.datiControllo.tipoScheda === '2';
const esistente = (c: C): boolean => sposta(c) && c.richiesta.datiControllo.tipoScheda === '1';
const intestatari = (c: C): number =>
  elenco(c).filter((uno) => senzaZeri(uno.legameSoggetto.codiceLegame) === '1').length;
const prima = ({ richiesta }: C): TipoResidenza | undefined => richiesta.residenzaFamiglia?.[0];
const altroGiorno = (dal: string | undefined, c: C): boolean => dal !== undefined && dal !== decorrenza(c);

/** A new family: who makes it, where, since when. */
const regoleNuova: readonly Regola<C>[] = [
  regola('EF017', {
    campo: `${campoFamiglia}.idFamigliaConvivenzaANPR`,
    violata: (c) => nuova(c) && famiglia(c).idFamigliaConvivenzaANPR !== undefined,
  }),
  regola('EN341', {
    campo: `${campoFamiglia}.tipoScheda`,
    violata: (c) => nuova(c) && famiglia(c).tipoScheda !== '3',
  }),
  regola('EF021', {
    campo: `${soggetti}.legameSoggetto.codiceLegame`,
    violata: (c) => nuova(c) && elenco(c).length > 0 && intestatari(c) === 0,
  }),
  regola('EF009', { campo: soggetti, violata: (c) => nuova(c) && intestatari(c) > 1 }),
  regola('EF023', { campo: campoResidenza, violata: (c) => nuova(c) && prima(c) === undefined }),
  regola('EF026', {
    campo: `${campoResidenza}.tipoIndirizzo`,
    violata: (c) => nuova(c) && prima(c) !== undefined && residenzaDi(c.richiesta, '1') === undefined,
  }),
  regola('EF027', {
    campo: `${campoResidenza}.dataDecorrenzaResidenza`,
    violata: (c) => {
      const residenza = residenzaDi(c.richiesta, '1');
      return nuova(c) && residenza !== undefined && residenza.dataDecorrenzaResidenza === undefined;
    },
  }),
  regola('EF024', {
    campo: `${campoFamiglia}.dataOrigineFamigliaConvivenza`,
    violata: (c) => nuova(c) && altroGiorno(famiglia(c).dataOrigineFamigliaConvivenza, c),
  }),
];

const giorno = (c: C): string | undefined => residenzaDi(c.richiesta, '1')?.dataDecorrenzaResidenza;

/** The day from which everything holds is one. */
const regoleGiorni: readonly Regola<C>[] = [
  regola('EF055', {
    campo: `${campoResidenza}.dataDecorrenzaResidenza`,
    violata: (c) => di('2')(c) && altroGiorno(giorno(c), c),
  }),
  regola('EN207', {
    campo: `${campoResidenza}.dataDecorrenzaResidenza`,
    violata: (c) => di('1')(c) && altroGiorno(giorno(c), c),
  }),
  regola('EN239', {
    campo: `${campoResidenza}.dataDecorrenzaResidenza`,
    violata: (c) => di('3', '4')(c) && altroGiorno(prima(c)?.dataDecorrenzaResidenza, c),
  }),
  regola('EF056', {
    campo: `${soggetti}.legameSoggetto.dataDecorrenza`,
    violata: (c) =>
      di('1', '2')(c) && elenco(c).some((uno) => altroGiorno(uno.legameSoggetto.dataDecorrenza, c)),
  }),
  regola('EF033', {
    campo: `${soggetti}.legameSoggetto.dataDecorrenza`,
    violata: (c) =>
      sposta(c) &&
      elenco(c).some(({ legameSoggetto: l, generalita: g }) => l.dataDecorrenza < (g.dataNascita ?? '')),
  }),
];

/** Pure rules of a change of residence of some people (5005, workflows.md §3.2, §4). */
export const regoleMutazioneResidenza: readonly Regola<C>[] = [
  regola('EN371', { campo: 'datiControllo.tipoMutazione', violata: (c) => !voce('47', tipo(c)) }),
  regola('EF016', {
    campo: 'datiControllo.tipoScheda',
    violata: ({ richiesta }) => !['1', '2'].includes(richiesta.datiControllo.tipoScheda),
  }),
  regola('EN223', { campo: soggetti, violata: (c) => elenco(c).length === 0 }),
  regola('EF051', { campo: soggetti, violata: (c) => di('3', '4')(c) && elenco(c).length > 1 }),
  regola('EF050', {
    campo: campoResidenza,
    violata: (c) => di('3')(c) && residenzaDi(c.richiesta, '2') === undefined,
  }),
  regola('EF053', {
    campo: campoResidenza,
    violata: (c) => di('4')(c) && residenzaDi(c.richiesta, '3') === undefined,
  }),
  regola('EF011', {
    campo: `${campoFamiglia}.idFamigliaConvivenzaANPR`,
    violata: (c) => esistente(c) && senzaIdentificativo(famiglia(c)),
  }),
  regola('EF019', {
    campo: `${campoFamiglia}.famigliaAire`,
    violata: (c) => sposta(c) && famiglia(c).famigliaAire?.toUpperCase() === 'S',
  }),
  regola('EN372', {
    campo: 'datiControllo.listaControlli',
    violata: ({ richiesta }) =>
      !['S', undefined].includes(valoreControllo(richiesta.datiControllo.listaControlli, 'FO')),
  }),
  regola('EN396', {
    campo: campoResidenza,
    violata: (c) => di('2')(c) && esistente(c) && prima(c) !== undefined,
  }),
  ...regoleNuova,
  ...regoleGiorni,
  ...regoleLegamiElenco<C>(
    (c) => famiglia(c).tipoScheda,
    (c) => (sposta(c) ? elenco(c) : []),
    ({ oggi }) => oggi,
  ),
];
