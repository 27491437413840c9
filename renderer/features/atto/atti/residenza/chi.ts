import { senzaZeri } from '#contract/tabelle/index.ts';
import type { Componente } from '#contract/wa/registro.ts';
import { prendi, testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import type { Partenza } from '../../atto.ts';
import { componentiDi, rigaDi } from '../../componenti.ts';
import { persona } from '../../frasi.ts';
import { legameVisto } from '../../legami-nuovi.ts';
import { componenti, type VoceComponenti } from '../../voci.ts';
import { insieme, intestatario } from '../famiglia/frasi.ts';
import { elencoIn, famigliaIn, type Bozza5005 } from './residenza.ts';

const righe = (richiesta: Grezza): readonly unknown[] => {
  const trovate = prendi(richiesta, elencoIn);
  return Array.isArray(trovate) ? trovate : [];
};
const idDi = (riga: unknown): string => testoA(riga, 'generalita.idSchedaSoggettoANPR');

/** In a family that begins, the first who is chosen heads it; the others are to him what they were, seen from him. */
function nellaNuova(uno: Componente, richiesta: Grezza, { dossier }: Partenza): string {
  const capo = righe(richiesta).find(
    (riga) => senzaZeri(testoA(riga, 'legameSoggetto.codiceLegame')) === '1',
  );
  if (capo === undefined) return '1';
  const era = dossier?.famiglia?.componenti.find((c) => c.idSchedaSoggettoANPR === idDi(capo));
  return legameVisto(era?.codiceLegame ?? '', uno.codiceLegame);
}

/** Who goes, each with the tie in the family that begins. */
export const chiParte: VoceComponenti = componenti(elencoIn, {
  ...{ legame: 'legameSoggetto', chi: 'tutti', scelti: true, necessario: true },
  ...{ etichetta: 'chiParte', nota: 'chiParte' },
  proponi: nellaNuova,
  scheda: () => '3',
});

/** Who goes, each with the tie in the family that receives: only who is of it can say. */
export const chiEntra: VoceComponenti = componenti(elencoIn, {
  ...{ legame: 'legameSoggetto', chi: 'tutti', scelti: true, necessario: true },
  ...{ etichetta: 'chiParte', nota: 'chiEntra' },
  proponi: (_, richiesta) => (testoA(richiesta, `${famigliaIn}.tipoScheda`) === '4' ? '2' : ''),
  scheda: (richiesta) => testoA(richiesta, `${famigliaIn}.tipoScheda`) || '3',
});

/** The person of the record is the first of those who go. */
export function soloLui(
  voce: VoceComponenti,
  partenza: Partenza,
): NonNullable<Bozza5005['elencoSoggettiFamiglia']> {
  const id = partenza.dossier?.idSchedaSoggettoANPR;
  return componentiDi(voce, partenza)
    .filter((uno) => uno.idSchedaSoggettoANPR === id)
    .map((uno) => rigaDi(voce, uno, partenza));
}

/** Everybody of the family goes. */
export function tuttiPartono(r: Bozza5005, { dossier }: Partenza): boolean {
  const via = new Set(righe(r).map(idDi));
  const loro = dossier?.famiglia?.componenti ?? [];
  return loro.length > 0 && loro.every((uno) => via.has(uno.idSchedaSoggettoANPR));
}

/** Who stays, and whether they still have a head: what the sentence says of the family that is left. */
export function chiResta(r: Bozza5005, { dossier }: Partenza): string {
  const via = new Set(righe(r).map(idDi));
  const restano = (dossier?.famiglia?.componenti ?? []).filter((uno) => !via.has(uno.idSchedaSoggettoANPR));
  if (restano.length === 0) return '; nella famiglia di prima non resta nessuno';
  const capo = restano.find(({ codiceLegame }) => senzaZeri(codiceLegame) === '1');
  const verbo = restano.length === 1 ? 'resta' : 'restano';
  const poi =
    dossier?.famiglia?.tipoScheda === '4'
      ? ''
      : capo
        ? restano.length === 1
          ? `, che ne resta ${intestatario(capo)}`
          : `, ${intestatario(capo)} ${persona(capo)}`
        : ', senza intestatario: va nominato subito dopo';
  return `; nella famiglia di prima ${verbo} ${insieme(restano.map(persona))}${poi}`;
}
