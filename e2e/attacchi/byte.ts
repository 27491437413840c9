import { X509Certificate } from 'node:crypto';
import { creaCartaCns, creaCartaPiv } from '../carte/index.ts';
import type { Applicazione } from '../carte/vpcd.ts';
import { leggiFoglio } from '#contract/documento/lettura.ts';
import { leggiBusta } from '#contract/documento/busta.ts';
import { luoghiDaArchivio } from '#contract/tabelle/archivio/luoghi.ts';
import { tabellaDaCsv } from '#contract/tabelle/archivio/tabella.ts';
import { riuscito } from '#contract/esito.ts';
import { leggiP12 } from '#native/identity/p12.ts';
import { cns } from '#native/reader/cns.ts';
import { piv } from '#native/reader/piv.ts';
import type { Caso } from '../fuzz/caso.ts';

/** A reader of what somebody else sends: whatever comes, it answers. */
export interface Bersaglio {
  /** Good ones, to be damaged. */
  readonly modelli: readonly [Buffer, ...Buffer[]];
  /** @returns what it made of it, in a word; only what must not be is thrown. */
  readonly leggi: (byte: Buffer) => Promise<string> | string;
}

/** What begins, ends or measures something in one of these files. */
const segni = ['"', '\n', ',', '\0', '\x80\x84\xff\xff\xff\xff', '<<', 'endobj', '30'] as const;

/** From one to four damages, each as files and lines are damaged. */
export function guasta(modello: Buffer, caso: Caso): Buffer {
  let byte = Buffer.from(modello);
  for (let volta = 0; volta <= caso.intero(4); volta++) {
    const posto = caso.intero(byte.length);
    const lungo = 1 + caso.intero(caso.intero(4) === 0 ? 400 : 8);
    const con = (mezzo: Uint8Array, tolti = 0): Buffer<ArrayBuffer> =>
      Buffer.concat([byte.subarray(0, posto), mezzo, byte.subarray(posto + tolti)]);
    switch (caso.intero(6)) {
      case 0:
        byte[posto] = caso.intero(256);
        break;
      case 1:
        byte[posto] = (byte[posto] ?? 0) ^ (1 << caso.intero(8));
        break;
      case 2:
        byte = con(Buffer.alloc(0), lungo);
        break;
      case 3:
        byte = con(byte.subarray(posto, posto + lungo));
        break;
      case 4:
        byte = byte.subarray(0, posto);
        break;
      default:
        byte = con(Buffer.from(caso.fra(segni)));
    }
  }
  return byte;
}

const parola = (esito: { readonly ok: boolean }): string => (esito.ok ? 'letto' : 'rifiutato');

const csvTabella = Buffer.from(
  'codice,descrizione,dal,al\n1,"CELIBE, O NUBILE",2000-01-01,\n2,CONIUGATO,,2020-12-31\n3,VEDOVO,,\n',
);
const csvLuoghi = Buffer.from(
  'ID,DATAISTITUZIONE,DATACESSAZIONE,CODISTAT,CODCATASTALE,DENOMINAZIONE_IT\n1,1861-03-17,9999-12-31,048050,M059,VINCI\n',
);

export function bersagliTesto(): Readonly<Record<string, Bersaglio>> {
  return {
    'csv tabella': {
      modelli: [csvTabella],
      leggi: (byte) => parola(tabellaDaCsv('prova', byte.toString())),
    },
    'csv comuni': {
      modelli: [csvLuoghi],
      leggi: (byte) => (luoghiDaArchivio(byte.toString()).errori.length === 0 ? 'letto' : 'rifiutato'),
    },
  };
}

/** @param file a good PKCS#12 with its password, a good certificate of the register. */
export function bersagliFile(file: {
  readonly p12: Buffer;
  readonly password: string;
  readonly pdf: Buffer;
}): Readonly<Record<string, Bersaglio>> {
  return {
    'PKCS#12': {
      modelli: [file.p12],
      leggi: async (byte) => parola(await leggiP12(byte, file.password)),
    },
    PDF: {
      modelli: [file.pdf],
      leggi: async (byte) => ((await leggiFoglio(byte)) ? 'letto' : 'rifiutato'),
    },
    'busta CMS': {
      modelli: [file.p12, file.pdf.subarray(0, 4000)],
      leggi: (byte) => (leggiBusta(byte) ? 'letto' : 'rifiutato'),
    },
  };
}

/** Answers of a card, damaged one by one on their way to the desk. */
export async function cartaGuasta(caso: Caso): Promise<string> {
  const { applicazione, profilo } = caso.fra(await carte());
  let comandi = 0;
  const trasmetti = async (apdu: Uint8Array) => {
    // A card that never ends would hold the reader: what is read from it has a bound.
    if (++comandi > 5000) throw new Error('more than 5000 commands for one certificate');
    const vera = Buffer.from(await applicazione.rispondi(apdu));
    return riuscito(new Uint8Array(caso.intero(4) === 0 ? guasta(vera, caso) : vera));
  };
  applicazione.azzera();
  const scelta = await profilo.seleziona(trasmetti);
  if (!scelta.ok || !scelta.valore) return 'rifiutata';
  const letto = await profilo.certificato(trasmetti);
  await profilo.tentativi(trasmetti);
  if (!letto.ok || !letto.valore) return 'senza certificato';
  try {
    return new X509Certificate(letto.valore).subject === '' ? 'letta, anonima' : 'letta';
  } catch {
    return 'certificato guasto';
  }
}

type Carta = { readonly applicazione: Applicazione; readonly profilo: typeof piv };

/** Made once: their keys take a while. */
let pronte: Promise<readonly [Carta, Carta]> | undefined;
const carte = (): Promise<readonly [Carta, Carta]> => (pronte ??= creaCarte());

async function creaCarte(): Promise<readonly [Carta, Carta]> {
  const [{ applicazione: una }, { applicazione: altra }] = await Promise.all([
    creaCartaPiv(),
    creaCartaCns(),
  ]);
  return [
    { applicazione: una, profilo: piv },
    { applicazione: altra, profilo: cns },
  ];
}
