import type { Parole } from '../../lingua.ts';

/** One thing to write or choose, at its official path in `criteriRicerca` of 4001. */
export interface CampoCriterio {
  readonly percorso: string;
  readonly tipo: 'testo' | 'numero' | 'giorno' | 'tabella' | 'scelta';
  /** Decode table, two digits. */
  readonly tabella?: string;
  /** Values of a choice: words under `valori.<name>.<value>`. */
  readonly opzioni?: readonly string[];
  readonly massimo?: number;
  /** May stay empty while the criterion is in use. */
  readonly facoltativo?: boolean;
}

export interface Criterio {
  readonly chiave: string;
  readonly gruppo: 'persona' | 'luogo' | 'registro' | 'lavoro';
  readonly campi: readonly CampoCriterio[];
  /** What goes with it without being asked. */
  readonly fissi?: Readonly<Record<string, string>>;
}

const altre = 'ulterioriSelezioni';
const chiave = `${altre}.ricercaChiaveParziale`;

const daTabella = (gruppo: Criterio['gruppo'], nome: string, tabella: string): Criterio => ({
  ...{ chiave: nome, gruppo },
  campi: [{ percorso: `${altre}.${nome}`, tipo: 'tabella', tabella }],
});
const siNo = (gruppo: Criterio['gruppo'], nome: string): Criterio => ({
  ...{ chiave: nome, gruppo },
  campi: [{ percorso: `${altre}.${nome}`, tipo: 'scelta', opzioni: ['S', 'N'] }],
});

/** Whom an extraction may be of: each criterion that is added narrows it. */
export const criteri: readonly Criterio[] = [
  {
    ...{ chiave: 'iscritti', gruppo: 'registro' },
    campi: [{ percorso: `${altre}.tipoResidenza`, tipo: 'scelta', opzioni: ['1', '2'] }],
  },
  {
    ...{ chiave: 'eta', gruppo: 'persona' },
    campi: [
      { percorso: `${altre}.fasciaEtaDa`, tipo: 'numero', massimo: 3, facoltativo: true },
      { percorso: `${altre}.fasciaEtaA`, tipo: 'numero', massimo: 3, facoltativo: true },
    ],
  },
  {
    ...{ chiave: 'sesso', gruppo: 'persona' },
    campi: [{ percorso: `${altre}.sesso`, tipo: 'scelta', opzioni: ['F', 'M'] }],
  },
  daTabella('persona', 'statoCivile', '01'),
  daTabella('persona', 'tipoCittadinanza', '38'),
  daTabella('persona', 'codiceStato', '02'),
  {
    ...{ chiave: 'nome', gruppo: 'persona' },
    campi: [
      { percorso: `${chiave}.cognome`, tipo: 'testo', massimo: 80, facoltativo: true },
      { percorso: `${chiave}.nome`, tipo: 'testo', massimo: 80, facoltativo: true },
      { percorso: `${chiave}.ricercaCognomeNomeParziale`, tipo: 'scelta', opzioni: ['0', '1', '2', '3'] },
    ],
  },
  {
    ...{ chiave: 'via', gruppo: 'luogo' },
    campi: [{ percorso: 'indirizzoParziale.toponimo.denominazioneToponimo', tipo: 'testo', massimo: 100 }],
  },
  siNo('luogo', 'senzaFissaDimora'),
  {
    ...{ chiave: 'registrazioni', gruppo: 'registro' },
    campi: [
      { percorso: 'registrazioni.eventoAnagrafico', tipo: 'scelta', opzioni: ['1', '2', '3'] },
      { percorso: 'riferimentoRichiesta.dataIniziale', tipo: 'giorno' },
      { percorso: 'riferimentoRichiesta.dataFinale', tipo: 'giorno' },
    ],
  },
  {
    ...{ chiave: 'elettori', gruppo: 'registro' },
    campi: [{ percorso: `${altre}.dataRiferimento`, tipo: 'giorno' }],
    fissi: { [`${altre}.elettoreAllaDataRiferimento`]: 'S' },
  },
  {
    ...{ chiave: 'attoNascita', gruppo: 'registro' },
    campi: [
      { percorso: 'estremiAttoParziali.anno', tipo: 'numero', massimo: 4 },
      { percorso: 'estremiAttoParziali.parte', tipo: 'testo', massimo: 5, facoltativo: true },
      { percorso: 'estremiAttoParziali.serie', tipo: 'testo', massimo: 10, facoltativo: true },
    ],
    fissi: { 'estremiAttoParziali.tipoAtto': '1' },
  },
  daTabella('registro', 'statoCodiceFiscale', '22'),
  siNo('registro', 'listaLeva'),
  siNo('registro', 'ricercaCittadiniSenzaNome'),
  siNo('registro', 'ricercaCittadiniSenzaCognome'),
  daTabella('lavoro', 'titoloDiStudio', '11'),
  daTabella('lavoro', 'idProfessione', '09'),
  daTabella('lavoro', 'idCondizioneNonProfessionale', '10'),
  siNo('lavoro', 'possessoPatente'),
  siNo('lavoro', 'possessoVeicoli'),
];

/** The last part of a path: the name by which its words are found. */
export const nomeDi = (percorso: string): string => percorso.slice(percorso.lastIndexOf('.') + 1);

/** What a value of a choice means: its own words, or yes and no. */
export const nomeScelta = (percorso: string, valore: string, t: Parole): string =>
  t(`valori.${nomeDi(percorso)}.${valore}`, { defaultValue: '' }) || t(`siNo.${valore}`);
