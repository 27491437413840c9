import { errore, type Spiegazioni } from '../spiegazione.ts';

/** The files of a subentro, their totals and their plan. */
export const spiegazioniSubentroFile = {
  EN001: errore(
    'Il nome del file non è nella forma prevista.',
    'Chiamalo comune, tipo, fornitura, progressivo e totale, come 048050_APR_1_1_1.ndjson.',
  ),
  EN002: errore('Il file è più grande di quanto è ammesso.', 'Dividi la fornitura in più file.'),
  EN003: errore(
    'Il file precedente della fornitura non è ancora entrato.',
    'Invia i file nell’ordine del loro progressivo.',
  ),
  EN007: errore(
    'Un file con questo nome è già stato inviato.',
    'Dai al nuovo file il nome di una nuova fornitura.',
  ),
  EN008: errore('Il progressivo nel nome del file supera il totale.', 'Correggi il nome del file.'),
  EN009: errore(
    'Il file dei residenti non è nel formato previsto.',
    'Controlla che ogni riga sia un oggetto JSON, come dice la descrizione del formato.',
  ),
  EN010: errore(
    'Il file dell’AIRE non è nel formato previsto.',
    'Controlla che ogni riga sia un oggetto JSON, come dice la descrizione del formato.',
  ),
  EN011: errore(
    'Il totale delle schede dichiarato nel file non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN012: errore(
    'Il totale delle schede dichiarato per l’intera fornitura non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN017: errore(
    'Il totale delle donne dichiarato nel file non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN018: errore(
    'Il totale delle donne dichiarato per l’intera fornitura non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN019: errore(
    'Il totale degli uomini dichiarato nel file non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN020: errore(
    'Il totale degli uomini dichiarato per l’intera fornitura non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN021: errore(
    'Il totale delle famiglie dichiarato nel file non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN022: errore(
    'Il totale delle famiglie dichiarato per l’intera fornitura non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN023: errore(
    'Il totale delle convivenze dichiarato nel file non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN024: errore(
    'Il totale delle convivenze dichiarato per l’intera fornitura non è quello contato.',
    'Conta di nuovo, e correggi il totale o il contenuto.',
  ),
  EN031: errore(
    'La fornitura è di più file, ma mancano i dati dell’invio.',
    'Aggiungi progressivo e totali di questo file.',
  ),
  EN032: errore(
    'Oggi è fuori dal periodo previsto dal piano.',
    'Invia il file nel periodo previsto, o correggi il piano.',
  ),
  EN033: errore('Il piano comincia dopo la sua fine.', 'Correggi le due date del piano.'),
  EN034: errore(
    'Il comune è già subentrato.',
    'Non occorre fare niente: da quel giorno si lavora con i servizi.',
  ),
  EN035: errore(
    'Il piano di subentro manca, o non è completo.',
    'Indica comune, inizio, fine e numero degli invii.',
  ),
  EN036: errore(
    'Il contenuto del file non è del tipo scritto nel nome.',
    'Scegli il file giusto, o correggi il nome.',
  ),
  EN037: errore(
    'Un’altra fornitura è ancora in lavorazione.',
    'Aspetta che finisca, o riprendila dal suo file.',
  ),
  EN038: errore(
    'Il totale dei file nel nome supera quello del piano.',
    'Correggi il nome del file, o il piano.',
  ),
  EN039: errore(
    'Il comune nel nome del file non è quello che lo invia.',
    'Correggi il nome, o l’intestazione del file.',
  ),
  EN040: errore('Un file con questo progressivo è già entrato.', 'Invia il progressivo seguente.'),
  EN041: errore('Il comune ha già un piano di subentro.', 'Usa il piano che c’è.'),
  EN362: errore('Nel piano manca l’indirizzo PEC per l’esito.', 'Aggiungi la PEC al piano.'),
} as const satisfies Spiegazioni;
