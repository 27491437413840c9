import type { TipoResidenza } from '#contract/anpr/index.ts';
import { rilievo, type CodiceSpiegato, type Rilievo } from '#contract/regole/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Soggetto } from '../modello.ts';
import { nelComune, residenzaPrincipale, stessaCasa } from '../residenze.ts';

/** Since when a resident lives where the register says: asked of residents, AIRE has other dates. */
function giorni({ dati }: Soggetto): { dal: string | undefined; iscritto: string | undefined } {
  return {
    dal: residenzaPrincipale(dati.residenza)?.dataDecorrenzaResidenza,
    iscritto: dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione,
  };
}

/**
 * May the residence of these people change on that day? The one they have must be dated, not before their registration
 * in the municipality, and not after the new one.
 */
export function controllaDateResidenza(
  campo: string,
  persone: readonly Soggetto[],
  dal: string,
  antecedente: CodiceSpiegato,
): Rilievo[] {
  const residenti = persone.filter(({ stato }) => stato === 'residente');
  const sono = residenti.map((s) => ({ id: s.idSchedaSoggettoANPR, ...giorni(s) }));
  const di = (codice: CodiceSpiegato, quali: typeof sono): Rilievo[] =>
    quali.length > 0 ? [rilievo(codice, { campo })] : [];
  return [
    ...di(
      'EN424',
      sono.filter(
        (s, i) => s.dal === undefined && residenzaPrincipale(residenti[i]?.dati.residenza) !== undefined,
      ),
    ),
    ...di(
      'EN425',
      sono.filter((s) => s.dal !== undefined && s.iscritto !== undefined && s.dal < s.iscritto),
    ),
    ...di(
      antecedente,
      sono.filter((s) => s.dal !== undefined && dal < s.dal),
    ),
  ];
}

/** The address is of the municipality that asks, as it was on that day: whoever receives, registers (EF042). */
export function controllaDestinazione(
  campo: string,
  residenza: TipoResidenza | undefined,
  codice: CodiceSpiegato,
  { comune, luoghi, dal }: { readonly comune: string; readonly luoghi: Luoghi; readonly dal: string },
): Rilievo[] {
  const luogo = residenza?.indirizzo?.comune;
  if (!luogo || nelComune(luogo, residenza.dataDecorrenzaResidenza ?? dal, comune, luoghi)) return [];
  return [rilievo(codice, { campo: `${campo}.indirizzo.comune` })];
}

/** The same home again is a mistake, unless it is confirmed (`FO` = `S`). */
export function controllaStessaCasa(
  campo: string,
  nuova: TipoResidenza | undefined,
  attuale: TipoResidenza | undefined,
  forza: boolean,
): Rilievo[] {
  return !forza && stessaCasa(nuova, attuale) ? [rilievo('EN388', { campo: `${campo}.indirizzo` })] : [];
}

/**
 * What was before the subentro may be put back only while the people are as the subentro left them, and only with a day
 * that is not after it.
 */
export function controllaRipristino(
  campo: string,
  persone: readonly Soggetto[],
  giorno: string | undefined,
  subentro: string | undefined,
): Rilievo[] {
  if (subentro === undefined || persone.some((s) => s.ultimaDecorrenza > subentro))
    return [rilievo('EN416', { campo: 'datiControllo.tipoMutazione' })];
  return giorno !== undefined && giorno > subentro
    ? [rilievo('EN426', { campo: `${campo}.dataDecorrenzaResidenza` })]
    : [];
}
