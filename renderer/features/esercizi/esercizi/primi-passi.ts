import { segni, type Esercizio } from '../esercizio.ts';

export const primiPassi: Esercizio = {
  nome: 'primi-passi',
  minuti: 3,
  passi: [
    { nome: 'cerca', segno: segni.risposta('registro.cerca', true) },
    { nome: 'scheda', segno: segni.schermata('scheda') },
    { nome: 'uscita', segno: segni.schermata('uscita') },
    { nome: 'torna', segno: segni.schermata('scheda', 'cerca') },
  ],
};
