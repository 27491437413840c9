import { segni, type Esercizio } from '../esercizio.ts';

const movimento = segni.risposta('registro.attoModuli', true);

/** Story 5: a blank comes into stock, and is taken for somebody. */
export const cartaDalMagazzino: Esercizio = {
  nome: 'carta-dal-magazzino',
  minuti: 10,
  passi: [
    { nome: 'moduli', segno: segni.schermata('carta-identita') },
    { nome: 'carica', segno: movimento },
    { nome: 'assegna', segno: movimento },
    { nome: 'scheda', segno: segni.schermata('scheda') },
    { nome: 'rilascio', segno: segni.schermata('carta-identita') },
    { nome: 'domanda', segno: segni.risposta('registro.domandaCarta', true) },
  ],
};
