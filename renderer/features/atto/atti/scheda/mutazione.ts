import { Richiesta5008, type DatiSoggetto } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaScheda,
  controllaSentenza,
  haTipo,
  regoleMutazioneScheda,
  regoleRegistrazione,
  soloPertinenti,
  type Rilievo,
} from '#contract/regole/index.ts';
import { atto, type Atto, type Obiezione, type Partenza, type Parziale, type PassoAtto } from '../../atto.ts';
import { decorrenza, dopoUltima } from '../../blocchi/decorrenza.ts';
import { perRicerca } from '../../blocchi/soggetto.ts';
import type { Estremo } from '../../voci.ts';

type R = Richiesta5008;
export type Bozza5008 = Parziale<R>;
/** Sections of the record in the form of the 3002 answer; what comes over the bridge is still unknown. */
export type DatiScheda = Partial<DatiSoggetto>;

export function datiDi({ dossier }: Partenza): DatiScheda {
  return dossier?.dati ?? {};
}

/** A bond sent in part is judged as it will be: what the request leaves out is what the record has (5008 in the core). */
function comeSara(r: R, { matrimonio, unioneCivile, convivenzaDiFatto }: DatiScheda): R {
  return {
    ...r,
    ...(matrimonio && haTipo(r, '13', '14') ? { matrimonio: { ...matrimonio, ...r.matrimonio } } : {}),
    ...(unioneCivile && haTipo(r, '19') ? { unioneCivile: { ...unioneCivile, ...r.unioneCivile } } : {}),
    ...(convivenzaDiFatto && haTipo(r, '17')
      ? { convivenzaDiFatto: { ...convivenzaDiFatto, ...r.convivenzaDiFatto } }
      : {}),
  };
}

/** Tab. 2. */
const italia = '100';

/** The pure rules of a change of the record, against the person that the record describes. */
export function regole5008(richiesta: R, partenza: Partenza): Rilievo[] {
  const { oggi, dossier } = partenza;
  const dati = datiDi(partenza);
  const contesto = {
    ...{ oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza, mutazione: true },
    dataNascita: dati.generalita?.dataNascita,
    sesso: dati.generalita?.sesso,
    italiano: dati.cittadinanza?.some(({ codiceStato }) => codiceStato === italia),
  };
  const sezioni = comeSara(soloPertinenti(richiesta), dati);
  return [
    ...controlla(regoleRegistrazione, { richiesta, oggi }),
    // A completion holds from the subentro, whatever came later (EN437).
    ...(haTipo(richiesta, '20', '21') ? [] : dopoUltima(richiesta, partenza)),
    ...controlla(regoleMutazioneScheda, { richiesta, oggi }),
    ...controllaScheda(
      sezioni,
      {
        campo: 'generalitaDaModificare',
        dato: sezioni.generalitaDaModificare,
        aire: dossier?.stato === 'aire',
      },
      contesto,
    ),
    ...controllaSentenza('datiDecesso.sentenza', sezioni.datiDecesso?.sentenza, contesto),
  ];
}

/** That nothing is completed is a fault of the kind, which nobody is asked for: it is mended from the first datum on. */
function daCompletare(uno: Rilievo): Obiezione {
  return uno.codice === 'EN132' ? { ...uno, campo: 'statoCivile.statoCivile', manca: true } : uno;
}

/** A change of the individual record (5008), by the kinds of table 36 that it makes. */
export function mutazione(uno: {
  readonly chiave: string;
  /** Two digits each. */
  readonly tipi: readonly [string, ...string[]];
  readonly passi: readonly PassoAtto<R>[];
  readonly prepara?: (partenza: Partenza) => Bozza5008;
  readonly completa?: (richiesta: Bozza5008, partenza: Partenza) => Bozza5008;
  readonly frase: (richiesta: Bozza5008, partenza: Partenza) => string;
  /** Before which day it cannot hold; left out, the birth. */
  readonly dal?: Estremo;
}): Atto {
  const { chiave, tipi, passi, prepara, completa, frase, dal } = uno;
  return atto<R>({
    ...{ chiave, servizio: '5008', messaggio: Richiesta5008, parole: 'scheda-atti', parteDa: 'soggetto' },
    prepara: (partenza) => {
      const suoi = prepara?.(partenza) ?? {};
      return {
        generalitaPerRicerca: perRicerca(partenza),
        ...suoi,
        datiControllo: { tipoMutazione: [...tipi], ...suoi.datiControllo },
      };
    },
    passi: [...passi, { chiave: 'decorrenza', voci: [decorrenza(dal)] }],
    regole: (richiesta, partenza) => regole5008(richiesta, partenza).map(daCompletare),
    ...(completa ? { completa } : {}),
    frase,
  });
}
