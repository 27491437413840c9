import { segni, type Esercizio } from '../esercizio.ts';

/** Story 1, as far as a desk that is already one allows: is this workstation good, and whose is it? */
export const primaOra: Esercizio = {
  nome: 'prima-ora',
  minuti: 4,
  sedi: ['comune', 'prefettura'],
  passi: [
    { nome: 'postazione', segno: segni.schermata('postazione') },
    { nome: 'verifiche', segno: segni.risposta('diagnostica.esegui', true) },
    { nome: 'referto', segno: segni.risposta('diagnostica.esporta', true) },
    { nome: 'blocca', segno: (fatto) => fatto.tipo === 'bloccato' },
    { nome: 'rientra', segno: (fatto) => fatto.tipo === 'ritorno' },
  ],
};
