import type { Richiesta6001 } from '#contract/anpr/s6001-certificazione/6001-certificato.ts';
import { personaggi } from '../../dimostrativo/index.ts';
import { particolari } from '../../dimostrativo/particolari.ts';

/** One certificate of a type of table 13, about somebody of the demo municipality of whom it can be issued. */
export interface Campione {
  readonly tipo: string;
  /** idSchedaSoggettoANPR. */
  readonly di: string;
  /** Reference date of a historical one. */
  readonly al?: string;
  /** What differs from a certificate paid for with a stamp, asked for by the person at the desk. */
  readonly controllo?: Partial<Richiesta6001['datiControllo']>;
}

const { coppiaInAttesa: coppia, vedova, nomeDifficile, madreSola } = personaggi;
const { uniti, contratto, partito, aire, convivenza, traslochi, naturalizzata } = particolari;
/** Of the office itself: who died, or left, asks for nothing. */
const perUfficio = { tipoRichiedente: '3', esenzioneBollo: '10', bollo: '0', diritti: '0' };

export const campioni: readonly Campione[] = [
  { tipo: '1', di: coppia.figlia },
  { tipo: '2', di: vedova.defunto, controllo: perUfficio },
  { tipo: '3', di: coppia.madre, controllo: { paEstera: '4' } },
  { tipo: '4', di: partito, controllo: perUfficio },
  { tipo: '5', di: naturalizzata.persona },
  { tipo: '6', di: naturalizzata.persona },
  { tipo: '7', di: nomeDifficile.persona },
  {
    tipo: '8',
    di: coppia.padre,
    controllo: { listaAnnotazioni: { rigaAnnotazione: ['RILASCIATO PER LA STIPULA DI UN CONTRATTO'] } },
  },
  { tipo: '9', di: traslochi.persona },
  { tipo: '10', di: aire.padre },
  { tipo: '11', di: vedova.vedova },
  { tipo: '12', di: coppia.madre },
  { tipo: '13', di: coppia.padre },
  { tipo: '14', di: convivenza.ospite },
  { tipo: '15', di: aire.madre },
  { tipo: '16', di: madreSola.madre },
  { tipo: '17', di: nomeDifficile.persona },
  { tipo: '18', di: uniti.primo },
  { tipo: '19', di: contratto.lei },
  { tipo: '20', di: traslochi.persona, al: '2019-01-01' },
];
