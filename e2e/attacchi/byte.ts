import { X509Certificate } from 'node:crypto';
import { creaCartaCns, creaCartaPiv } from '../carte/index.ts';
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

/** From one to four damages, each as files and lines are damaged. */
export function guasta(modello: Buffer, caso: Caso): Buffer {
  let byte = Buffer.from(modello);
  for (let volta = 0; volta <= caso.intero(4); volta++) {
    const posto = caso.intero(byte.length);
    const lungo = 1 + caso.intero(caso.intero(4) === 0 ? 400 : 8);
    switch (caso.intero(6)) {
      case 0:
        byte[posto] = caso.intero(256);
        break;
      case 1:
        byte[posto] = (byte[posto] ?? 0) ^ (1 << caso.intero(8));
        break;
      case 2:
        byte = Buffer.concat([byte.subarray(0, posto), byte.subarray(posto + lungo)]);
        break;
      case 3:
        byte = Buffer.concat([
          byte.subarray(0, posto),
          byte.subarray(posto, posto + lungo),
          byte.subarray(posto),
        ]);
        break;
      case 4:
        byte = byte.subarray(0, posto);
        break;
      default:
        byte = Buffer.concat([
          byte.subarray(0, posto),
          Buffer.from(caso.fra(['"', '\n', ',', '\0', '\x80\x84\xff\xff\xff\xff', '<<', 'endobj', '30'])),
          byte.subarray(posto),
        ]);
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
  const carta = caso.intero(2) === 0 ? { ...(await carte()).piv } : { ...(await carte()).cns };
  let comandi = 0;
  const trasmetti = async (apdu: Uint8Array) => {
    // A card that never ends would hold the reader: what is read from it has a bound.
    if (++comandi > 5000) throw new Error('more than 5000 commands for one certificate');
    const vera = Buffer.from(await carta.applicazione.rispondi(apdu));
    return riuscito(new Uint8Array(caso.intero(4) === 0 ? guasta(vera, caso) : vera));
  };
  carta.applicazione.azzera();
  const scelta = await carta.profilo.seleziona(trasmetti);
  if (!scelta.ok || !scelta.valore) return 'rifiutata';
  const letto = await carta.profilo.certificato(trasmetti);
  await carta.profilo.tentativi(trasmetti);
  if (!letto.ok || !letto.valore) return 'senza certificato';
  try {
    return new X509Certificate(letto.valore).subject === '' ? 'letta, anonima' : 'letta';
  } catch {
    return 'certificato guasto';
  }
}

let pronte: Promise<Readonly<Record<'piv' | 'cns', ReturnType<typeof conProfilo>>>> | undefined;
function conProfilo(
  carta: Awaited<ReturnType<typeof creaCartaPiv | typeof creaCartaCns>>,
  profilo: typeof piv,
) {
  return { applicazione: carta.applicazione, profilo };
}
function carte() {
  pronte ??= Promise.all([creaCartaPiv(), creaCartaCns()]).then(([una, altra]) => ({
    piv: conProfilo(una, piv),
    cns: conProfilo(altra, cns),
  }));
  return pronte;
}
