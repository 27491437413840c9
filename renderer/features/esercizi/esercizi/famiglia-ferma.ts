import { segni, type Esercizio } from '../esercizio.ts';

/** Story 3: a family that arrives is stopped by a procedure of the municipality that it leaves (EN531). */
export const famigliaFerma: Esercizio = {
  nome: 'famiglia-ferma',
  minuti: 8,
  passi: [
    { nome: 'scheda', segno: segni.schermata('scheda') },
    { nome: 'bozza', segno: segni.bozza('5001') },
    { nome: 'ferma', segno: segni.sospeso('EN531') },
    { nome: 'promemoria', segno: (fatto) => fatto.tipo === 'promemoria' },
  ],
};
