import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Kysely } from 'kysely';
import type { Schema } from '../db/schema.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { tabellaLuoghi } from '../luoghi.ts';
import { ogniAnomalia } from '../subentro/anomalie.ts';
import { anomalieDi } from '../subentro/archivio.ts';
import { fornituraSuDisco } from '../subentro/fornitura.ts';
import { importaSubentro } from '../subentro/importa.ts';
import { conRegistro, leggiArgomenti } from './apri.ts';
import { opzioniDatabase, sorgente, usoDatabase, type ComandoCore, type Fuori } from './comando.ts';

const uso = `Uso: sportello core subentro FILE [opzioni]

Porta nel registro l’anagrafe di un comune: FILE è una fornitura come 048050_APR_1_1_1.ndjson.gz (docs/subentro.md).
Il file è letto tutto prima di scrivere; poi entra a blocchi, e se si interrompe lo stesso comando riprende dall’ultimo.
Finisce con 0 se il file è entrato, con 1 se è rifiutato o se qualche persona è rimasta fuori.

${usoDatabase}
  --piano FILE            il piano di subentro, in JSON, la prima volta
  --anomalie              scrive tutte le anomalie: riga, codice, gravità, campo, scheda`;

const opzioni = {
  ...opzioniDatabase,
  piano: { type: 'string' },
  anomalie: { type: 'boolean', default: false },
} as const;

function pianoIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (causa) {
    throw new ErroreAvvio(`Il piano ${file} non si legge.`, 'Indica un file JSON (--piano).', {
      cause: causa,
    });
  }
}

/** Every anomaly, a line each, tab between the fields. */
async function elenca(db: Kysely<Schema>, nome: string, scrivi: Fuori['scrivi']): Promise<void> {
  for await (const pagina of ogniAnomalia(db, nome))
    for (const una of pagina)
      scrivi(`${[una.riga, una.codice, una.gravita, una.campo, una.soggetto ?? ''].join('\t')}\n`);
}

export const subentro: ComandoCore = {
  nome: 'subentro',
  riassunto: 'porta nel registro l’anagrafe di un comune',
  uso,
  async esegui(argomenti, { ambiente, scrivi, avvisa }) {
    const { values: valori, positionals } = leggiArgomenti(argomenti, opzioni, uso);
    const [file, altro] = positionals;
    if (file === undefined || altro !== undefined)
      throw new ErroreAvvio('Va indicato un file, e uno solo.', uso);
    if (!existsSync(file)) throw new ErroreAvvio(`Il file ${file} non c’è.`, 'Controlla dove si trova.');
    const dove = sorgente(valori, ambiente);
    const piano = valori.piano === undefined ? undefined : pianoIn(valori.piano);
    const tabella = tabellaLuoghi();
    return conRegistro(dove, async ({ applicazione, migratore }) => {
      const esito = await importaSubentro({
        db: migratore,
        luoghi: tabella,
        orologio: () => new Date(),
        fornitura: fornituraSuDisco(file),
        piano,
        operatore: userInfo().username,
        progresso: (fatte, tutte) => {
          avvisa(`${fatte} righe di ${tutte}…`);
        },
      });
      if (esito.tipo === 'rifiutato') {
        for (const { codice, campo, causa, rimedio } of esito.rilievi)
          avvisa(`${codice} ${campo}: ${causa} ${rimedio}`);
        avvisa('Il file è rifiutato: nel registro non è cambiato niente.');
        return 1;
      }
      const { nome, famiglie, soggetti, scartati, anomalie } = esito;
      if (valori.anomalie) await elenca(applicazione, nome, scrivi);
      for (const { codice, gravita, quante } of await anomalieDi(applicazione, nome))
        avvisa(`${codice} ${gravita === 'E' ? 'errore' : 'avviso'}: ${quante}`);
      avvisa(
        `${esito.ripreso ? 'Ripreso e concluso' : 'Concluso'}: ${famiglie} famiglie, ${soggetti} schede, ` +
          `${scartati} persone rimaste fuori, ${anomalie} anomalie.`,
      );
      return scartati === 0 ? 0 : 1;
    });
  },
};
