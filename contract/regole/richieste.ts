import type { Richiesta3003 } from '../anpr/index.ts';
import { regoleElenchi } from './elenchi-richieste.ts';
import { regola, type Regola } from './regola.ts';

/** What 3003 and 3007 ask alike: by what a request is looked for. */
export type CriteriRichieste = Pick<
  Richiesta3003,
  | 'ricercaSingolaRichiesta'
  | 'ricercaElenchiRichieste'
  | 'parametriRicercaSoggetto'
  | 'parametriProcedimenti'
  | 'comuneRichiesta'
>;

/** A person said well enough for these services, whose criteria have no sex: an id, code and names, or names and birth. */
function persona({ parametriRicercaSoggetto: p }: CriteriRichieste): boolean {
  const d = p?.datiSoggetto;
  if (!d) return false;
  const nomi = d.cognome !== undefined && d.nome !== undefined;
  return (
    d.idSchedaSoggettoANPR !== undefined ||
    (nomi && (d.codiceFiscale !== undefined || d.datiNascitaSoggetto !== undefined))
  );
}

/** Pure rules of 3003 and 3007 (services.md): one way of searching, and only those that are still served. */
export const regoleRichieste: readonly Regola<CriteriRichieste>[] = [
  regola('EHR48', {
    violata: (r) =>
      [
        r.ricercaSingolaRichiesta,
        r.ricercaElenchiRichieste,
        r.parametriRicercaSoggetto,
        r.parametriProcedimenti,
      ].filter((uno) => uno !== undefined).length !== 1,
  }),
  ...regoleElenchi<CriteriRichieste>('ricercaElenchiRichieste', (r) => r.ricercaElenchiRichieste),
  regola('EN379', {
    campo: 'ricercaElenchiRichieste',
    violata: (r) => r.ricercaElenchiRichieste !== undefined,
    causa: () => 'Gli elenchi di richieste non si chiedono più a questo servizio.',
    rimedio: 'Usa le richieste asincrone (4005).',
  }),
  regola('EN379', {
    campo: 'parametriProcedimenti',
    violata: (r) => r.parametriProcedimenti !== undefined,
    causa: () => 'I procedimenti non si cercano più con questo servizio.',
    rimedio: 'Usa la consultazione dei procedimenti (3004).',
  }),
  regola('EN227', {
    campo: 'ricercaSingolaRichiesta',
    violata: ({ ricercaSingolaRichiesta: s }) =>
      s !== undefined && (s.idOperazioneANPR ?? s.idOperazioneComune ?? s.protocolloComune) === undefined,
  }),
  regola('EHR49', {
    campo: 'ricercaSingolaRichiesta.tipoOperazione',
    violata: ({ ricercaSingolaRichiesta: s }) => s !== undefined && !['1', '2'].includes(s.tipoOperazione),
  }),
  regola('EN448', {
    campo: 'parametriRicercaSoggetto.datiSoggetto',
    violata: (r) => r.parametriRicercaSoggetto !== undefined && !persona(r),
  }),
];
