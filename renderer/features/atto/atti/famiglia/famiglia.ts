import { Richiesta5001 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaFamigliaConvivenza,
  controllaResidenza,
  regoleMutazioneFamiglia,
  regoleRegistrazione,
} from '#contract/regole/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Obiezione, type Partenza, type Parziale, type PassoAtto } from '../../atto.ts';
import { conLingua } from '../../blocchi/altra-lingua.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { conForza } from '../../blocchi/dimora.ts';
import { proponeLegami } from '../../legami-nuovi.ts';

export type Bozza5001 = Parziale<Richiesta5001>;
export const residenzaIn = 'residenzaFamigliaConvivenza';
export const elencoIn = 'elencoSoggettiFamiglia';

/** The day on which the whole registration holds: homes and ties that are sent hold from then. */
export function giornoDi(richiesta: object): string {
  return testoA(richiesta, 'testataRichiesta.dataDecorrenza');
}

/** The family with all its people, listed or not: they go where it goes. */
function aggregati(r: Bozza5001, { dossier }: Partenza): readonly string[] {
  const { famiglia, idSchedaSoggettoANPR: suo } = dossier ?? {};
  const elencati = (r.elencoSoggettiFamiglia ?? []).map((una) => una.generalita?.idSchedaSoggettoANPR);
  const loro = (famiglia?.componenti ?? []).map((uno) => uno.idSchedaSoggettoANPR);
  const soggetti = new Set([suo, ...loro, ...elencati].filter((id) => id !== undefined));
  return [
    ...[...soggetti].map((id) => `soggetto:${id}`),
    ...(famiglia ? [`famiglia:${famiglia.idFamigliaConvivenzaANPR}`] : []),
  ];
}

/** A change of the family of the record (5001), of one kind of table 46. */
export function mutazioneFamiglia(uno: {
  readonly chiave: string;
  readonly tipo: string;
  readonly passi: readonly PassoAtto<Richiesta5001>[];
  /** Words of the note under the effective date. */
  readonly nota?: string;
  readonly prepara?: (partenza: Partenza) => Bozza5001;
  readonly completa?: (richiesta: Bozza5001, partenza: Partenza) => Bozza5001;
  /** What the record says against it, beside the pure rules. */
  readonly obiezioni?: (richiesta: Bozza5001, partenza: Partenza) => readonly Obiezione[];
  readonly frase: (richiesta: Bozza5001, partenza: Partenza) => string;
}): Atto {
  const { chiave, tipo, passi, nota = 'decorrenza', prepara, completa, frase } = uno;
  return atto<Richiesta5001>({
    ...{ chiave, servizio: '5001', messaggio: Richiesta5001, parole: 'famiglia-atti', parteDa: 'famiglia' },
    prepara: (partenza) => {
      const { famiglia } = partenza.dossier ?? {};
      const tipoScheda = famiglia?.tipoScheda ?? '3';
      const suoi = prepara?.(partenza) ?? {};
      return {
        ...suoi,
        famigliaConvivenza: {
          ...(famiglia ? { idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR } : {}),
          tipoScheda,
          ...suoi.famigliaConvivenza,
        },
        datiControllo: { tipoMutazione: tipo, tipoScheda, ...suoi.datiControllo },
      };
    },
    passi: [...passi, { chiave: 'decorrenza', voci: [decorrenza('ultima', nota)] }],
    regole: (richiesta, partenza) => {
      const { oggi } = partenza;
      const contesto = { oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza };
      return [
        ...controlla(regoleRegistrazione, { richiesta, oggi }),
        ...controlla(regoleMutazioneFamiglia, { richiesta, oggi }),
        ...controllaFamigliaConvivenza('famigliaConvivenza', richiesta.famigliaConvivenza, contesto),
        ...controllaResidenza(residenzaIn, richiesta.residenzaFamigliaConvivenza, contesto),
        ...(uno.obiezioni?.(richiesta, partenza) ?? []),
      ];
    },
    completa: (r, partenza) => conForza(conLingua(completa?.(r, partenza) ?? r, `${residenzaIn}.indirizzo`)),
    propone: proponeLegami,
    frase,
    aggregati,
  });
}
