import type { Dossier } from '#contract/wa/registro.ts';
import type { SezioneCambiata } from '../../offline/differenze.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { moduloSuScheda } from '../atto/apri.ts';
import { eModuloAtto } from '../atto/modulo.ts';
import { aggiorna } from '../nascita/aggiorna.ts';
import { idDi, Modulo, type GenitoreRegistro, type Ruolo } from '../nascita/modulo.ts';
import { genitoreDa } from '../nascita/proposta.ts';

/** `nuovo`: as the register has it now; `atto`: as it was when the act was confirmed. */
export type Preferenza = 'nuovo' | 'atto';

/** Sections of the record that a birth takes into the act: on these there is something to choose. */
const nellAtto: readonly string[] = ['generalita', 'cittadinanza', 'statoCivile', 'famiglia', 'residenza'];

/** Whether whose word holds on this section is for the clerk to say; other acts begin again from the record as it is. */
export function sceltaPossibile(pratica: Pratica, sezione: string): boolean {
  return !eModuloAtto(pratica.modulo) && nellAtto.includes(sezione);
}

const parti: Readonly<Record<string, keyof GenitoreRegistro>> = {
  generalita: 'generalita',
  cittadinanza: 'cittadinanza',
  statoCivile: 'statoCivile',
  famiglia: 'famiglia',
  residenza: 'residenza',
};

/** The form again, with each changed section of the parent as the clerk chose it. */
export function unisci(
  modulo: Modulo,
  attuale: Dossier,
  cambiate: readonly SezioneCambiata[],
  scelte: Readonly<Record<string, Preferenza>>,
): Modulo {
  const ruolo = (['madre', 'padre'] as const).find(
    (uno: Ruolo) => idDi(modulo[uno]) === attuale.idSchedaSoggettoANPR,
  );
  const vecchio = ruolo && modulo[ruolo];
  const nuovo = genitoreDa(attuale);
  if (!ruolo || vecchio?.tipo !== 'registro' || !nuovo) return modulo;
  const unito: GenitoreRegistro = { ...nuovo };
  for (const { sezione } of cambiate) {
    const parte = parti[sezione];
    if (parte && scelte[sezione] === 'atto') {
      if (vecchio[parte] === undefined) Reflect.deleteProperty(unito, parte);
      else Object.assign(unito, { [parte]: vecchio[parte] });
    }
  }
  return aggiorna(modulo, { [ruolo]: unito });
}

/** The form of an act, whichever it is, on the record as it is now. */
export async function moduloUnito(
  pratica: Pratica,
  attuale: Dossier,
  cambiate: readonly SezioneCambiata[],
  scelte: Readonly<Record<string, Preferenza>>,
): Promise<unknown> {
  if (eModuloAtto(pratica.modulo)) return moduloSuScheda(pratica.modulo, pratica.base, attuale);
  const nascita = Modulo.safeParse(pratica.modulo);
  return nascita.success ? unisci(nascita.data, attuale, cambiate, scelte) : pratica.modulo;
}
