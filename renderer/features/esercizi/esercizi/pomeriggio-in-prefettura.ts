import { segni, type Esercizio } from '../esercizio.ts';

/** Story 10: a lot, a card made, one defective, and who takes them away with a receipt. */
export const pomeriggioInPrefettura: Esercizio = {
  nome: 'pomeriggio-in-prefettura',
  minuti: 15,
  sedi: ['prefettura'],
  passi: [
    { nome: 'lotto', segno: segni.risposta('prefettura.nuovoLotto', true) },
    { nome: 'carta', segno: segni.risposta('prefettura.personalizza', true) },
    { nome: 'lettera', segno: segni.risposta('prefettura.letteraChiusa', true) },
    { nome: 'difettosa', segno: segni.risposta('prefettura.scarta', true) },
    { nome: 'consegna', segno: segni.risposta('prefettura.consegna', true) },
    { nome: 'ricevuta', segno: segni.risposta('ricevuta', true) },
  ],
};
