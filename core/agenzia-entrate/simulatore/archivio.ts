import { DatabaseSync } from 'node:sqlite';
import { differenze } from '#contract/agenzia-entrate/differenze.ts';
import type { Contribuente, CriteriAgenzia, RispostaAgenzia } from '#contract/agenzia-entrate/domanda.ts';
import type { Anagrafe } from './giudizio.ts';

/** The taxpayers of the simulator, in a file of their own, and the answers that it gave. */
export interface ArchivioSimulato extends Anagrafe {
  cerca(criteri: CriteriAgenzia): readonly Contribuente[];
  risposta(id: string): RispostaAgenzia | undefined;
  /** Answer and effects together, or neither. */
  insieme(id: string, giudica: () => RispostaAgenzia): RispostaAgenzia;
  carica(contribuenti: Iterable<Contribuente>): void;
  readonly vuoto: boolean;
  chiudi(): void;
}

const massimi = 50;

const tabelle = `
  pragma journal_mode = wal;
  create table if not exists contribuente (
    codice text primary key, nascita text not null, sesso text not null, documento text not null);
  create index if not exists contribuente_nascita on contribuente (nascita, sesso);
  create table if not exists risposta (id text primary key, documento text not null);`;

const letti = (righe: readonly unknown[]): Contribuente[] =>
  righe.map((riga) => JSON.parse((riga as { documento: string }).documento) as Contribuente);

function insieme(db: DatabaseSync, id: string, giudica: () => RispostaAgenzia): RispostaAgenzia {
  db.exec('begin immediate');
  try {
    const risposta = giudica();
    db.prepare('insert into risposta values (?, ?)').run(id, JSON.stringify(risposta));
    db.exec('commit');
    return risposta;
  } catch (errore) {
    db.exec('rollback');
    throw errore;
  }
}

/** @param file `:memory:` for tests. */
export function apriArchivio(file: string): ArchivioSimulato {
  const db = new DatabaseSync(file);
  db.exec(tabelle);
  const perCodice = db.prepare('select documento from contribuente where codice = ?');
  const perNascita = db.prepare('select documento from contribuente where nascita = ? and sesso = ?');
  const perAnni = db.prepare(
    'select documento from contribuente where nascita between ? and ? and sesso = ?',
  );
  const scrivi = db.prepare('insert or replace into contribuente values (?, ?, ?, ?)');
  const archivio: ArchivioSimulato = {
    perCodice: (codice) => letti([perCodice.get(codice)].filter((riga) => riga !== undefined))[0],
    perDati: (dati) =>
      letti(perNascita.all(dati.dataNascita, dati.sesso)).filter(
        (uno) => differenze(uno.dati, dati).length === 0,
      ),
    scrivi: (uno) => {
      scrivi.run(uno.codiceFiscale, uno.dati.dataNascita, uno.dati.sesso, JSON.stringify(uno));
    },
    cerca(criteri) {
      if ('codiceFiscale' in criteri) {
        const suo = archivio.perCodice(criteri.codiceFiscale.toUpperCase());
        return suo ? [suo] : [];
      }
      const { cognome, nome, sesso } = criteri;
      const trovati = letti(
        'dataNascita' in criteri
          ? perNascita.all(criteri.dataNascita, sesso)
          : perAnni.all(`${criteri.dalAnno}-01-01`, `${criteri.alAnno}-12-31`, sesso),
      );
      return trovati
        .filter(({ dati }) => differenze(dati, { ...dati, cognome, nome }).length === 0)
        .slice(0, massimi);
    },
    risposta(id) {
      const riga = db.prepare('select documento from risposta where id = ?').get(id);
      return riga && (JSON.parse((riga as { documento: string }).documento) as RispostaAgenzia);
    },
    insieme: (id, giudica) => insieme(db, id, giudica),
    carica(contribuenti) {
      db.exec('begin');
      for (const uno of contribuenti) archivio.scrivi(uno);
      db.exec('commit');
    },
    get vuoto() {
      return db.prepare('select 1 from contribuente limit 1').get() === undefined;
    },
    chiudi: () => {
      db.close();
    },
  };
  return archivio;
}
