import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leggiCaposaldo, smentite, type Caposaldo } from '../audit/capisaldi.ts';
import { verificaAudit } from '../audit/catena.ts';
import { fileCapisaldi, righeCapisaldi } from '../audit/file-capisaldi.ts';
import { certificatiIn, type Emittenti } from '../accessi/pki/catena.ts';
import { cartellaArchivi } from '../conservazione/archivia.ts';
import { verificaArchivi } from '../conservazione/verifica.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { cartellaPredefinita } from '../opzioni.ts';
import { conRegistro, leggiOpzioni } from './apri.ts';
import { opzioniDatabase, sorgente, usoDatabase, type ComandoCore } from './comando.ts';

const uso = `Uso: sportello core audit [opzioni]

Ripercorre le catene dell’audit e le confronta con i capisaldi firmati, che il core scrive fuori dal database: dice
quale voce è stata cambiata, tolta o spostata, e se una catena è stata accorciata o riscritta da capo.
Delle voci passate in archivio (sportello core conservazione) confronta i file con la catena.
Finisce con 0 se tutto torna, con 1 e un elenco se qualcosa non torna.

${usoDatabase}
  --capisaldi FILE        capisaldi da confrontare (predefinito: quelli della cartella dei dati); una copia tenuta su
                          un’altra macchina vale di più
  --ancora FILE           certificato dell’autorità dei sigilli, PEM (predefinito: quello della cartella dei dati)
  --archivi CARTELLA      dove sono gli archivi delle voci oltre il termine (predefinito: nella cartella dei dati)
  --json                  l’esito in JSON`;

const opzioni = {
  ...opzioniDatabase,
  capisaldi: { type: 'string' },
  ancora: { type: 'string' },
  archivi: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

function ancoraDa(file: string): Emittenti {
  try {
    return certificatiIn(readFileSync(file));
  } catch (errore) {
    throw new ErroreAvvio(
      `In ${file} non c’è il certificato dell’autorità dei sigilli.`,
      'Indicalo con --ancora, o indica la cartella dei dati con --dati.',
      { cause: errore },
    );
  }
}

const guasto = {
  firma: 'non è firmato da questo registro',
  catena: 'nessuna voce dell’audit lo nomina',
  assente: 'il file non c’è (indica con --archivi dove sono tenuti)',
  file: 'il file è stato toccato',
} as const;

/** Points that were signed here, and how many lines were not. */
function leggiTutti(
  righe: readonly string[],
  ancora: () => Emittenti,
): { readonly buoni: readonly Caposaldo[]; readonly falsi: readonly number[] } {
  if (righe.length === 0) return { buoni: [], falsi: [] };
  const autorita = ancora();
  const letti = righe.map((riga) => leggiCaposaldo(riga, autorita));
  return {
    buoni: letti.filter((uno) => uno !== undefined),
    falsi: letti.flatMap((uno, i) => (uno ? [] : [i + 1])),
  };
}

export const audit: ComandoCore = {
  nome: 'audit',
  riassunto: 'dice se l’audit è stato toccato',
  uso,
  async esegui(argomenti, { ambiente, scrivi, avvisa }) {
    const valori = leggiOpzioni(argomenti, opzioni, uso);
    const cartella = valori.dati ?? cartellaPredefinita(ambiente);
    const dove = sorgente(valori, ambiente);
    if (valori.capisaldi !== undefined && !existsSync(valori.capisaldi))
      throw new ErroreAvvio(`Il file ${valori.capisaldi} non c’è.`, 'Indica un altro file con --capisaldi.');
    const righe = righeCapisaldi(valori.capisaldi ?? fileCapisaldi(cartella));
    const ancora = (): Emittenti => ancoraDa(valori.ancora ?? join(cartella, 'pki', 'sigilli.pem'));
    const { buoni, falsi } = leggiTutti(righe, ancora);
    return conRegistro(dove, async ({ applicazione }) => {
      const catene = await verificaAudit(applicazione);
      const { archivi, guasti } = await verificaArchivi(applicazione, {
        cartella: valori.archivi ?? cartellaArchivi(cartella),
        ancora,
      });
      const contraddetti = await smentite(applicazione, buoni);
      const difetti = [
        ...catene.rotture.map(
          (uno) => `catena ${uno.flusso}, anello ${uno.progressivo}: voce ${uno.difetto}`,
        ),
        ...contraddetti.map(
          (uno) => `catena ${uno.flusso}, anello ${uno.progressivo}: ${uno.difetto} dopo il ${uno.istante}`,
        ),
        ...guasti.map((uno) => `archivio ${uno.nome}: ${guasto[uno.difetto]}`),
        ...falsi.map((riga) => `capisaldi, riga ${riga}: non è firmata da questo registro`),
      ];
      const esito = { ...catene, archivi, capisaldi: buoni.length, difetti };
      scrivi(valori.json ? `${JSON.stringify(esito)}\n` : difetti.map((uno) => `${uno}\n`).join(''));
      avvisa(
        `${catene.sigillate} voci nelle catene (${catene.daSigillare} da aggiungere), ` +
          (archivi > 0 ? `${catene.archiviate} in ${archivi} archivi, ` : '') +
          `${buoni.length} capisaldi: ` +
          (difetti.length === 0 ? 'nessuno ha toccato l’audit.' : `${difetti.length} difetti.`),
      );
      return difetti.length === 0 ? 0 : 1;
    });
  },
};
