import { Richiesta5005 } from '#contract/anpr/index.ts';
import {
  controlla,
  controllaFamigliaConvivenza,
  controllaResidenze,
  regoleMutazioneResidenza,
  regoleRegistrazione,
  type Rilievo,
} from '#contract/regole/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale, type PassoAtto } from '../../atto.ts';
import { conLingua } from '../../blocchi/altra-lingua.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';
import { conForza } from '../../blocchi/dimora.ts';
import { legamiDal } from '../../componenti.ts';
import { proponeLegami } from '../../legami-nuovi.ts';
import { eDonna, persona } from '../../frasi.ts';
import { insieme } from '../famiglia/frasi.ts';

export type Bozza5005 = Parziale<Richiesta5005>;
export const famigliaIn = 'generalitaSchedaFamiglia';
export const casaIn = 'residenzaFamiglia.0';
export const elencoIn = 'elencoSoggettiFamiglia';

/** Homes and ties hold from the day of the registration (EF055, EF056); ties are of the kind of the record (EN244). */
function conGiorni(r: Bozza5005, casaSuo: boolean): Bozza5005 {
  const giorno = testoA(r, 'testataRichiesta.dataDecorrenza');
  const tipoLegame = testoA(r, `${famigliaIn}.tipoScheda`);
  const [casa, ...altre] = r.residenzaFamiglia ?? [];
  const righe = legamiDal(r.elencoSoggettiFamiglia, 'legameSoggetto', giorno) as NonNullable<
    Bozza5005['elencoSoggettiFamiglia']
  >;
  return {
    ...r,
    ...(casa && !casaSuo && giorno !== ''
      ? { residenzaFamiglia: [{ ...casa, dataDecorrenzaResidenza: giorno }, ...altre] }
      : {}),
    elencoSoggettiFamiglia: righe.map((una) => ({
      ...una,
      legameSoggetto: { ...una.legameSoggetto, tipoLegame },
    })),
  };
}

/** People of one family to another home (5005), of one kind of table 47. */
export function mutazioneResidenza(uno: {
  readonly chiave: string;
  readonly tipo: string;
  /** 1 an existing family, 2 a new one (EF016). */
  readonly scheda: '1' | '2';
  readonly passi: readonly PassoAtto<Richiesta5005>[];
  readonly nota?: string;
  /** The home has a day of its own. */
  readonly casaSuo?: boolean;
  readonly prepara: (partenza: Partenza) => Bozza5005;
  readonly completa?: (richiesta: Bozza5005, partenza: Partenza) => Bozza5005;
  /** What the record says against it, beside the pure rules. */
  readonly obiezioni?: (richiesta: Bozza5005, partenza: Partenza) => readonly Rilievo[];
  readonly frase: (richiesta: Bozza5005, partenza: Partenza) => string;
}): Atto {
  const { chiave, tipo, scheda, passi, nota = 'dichiarazione', casaSuo = false, prepara, completa } = uno;
  return atto<Richiesta5005>({
    ...{ chiave, servizio: '5005', messaggio: Richiesta5005, parole: 'residenza-atti', parteDa: 'soggetto' },
    prepara: (partenza) => {
      const suoi = prepara(partenza);
      return {
        ...suoi,
        generalitaSchedaFamiglia: { tipoScheda: '3', ...suoi.generalitaSchedaFamiglia },
        datiControllo: { tipoMutazione: tipo, tipoScheda: scheda },
      };
    },
    passi: [...passi, { chiave: 'decorrenza', voci: [decorrenza('ultima', nota)] }],
    regole: (richiesta, partenza) => {
      const { oggi } = partenza;
      const contesto = { oggi, decorrenza: richiesta.testataRichiesta.dataDecorrenza };
      return [
        ...controlla(regoleRegistrazione, { richiesta, oggi }),
        ...controlla(regoleMutazioneResidenza, { richiesta, oggi }),
        ...controllaFamigliaConvivenza(famigliaIn, richiesta.generalitaSchedaFamiglia, contesto),
        ...controllaResidenze('residenzaFamiglia', richiesta.residenzaFamiglia, { ...contesto, aire: false }),
        ...(uno.obiezioni?.(richiesta, partenza) ?? []),
      ];
    },
    completa: (r, partenza) => {
      const dopo = conGiorni(r, casaSuo);
      return conForza(conLingua(completa?.(dopo, partenza) ?? dopo, `${casaIn}.indirizzo`));
    },
    propone: proponeLegami,
    frase: uno.frase,
  });
}

/** Who is listed. */
export function nomi(r: Bozza5005): string {
  return insieme((r.elencoSoggettiFamiglia ?? []).map((una) => persona(una?.generalita)));
}

export function quanti(r: Bozza5005): number {
  return r.elencoSoggettiFamiglia?.length ?? 0;
}

/** How a participle said of those listed ends: in the feminine of women alone. */
export function desinenza(r: Bozza5005): string {
  const donne = (r.elencoSoggettiFamiglia ?? []).every(({ generalita }) => eDonna(generalita));
  if (quanti(r) > 1) return donne ? 'e' : 'i';
  return donne && quanti(r) === 1 ? 'a' : 'o';
}
