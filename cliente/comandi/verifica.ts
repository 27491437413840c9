import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { cartellaDati } from '#contract/cartelle.ts';
import { inParole } from '#contract/documento/detto.ts';
import { esaminaFoglio } from '#contract/documento/esamina.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { avvisaProblema, uscita, type Comando, type Contesto, type Uscita } from '../comando.ts';
import { problema, type Problema } from '../problema.ts';
import { certificatiPem } from '../ws/identita.ts';
import { leggiArgomenti } from './opzioni.ts';

const uso = `Uso: sportello verifica <file.pdf> [opzioni]

Dice se un certificato è come il registro lo ha rilasciato, senza chiedere niente a nessuno: il sigillo elettronico e la
sua catena, la firma del QR, il testo, il codice stampato, ciascuno per conto suo. Se qualcosa è cambiato dice che cosa.
Da soli non si può sapere se il certificato sia stato annullato: lo dice la pagina di verifica.

  -a, --ancora FILE     certificato (PEM o DER) dell’autorità dei sigilli, o di un sigillo, di cui fidarsi; si può
                        ripetere. Senza, valgono quello del core di questa macchina e quelli in postazione/sigilli
  --json                l’esame come dati, sull’uscita

Esce con 0 se è valido, 4 se è alterato o di emittente sconosciuto, 2 se non è un certificato di questo registro.`;

const opzioni = {
  ancora: { type: 'string', short: 'a', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

function leggi(file: string): Esito<Buffer, Problema> {
  try {
    return riuscito(readFileSync(file));
  } catch {
    return fallito(
      problema(`Il file ${file} non si può leggere.`, 'Controlla il nome e i permessi, poi ripeti.'),
    );
  }
}

function inDer(byte: Buffer, file: string): Esito<readonly Uint8Array[], Problema> {
  try {
    // After a rotation the file of an authority holds several.
    const molti = certificatiPem(byte.toString('latin1'));
    const trovati = molti.length > 1 ? molti : [new X509Certificate(byte)];
    return riuscito(trovati.map(({ raw }) => new Uint8Array(raw)));
  } catch {
    return fallito(
      problema(`${file} non contiene un certificato.`, 'Serve un certificato X.509, PEM o DER.'),
    );
  }
}

/** What this machine believes when nothing is said: its own core, and what was put beside it. */
function ancoreLocali({ ambiente }: Contesto): string[] {
  const dati = cartellaDati(ambiente, process.getuid?.(), homedir());
  const sua = join(dati, 'core', 'pki', 'sigilli.pem');
  const altre = join(dati, 'postazione', 'sigilli');
  return [
    ...(existsSync(sua) ? [sua] : []),
    ...(existsSync(altre) ? readdirSync(altre).map((nome) => join(altre, nome)) : []),
  ];
}

async function esegui(argomenti: readonly string[], contesto: Contesto): Promise<Uscita> {
  const letti = leggiArgomenti(argomenti, opzioni, uso);
  if (!letti.ok) return rifiuta(contesto, letti.errore);
  const { values, positionals } = letti.valore;
  const [nome, altro] = positionals;
  if (nome === undefined || altro !== undefined)
    return rifiuta(contesto, problema('Serve un file PDF, uno solo.', uso));
  const pdf = leggi(resolve(contesto.cartella, nome));
  if (!pdf.ok) return rifiuta(contesto, pdf.errore);
  const file = values.ancora?.map((una) => resolve(contesto.cartella, una)) ?? ancoreLocali(contesto);
  const ancore: Uint8Array[] = [];
  for (const una of file) {
    const byte = leggi(una);
    const der = byte.ok ? inDer(byte.valore, una) : byte;
    if (!der.ok) return rifiuta(contesto, der.errore);
    ancore.push(...der.valore);
  }
  const oggi = giornoInItalia(new Date());
  const esame = await esaminaFoglio(new Uint8Array(pdf.valore), ancore, oggi);
  const { messaggio, righe, rimedio } = inParole(esame);
  if (values.json) contesto.scrivi(`${JSON.stringify(esame, null, 2)}\n`);
  else contesto.scrivi(`${[messaggio, ...righe.map((riga) => `  ${riga}`)].join('\n')}\n`);
  contesto.avvisa(rimedio);
  if (esame.esito === 'valido') return uscita.bene;
  return esame.esito === 'alterato' || esame.esito === 'emittente-sconosciuto'
    ? uscita.nonFidata
    : uscita.dati;
}

function rifiuta(contesto: Contesto, errore: Problema): Uscita {
  avvisaProblema(contesto, errore);
  return uscita.dati;
}

export const verifica: Comando = {
  nome: 'verifica',
  riassunto: 'dice se un certificato è come è stato rilasciato, senza chiedere a nessuno',
  uso,
  esegui,
};
