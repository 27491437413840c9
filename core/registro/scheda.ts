import type { DatiSoggetto } from '#contract/anpr/index.ts';
import type { Famiglia, Soggetto } from './modello.ts';

/** The record as 3002 gives it: the ties come from the family, where they are written once. */
export function schedaIndividuale(soggetto: Soggetto, famiglia: Famiglia | undefined): DatiSoggetto {
  const suo = famiglia?.componenti.find((c) => c.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR);
  if (!famiglia || !suo) return soggetto.dati;
  return {
    ...soggetto.dati,
    legameSoggetto: {
      tipoLegame: famiglia.tipoScheda,
      dataDecorrenza: suo.dataDecorrenza,
      codiceLegame: suo.codiceLegame,
      progressivoComponente: suo.progressivoComponente,
      ...(suo.dataDecorrenzaLegame !== undefined && { dataDecorrenzaLegame: suo.dataDecorrenzaLegame }),
    },
    famigliaConvivenza: schedaFamiglia(famiglia),
    ...(famiglia.tutoreIntestatario && { tutoreIntestatario: famiglia.tutoreIntestatario }),
  };
}

export function schedaFamiglia(famiglia: Famiglia): NonNullable<DatiSoggetto['famigliaConvivenza']> {
  const { motivoCostituzione, denominazioneConvivenza, specieConvivenza } = famiglia;
  const { idFamigliaConvivenzaComune, presenzaFamigliaCoabitante } = famiglia;
  return {
    ...(idFamigliaConvivenzaComune && { idFamigliaConvivenzaComune }),
    idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
    famigliaAire: famiglia.tipoScheda === '5' ? 'S' : 'N',
    dataOrigineFamigliaConvivenza: famiglia.dataOrigine,
    ...(motivoCostituzione === undefined ? {} : { motivoCostituzione }),
    ...(denominazioneConvivenza === undefined ? {} : { denominazioneConvivenza }),
    ...(specieConvivenza === undefined ? {} : { specieConvivenza }),
    ...(presenzaFamigliaCoabitante === undefined ? {} : { presenzaFamigliaCoabitante }),
    tipoScheda: famiglia.tipoScheda,
  };
}

/** Tab. 16 → sections of the record; 7 and 1 have none of their own. */
const sezioni: Readonly<Record<string, readonly (keyof DatiSoggetto)[]>> = {
  3: ['statoCivile'],
  4: ['attributiSoggetto'],
  5: ['attoNascita', 'attoNascitaANPR'],
  6: ['cittadinanza'],
  7: ['cittadinanza'],
  8: ['paternita', 'padreExtra'],
  9: ['maternita', 'madreExtra'],
  10: ['residenza', 'altraLingua'],
  11: ['datiTraslitterati'],
  12: ['tutoreIntestatario', 'tutoreExtra'],
  13: ['matrimonio', 'coniugeExtra', 'unioneCivile', 'convivenzaDiFatto', 'listaDatiPoligamia'],
  14: ['vedovanza'],
  15: ['annullamentoMatrimonio'],
  16: ['cartaIdentita'],
  17: ['permessoSoggiorno'],
  18: ['listaElettorale', 'listaElettoraleCompleta'],
  19: ['listaLeva'],
  20: ['censimento'],
  21: ['legameSoggetto'],
  22: ['famigliaConvivenza'],
  23: ['altriDati'],
  24: ['autoveicoli'],
  25: ['domicilioDigitale'],
  26: ['datiIscrizione'],
  27: ['datiCancellazione'],
  28: ['datiDecesso'],
  29: ['provenienza'],
  30: ['destinazione'],
};

/** What tells a person apart when several are found (services.md 3002), or nothing more was asked. */
export const sezioniSintesi = ['10', '21', '22', '27'] as const;

/** Only the sections asked for; who the person is always comes with them. */
export function soloSezioni(dati: DatiSoggetto, codici: readonly string[]): DatiSoggetto {
  const chieste = new Set<string>(codici.flatMap((codice) => sezioni[codice] ?? []));
  const tenute = Object.entries(dati).filter(
    ([nome]) => nome === 'identificativi' || nome === 'generalita' || chieste.has(nome),
  );
  return { ...(Object.fromEntries(tenute) as Partial<DatiSoggetto>), generalita: dati.generalita };
}
