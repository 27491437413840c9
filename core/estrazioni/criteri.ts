import { sql, type RawBuilder } from 'kysely';
import type { Richiesta4001 } from '#contract/anpr/index.ts';
import { senzaZeri } from '#contract/tabelle/index.ts';
import { chiaveNome } from '../registro/righe.ts';
import { cittadinanze } from './cittadinanze.ts';

export type Criteri4001 = Richiesta4001['criteriRicerca'];
type Altre = NonNullable<Criteri4001['ulterioriSelezioni']>;
/** A condition on the present row `s` of a person. */
export type Condizione = RawBuilder<boolean>;

/** A datum of the document, as text. */
export const dato = (percorso: string): RawBuilder<string> =>
  sql<string>`(s.documento #>> ${sql.lit(`{dati,${percorso}}`)})`;

const si = (scritto: string): boolean => scritto.toUpperCase().startsWith('S');
const comeSi = (valore: RawBuilder<string>): RawBuilder<string> => sql`upper(left(${valore}, 1))`;

/** 0, or left out, the whole name; 1 how it begins; 2 what is in it; 3 how it ends. */
function nome(colonna: 'cognome' | 'nome', scritto: string, modo: string): Condizione {
  const chiave = chiaveNome(scritto);
  const cerca = { 1: `${chiave}%`, 2: `%${chiave}%`, 3: `%${chiave}` }[modo];
  const campo = sql.ref(`s.${colonna}`);
  return cerca === undefined ? sql`${campo} = ${chiave}` : sql`${campo} like ${cerca}`;
}

function parziale({ ricercaChiaveParziale: p }: Altre): Condizione[] {
  if (!p) return [];
  const modo = p.ricercaCognomeNomeParziale ?? '0';
  return [
    ...(p.codiceFiscale === undefined
      ? []
      : [sql<boolean>`s.codice_fiscale = ${p.codiceFiscale.toUpperCase()}`]),
    ...(p.cognome === undefined ? [] : [nome('cognome', p.cognome, modo)]),
    ...(p.nome === undefined ? [] : [nome('nome', p.nome, modo)]),
  ];
}

/** Ages are counted on a day: who was born on 29 February grows older on the first of March. */
function eta(a: Altre, oggi: string): Condizione[] {
  const giorno = a.dataRiferimento ?? oggi;
  const almeno = (anni: string): Condizione =>
    sql`s.data_nascita <= ${giorno}::date - make_interval(years => ${Number(anni)}::int)`;
  const { fasciaEtaDa, fasciaEtaA, etaMinimaAllaDataRiferimento: minima } = a;
  return [
    ...(fasciaEtaDa === undefined ? [] : [almeno(fasciaEtaDa)]),
    ...(fasciaEtaA === undefined ? [] : [sql<boolean>`not ${almeno(String(Number(fasciaEtaA) + 1))}`]),
    ...(minima === undefined ? [] : [almeno(minima)]),
    ...(a.elettoreAllaDataRiferimento === undefined ? [] : [almeno('18'), cittadinanze('1')]),
  ];
}

/** Selections that compare one datum with one value. */
const semplici: readonly (readonly [keyof Altre, (valore: string) => Condizione])[] = [
  ['sesso', (v) => sql`s.sesso = ${v.toUpperCase()}`],
  ['statoCivile', (v) => sql`ltrim(${dato('statoCivile,statoCivile')}, '0') = ${senzaZeri(v)}`],
  [
    'statoCodiceFiscale',
    (v) => sql`coalesce(${dato('generalita,codiceFiscale,validitaCF')}, '9') = ${senzaZeri(v)}`,
  ],
  [
    'senzaFissaDimora',
    (v) => sql`(${comeSi(dato('attributiSoggetto,senzaFissaDimora'))} is not distinct from 'S') = ${si(v)}`,
  ],
  ['tipoCittadinanza', (v) => cittadinanze(senzaZeri(v))],
  [
    'codiceStato',
    (v) => sql`s.documento @> ${JSON.stringify({ dati: { cittadinanza: [{ codiceStato: v }] } })}::jsonb`,
  ],
  [
    'codiceConsolato',
    (v) =>
      sql`s.documento @> ${JSON.stringify({ dati: { residenza: [{ localitaEstera: { consolato: { codiceConsolato: v } } }] } })}::jsonb`,
  ],
  ['idProfessione', (v) => sql`${dato('altriDati,posizioneProfessionale')} = ${v}`],
  ['idCondizioneNonProfessionale', (v) => sql`${dato('altriDati,condizioneNonProfessionale')} = ${v}`],
  ['titoloDiStudio', (v) => sql`${dato('altriDati,titoloStudio')} = ${v}`],
  ['possessoPatente', (v) => sql`${comeSi(dato('autoveicoli,possessoPatente'))} = ${si(v) ? 'S' : 'N'}`],
  ['possessoVeicoli', (v) => sql`${comeSi(dato('autoveicoli,possessoAutoveicoli'))} = ${si(v) ? 'S' : 'N'}`],
  ['listaLeva', (v) => sql`(${comeSi(dato('listaLeva,iscritto'))} is not distinct from 'S') = ${si(v)}`],
];

/** Selections of who has, or has not, a datum. */
const presenze: readonly (readonly [keyof Altre, string])[] = [
  ['ricercaCittadiniSenzaNome', 'generalita,senzaNome'],
  ['ricercaCittadiniSenzaCognome', 'generalita,senzaCognome'],
  ['ricercaCittadiniSenzaGiornoNascita', 'generalita,senzaGiorno'],
  ['ricercaCittadiniSenzaGiornoMeseNascita', 'generalita,senzaGiornoMese'],
  ['ricercaDataIscrizioneAire', 'datiIscrizione,tipoIscrizioneAIRE,motivoIscrizione'],
  ['ricercaDataArrivoConsolato', 'datiIscrizione,tipoIscrizioneAIRE,dataArrivoConsolato'],
  ['ricercaAnnoEspatrio', 'generalita,annoEspatrio'],
];

/** `ulterioriSelezioni`: all of them hold. */
export function condizioniAltre(a: Altre | undefined, oggi: string): Condizione[] {
  if (!a) return [];
  const trovate: Condizione[] = [...parziale(a), ...eta(a, oggi)];
  for (const [quale, condizione] of semplici) {
    const valore = a[quale];
    if (typeof valore === 'string') trovate.push(condizione(valore));
  }
  for (const [quale, percorso] of presenze) {
    const valore = a[quale];
    if (typeof valore === 'string') trovate.push(sql`(${dato(percorso)} is not null) = ${si(valore)}`);
  }
  return trovate;
}
