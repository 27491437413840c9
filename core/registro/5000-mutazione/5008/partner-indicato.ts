import type { Generalita } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { generalitaDi, giornoMorte, stesso, vincoloAttivo } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import { diverso } from '../../soggetto-richiesto.ts';
import { registrato, type Caso } from './caso.ts';

/** Who is named as spouse or partner: somebody else, and if known to the register described as there. */
export function controllaPartner(campo: string, chi: Generalita | undefined, caso: Caso): Rilievo[] {
  if (!chi) return [];
  const io = generalitaDi(caso.soggetto);
  if (chi.idSchedaSoggettoANPR !== undefined && chi.idSchedaSoggettoANPR === io.idSchedaSoggettoANPR)
    return [rilievo('EN465', { campo, causa: 'La persona e il suo coniuge o convivente sono la stessa.' })];
  const noto = registrato(caso, chi);
  if (!noto) return chi.idSchedaSoggettoANPR === undefined ? [] : [rilievo('EN185', { campo })];
  return diverso(chi, noto) ? [rilievo('EN183', { campo })] : [];
}

/** A new marriage or union needs both people free on that day, and alive (EN272, EN289, EN399). */
export function controllaLiberta(
  parti: {
    readonly campoPartner: string;
    readonly campoGiorno: string;
    readonly giorno: string | undefined;
    /** End of the last marriage or union of the person, when this one is new. */
    readonly fine: string | undefined;
  },
  partner: Soggetto | undefined,
  { soggetto }: Caso,
): Rilievo[] {
  const { giorno, fine } = parti;
  const suo = partner && vincoloAttivo(partner.dati);
  const occupato = suo !== undefined && !stesso(suo.con, generalitaDi(soggetto));
  const morte = partner && giornoMorte(partner);
  const campo = parti.campoGiorno;
  return [
    ...(occupato ? [rilievo('EN272', { campo: parti.campoPartner })] : []),
    ...(giorno !== undefined && fine !== undefined && giorno <= fine ? [rilievo('EN289', { campo })] : []),
    ...(giorno !== undefined && morte !== undefined && giorno >= morte ? [rilievo('EN399', { campo })] : []),
  ];
}

/** A bond is said to end by death: the death comes first, and the days agree (EN300, EN322, EN325, EN398). */
export function controllaMortePartner(
  parti: {
    readonly vivo: 'EN300' | 'EN322' | 'EN325';
    readonly campo: string;
    readonly campoGiorno: string;
    readonly giorno: string | undefined;
  },
  partner: Soggetto | undefined,
): Rilievo[] {
  if (!partner) return [];
  const morte = giornoMorte(partner);
  if (partner.stato !== 'deceduto') return [rilievo(parti.vivo, { campo: parti.campo })];
  return parti.giorno === undefined || morte === undefined || parti.giorno === morte
    ? []
    : [rilievo('EN398', { campo: parti.campoGiorno })];
}
