import { sql, type RawBuilder } from 'kysely';
import { voce } from '#contract/tabelle/index.ts';

/** A column of the sheet: official name, section of tab. 16 that it belongs to. */
export interface Colonna {
  readonly sezione: string;
  readonly nome: string;
  /** Drawn by the database: of `d`, sections of the person; `g` who she is; `r` where she lives; `f`, `suo` her family. */
  readonly valore: RawBuilder<string | null>;
  /** What is written for a value, when not the value itself. */
  readonly scritto?: (valore: string) => string;
}

/** Sections whose columns need the family beside the person. */
export const sezioniDiFamiglia: readonly string[] = ['12', '21', '22'];

type Fonte = 'd' | 'g' | 'r' | 'f' | 'suo';
/** @param percorso names and places, as PostgreSQL writes a path; one step needs none. */
const dato = (fonte: Fonte, percorso: string): RawBuilder<string | null> =>
  percorso.includes(',')
    ? sql`(${sql.ref(fonte)} #>> ${sql.lit(`{${percorso}}`)})`
    : sql`(${sql.ref(fonte)} ->> ${sql.lit(percorso)})`;
const primo = (...valori: readonly RawBuilder<string | null>[]): RawBuilder<string | null> =>
  sql`coalesce(${sql.join(valori)})`;
const uniti = (segno: string, ...valori: readonly RawBuilder<string | null>[]): RawBuilder<string | null> =>
  sql`concat_ws(${sql.lit(segno)}, ${sql.join(valori)})`;

type Altro = Pick<Colonna, 'scritto'>;
const c = (sezione: string, nome: string, valore: Colonna['valore'], altro: Altro = {}): Colonna => ({
  ...{ sezione, nome, valore },
  ...altro,
});
/** Words beside the number, for who does not know the tables by heart. */
const detto = (tabella: string): Altro => ({ scritto: (codice) => voce(tabella, codice)?.it ?? '' });

const intero = (percorso: string): RawBuilder<string | null> =>
  uniti(' ', dato('d', `${percorso},cognome`), dato('d', `${percorso},nome`));

const generalita: readonly Colonna[] = [
  c('2', 'idANPR', dato('d', 'identificativi,idANPR')),
  c('2', 'idSchedaSoggettoANPR', dato('g', 'idSchedaSoggettoANPR')),
  c('2', 'codiceFiscale', dato('g', 'codiceFiscale,codFiscale')),
  c('2', 'validitaCF', dato('g', 'codiceFiscale,validitaCF')),
  c('2', 'cognome', dato('g', 'cognome')),
  c('2', 'nome', dato('g', 'nome')),
  c('2', 'sesso', dato('g', 'sesso')),
  c('2', 'dataNascita', dato('g', 'dataNascita')),
  c(
    '2',
    'luogoNascita',
    primo(
      dato('g', 'luogoNascita,comune,nomeComune'),
      dato('g', 'luogoNascita,localita,descrizioneLocalita'),
    ),
  ),
  c('2', 'provinciaNascita', dato('g', 'luogoNascita,comune,siglaProvinciaIstat')),
];

const attoNascita = (campo: string, suo = campo): RawBuilder<string | null> =>
  primo(dato('d', `attoNascitaANPR,atto,${campo}`), dato('d', `attoNascita,${suo}`));

const statoDellaPersona: readonly Colonna[] = [
  c('3', 'statoCivile', dato('d', 'statoCivile,statoCivile')),
  c('3', 'statoCivileDescrizione', dato('d', 'statoCivile,statoCivile'), detto('01')),
  c('4', 'senzaFissaDimora', dato('d', 'attributiSoggetto,senzaFissaDimora')),
  c('5', 'attoNascitaAnno', attoNascita('anno')),
  c('5', 'attoNascitaParte', attoNascita('parte')),
  c('5', 'attoNascitaSerie', attoNascita('serie')),
  c('5', 'attoNascitaNumero', attoNascita('numeroAtto')),
  c('6', 'cittadinanza', dato('d', 'cittadinanza,0,descrizioneStato')),
  c('6', 'cittadinanzaCodice', dato('d', 'cittadinanza,0,codiceStato')),
  c('7', 'altraCittadinanza', dato('d', 'cittadinanza,1,descrizioneStato')),
  c('8', 'padre', intero('paternita,generalita')),
  c('9', 'madre', intero('maternita,generalita')),
];

const toponimo = (campo: string): RawBuilder<string | null> => dato('r', `indirizzo,toponimo,${campo}`);
const civico = (campo: string): RawBuilder<string | null> => dato('r', `indirizzo,numeroCivico,${campo}`);

