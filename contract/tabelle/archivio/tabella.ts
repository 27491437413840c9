import { fallito, riuscito, type Esito } from '../../esito.ts';
import { righeCsv } from '#resources/csv.ts';
import { chiaveVoce, type VoceTabella } from '#resources/tabelle/index.ts';
import { giornoVero, type ErroreArchivio } from './errori.ts';
import { conRiferimento } from './riferimenti.ts';

/** A row of an official file: what the register uses of it. */
export type VoceLetta = Pick<VoceTabella, 'codice' | 'it' | 'dal' | 'al' | 'uso' | 'riferimento'>;

/** Dates that mean «always» in the official files. */
const daSempre = new Set(['', '1900-01-01', '1861-03-17']);
const perSempre = new Set(['', '9999-12-31']);
const elenco = new Intl.ListFormat('it');
const campi = { dal: 'data_inizio_validita', al: 'data_fine_validita' } as const;

function difetto(codice: string, it: string, dal: string, al: string): string | undefined {
  if (!/^[0-9A-Za-z]{1,10}$/.test(codice))
    return codice === '' ? 'manca il codice.' : `il codice «${codice}» non è ammesso.`;
  if (it === '') return `al codice ${codice} manca la descrizione.`;
  for (const data of [dal, al])
    if (data !== '' && !giornoVero(data)) return `«${data}» non è una data (AAAA-MM-GG).`;
  if (dal !== '' && al !== '' && al < dal) return `il codice ${codice} finisce prima di cominciare.`;
  return undefined;
}

const senzaLegame = (codice: string, colonne: readonly string[]): string =>
  `del codice ${codice} non si capisce a che cosa si riferisce (${elenco.format(colonne)}).`;

/**
 * A decode table as the official files carry it: `codice,descrizione` and, where there are, the days of its validity;
 * columns by name, because ANPR has changed their order (services.md 7001). Every fault is told, with its line.
 * @param numero of the table, two digits: of some a code comes once for each row of another table.
 */
export function tabellaDaCsv(
  file: string,
  testo: string,
  numero?: string,
): Esito<readonly VoceLetta[], readonly ErroreArchivio[]> {
  const errori: ErroreArchivio[] = [];
  const sbaglio = (riga: number, cosa: string): void => void errori.push({ file, riga, cosa });
  const { righe, guastaDa } = righeCsv(testo);
  if (testo.includes('\uFFFD')) errori.push({ file, cosa: 'non è scritto in UTF-8.' });
  if (guastaDa !== undefined) sbaglio(guastaDa, 'virgolette non chiuse o fuori posto.');
  const [testa, ...corpo] = righe;
  const nomi = (testa?.celle ?? []).map((nome) => nome.trim().toLowerCase());
  const posto = (nome: string): number => nomi.indexOf(nome);
  const legami = conRiferimento[numero ?? ''];
  const servono = ['codice', 'descrizione', ...(legami?.colonne ?? [])];
  if (servono.some((nome) => posto(nome) < 0))
    return fallito([
      ...errori,
      { file, riga: 1, cosa: `la prima riga deve nominare le colonne ${elenco.format(servono)}.` },
    ]);
  if (corpo.length === 0) errori.push({ file, cosa: 'non contiene nessun codice.' });
  const visti = new Map<string, number>();
  const voci = corpo.flatMap(({ riga, celle }): VoceLetta[] => {
    const cella = (nome: string): string => celle[posto(nome)]?.trim() ?? '';
    const [codice, it, dal, al] = [cella('codice'), cella('descrizione'), cella(campi.dal), cella(campi.al)];
    const legato = legami?.leggi(cella);
    const chiave = chiaveVoce({ codice, it, ...legato });
    const cosa =
      celle.length === nomi.length
        ? (difetto(codice, it, dal, al) ??
          (legami && !legato ? senzaLegame(codice, legami.colonne) : undefined))
        : `ha ${celle.length} colonne, l’intestazione ${nomi.length}.`;
    const prima = visti.get(chiave);
    if (cosa !== undefined) sbaglio(riga, cosa);
    else if (prima !== undefined) sbaglio(riga, `il codice ${codice} c’è già alla riga ${prima}.`);
    visti.set(chiave, riga);
    return cosa === undefined
      ? [{ codice, it, ...legato, ...(!daSempre.has(dal) && { dal }), ...(!perSempre.has(al) && { al }) }]
      : [];
  });
  return errori.length > 0 ? fallito(errori) : riuscito(voci);
}
