import type { Dossier } from '#contract/wa/registro.ts';
import { elenco, generalitaDi, indirizzoInParole, luogoInParole } from '../../ufficiale/lettura.ts';
import { metti, prendi } from '../../ufficiale/percorso.ts';
import type { Atto } from './atto.ts';
import { conProposte } from './cambia.ts';
import type { ModuloAtto, Noto } from './modulo.ts';
import type { VocePersona } from './voci.ts';

function residenzaDi({ dati }: Dossier): string {
  const residenza = elenco(dati, 'residenza')[0];
  const comune = luogoInParole({ comune: prendi(residenza, 'indirizzo.comune') });
  return [indirizzoInParole(residenza), comune].filter((uno) => uno !== '').join(', ');
}

/** Family and home of somebody, as their record has them. */
export function notoDi(dossier: Dossier): Noto {
  const { famiglia, idSchedaSoggettoANPR: id } = dossier;
  const suo = famiglia?.componenti.find((uno) => uno.idSchedaSoggettoANPR === id);
  return {
    ...(famiglia
      ? {
          famiglia: {
            id: famiglia.idFamigliaConvivenzaANPR,
            tipoScheda: famiglia.tipoScheda,
            legame: suo?.codiceLegame ?? '',
          },
        }
      : {}),
    residenza: residenzaDi(dossier),
  };
}

function senzaNoto({ noti = {}, ...modulo }: ModuloAtto, percorso: string): ModuloAtto {
  const { [percorso]: _, ...altri } = noti;
  return { ...modulo, noti: altri };
}

/** The person of a record in the request, with what else the act takes of them. */
export function conPersona(
  atto: Atto,
  prima: ModuloAtto,
  { percorso, prende, conFamiglia }: Pick<VocePersona, 'percorso' | 'prende' | 'conFamiglia'>,
  dossier: Dossier,
): ModuloAtto {
  const { note: _, ...generalita } = generalitaDi(dossier);
  const { idSchedaSoggettoANPR } = dossier;
  let richiesta = metti(prima.richiesta, percorso, { ...generalita, idSchedaSoggettoANPR });
  for (const [verso, da] of Object.entries(prende ?? {}))
    richiesta = metti(richiesta, verso, prendi(dossier.dati, da));
  const noti = conFamiglia ? { ...prima.noti, [percorso]: notoDi(dossier) } : prima.noti;
  return conProposte(atto, { ...prima, richiesta, ...(noti ? { noti } : {}) }, percorso, prima);
}

/** Nobody in their place. @param scelta `mano`: to be written by hand. */
export function senzaPersona(
  atto: Atto,
  prima: ModuloAtto,
  { percorso, prende }: Pick<VocePersona, 'percorso' | 'prende'>,
  scelta: '' | 'mano',
): ModuloAtto {
  let richiesta = metti(prima.richiesta, percorso, undefined);
  for (const verso of Object.keys(prende ?? {})) richiesta = metti(richiesta, verso, undefined);
  const scelte = { ...prima.scelte, [percorso]: scelta };
  return conProposte(atto, senzaNoto({ ...prima, richiesta, scelte }, percorso), percorso, prima);
}
