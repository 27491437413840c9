import { annulla, registra, segni, type Esercizio } from '../esercizio.ts';

/** Story 8: what was registered by mistake is undone, after a look at what stands in the way. */
export const attoAnnullato: Esercizio = {
  nome: 'atto-annullato',
  minuti: 10,
  passi: [
    { nome: 'atto', segno: segni.atto('confermata', registra) },
    { nome: 'apri', segno: segni.schermata('annullamento') },
    { nome: 'anteprima', segno: segni.risposta('registro.annullabilita', true) },
    { nome: 'annullato', segno: segni.atto('confermata', annulla) },
    { nome: 'scheda', segno: segni.schermata('scheda') },
  ],
};
