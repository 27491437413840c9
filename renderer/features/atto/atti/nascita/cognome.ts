import { metti, testoA } from '../../../../ufficiale/percorso.ts';
import type { ModuloAtto } from '../../modulo.ts';
import type { OpzioneAtto, StatoModulo } from '../../voci.ts';
import { genitoreDi } from './genitori.ts';

export const origine = 'datiControllo.origineCognome';
export const cognome = 'generalita1001.generalita.cognome';

const scelte = ['padre-madre', 'madre-padre', 'padre', 'madre', 'altro'] as const;
export type SceltaCognome = (typeof scelte)[number];

/** origineCognome: 1 of the father, 2 of the mother, 3 of both, 4 other. */
const origini: Readonly<Record<SceltaCognome, string>> = {
  ...{ padre: '1', madre: '2', 'padre-madre': '3', 'madre-padre': '3', altro: '4' },
};

/** Surname that a choice gives. Both, in the order that the parents agree, is the rule (Corte cost. 131/2022). */
export function cognomeScelto(scelta: SceltaCognome, stato: StatoModulo): string {
  const padre = genitoreDi(stato, 'padre')?.cognome ?? '';
  const madre = genitoreDi(stato, 'madre')?.cognome ?? '';
  const dati: Readonly<Record<SceltaCognome, string>> = {
    ...{ padre, madre, altro: '' },
    'padre-madre': `${padre} ${madre}`.trim(),
    'madre-padre': `${madre} ${padre}`.trim(),
  };
  return dati[scelta];
}

/** Kinds of surname that can be chosen with the parents that are there. */
export function scelteCognome(stato: StatoModulo): SceltaCognome[] {
  const padre = (genitoreDi(stato, 'padre')?.cognome ?? '') !== '';
  const madre = (genitoreDi(stato, 'madre')?.cognome ?? '') !== '';
  return scelte.filter((una) => (padre || !una.includes('padre')) && (madre || !una.includes('madre')));
}

/** Which one stands: the request has the origin only, the order of the two is beside it. */
export function sceltaCognome({ richiesta, scelte: fatte }: StatoModulo): SceltaCognome | '' {
  const codice = testoA(richiesta, origine);
  const loro = scelte.filter((una) => origini[una] === codice);
  return loro.find((una) => una === fatte[origine]) ?? loro[0] ?? '';
}

export function conCognome(modulo: ModuloAtto, scelta: string): ModuloAtto {
  const fatta = scelte.find((una) => una === scelta);
  if (!fatta) return modulo;
  const conOrigine = metti(modulo.richiesta, origine, origini[fatta]);
  return {
    ...modulo,
    richiesta: fatta === 'altro' ? conOrigine : metti(conOrigine, cognome, cognomeScelto(fatta, modulo)),
    scelte: { ...modulo.scelte, [origine]: fatta },
  };
}

/** Each with the surname that it gives. */
export function opzioniCognome(stato: StatoModulo): readonly OpzioneAtto[] {
  return scelteCognome(stato).map((scelta) => ({
    valore: scelta,
    ...(scelta === 'altro' ? { parola: 'cognome.altro' } : { testo: cognomeScelto(scelta, stato) }),
    nota: `cognomeDi.${scelta}`,
  }));
}
