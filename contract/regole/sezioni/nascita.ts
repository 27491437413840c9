import { confrontaCodiceFiscale } from '../../codice-fiscale/coerenza.ts';
import type { Generalita } from '../../anpr/index.ts';
import { voce } from '../../tabelle/index.ts';
import { statiEsteri } from '#resources/tabelle/index.ts';
import { controllaLuogo, type CodiciLuogo } from '../luogo-evento.ts';
import { rilievo, type Rilievo } from '../regola.ts';
import { sotto, type ContestoSezioni } from './contesto.ts';

const stato = { inesistente: 'EC030', altroNome: 'EC031' } as const;

/** Whose birth place it is: the official list has codes of its own for each. */
export const codiciNascita = {
  /** The person of the record. */
  scheda: {
    comune: { inesistente: 'EC007', altroCodice: 'EC009', nonAllora: 'EC007', incerto: 'EC008' },
    stato,
    alternativa: 'ES050',
  },
  /** Who enters the register with this very request. */
  iscrizione: {
    comune: { inesistente: 'EN332', altroCodice: 'EN334', nonAllora: 'EN332', incerto: 'EN333' },
    stato,
    alternativa: 'ES050',
  },
  /** Who is looked for: a place of another day only warns. */
  ricerca: {
    comune: { inesistente: 'EN335', altroCodice: 'EN337', nonAllora: 'EN338', incerto: 'EN336' },
    stato,
  },
  genitore: {
    comune: { inesistente: 'EC148', altroCodice: 'EC150', nonAllora: 'EC151', incerto: 'EC149' },
    stato,
  },
  coniuge: {
    comune: { inesistente: 'EC152', altroCodice: 'EC154', nonAllora: 'EC155', incerto: 'EC153' },
    stato,
  },
  unito: {
    comune: { inesistente: 'EC156', altroCodice: 'EC158', nonAllora: 'EC159', incerto: 'EC157' },
    stato,
  },
  convivente: {
    comune: { inesistente: 'EC160', altroCodice: 'EC162', nonAllora: 'EC163', incerto: 'EC161' },
    stato,
  },
} as const satisfies Readonly<Record<string, CodiciLuogo>>;

/** Of a year alone it cannot be told in which month the comune was there. */
function giornoNascita({ dataNascita, senzaGiornoMese }: Generalita): string | undefined {
  return senzaGiornoMese === undefined ? dataNascita : undefined;
}

/** @param campo path of the generalità. */
export function controllaLuogoNascita(
  campo: string,
  generalita: Generalita | undefined,
  codici: CodiciLuogo,
  { luoghi }: ContestoSezioni,
): Rilievo[] {
  return generalita
    ? controllaLuogo('luogoNascita', generalita.luogoNascita, giornoNascita(generalita), codici, luoghi).map(
        (uno) => sotto(campo, uno),
      )
    : [];
}

/** The place inside the codice fiscale is the one of birth: asked where only the place changes (5014, 105). */
export function controllaLuogoConCodice(
  campo: string,
  { codiceFiscale, luogoNascita, dataNascita }: Generalita,
  { luoghi }: ContestoSezioni,
): Rilievo[] {
  const { comune, localita } = luogoNascita ?? {};
  const diverso = (codici: readonly (string | undefined)[]): boolean =>
    codiceFiscale !== undefined &&
    confrontaCodiceFiscale(codiceFiscale.codFiscale, {
      codiciCatastali: codici.filter((codice) => codice !== undefined),
    }).length > 0;
  if (comune && luoghi) {
    const { nomeComune, siglaProvinciaIstat } = comune;
    const allora = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat, dataNascita);
    const adesso = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat);
    return diverso([allora?.codiceCatastale, adesso?.codiceCatastale])
      ? [rilievo('EN339', { campo: `${campo}.luogoNascita.comune` })]
      : [];
  }
  const codice = localita && voce('02', localita.codiceStato)?.codice;
  const estero = statiEsteri.voci.find((uno) => uno.codice === codice);
  return estero && diverso([estero.codiceCatastale])
    ? [rilievo('EN340', { campo: `${campo}.luogoNascita.localita` })]
    : [];
}
