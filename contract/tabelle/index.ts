export {
  descrivi,
  etichetta,
  senzaZeri,
  tabella,
  voce,
  vociValide,
  type LinguaEtichetta,
  type Tabella,
  type VoceTabella,
} from './tabelle.ts';
