import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { giornoVero } from '#contract/tabelle/archivio/errori.ts';
import { apriPki } from '../accessi/pki/index.ts';
import { chiudiToken } from '../accessi/pki/token/index.ts';
import { CatenaRotta, cartellaArchivi } from '../conservazione/archivia.ts';
import { generi, type Genere } from '../conservazione/generi.ts';
import { conserva, scaduti, type Scaduto } from '../conservazione/index.ts';
import { politica } from '../conservazione/politica.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { cartellaPredefinita } from '../opzioni.ts';
import { conRegistro, leggiArgomenti } from './apri.ts';
import { opzioniDatabase, sorgente, usoDatabase, type ComandoCore, type Fuori } from './comando.ts';

const uso = `Uso: sportello core conservazione [opzioni]
     sportello core conservazione termini [opzioni]
     sportello core conservazione termine GENERE --mesi N --norma "TESTO" [--dal GIORNO]

Dice che cosa ha passato il suo termine, e con --esegui lo toglie dal registro: le voci dell’audit vanno in archivi firmati
(sportello core audit continua a verificare la catena, con i file), le sessioni si cancellano. Il core lo fa da sé ogni notte.
I generi sono accessi, amministrazione, registrazioni e sessioni. Finché il titolare non fissa un termine, non esce niente.

${usoDatabase}
  --esegui                archivia e cancella davvero; senza, conta soltanto
  --mesi N                quanto si conserva, almeno 6; «mai» per non togliere più niente
  --norma TESTO           su che cosa si fonda il termine
  --dal GIORNO            da quando vale (AAAA-MM-GG); predefinito: oggi`;

const opzioni = {
  ...opzioniDatabase,
  esegui: { type: 'boolean', default: false },
  mesi: { type: 'string' },
  norma: { type: 'string' },
  dal: { type: 'string' },
} as const;
type Valori = ReturnType<typeof leggiArgomenti<typeof opzioni>>['values'];

async function termini(valori: Valori, { ambiente, scrivi }: Fuori): Promise<number> {
  const righe = await conRegistro(sorgente(valori, ambiente), ({ applicazione }) => politica(applicazione));
  for (const { genere, dal, al, mesi, norma, decisoDa } of righe)
    scrivi(`${[genere, dal, al ?? '', mesi ?? 'mai', norma, decisoDa].join('\t')}\n`);
  return 0;
}

async function fissa(genere: string | undefined, valori: Valori, fuori: Fuori): Promise<number> {
  const { mesi: detti, norma, dal = giornoInItalia(new Date()) } = valori;
  if (!generi.includes(genere as Genere))
    throw new ErroreAvvio(`«${genere ?? ''}» non è un genere.`, `Sono ${generi.join(', ')}.`);
  if (detti === undefined || (detti !== 'mai' && !(/^\d{1,4}$/.test(detti) && Number(detti) >= 6)))
    throw new ErroreAvvio('Il termine è un numero di mesi, almeno 6, oppure «mai».', 'Indicalo con --mesi.');
  if (norma === undefined || norma.trim() === '')
    throw new ErroreAvvio('Manca su che cosa si fonda il termine.', 'Scrivilo con --norma.');
  if (!giornoVero(dal)) throw new ErroreAvvio(`«${dal}» non è un giorno (AAAA-MM-GG).`, uso);
  const mesi = detti === 'mai' ? null : Number(detti);
  await conRegistro(sorgente(valori, fuori.ambiente), async ({ applicazione }) => {
    const scritto = await applicazione
      .insertInto('conservazione')
      .values({
        genere: genere as Genere,
        dal,
        mesi,
        norma,
        deciso_da: userInfo().username,
        deciso: new Date(),
      })
      .onConflict((gia) => gia.doNothing())
      .executeTakeFirst();
    if (scritto.numInsertedOrUpdatedRows === 0n)
      throw new ErroreAvvio(
        `Dal ${dal} c’è già un termine per ${genere ?? ''}, e quel che è deciso resta scritto.`,
        'Indica un altro giorno con --dal.',
      );
  });
  fuori.avvisa(`Dal ${dal} il termine per ${genere ?? ''} è ${mesi === null ? 'mai' : `${mesi} mesi`}.`);
  return 0;
}

function racconta(trovati: readonly Scaduto[], { scrivi }: Fuori): void {
  for (const { genere, flusso, mesi, fino, voci } of trovati)
    scrivi(`${[genere, flusso, `${mesi} mesi`, `prima del ${giornoInItalia(fino)}`, voci].join('\t')}\n`);
}

async function esegui(valori: Valori, fuori: Fuori): Promise<number> {
  const dati = valori.dati ?? cartellaPredefinita(fuori.ambiente);
  const cartella = join(dati, 'pki');
  return conRegistro(sorgente(valori, fuori.ambiente), async ({ applicazione: db }) => {
    const adesso = new Date();
    const trovati = await scaduti(db, adesso);
    racconta(trovati, fuori);
    const quante = trovati.reduce((somma, { voci }) => somma + voci, 0);
    if (!valori.esegui || quante === 0) {
      const invito = quante > 0 ? ' Non è cambiato niente: con --esegui escono dal registro.' : '';
      fuori.avvisa(`${quante} voci hanno passato il loro termine.${invito}`);
      return 0;
    }
    if (!existsSync(join(cartella, 'sigillo.pem')))
      throw new ErroreAvvio(
        `In ${cartella} non c’è il sigillo del registro, che firma gli archivi.`,
        'Indica con --dati la cartella dei dati del core.',
      );
    try {
      const { sigillo } = await apriPki({ cartella, orologio: () => new Date() });
      const andate = await conserva({ db, sigillo, dati }, adesso);
      fuori.avvisa(`${andate} voci sono uscite dal registro. Gli archivi sono in ${cartellaArchivi(dati)}.`);
      return 0;
    } catch (errore) {
      if (!(errore instanceof CatenaRotta)) throw errore;
      fuori.avvisa(
        `La catena ${errore.message} è stata toccata: le sue voci restano dove sono.\n` +
          'Guarda che cosa non torna con sportello core audit.',
      );
      return 1;
    } finally {
      chiudiToken();
    }
  });
}

/** Retention: what is past its term leaves the register, and how long that is. */
export const conservazione: ComandoCore = {
  nome: 'conservazione',
  riassunto: 'archivia quello che ha passato il suo termine',
  uso,
  async esegui(argomenti, fuori) {
    const { values: valori, positionals } = leggiArgomenti(argomenti, opzioni, uso);
    const [che, quale, altro] = positionals;
    if (altro !== undefined) throw new ErroreAvvio(`«${altro}» è di troppo.`, uso);
    if (che === undefined) return esegui(valori, fuori);
    if (che === 'termini' && quale === undefined) return termini(valori, fuori);
    if (che === 'termine') return fissa(quale, valori, fuori);
    throw new ErroreAvvio('Va detto che cosa fare: termini, termine GENERE, oppure niente.', uso);
  },
};
