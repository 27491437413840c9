import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { detto, giornoVero } from '#contract/tabelle/archivio/errori.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { righeLuoghi } from '../luoghi.ts';
import { leggiArchivio } from '../tabelle/archivio.ts';
import { inRighe } from '../tabelle/in-righe.ts';
import { importaTabelle } from '../tabelle/importa.ts';
import { conRegistro, leggiArgomenti } from './apri.ts';
import { opzioniDatabase, sorgente, usoDatabase, type ComandoCore, type Fuori } from './comando.ts';

const uso = `Uso: sportello core tabelle importa ARCHIVIO [opzioni]
     sportello core tabelle versioni [opzioni]
     sportello core tabelle differenze [VERSIONE] [opzioni]

Aggiorna le tabelle ufficiali del registro. ARCHIVIO è il CSV dei comuni (ANPR_archivio_comuni.csv), quello di una
tabella (tab01_stato_civile.csv), una cartella o un .zip che ne contiene. La tabella 18 cambia con il
prodotto: ogni sua riga è un conto dei prospetti per l’ISTAT, e una in più non la conterebbe nessuno. Se una riga non va bene si ferma e dice quale, e non
cambia niente. Un codice che l’archivio non ha più cessa, e continua a dire quello che diceva.
Registro e postazioni passano alla versione nuova da soli, in pochi secondi.
Finisce con 0 se è andata, con 1 se l’archivio è rifiutato.

${usoDatabase}
  --prova                 dice che cosa cambierebbe, e non cambia niente
  --descrizioni           prende anche le descrizioni dell’archivio; senza, dei codici noti restano quelle in uso
  --dal GIORNO            da quando vale l’archivio (AAAA-MM-GG); predefinito: oggi`;

const opzioni = {
  ...opzioniDatabase,
  prova: { type: 'boolean', default: false },
  descrizioni: { type: 'boolean', default: false },
  dal: { type: 'string' },
} as const;
type Valori = ReturnType<typeof leggiArgomenti<typeof opzioni>>['values'];

async function importa(
  percorso: string | undefined,
  valori: Valori,
  { ambiente, avvisa, scrivi }: Fuori,
): Promise<number> {
  if (percorso === undefined) throw new ErroreAvvio('Va indicato un archivio.', uso);
  if (!existsSync(percorso)) throw new ErroreAvvio(`${percorso} non c’è.`, 'Controlla dove si trova.');
  const adesso = new Date();
  const giorno = valori.dal ?? giornoInItalia(adesso);
  if (!giornoVero(giorno)) throw new ErroreAvvio(`«${giorno}» non è un giorno (AAAA-MM-GG).`, uso);
  const archivio = leggiArchivio(percorso);
  if (!archivio.ok) {
    for (const errore of archivio.errore) avvisa(detto(errore));
    avvisa('L’archivio è rifiutato: non è cambiato niente. Correggi le righe indicate e riprova.');
    return 1;
  }
  const prova = valori.prova === true;
  const { accettata, versione, differenze, altreParole } = await conRegistro(
    sorgente(valori, ambiente),
    ({ migratore: db }) =>
      importaTabelle(archivio.valore, {
        ...{ db, luoghi: righeLuoghi(), adesso, giorno, prova, operatore: userInfo().username },
        descrizioni: valori.descrizioni === true,
      }),
  );
  const { lasciati } = archivio.valore;
  if (lasciati.length > 0) avvisa(`Non sono tabelle che si importano: ${lasciati.join(', ')}.`);
  scrivi(inRighe(differenze));
  if (altreParole > 0)
    avvisa(
      `${altreParole} codici sono descritti con altre parole: restano quelle in uso (--descrizioni prende quelle dell’archivio).`,
    );
  if (differenze.length === 0) avvisa('Il registro ha già queste tabelle: non è cambiato niente.');
  else if (accettata) avvisa(`Accettata: da adesso il registro usa la versione ${versione}.`);
  else avvisa('Prova: non è cambiato niente. Ripeti senza --prova per accettare l’archivio.');
  return 0;
}

async function versioni(valori: Valori, { ambiente, scrivi, avvisa }: Fuori): Promise<number> {
  const righe = await conRegistro(sorgente(valori, ambiente), ({ applicazione }) =>
    applicazione.selectFrom('tabelle_versione').selectAll().orderBy('versione', 'desc').execute(),
  );
  if (righe.length === 0) avvisa('Nessun archivio importato: il registro usa le tabelle con cui è fornito.');
  for (const { versione, importata, operatore, archivio, dal } of righe)
    scrivi(`${[versione, importata.toISOString(), operatore, archivio, dal].join('\t')}\n`);
  return 0;
}

async function differenze(
  quale: string | undefined,
  valori: Valori,
  { ambiente, scrivi }: Fuori,
): Promise<number> {
  if (quale !== undefined && !/^\d{1,6}$/.test(quale))
    throw new ErroreAvvio(`«${quale}» non è il numero di una versione.`, uso);
  const riga = await conRegistro(sorgente(valori, ambiente), ({ applicazione }) =>
    applicazione
      .selectFrom('tabelle_versione')
      .select('differenze')
      .$if(quale !== undefined, (domanda) => domanda.where('versione', '=', Number(quale)))
      .orderBy('versione', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
  if (!riga)
    throw new ErroreAvvio(
      quale === undefined ? 'Nessun archivio è stato importato.' : `La versione ${quale} non c’è.`,
      'Le versioni si vedono con: sportello core tabelle versioni.',
    );
  scrivi(inRighe(riga.differenze));
  return 0;
}

/** Updating the official tables: by whoever administers the machine of the register. */
export const tabelle: ComandoCore = {
  nome: 'tabelle',
  riassunto: 'aggiorna le tabelle ufficiali da un archivio',
  uso,
  async esegui(argomenti, fuori) {
    const { values: valori, positionals } = leggiArgomenti(argomenti, opzioni, uso);
    const [che, quale, altro] = positionals;
    if (altro !== undefined) throw new ErroreAvvio(`«${altro}» è di troppo.`, uso);
    if (che === 'importa') return importa(quale, valori, fuori);
    if (che === 'versioni') return versioni(valori, fuori);
    if (che === 'differenze') return differenze(quale, valori, fuori);
    throw new ErroreAvvio('Va detto che cosa fare: importa, versioni o differenze.', uso);
  },
};
