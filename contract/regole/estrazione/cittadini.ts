import type { Richiesta4001 } from '../../anpr/index.ts';
import { voce } from '../../tabelle/index.ts';
import { regola, type Regola } from '../regola.ts';
import { regoleDatiRichiesti } from '../dati-richiesti.ts';

export interface ContestoEstrazione<R> {
  readonly richiesta: R;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
type Contesto = ContestoEstrazione<Richiesta4001>;

const criteri = ({ richiesta }: Contesto) => richiesta.criteriRicerca;
const altre = (c: Contesto) => criteri(c).ulterioriSelezioni;
const parziale = (c: Contesto) => altre(c)?.ricercaChiaveParziale;

/** Ways of saying whom: one at a time. */
function modi(c: Contesto): number {
  const { riferimentoRichiesta, identificativiComunali, identificativiANPR } = criteri(c);
  return [riferimentoRichiesta, identificativiComunali, identificativiANPR].filter((m) => m !== undefined)
    .length;
}

/** Both ends or none, the first not after the last: identifiers are digits of any length. */
const rovescio = (da: string | undefined, a: string | undefined): boolean =>
  da !== undefined && a !== undefined && da.padStart(20, '0') > a.padStart(20, '0');
const solo = (da: string | undefined, a: string | undefined): boolean =>
  (da === undefined) !== (a === undefined);

const intervalli: readonly Regola<Contesto>[] = [
  regola('EHR16', {
    campo: 'criteriRicerca.riferimentoRichiesta.dataFinale',
    violata: (c) => {
      const periodo = criteri(c).riferimentoRichiesta;
      return (
        periodo !== undefined && (periodo.dataFinale < periodo.dataIniziale || periodo.dataFinale > c.oggi)
      );
    },
  }),
  regola('EHR21', { campo: 'criteriRicerca', violata: (c) => modi(c) > 1 }),
  regola('EHR52', {
    campo: 'criteriRicerca.identificativiANPR',
    violata: (c) => {
      const ids = criteri(c).identificativiANPR;
      return (
        ids !== undefined &&
        (solo(ids.idSchedaSoggettoANPRDa, ids.idSchedaSoggettoANPRA) ||
          solo(ids.identificativoANPRDa, ids.identificativoANPRA))
      );
    },
  }),
  regola('EHR78', {
    campo: 'criteriRicerca.identificativiANPR',
    violata: (c) => {
      const ids = criteri(c).identificativiANPR;
      return (
        rovescio(ids?.idSchedaSoggettoANPRDa, ids?.idSchedaSoggettoANPRA) ||
        rovescio(ids?.identificativoANPRDa, ids?.identificativoANPRA)
      );
    },
  }),
  regola('EN168', {
    campo: 'criteriRicerca.riferimentoRichiesta',
    violata: (c) => criteri(c).riferimentoRichiesta !== undefined && criteri(c).registrazioni === undefined,
  }),
];

const chiavi: readonly Regola<Contesto>[] = [
  regola('EHR58', {
    campo: 'criteriRicerca.estremiAttoParziali',
    violata: (c) => {
      const atto = criteri(c).estremiAttoParziali;
      return atto !== undefined && atto.parte === undefined && atto.serie === undefined;
    },
  }),
  regola('EHR59', {
    campo: 'criteriRicerca.indirizzoParziale.toponimo',
    violata: (c) => {
      const toponimo = criteri(c).indirizzoParziale?.toponimo;
      return toponimo !== undefined && Object.values(toponimo).every((parte) => parte === undefined);
    },
  }),
  regola('EHR60', {
    campo: 'criteriRicerca.indirizzoParziale.numeroCivico',
    violata: (c) => {
      const civico = criteri(c).indirizzoParziale?.numeroCivico;
      return civico !== undefined && (civico.codiceCivico === undefined || civico.numero === undefined);
    },
  }),
  regola('EHR62', {
    campo: 'criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale',
    violata: (c) =>
      [parziale(c)?.cognome, parziale(c)?.nome].some((nome) => nome !== undefined && nome.length < 2),
  }),
  regola('EN149', {
    campo: 'criteriRicerca.ulterioriSelezioni.ricercaChiaveParziale.ricercaCognomeNomeParziale',
    violata: (c) => (parziale(c)?.ricercaCognomeNomeParziale ?? '0') > '3',
  }),
];

const persone: readonly Regola<Contesto>[] = [
  regola('EHR13', {
    campo: 'criteriRicerca.ulterioriSelezioni.tipoCittadinanza',
    violata: (c) => {
      const tipo = altre(c)?.tipoCittadinanza;
      return tipo !== undefined && voce('38', tipo) === undefined;
    },
  }),
  regola('EHR14', {
    campo: 'criteriRicerca.ulterioriSelezioni.elettoreAllaDataRiferimento',
    violata: (c) => (altre(c)?.elettoreAllaDataRiferimento ?? 'S').toUpperCase() !== 'S',
  }),
  regola('EHR29', {
    campo: 'criteriRicerca.ulterioriSelezioni.fasciaEtaDa',
    violata: (c) =>
      altre(c)?.etaMinimaAllaDataRiferimento !== undefined &&
      (altre(c)?.fasciaEtaDa !== undefined || altre(c)?.fasciaEtaA !== undefined),
  }),
  regola('EHR30', {
    campo: 'criteriRicerca.ulterioriSelezioni.dataRiferimento',
    violata: (c) =>
      altre(c)?.etaMinimaAllaDataRiferimento !== undefined && altre(c)?.dataRiferimento === undefined,
  }),
  regola('EN178', {
    campo: 'criteriRicerca.ulterioriSelezioni.dataRiferimento',
    violata: (c) =>
      altre(c)?.elettoreAllaDataRiferimento !== undefined && altre(c)?.dataRiferimento === undefined,
  }),
  regola('EHR28', {
    campo: 'criteriRicerca',
    violata: (c) => criteri(c).riferimentoRichiesta !== undefined && altre(c)?.dataRiferimento !== undefined,
  }),
  regola('EN177', {
    campo: 'criteriRicerca.ulterioriSelezioni.statoIstruttoria',
    violata: (c) => altre(c)?.statoIstruttoria !== undefined,
  }),
];

/** Pure rules of an extraction of citizens (services.md 4001). */
export const regole4001: readonly Regola<Contesto>[] = [
  ...regoleDatiRichiesti<Contesto>(
    'criteriRicerca.datiAnagraficiRichiesti',
    (c) => criteri(c).datiAnagraficiRichiesti,
  ),
  ...intervalli,
  ...chiavi,
  ...persone,
];
