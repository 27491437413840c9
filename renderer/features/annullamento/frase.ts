import { descrivi } from '#contract/tabelle/index.ts';
import { mostraGiorno } from '../../date.ts';
import { tabellaMutazioni } from '../../ufficiale/servizi.ts';
import type { DaAnnullare, Modulo } from './modulo.ts';
import { dentroFrase } from '../../ufficiale/lettura.ts';

const nomi: Readonly<Record<string, string>> = {
  1001: 'l’iscrizione per nascita',
  1002: 'l’iscrizione',
  1010: 'l’iscrizione della convivenza',
  A001: 'l’iscrizione AIRE per nascita',
  A002: 'l’iscrizione AIRE',
  2001: 'la cancellazione per decesso',
  2003: 'la cancellazione',
  2009: 'l’archiviazione della convivenza',
  5001: 'la mutazione della famiglia',
  5005: 'il cambio di residenza',
  5008: 'la mutazione della scheda',
  5010: 'la registrazione nelle liste elettorali',
  5013: 'la revoca',
  5014: 'la rettifica',
  5021: 'la registrazione dell’altro matrimonio',
  A006: 'la mutazione AIRE',
};
const creano: ReadonlySet<string> = new Set(['1001', '1002', '1010', 'A001', 'A002']);

function elencoPersone(persone: DaAnnullare['soggetti']): string {
  const tutti = persone.map(({ cognome, nome }) => `${nome} ${cognome}`.trim());
  const ultimo = tutti.at(-1);
  return tutti.length > 1 ? `${tutti.slice(0, -1).join(', ')} e ${ultimo}` : (ultimo ?? '');
}

function cheCosa({ codice, mutazioni }: DaAnnullare): string {
  const tabella = tabellaMutazioni[codice];
  const dettaglio =
    tabella === undefined || codice === '5005' || mutazioni.length === 0
      ? ''
      : ` (${mutazioni.map((una) => dentroFrase(descrivi(tabella, una))).join(', ')})`;
  return `${nomi[codice] ?? `l’operazione ${codice}`}${dettaglio}`;
}

function esito({ da, solo, anchecodice }: Modulo): string {
  const chi = da.soggetti.find(({ idSchedaSoggettoANPR: id }) => id === solo);
  if (chi) return `${chi.nome} ${chi.cognome} torna com’era prima; gli altri restano come sono`;
  if (!creano.has(da.codice)) return 'ogni scheda torna com’era prima';
  const codice = anchecodice ? ', e anche il codice fiscale attribuito è ritirato' : '';
  return `quello che ha creato esce dal registro e il resto torna com’era prima${codice}`;
}

/** What will be taken back, of whom, from when: always in Italian, because it is what is signed for. */
export function frase(modulo: Modulo): string {
  const { da } = modulo;
  const persone = elencoPersone(da.soggetti);
  const di = persone === '' ? '' : ` di ${persone}`;
  const dal = da.dataDecorrenza === undefined ? '' : ` con effetto dal ${mostraGiorno(da.dataDecorrenza)}`;
  const sotto = da.ripristino ? ', mantenendo le mutazioni registrate dopo' : '';
  return `Si annulla ${cheCosa(da)}${di}${dal} (operazione ANPR n. ${da.idOperazioneANPR}): ${esito(modulo)}${sotto}.`;
}

export function nomeInElenco({ da }: Modulo): string {
  const [prima] = da.soggetti;
  return prima ? `${prima.cognome} ${prima.nome}`.trim() : '';
}