const dove: readonly Colonna[] = [
  c('10', 'indirizzo', uniti(' ', toponimo('specie'), toponimo('denominazioneToponimo'))),
  c('10', 'numeroCivico', uniti('/', civico('numero'), civico('lettera'))),
  c('10', 'frazione', dato('r', 'indirizzo,frazione')),
  c('10', 'cap', dato('r', 'indirizzo,cap')),
  c('10', 'comuneResidenza', dato('r', 'indirizzo,comune,nomeComune')),
  c('10', 'consolato', dato('r', 'localitaEstera,consolato,descrizioneConsolato')),
  c('10', 'residenzaDal', dato('r', 'dataDecorrenzaResidenza')),
];

/** The ties come from the family, where they are written once (`schedaIndividuale`); else from the record. */
const nellaFamiglia = (
  della: RawBuilder<string | null>,
  suo: RawBuilder<string | null>,
): RawBuilder<string | null> => sql`case when suo is null then ${suo} else ${della} end`;
const codiceLegame = nellaFamiglia(dato('suo', 'codiceLegame'), dato('d', 'legameSoggetto,codiceLegame'));
const tabellaLegame = sql<string>`case ${nellaFamiglia(
  dato('f', 'tipoScheda'),
  dato('d', 'legameSoggetto,tipoLegame'),
)} when '4' then '06/' else '05/' end`;
const legame: Altro = {
  scritto: (valore) => voce(valore.slice(0, 2), valore.slice(3))?.it ?? '',
};

const legami: readonly Colonna[] = [
  c(
    '12',
    'tutoreIntestatario',
    sql`case when d ? 'tutoreIntestatario' or (suo is not null and f ? 'tutoreIntestatario') then 'S' end`,
  ),
  c('13', 'coniuge', intero('matrimonio,coniuge')),
  c('13', 'matrimonioDal', dato('d', 'matrimonio,datiMatrimonio,dataEvento')),
  c('21', 'legame', codiceLegame),
  c('21', 'legameDescrizione', sql`${tabellaLegame} || ${codiceLegame}`, legame),
  c(
    '22',
    'idFamigliaConvivenzaANPR',
    nellaFamiglia(
      dato('f', 'idFamigliaConvivenzaANPR'),
      dato('d', 'famigliaConvivenza,idFamigliaConvivenzaANPR'),
    ),
  ),
  c('22', 'tipoScheda', nellaFamiglia(dato('f', 'tipoScheda'), dato('d', 'famigliaConvivenza,tipoScheda'))),
];

const documenti: readonly Colonna[] = [
  c('16', 'cartaIdentita', dato('d', 'cartaIdentita,numero')),
  c('16', 'cartaIdentitaScadenza', dato('d', 'cartaIdentita,dataScadenza')),
  c('17', 'permessoSoggiorno', dato('d', 'permessoSoggiorno,numeroSoggiorno')),
  c('17', 'permessoSoggiornoScadenza', dato('d', 'permessoSoggiorno,dataScadenza')),
  c(
    '18',
    'elettore',
    primo(dato('d', 'listaElettorale,elettore'), dato('d', 'listaElettoraleCompleta,liste,0,elettore')),
  ),
  c('19', 'listaLeva', dato('d', 'listaLeva,iscritto')),
];

const altro: readonly Colonna[] = [
  c('23', 'posizioneProfessionale', dato('d', 'altriDati,posizioneProfessionale'), detto('09')),
  c('23', 'condizioneNonProfessionale', dato('d', 'altriDati,condizioneNonProfessionale'), detto('10')),
  c('23', 'titoloStudio', dato('d', 'altriDati,titoloStudio'), detto('11')),
  c('24', 'possessoPatente', dato('d', 'autoveicoli,possessoPatente')),
  c('24', 'possessoAutoveicoli', dato('d', 'autoveicoli,possessoAutoveicoli')),
  c('25', 'domicilioDigitale', dato('d', 'domicilioDigitale,indirizzoDigitale')),
  c('26', 'dataIscrizione', dato('d', 'datiIscrizione,datiIscrizioneComune,dataIscrizione')),
  c('26', 'motivoIscrizione', dato('d', 'datiIscrizione,iscrizioneResidente,motivoIscrizione')),
  c('27', 'dataCancellazione', dato('d', 'datiCancellazione,dataDecorrenzaCancellazione')),
  c('27', 'motivoCancellazione', dato('d', 'datiCancellazione,motivoCancellazione')),
  c('28', 'dataDecesso', dato('d', 'datiDecesso,dataEvento')),
  c('29', 'provenienza', dato('d', 'provenienza,comune,nomeComune')),
  c('30', 'destinazione', dato('d', 'destinazione,comune,nomeComune')),
];

/** Every column there is, in the order of the sheet. */
export const colonne: readonly Colonna[] = [
  ...generalita,
  ...statoDellaPersona,
  ...dove,
  ...legami,
  ...documenti,
  ...altro,
];
