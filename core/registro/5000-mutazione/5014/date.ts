import { rilievo, type DateRettifica, type Rilievo } from '#contract/regole/index.ts';
import { piuRecente } from '../../famiglie.ts';
import type { ComponenteFamiglia, Famiglia, Soggetto } from '../../modello.ts';

/** The dates of a record and of its place in the family, as they are or as they will be. */
export interface DateScheda {
  readonly nascita?: string | undefined;
  readonly primaIscrizione?: string | undefined;
  readonly residenza?: string | undefined;
  readonly aggiornamento: string;
  readonly origine?: string | undefined;
  readonly ingresso?: string | undefined;
  readonly legame?: string | undefined;
}

const suo = (famiglia: Famiglia | undefined, { idSchedaSoggettoANPR: id }: Soggetto) =>
  famiglia?.componenti.find((c) => c.idSchedaSoggettoANPR === id);

export function dateDi(soggetto: Soggetto, famiglia: Famiglia | undefined): DateScheda {
  const { dati, ultimaDecorrenza } = soggetto;
  const posto = suo(famiglia, soggetto);
  return {
    nascita: dati.generalita.dataNascita,
    primaIscrizione: dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione,
    residenza: dati.residenza?.[0]?.dataDecorrenzaResidenza,
    aggiornamento: ultimaDecorrenza,
    origine: famiglia?.dataOrigine,
    ingresso: posto?.dataDecorrenza,
    legame: posto?.dataDecorrenzaLegame,
  };
}

export function conChieste(prima: DateScheda, chieste: DateRettifica): DateScheda {
  return {
    nascita: prima.nascita,
    primaIscrizione: chieste.dataPrimaIscrizioneComune ?? prima.primaIscrizione,
    residenza: chieste.dataDecorrenzaResidenza ?? prima.residenza,
    aggiornamento: chieste.dataUltimoAggiornamentoAPR ?? prima.aggiornamento,
    origine: chieste.dataOrigineFamigliaConvivenza ?? prima.origine,
    ingresso: chieste.dataIngressoFamiglia ?? prima.ingresso,
    legame: chieste.dataDecorrenzaLegame ?? prima.legame,
  };
}

const prima = (uno: string | undefined, altro: string | undefined): boolean =>
  uno !== undefined && altro !== undefined && uno < altro;

/** A residence that is there, not before the first registration nor after the last update, needs no correction. */
export function residenzaCongruente({ residenza, primaIscrizione, aggiornamento }: DateScheda): boolean {
  return residenza !== undefined && !prima(residenza, primaIscrizione) && !prima(aggiornamento, residenza);
}

/** Do the dates follow each other as they will be (EN415, EN420, EN526, ES127)? */
export function controllaOrdine(campo: string, chieste: DateRettifica, dopo: DateScheda): Rilievo[] {
  const { dataPrimaIscrizioneComune: iscrizione, dataDecorrenzaResidenza: residenza } = chieste;
  const nella = (data: keyof DateRettifica): string => `${campo}.${data}`;
  const incongrua = [
    prima(dopo.primaIscrizione, dopo.nascita) && 'dataPrimaIscrizioneComune',
    (prima(dopo.ingresso, dopo.origine) || prima(dopo.ingresso, dopo.nascita)) && 'dataIngressoFamiglia',
    prima(dopo.legame, dopo.ingresso) && 'dataDecorrenzaLegame',
  ].find((data) => data !== false);
  const tardi =
    iscrizione !== undefined && (prima(dopo.residenza, iscrizione) || prima(dopo.aggiornamento, iscrizione));
  return [
    ...(tardi ? [rilievo('ES127', { campo: nella('dataPrimaIscrizioneComune') })] : []),
    ...(residenza !== undefined && !tardi && prima(residenza, dopo.primaIscrizione)
      ? [rilievo('EN415', { campo: nella('dataDecorrenzaResidenza') })]
      : []),
    ...(prima(dopo.aggiornamento, residenza)
      ? [rilievo('EN420', { campo: nella('dataDecorrenzaResidenza') })]
      : []),
    ...(incongrua ? [rilievo('EN526', { campo: `${campo}.${incongrua}` })] : []),
  ];
}

/** The record with the dates as they should have been. */
export function conDate(soggetto: Soggetto, chieste: DateRettifica): Soggetto {
  const { dati } = soggetto;
  const { datiIscrizione, residenza } = dati;
  const iscritto = datiIscrizione?.datiIscrizioneComune;
  const { dataPrimaIscrizioneComune: iscrizione, dataDecorrenzaResidenza: decorrenza } = chieste;
  const [principale, ...altre] = residenza ?? [];
  return {
    ...soggetto,
    ultimaDecorrenza: chieste.dataUltimoAggiornamentoAPR ?? soggetto.ultimaDecorrenza,
    dati: {
      ...dati,
      ...(iscrizione !== undefined && iscritto
        ? {
            datiIscrizione: {
              ...datiIscrizione,
              datiIscrizioneComune: { ...iscritto, dataIscrizione: iscrizione },
            },
          }
        : {}),
      ...(decorrenza !== undefined && principale
        ? { residenza: [{ ...principale, dataDecorrenzaResidenza: decorrenza }, ...altre] }
        : {}),
    },
  };
}

/** The family with its origin and the place of this person in it put right; undefined: it is as it was. */
export function famigliaConDate(
  famiglia: Famiglia | undefined,
  soggetto: Soggetto,
  chieste: DateRettifica,
): Famiglia | undefined {
  const {
    dataOrigineFamigliaConvivenza: origine,
    dataIngressoFamiglia: ingresso,
    dataDecorrenzaLegame: legame,
  } = chieste;
  const posto = suo(famiglia, soggetto);
  if (!famiglia || !posto || (origine ?? ingresso ?? legame) === undefined) return undefined;
  const nuovo: ComponenteFamiglia = {
    ...posto,
    ...(ingresso === undefined ? {} : { dataDecorrenza: ingresso }),
    ...(legame === undefined ? {} : { dataDecorrenzaLegame: legame }),
  };
  return {
    ...famiglia,
    dataOrigine: origine ?? famiglia.dataOrigine,
    // Nobody enters a family after the last thing that happened to it.
    ultimaDecorrenza: [origine, ingresso, legame]
      .filter((data) => data !== undefined)
      .reduce(piuRecente, famiglia.ultimaDecorrenza),
    componenti: famiglia.componenti.map((c) => (c === posto ? nuovo : c)),
  };
}
