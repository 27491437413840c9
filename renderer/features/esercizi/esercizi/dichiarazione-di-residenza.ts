import { registra, segni, type Esercizio } from '../esercizio.ts';

/** Story 6: a citizen declares a change of residence, and request and register go on together. */
export const dichiarazioneDiResidenza: Esercizio = {
  nome: 'dichiarazione-di-residenza',
  minuti: 10,
  passi: [
    { nome: 'arriva', segno: segni.risposta('esercizi.dichiarazione', true), comando: 'dichiarazione' },
    { nome: 'apri', segno: segni.schermata('richiesta') },
    { nome: 'prendi', segno: segni.risposta('registro.attoRichiesta', true) },
    { nome: 'registra', segno: segni.atto('confermata', registra) },
    { nome: 'riserva', segno: segni.schermata('richiesta') },
  ],
};
