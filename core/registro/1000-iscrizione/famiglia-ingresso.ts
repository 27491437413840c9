import type { AltraLingua, FamigliaConvivenza, LegameSoggetto, TipoResidenza } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import {
  controllaFamigliaRichiesta,
  famigliaTrovata,
  type FamigliaRichiesta,
} from '../famiglia-richiesta.ts';
import { conComponente, intestatario, nuovaFamiglia } from '../famiglie.ts';
import type { Famiglia } from '../modello.ts';

/** The family that a registration names, as the request says it and as the register has it. */
export interface Ingresso {
  readonly nuova: boolean;
  readonly tipoScheda: Famiglia['tipoScheda'];
  readonly scheda: FamigliaConvivenza;
  readonly legame: LegameSoggetto;
  /** Where the person is to live, when the request says it. */
  readonly residenza: TipoResidenza | undefined;
  readonly altraLingua?: readonly AltraLingua[] | undefined;
  /** FI 1: others of the family are still to be registered. */
  readonly incompleta: boolean;
  readonly lette: FamigliaRichiesta;
  readonly campi: { readonly scheda: string; readonly legame: string };
}

interface Quando {
  readonly comune: string;
  readonly dal: string;
}

/** Found, of the caller, and of the kind that the service registers people in. */
function controllaScheda(i: Ingresso, famiglia: Famiglia | undefined, comune: string): Rilievo[] {
  const campo = `${i.campi.scheda}.idFamigliaConvivenzaANPR`;
  if (i.tipoScheda === '4') {
    if (!famiglia || famiglia.comune !== comune) return [rilievo('EN135', { campo })];
    return famiglia.tipoScheda === '4' ? [] : [rilievo('EN342', { campo })];
  }
  const assente = controllaFamigliaRichiesta(i.campi.scheda, i.scheda, i.lette);
  if (assente.length > 0 || !famiglia) return assente;
  if (famiglia.comune !== comune) return [rilievo('EN180', { campo })];
  if (famiglia.tipoScheda === i.tipoScheda) return [];
  if (i.tipoScheda === '5') return [rilievo('EF018', { campo })];
  return [rilievo(famiglia.tipoScheda === '5' ? 'ES077' : 'EN341', { campo })];
}

/** One head or responsible, and no more; a family that is closed has its head. */
function controllaCapo(i: Ingresso, famiglia: Famiglia): Rilievo[] {
  const campo = `${i.campi.legame}.codiceLegame`;
  const capo = senzaZeri(i.legame.codiceLegame) === '1';
  if (famiglia.tipoScheda === '4') {
    const occupato = intestatario(famiglia) !== undefined || famiglia.tutoreIntestatario !== undefined;
    return capo && occupato ? [rilievo('EN392', { campo })] : [];
  }
  if (capo) return intestatario(famiglia) === undefined ? [] : [rilievo('EF007', { campo })];
  const senza = intestatario(famiglia) === undefined && !i.incompleta;
  return senza ? [rilievo('EF008', { campo })] : [];
}

/** What the register says of the family in which somebody is registered (workflows.md §2, §3.3). */
export function controllaIngresso(i: Ingresso, { comune, dal }: Quando): Rilievo[] {
  const resta = i.incompleta ? [rilievo('EN213')] : [];
  if (i.nuova) return resta;
  const famiglia = famigliaTrovata(i.lette);
  const trovati = controllaScheda(i, famiglia, comune);
  if (trovati.length > 0 || !famiglia) return trovati;
  const decorrenza = 'testataRichiesta.dataDecorrenza';
  const inCorso = famiglia.incompleta && dal !== famiglia.dataOrigine;
  return [
    ...(dal < famiglia.dataOrigine
      ? [rilievo('EF031', { campo: `${i.campi.legame}.dataDecorrenza` })]
      : inCorso
        ? [rilievo('EN358', { campo: decorrenza })]
        : dal < famiglia.ultimaDecorrenza
          ? [rilievo('EN389', { campo: decorrenza })]
          : []),
    ...controllaCapo(i, famiglia),
    ...resta,
  ];
}

/** The family with the new member in it; a new one begins that day, where the member lives. */
export function famigliaConIngresso(
  i: Ingresso,
  id: string,
  { comune, dal }: Quando,
  nuovoId: string,
): Famiglia {
  const { residenza, scheda, tipoScheda } = i;
  const esistente = i.nuova ? undefined : famigliaTrovata(i.lette);
  if (!esistente && !residenza) throw new Error('a family without a residence passed the controls');
  const base: Famiglia =
    esistente ??
    ({
      ...nuovaFamiglia({
        ...{ id: nuovoId, comune, dal, altraLingua: i.altraLingua },
        residenza: residenza as TipoResidenza,
        motivo: scheda.motivoCostituzione,
        numeroComunale: scheda.idFamigliaConvivenzaComune,
      }),
      tipoScheda,
    } satisfies Famiglia);
  const conLui = conComponente(base, id, senzaZeri(i.legame.codiceLegame), dal);
  return base.tipoScheda === '4' ? conLui : { ...conLui, incompleta: i.incompleta };
}
