import type { Atto } from '../atto.ts';
import { presente } from '../possibile.ts';
import { attiAire } from './aire/registro.ts';
import { attiCasa } from './casa.ts';
import { attoNascita } from './nascita/registro.ts';
import { attiIscrizioni } from './iscrizioni/registro.ts';
import { attiScheda } from './scheda/registro.ts';
import { attiUscite } from './uscite.ts';
import type { VoceRegistro } from './voce-registro.ts';

export type { VoceRegistro } from './voce-registro.ts';

/** All the acts, in the order of menus. A new act is one line here and one file. */
export const registroAtti: readonly VoceRegistro[] = [
  {
    ...{
      chiave: 'decesso',
      servizio: '2001',
      parole: 'decesso',
      gruppo: 'cancellazioni',
      parteDa: 'soggetto',
    },
    impedito: presente,
    carica: () => import('./decesso.ts').then(({ decesso }) => decesso),
  },
  attoNascita,
  ...attiIscrizioni,
  ...attiCasa,
  ...attiScheda,
  ...attiAire,
  ...attiUscite,
];

export function voceDi(chiave: string): VoceRegistro | undefined {
  return registroAtti.find((una) => una.chiave === chiave);
}

const caricati = new Map<string, Atto>();

/** An act by its key; undefined when this version of the desk does not know it. */
export async function attoDi(chiave: string): Promise<Atto | undefined> {
  const noto = caricati.get(chiave);
  if (noto) return noto;
  const atto = await voceDi(chiave)?.carica();
  if (atto) caricati.set(chiave, atto);
  return atto;
}
