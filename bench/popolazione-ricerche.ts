import type { Client } from 'pg';
import type { CoreDiProva } from '#e2e/scrivania/core.ts';
import { facciaJson, type FacciaJson } from './clienti.ts';
import type { Foglio } from './foglio.ts';
import { dueRigheDurevoli } from './limiti.ts';
import { ritmo, type Ritmo } from './misura.ts';
import { misuraRicerca } from './ricerca-pagina.ts';

/** A core at work has been for hours: what its compiler makes of the first thousands of calls is over. */
const primaDiMisurare = 6000;

export interface Nota {
  readonly codice: string;
  readonly cognome: string;
  readonly nome: string;
  /** `VIA ROMA 12`, as it is searched. */
  readonly indirizzo: string;
}

/** People from everywhere in the register, the same at every run. */
export async function alcune(database: Client, quante: number): Promise<readonly Nota[]> {
  const { rows } = await database.query<Nota>(
    `select codice_fiscale as codice, cognome, nome, indirizzo from soggetto
     where stato = 'residente' and codice_fiscale is not null and length(cognome) > 5
     order by reverse(id::text) limit $1`,
    [quante],
  );
  return rows;
}

async function ricerche(
  faccia: FacciaJson,
  note: readonly Nota[],
  volte: number,
  testo: (nota: Nota) => string,
): Promise<Ritmo> {
  return ritmo(volte, 2, (n) => {
    const nota = note[n % note.length];
    if (!nota) throw new Error('nobody to look for');
    return faccia.chiedi('/wa/cerca', { testo: testo(nota) });
  });
}

const unaLetteraInMeno = ({ cognome, nome }: Nota): string =>
  `${cognome.slice(0, 2)}${cognome.slice(3)} ${nome}`;
const conLaVia = ({ cognome, indirizzo }: Nota): string => `${cognome} ${indirizzo.split(' ').at(-2) ?? ''}`;
const soloGliInizi = ({ cognome, nome }: Nota): string =>
  nome.length % 2 ? cognome.slice(0, 4) : `${cognome.slice(0, 5)} ${nome.slice(0, 2)}`;

async function perNome(
  { scrivi }: Foglio,
  faccia: FacciaJson,
  note: readonly Nota[],
  volte: number,
): Promise<void> {
  const inizi = await ricerche(faccia, note, volte, soloGliInizi);
  scrivi('inizio di cognome e nome, p50', inizi.tempi.percentile(0.5), 'ms');
  scrivi('inizio di cognome e nome, p95', inizi.tempi.percentile(0.95), 'ms', 20);
  const sviste = await ricerche(faccia, note, volte, unaLetteraInMeno);
  scrivi('nome scritto male, p50', sviste.tempi.percentile(0.5), 'ms');
  scrivi('nome scritto male, p95', sviste.tempi.percentile(0.95), 'ms', 150);
  const vie = await ricerche(faccia, note, volte, conLaVia);
  scrivi('cognome e via, p50', vie.tempi.percentile(0.5), 'ms');
  scrivi('cognome e via, p95', vie.tempi.percentile(0.95), 'ms');
  const doppi = await ritmo(volte, 2, (n) => {
    const { cognome = '', nome = '' } = note[n % note.length] ?? {};
    return faccia.chiedi('/wa/duplicati', {
      ...{ cognome: cognome.slice(0, -1), nome, dataNascita: '1971-03-09' },
    });
  });
  scrivi('duplicati prima di un’iscrizione, p95', doppi.tempi.percentile(0.95), 'ms');
}

/** People found by code, by name, by a name written wrong, and before a registration; and on the page of the desk. */
export async function misuraRicerche(
  foglio: Foglio,
  core: CoreDiProva,
  note: readonly Nota[],
  volte: number,
): Promise<void> {
  const { scrivi } = foglio;
  const faccia = await facciaJson(core.pronto, 2);
  try {
    await ricerche(faccia, note, primaDiMisurare, ({ codice }) => codice);
    const cf = await ricerche(faccia, note, volte * 2, ({ codice }) => codice);
    // Nobody sees a record before it is durably written who looked.
    const nude = await dueRigheDurevoli(core.collegamento('migratore'), volte * 2, 2);
    scrivi('due righe durevoli e nient’altro, 2 insieme, p99', nude.tempi.percentile(0.99), 'ms');
    scrivi('ricerca per codice fiscale, p50', cf.tempi.percentile(0.5), 'ms');
    scrivi('ricerca per codice fiscale, p95', cf.tempi.percentile(0.95), 'ms');
    scrivi('ricerca per codice fiscale, p99', cf.tempi.percentile(0.99), 'ms', 5);
    await perNome(foglio, faccia, note, volte);
  } finally {
    faccia.chiudi();
  }
  const cercati = [...new Set(note.map(({ cognome, nome }) => `${cognome} ${nome}`))].slice(0, 100);
  const nellaPagina = await misuraRicerca(core, cercati);
  if (nellaPagina)
    scrivi('dall’ultimo tasto al nome nella pagina, p95', nellaPagina.percentile(0.95), 'ms', 100);
}
