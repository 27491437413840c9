import { copiaDi, inRisposta } from '#contract/allineamento/copia.ts';
import type { DatiSoggettiRisposta, TestataRisposta } from '#contract/anpr/index.ts';
import type { Famiglia, Soggetto } from '../registro/modello.ts';
import type { Contesto, Effetti, Ricerca } from '../registro/operazione.ts';
import { schedaIndividuale } from '../registro/scheda.ts';
import type { Notifica } from './modello.ts';

type Registrati = Pick<Effetti, 'soggetti' | 'famiglie' | 'risposta'>;

/**
 * Whether what was registered comes back to the municipality itself: at the desk, when its local database is fed by the
 * register (integrated Web Application). Its own software knows from the answer what it has registered.
 */
export function vuoleNris(effetti: Registrati | undefined, { chi, comune }: Contesto): boolean {
  const { soggetti = [], famiglie = [] } = effetti ?? {};
  return comune.integrata === true && chi.canale === 'WA' && soggetti.length + famiglie.length > 0;
}

function nominati({ soggetti = [], famiglie = [] }: Registrati): string[] {
  const ids = [
    ...soggetti.map((s) => s.idSchedaSoggettoANPR),
    // The ties to a family that changed are sections of the record of each of its members.
    ...famiglie.flatMap((f) => f.componenti.map((c) => c.idSchedaSoggettoANPR)),
  ];
  return [...new Set(ids)];
}

function voce(soggetto: Soggetto, famiglia: Famiglia | undefined, comune: string): DatiSoggettiRisposta {
  const { idSchedaSoggettoANPR, dati } = soggetto;
  const suoi = soggetto.comune === comune ? schedaIndividuale(soggetto, famiglia) : soloNome(dati);
  const generalita = { ...suoi.generalita, idSchedaSoggettoANPR };
  return inRisposta({ ...copiaDi(suoi), generalita });
}

/** Of who is back where they came from, no more than that. */
function soloNome({ identificativi, generalita }: Soggetto['dati']): Soggetto['dati'] {
  return { ...(identificativi && { identificativi }), generalita };
}

/** @param cerca the register as it is after what was registered. */
export async function notificaNris(
  cerca: Pick<Ricerca, 'soggetto' | 'famiglia'>,
  effetti: Registrati,
  comune: string,
): Promise<Notifica> {
  const soggetti = nominati(effetti);
  const datiSoggetto: DatiSoggettiRisposta[] = [];
  for (const id of soggetti) {
    const soggetto = await cerca.soggetto(id);
    if (!soggetto) continue;
    const { idFamigliaConvivenzaANPR: sua } = soggetto;
    datiSoggetto.push(voce(soggetto, sua === undefined ? undefined : await cerca.famiglia(sua), comune));
  }
  const [positiva] = Object.values(effetti.risposta) as { readonly testataRisposta?: TestataRisposta }[];
  return {
    tipo: 'NRIS',
    comune,
    soggetti,
    contenuto: {
      ...(positiva?.testataRisposta && { testataRisposta: positiva.testataRisposta }),
      listaSoggettiVariati: { datiSoggetto },
    },
  };
}
