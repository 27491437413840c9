import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import type { Soggetto } from '../registro/modello.ts';
import { tratti } from '../registro/schede/tratti.ts';
import type { PassoStoria } from '../registro/storia.ts';
import type { Domanda } from './domanda.ts';
import { residenzaAttuale, residenzaEstera } from './indirizzi.ts';

/** A stretch of time, both ends included; without `al` it lasted on the day of reference. */
type Periodo<V> = V & { readonly dal: string; readonly al?: string };

/** The day that a historical certificate speaks of: today, if none was given. */
export function riferimento({ richiesta, oggi }: Pick<Domanda, 'richiesta' | 'oggi'>): string {
  return richiesta.testataRichiesta.dataDecorrenza ?? oggi;
}

/** Loaded dead or gone, a record has one version alone: the person lived there until then. */
function conUscita([primo, ...altri]: readonly PassoStoria[]): readonly PassoStoria[] {
  if (!primo) return [];
  const { dati, stato } = primo.dopo;
  const uscita = dati.datiDecesso?.dataEvento ?? dati.datiCancellazione?.dataDecorrenzaCancellazione;
  if ((stato !== 'deceduto' && stato !== 'cancellato') || uscita === undefined) return [primo, ...altri];
  const prima = { ...primo.dopo, stato: 'residente' as const };
  return [{ ...primo, dopo: prima }, { ...primo, dal: uscita, prima }, ...altri];
}

/**
 * What a record said over time, out of the registrations in force, until the day of reference: what holds from later is
 * not said, what ended later had not ended yet.
 * @param valore undefined: nothing to say of that time. @param giorno since when, for a record loaded with its past.
 */
function periodi<V extends object>(
  domanda: Domanda,
  valore: (s: Soggetto) => V | undefined,
  giorno: (s: Soggetto) => string | undefined,
): Periodo<V>[] {
  const fine = riferimento(domanda);
  const passi = conUscita(domanda.storia).map(({ dal, dopo, prima }) => ({
    dal: prima ? dal : (giorno(dopo) ?? dal),
    valore: valore(dopo),
  }));
  return tratti(passi.filter(({ dal }) => dal <= fine));
}

const dimora = (s: Soggetto): TipoResidenza | undefined => residenzaAttuale(s) ?? residenzaEstera(s);

type Dimora = Periodo<{ readonly residenza: TipoResidenza }>;

/** Who dies lived there that day too; who moves has left by then. */
function finoAllaMorte(dimore: readonly Dimora[], { dati }: Soggetto): Dimora[] {
  const morte = dati.datiDecesso?.dataEvento;
  return dimore.map((dimora, i) =>
    morte !== undefined && i === dimore.length - 1 && dimora.al !== undefined
      ? { ...dimora, al: morte }
      : dimora,
  );
}

export function residenzeCertificate(domanda: Domanda): Dimora[] {
  const dimore = periodi(
    domanda,
    (s) => {
      const dove = dimora(s);
      if (!dove || (s.stato !== 'residente' && s.stato !== 'aire')) return undefined;
      // The day is that of the stretch: written twice it would split one stretch in two.
      const { dataDecorrenzaResidenza: _dal, ...residenza } = dove;
      return { residenza };
    },
    (s) => dimora(s)?.dataDecorrenzaResidenza,
  );
  return finoAllaMorte(dimore, domanda.soggetto);
}

/** Where the person lived on the day of reference; undefined: in no Italian municipality. */
export function residenzaDiAllora(domanda: Domanda): Dimora | undefined {
  const giorno = riferimento(domanda);
  const allora = residenzeCertificate(domanda).at(-1);
  const finita = allora?.al !== undefined && allora.al < giorno;
  return finita || allora?.residenza.indirizzo === undefined ? undefined : allora;
}

/** Tab. 2 codes with the name that the record gives to each. */
export function cittadinanzeCertificate(
  domanda: Domanda,
): Periodo<{ readonly stati: readonly { codiceStato: string; descrizioneStato: string }[] }>[] {
  return periodi(
    domanda,
    ({ stato, dati: { cittadinanza = [] } }) =>
      cittadinanza.length === 0 || (stato !== 'residente' && stato !== 'aire')
        ? undefined
        : {
            stati: cittadinanza.map(({ codiceStato, descrizioneStato }) => ({
              codiceStato,
              descrizioneStato,
            })),
          },
    ({ dati }) => dati.cittadinanza?.[0]?.dataValidita,
  );
}
