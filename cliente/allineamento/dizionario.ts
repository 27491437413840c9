/** What a column that offices read says, by view: printed with the schema, kept in the database as comments. */
export const dizionario = {
  residenti: {
    id: 'numero della scheda (idSchedaSoggettoANPR): non cambia mai, è la chiave con cui collegare le proprie tabelle',
    id_anpr: 'identificativo unico nazionale',
    codice_fiscale: 'codice fiscale; manca finché non è attribuito',
    cognome: 'cognome',
    nome: 'nome',
    sesso: 'M o F',
    data_nascita: 'data di nascita',
    comune_nascita: 'nome del comune di nascita; manca per chi è nato all’estero',
    cittadinanza: 'codici degli Stati (tabella 2); 100 è l’Italia',
    stato_civile: 'codice (tabella 1)',
    famiglia: 'numero della famiglia o convivenza (idFamigliaConvivenzaANPR): lo stesso per chi vive insieme',
    legame:
      'codice del legame con l’intestatario (tabella 5) o nella convivenza (tabella 6); 1 è l’intestatario',
    specie: 'specie del toponimo: via, piazza…',
    toponimo: 'denominazione del toponimo',
    civico: 'numero civico',
    cap: 'codice di avviamento postale',
  },
  tributi: {
    famiglia: 'numero della famiglia o convivenza: una riga per ciascuna e per indirizzo',
    codice_fiscale_intestatario: 'codice fiscale dell’intestatario; manca nelle convivenze',
    cognome: 'cognome dell’intestatario',
    nome: 'nome dell’intestatario',
    specie: 'specie del toponimo',
    toponimo: 'denominazione del toponimo',
    civico: 'numero civico',
    cap: 'codice di avviamento postale',
    componenti: 'quanti vivono a quell’indirizzo',
    minori: 'quanti di loro hanno meno di 18 anni',
  },
  elettorale: {
    id: 'numero della scheda',
    codice_fiscale: 'codice fiscale',
    cognome: 'cognome',
    nome: 'nome',
    sesso: 'M o F',
    data_nascita: 'data di nascita',
    specie: 'specie del toponimo',
    toponimo: 'denominazione del toponimo',
    civico: 'numero civico',
    elettore_dal: 'giorno in cui compie 18 anni',
    elettore: 'se li ha già compiuti; non dice se è iscritto nelle liste',
  },
  scuola: {
    id: 'numero della scheda',
    codice_fiscale: 'codice fiscale',
    cognome: 'cognome',
    nome: 'nome',
    sesso: 'M o F',
    data_nascita: 'data di nascita',
    famiglia: 'numero della famiglia: chi vive con lui si trova in residenti',
    specie: 'specie del toponimo',
    toponimo: 'denominazione del toponimo',
    civico: 'numero civico',
    cap: 'codice di avviamento postale',
    eta: 'anni compiuti oggi',
  },
  usciti: {
    id: 'numero della scheda',
    codice_fiscale: 'codice fiscale',
    cognome: 'cognome',
    nome: 'nome',
    uscita: 'da quando non è più in vigore',
    motivo_uscita: 'trasferimento, decesso o cancellazione',
    verso: 'nome del comune verso cui si è trasferito, se si sa',
  },
} as const;

const testo = (detto: string): string => `'${detto.replaceAll("'", "''")}'`;

/** `comment on column` of each: whoever opens the database with any tool reads them there. */
export const commentiSql = Object.entries(dizionario)
  .flatMap(([vista, colonne]) =>
    Object.entries(colonne).map(
      ([colonna, detto]) => `comment on column anagrafe.${vista}.${colonna} is ${testo(detto)};`,
    ),
  )
  .join('\n');
