import type { Dossier } from '#contract/wa/registro.ts';
import type { Candidato, RuoloCandidato } from '../../offline/macchina.ts';
import type { Pratica } from '../../offline/pratica.ts';
import { metti } from '../../ufficiale/percorso.ts';
import type { Atto } from '../atto/atto.ts';
import { attoDi } from '../atto/atti/index.ts';
import { conProposte } from '../atto/cambia.ts';
import { leggiModulo, type ModuloAtto } from '../atto/modulo.ts';
import { conPersona } from '../atto/persona.ts';
import { puntiDi } from '../atto/punti.ts';
import type { VocePersona } from '../atto/voci.ts';

/** Where the official request names each of them. */
const percorsi: Readonly<Record<RuoloCandidato, string>> = {
  padre: 'paternita.generalita',
  madre: 'maternita.generalita',
  coniuge: 'matrimonio.coniuge',
};

function voceDi(atto: Atto, modulo: ModuloAtto, percorso: string): VocePersona | undefined {
  return puntiDi(atto, modulo, { oggi: '' })
    .map(({ voce }) => voce)
    .find((una): una is VocePersona => una.tipo === 'persona' && una.percorso === percorso);
}

/**
 * The form of the act with the person that the clerk recognised among those of the register.
 * @param dossier their record, when it can be read: a birth takes the family from it.
 */
export async function conCandidato(
  { modulo }: Pick<Pratica, 'modulo'>,
  { ruolo, generalita }: Candidato,
  dossier: Dossier | undefined,
): Promise<unknown> {
  const letto = leggiModulo(modulo);
  if (!letto) return modulo;
  const percorso = percorsi[ruolo];
  const { [percorso]: _, ...scelte } = letto.scelte;
  const { [percorso]: __, ...noti } = letto.noti ?? {};
  const prima: ModuloAtto = { ...letto, scelte, ...(letto.noti ? { noti } : {}) };
  const atto = await attoDi(letto.atto);
  const voce = atto && voceDi(atto, prima, percorso);
  if (atto && voce && dossier) return conPersona(atto, prima, voce, dossier);
  const dopo = { ...prima, richiesta: metti(prima.richiesta, percorso, generalita) };
  return atto ? conProposte(atto, dopo, percorso, prima) : dopo;
}
