import type { Richiesta4002, Richiesta4003, Richiesta4004 } from '../../anpr/index.ts';
import { senzaZeri, voce } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';
import type { ContestoEstrazione } from './cittadini.ts';
import { regoleDatiRichiesti } from '../dati-richiesti.ts';

type C2 = ContestoEstrazione<Richiesta4002>;
type C3 = ContestoEstrazione<Richiesta4003>;
type C4 = ContestoEstrazione<Richiesta4004>;

const massimo = 2000;

/** The codes of the attached file, whatever its elements are called; a file that is no text has none. */
export function codiciDelFile(base64: string): readonly string[] {
  const testo = new TextDecoder().decode(
    Uint8Array.from(atob(base64.replace(/\s/g, '')), (c) => c.charCodeAt(0)),
  );
  return [...testo.matchAll(/>\s*([0-9A-Za-z]+)\s*</g)].map(([, codice = '']) => codice);
}

const codici = ({ richiesta }: C2): readonly string[] =>
  codiciDelFile(richiesta.criteriRicerca.xmlFileCodiciFiscali);
const perCodiceFiscale = ({ richiesta }: C2): boolean => richiesta.criteriRicerca.criterioSelezione !== '1';

/** Pure rules of the data at a date for a list of codes (services.md 4002). */
export const regole4002: readonly Regola<C2>[] = [
  ...regoleDatiRichiesti<C2>(
    'criteriRicerca.datiRichiesti',
    ({ richiesta }) => richiesta.criteriRicerca.datiRichiesti,
  ),
  regola('EN100', {
    campo: 'criteriRicerca.xmlFileCodiciFiscali',
    violata: (c) => perCodiceFiscale(c) && codici(c).some(({ length }) => length !== 11 && length !== 16),
  }),
  regola('EN101', {
    campo: 'criteriRicerca.xmlFileCodiciFiscali',
    violata: (c) => codici(c).length > massimo,
  }),
  regola('EHR09', {
    campo: 'criteriRicerca.dataRiferimento',
    violata: ({ richiesta, oggi }) => richiesta.criteriRicerca.dataRiferimento > oggi,
  }),
];

/** Tab. 17: 1 is monthly, the others yearly. */
const mensile = ({ richiesta }: C3): boolean => senzaZeri(richiesta.datiRichiesta.tipologiaProspetto) === '1';
const mese = ({ richiesta }: C3): number | undefined =>
  richiesta.datiRichiesta.mese === undefined ? undefined : Number(richiesta.datiRichiesta.mese);

/** Pure rules of the sheets for ISTAT (services.md 4003). */
export const regole4003: readonly Regola<C3>[] = [
  regola('EN104', {
    campo: 'datiRichiesta.tipologiaProspetto',
    violata: ({ richiesta }) => voce('17', richiesta.datiRichiesta.tipologiaProspetto) === undefined,
  }),
  regola('EN103', {
    campo: 'datiRichiesta.mese',
    violata: (c) => mensile(c) && !((mese(c) ?? 0) >= 1 && (mese(c) ?? 0) <= 12),
  }),
  regola('EN105', { campo: 'datiRichiesta.mese', violata: (c) => !mensile(c) && mese(c) !== undefined }),
  regola('EN171', {
    campo: 'datiRichiesta.anno',
    violata: (c) =>
      !mensile(c) && mese(c) === undefined && c.richiesta.datiRichiesta.anno >= c.oggi.slice(0, 4),
  }),
  regola('EHR09', {
    campo: 'datiRichiesta.mese',
    violata: (c) =>
      mensile(c) &&
      (mese(c) ?? 13) <= 12 &&
      `${c.richiesta.datiRichiesta.anno}-${String(mese(c)).padStart(2, '0')}` >= c.oggi.slice(0, 7),
    causa: () => 'Il mese del prospetto non è ancora finito.',
    rimedio: 'Indica un mese già concluso.',
  }),
];

/**
 * Support lists. 22 is the only kind that is known of the official ones: whose codice fiscale the Agenzia has not
 * validated. From 901 on they are of this register: identity cards and permits of stay that expire in a period.
 */
export const elenchiAusilio = { codiceNonValidato: '22', carte: '901', soggiorni: '902' } as const;
const tipi = new Set<string>(Object.values(elenchiAusilio));

/** Pure rules of the support lists (services.md 4004). */
export const regole4004: readonly Regola<C4>[] = [
  regola('EN473', {
    campo: 'datiRichiesta.tipoElenco',
    violata: ({ richiesta }) => !tipi.has(senzaZeri(richiesta.datiRichiesta.tipoElenco)),
  }),
  regola('EN468', {
    campo: 'datiRichiesta.tipoElenco',
    violata: ({ richiesta: { datiRichiesta: d } }) =>
      senzaZeri(d.tipoElenco) === elenchiAusilio.codiceNonValidato &&
      [d.dataRiferimentoIniziale, d.dataRiferimentoFinale, d.tipologiaCittadini].some(
        (uno) => uno !== undefined,
      ),
  }),
  regola('EN478', {
    campo: 'datiRichiesta.dataRiferimentoFinale',
    violata: ({ richiesta: { datiRichiesta: d } }) =>
      d.dataRiferimentoFinale !== undefined && d.dataRiferimentoFinale < (d.dataRiferimentoIniziale ?? ''),
  }),
  regola('EN467', {
    campo: 'datiRichiesta.dataRiferimentoFinale',
    violata: ({ richiesta: { datiRichiesta: d } }) => {
      const { dataRiferimentoIniziale: da, dataRiferimentoFinale: a } = d;
      return da !== undefined && a !== undefined && a > dodiciMesiDopo(da);
    },
  }),
];

function dodiciMesiDopo(giorno: string): string {
  return `${Number(giorno.slice(0, 4)) + 1}${giorno.slice(4)}`;
}
