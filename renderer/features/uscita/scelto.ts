import { Generalita } from '#contract/anpr/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { Candidato, RuoloCandidato } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { metti } from '../../ufficiale/percorso.ts';
import { eModuloAtto } from '../atto/modulo.ts';
import { aggiorna } from '../nascita/aggiorna.ts';
import { Modulo, type GenitoreRegistro } from '../nascita/modulo.ts';
import { genitoreDa } from '../nascita/proposta.ts';

/** Where the official request names each of them. */
const percorsi: Readonly<Record<RuoloCandidato, string>> = {
  padre: 'paternita.generalita',
  madre: 'maternita.generalita',
  coniuge: 'matrimonio.coniuge',
};

function scritto({ generalita }: Candidato): GenitoreRegistro | undefined {
  const letta = Generalita.safeParse(generalita);
  return letta.success ? { tipo: 'registro', generalita: letta.data, residenza: '' } : undefined;
}

/**
 * The form of the act with the person that the clerk recognised among those of the register.
 * @param dossier their record, when it can be read: a birth takes the family from it.
 */
export function conCandidato(
  { modulo }: Pick<Pratica, 'modulo'>,
  candidato: Candidato,
  dossier: Dossier | undefined,
): unknown {
  const { ruolo, generalita } = candidato;
  const percorso = percorsi[ruolo];
  if (eModuloAtto(modulo)) {
    const { [percorso]: _, ...scelte } = modulo.scelte;
    return { ...modulo, scelte, richiesta: metti(modulo.richiesta, percorso, generalita) };
  }
  const nascita = Modulo.safeParse(modulo);
  const genitore = (dossier && genitoreDa(dossier)) ?? scritto(candidato);
  if (!nascita.success || !genitore || ruolo === 'coniuge') return modulo;
  return aggiorna(nascita.data, { [ruolo]: genitore });
}
