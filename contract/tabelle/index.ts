export {
  descrivi,
  etichetta,
  senzaZeri,
  tabella,
  tabelleInUso,
  usaTabelle,
  versioneTabelle,
  voce,
  vociValide,
  type LinguaEtichetta,
  type Tabella,
  type VoceTabella,
} from './tabelle.ts';
