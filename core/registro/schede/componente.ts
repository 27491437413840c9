import type { z } from 'zod';
import type { Componente, FamigliaDossier } from '#contract/wa/registro.ts';
import type { Famiglia, Soggetto } from '../modello.ts';

type ComponenteMostrato = z.input<typeof Componente>;

function noto(generalita: { idSchedaSoggettoANPR?: string | undefined } | undefined): string | undefined {
  const id = generalita?.idSchedaSoggettoANPR;
  return id !== undefined && /^\d{1,16}$/.test(id) ? id : undefined;
}

/** Whom the register ties this person to, in or out of the family. */
function legami({ dati }: Soggetto): Pick<ComponenteMostrato, 'madre' | 'padre' | 'coniuge'> {
  const madre = noto(dati.maternita?.generalita);
  const padre = noto(dati.paternita?.generalita);
  const coniuge = noto(dati.matrimonio?.coniuge) ?? noto(dati.unioneCivile?.unitoCivilmente);
  return {
    ...(madre !== undefined && { madre }),
    ...(padre !== undefined && { padre }),
    ...(coniuge !== undefined && { coniuge }),
  };
}

/** A member as the desk draws it. */
export function componente(famiglia: Famiglia, s: Soggetto): ComponenteMostrato {
  const { generalita: g } = s.dati;
  const suo = famiglia.componenti.find((c) => c.idSchedaSoggettoANPR === s.idSchedaSoggettoANPR);
  return {
    idSchedaSoggettoANPR: s.idSchedaSoggettoANPR,
    cognome: g.cognome ?? '',
    nome: g.nome ?? '',
    ...(g.codiceFiscale ? { codiceFiscale: g.codiceFiscale.codFiscale } : {}),
    ...(g.sesso === undefined ? {} : { sesso: g.sesso }),
    ...(g.dataNascita === undefined ? {} : { dataNascita: g.dataNascita }),
    codiceLegame: suo?.codiceLegame ?? '',
    dataDecorrenza: suo?.dataDecorrenza ?? famiglia.dataOrigine,
    certificabile: s.certificabilita !== '0',
    ...legami(s),
  };
}

export function famigliaMostrata(famiglia: Famiglia, componenti: readonly Soggetto[]): FamigliaDossier {
  return {
    idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
    tipoScheda: famiglia.tipoScheda,
    dataOrigine: famiglia.dataOrigine,
    ...(famiglia.denominazioneConvivenza === undefined
      ? {}
      : { denominazioneConvivenza: famiglia.denominazioneConvivenza }),
    incompleta: famiglia.incompleta,
    certificabile: famiglia.certificabile,
    componenti: componenti.map((s) => componente(famiglia, s)),
  };
}
