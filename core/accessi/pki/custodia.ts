import { createPrivateKey, randomBytes, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder where keys rest: 0700, each file 0600, private keys as PKCS#8 encrypted with AES-256 under a passphrase
 * that lives in a file of its own, so that a copy of one file alone gives nothing away.
 */
export interface Custodia {
  esiste(nome: string): boolean;
  leggi(nome: string): Buffer;
  /** Written whole or not at all: a crash never leaves half a key. */
  scrivi(nome: string, contenuto: Uint8Array | string): void;
  leggiChiave(nome: string): KeyObject;
  scriviChiave(nome: string, chiave: KeyObject): void;
}

export function scriviRiservato(percorso: string, contenuto: Uint8Array | string): void {
  const provvisorio = `${percorso}.${process.pid}.nuovo`;
  const file = openSync(provvisorio, 'w', 0o600);
  try {
    writeFileSync(file, contenuto);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  // The mode given to open() does not change a file that already exists.
  chmodSync(provvisorio, 0o600);
  renameSync(provvisorio, percorso);
  // The name is on the disk only when its folder is; Windows neither needs nor allows it.
  if (process.platform === 'win32') return;
  const cartella = openSync(dirname(percorso), 'r');
  try {
    fsyncSync(cartella);
  } finally {
    closeSync(cartella);
  }
}

function fraseIn(file: string): string {
  if (!existsSync(file)) scriviRiservato(file, randomBytes(32).toString('base64'));
  return readFileSync(file, 'utf8');
}

export function cartellaRiservata(cartella: string): void {
  mkdirSync(cartella, { recursive: true, mode: 0o700 });
  chmodSync(cartella, 0o700);
}

/** @param data the passphrase, when it must not rest beside what it opens; left out, one is kept in a file of its own. */
export function apriCustodia(cartella: string, data?: string): Custodia {
  cartellaRiservata(cartella);
  const percorso = (nome: string): string => join(cartella, nome);
  const frase = data ?? fraseIn(percorso('frase'));
  return {
    esiste: (nome) => existsSync(percorso(nome)),
    leggi: (nome) => readFileSync(percorso(nome)),
    scrivi: (nome, contenuto) => {
      scriviRiservato(percorso(nome), contenuto);
    },
    leggiChiave: (nome) => createPrivateKey({ key: readFileSync(percorso(nome)), passphrase: frase }),
    scriviChiave: (nome, chiave) => {
      const pem = chiave.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: frase });
      scriviRiservato(percorso(nome), pem);
    },
  };
}
