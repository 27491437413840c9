import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { z } from 'zod';
import { facciaJson, nuovoId } from '../../bench/clienti.ts';
import { certificato, madri, nascita } from '../../bench/richieste.ts';
import { codiceQr, immagineDi } from '../scrivania/pdf.ts';
import type { Racconto } from './racconto.ts';
import type { Scena } from './scena.ts';

const Registrata = z.object({ Risposta_Comune: z.looseObject({}) });
const Emesso = z.object({
  Risposta6001OK: z.object({ file: z.object({ certificatoPdf: z.base64() }) }),
});

/** Text of a page of the core, whose authority this machine does not know by itself. */
function leggiPagina(indirizzo: string, ancora: string): Promise<string> {
  return new Promise((fatto, rifiuta) => {
    request(indirizzo, { ca: readFileSync(ancora), headers: { 'accept-language': 'it' } }, (risposta) => {
      let testo = '';
      risposta.setEncoding('utf8').on('data', (pezzo: string) => (testo += pezzo));
      risposta.on('end', () => {
        fatto(testo);
      });
    })
      .on('error', rifiuta)
      .end();
  });
}

/** Where there is no browser: the same job through the same door of the core, without the pictures of the page. */
export async function senzaFinestra(scena: Scena, racconto: Racconto): Promise<void> {
  console.log('Manca un browser (apt-get install chromium): si recita senza le schermate.\n');
  const { core } = scena;
  const faccia = await facciaJson(core.pronto, 1);
  try {
    racconto.passo('Aperta una sessione: certificato di postazione e sfida firmata dalla carta software.');
    const database = await core.database();
    const [madre] = await madri(database, 1).finally(() => database.end());
    if (!madre) throw new Error('the demo municipality has no mother');
    await faccia.cerca(madre.codice);
    racconto.passo(`Trovata la madre: ${madre.nome} ${madre.cognome}.`);
    const risposta = await faccia.prepara(1001, nascita(1, nuovoId(), madre))();
    Registrata.parse(JSON.parse(risposta));
    racconto.passo('Registrata la nascita: il registro conferma.');
    const emesso = Emesso.parse(JSON.parse(await faccia.prepara(6001, certificato(nuovoId(), madre))()));
    const pdf = Buffer.from(emesso.Risposta6001OK.file.certificatoPdf, 'base64');
    const file = racconto.file('certificato-residenza.pdf', pdf);
    racconto.passo('Emesso il certificato di residenza della madre.');
    let foglio: Buffer;
    try {
      foglio = immagineDi(file);
    } catch {
      racconto.passo('Manca pdftoppm (apt-get install poppler-utils): il codice QR non si può leggere qui.');
      return;
    }
    racconto.file('certificato-residenza.png', foglio);
    const indirizzo = codiceQr(foglio);
    if (indirizzo === undefined) throw new Error('the QR code of the certificate cannot be read');
    const pagina = await leggiPagina(indirizzo, core.pronto.ancore.postazioni);
    const esito = /<h1[^>]*>([^<]*)/.exec(pagina)?.[1];
    racconto.passo(`Letto il codice QR stampato; la pagina di verifica dice: «${esito ?? '?'}».`);
  } finally {
    faccia.chiudi();
  }
}
