import { presente } from '../../possibile.ts';
import type { VoceRegistro } from '../voce-registro.ts';

/** A birth, from the record of the mother or of the father: wherever they live, the child may come here. */
export const attoNascita: VoceRegistro = {
  ...{ chiave: 'nascita', servizio: '1001', parole: 'nascita', gruppo: 'iscrizioni', parteDa: 'soggetto' },
  impedito: (dossier) => presente(dossier, undefined),
  carica: async () => (await import('./nascita.ts')).nascita,
};
