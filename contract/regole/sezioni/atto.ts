import type { Atto, AttoANPR, DatiEvento } from '../../anpr/index.ts';
import type { CodiceSpiegato } from '../catalogo.ts';
import { controllaComune, type CodiciComune } from '../luogo-evento.ts';
import { rilievo, type Rilievo } from '../regola.ts';
import { sotto, type ContestoSezioni } from './contesto.ts';

type AttoANSC = NonNullable<AttoANPR['attoANSC']>;

/** The codes of one kind of deed. */
export interface CodiciAtto {
  /** Year that no register has. Deeds without a code for it are only compared with the event. */
  readonly anno?: CodiceSpiegato;
  /** Older than the event, or to come. */
  readonly date: CodiceSpiegato;
  readonly comune: CodiciComune;
}

/** The civil registers of the Kingdom begin in 1861. */
const primoAnno = '1861';

/** @param evento `AAAA-MM-GG`; left out, the deed may be of any time up to today. */
export function controllaAtto(
  campo: string,
  atto: Atto | AttoANSC | undefined,
  evento: string | undefined,
  codici: CodiciAtto,
  { oggi, luoghi }: ContestoSezioni,
): Rilievo[] {
  if (!atto) return [];
  const { anno, dataFormazioneAtto: formato } = atto;
  const dal = evento ?? '';
  const assurdo = codici.anno !== undefined && (anno < primoAnno || anno > '9000');
  const sfasato =
    anno < dal.slice(0, 4) ||
    anno > oggi.slice(0, 4) ||
    (formato !== undefined && (formato < dal || formato > oggi));
  const trovati = [
    ...(assurdo && codici.anno !== undefined ? [rilievo(codici.anno, { campo: 'anno' })] : []),
    ...(sfasato && !assurdo ? [rilievo(codici.date)] : []),
    ...controllaComune('comuneRegistrazione', atto.comuneRegistrazione, formato, codici.comune, luoghi),
  ];
  return trovati.map((uno) => sotto(campo, uno));
}

/** The deed of an event in whichever of its three forms it is written. */
export function controllaAttoEvento(
  evento: DatiEvento | undefined,
  codici: CodiciAtto,
  contesto: ContestoSezioni,
): Rilievo[] {
  const { attoEvento, attoEventoANPR: anpr, dataEvento } = evento ?? {};
  return [
    ...controllaAtto('attoEvento', attoEvento, dataEvento, codici, contesto),
    ...controllaAtto('attoEventoANPR.atto', anpr?.atto, dataEvento, codici, contesto),
    ...controllaAtto('attoEventoANPR.attoANSC', anpr?.attoANSC, dataEvento, codici, contesto),
  ];
}
