import { ErroreAvvio } from '../errore-avvio.ts';
import { verificaRegistro } from '../verifica/index.ts';
import { conRegistro, leggiOpzioni } from './apri.ts';
import { opzioniDatabase, sorgente, usoDatabase, type ComandoCore } from './comando.ts';

const uso = `Uso: sportello core verifica [opzioni]

Percorre tutto il registro e dice che cosa non torna: righe e documenti, storia, famiglie, legami, annullamenti,
firme degli atti, audit.
Se il core lavora su un server PostgreSQL la verifica non lo ferma; con il database incluso va fermato prima.
Finisce con 0 se tutto torna, con 1 e un elenco se qualcosa non torna.

${usoDatabase}
  --massimo N             quanti difetti elencare (predefinito 1000)
  --json                  l’esito in JSON`;

const opzioni = {
  ...opzioniDatabase,
  massimo: { type: 'string', default: '1000' },
  json: { type: 'boolean', default: false },
} as const;

const ogni = 100_000;

export const verifica: ComandoCore = {
  nome: 'verifica',
  riassunto: 'percorre il registro e dice che cosa non torna',
  uso,
  async esegui(argomenti, { ambiente, scrivi, avvisa }) {
    const valori = leggiOpzioni(argomenti, opzioni, uso);
    if (!/^\d{1,7}$/.test(valori.massimo))
      throw new ErroreAvvio(`«${valori.massimo}» non è un numero (--massimo).`, uso);
    const dove = sorgente(valori, ambiente);
    return conRegistro(dove, async ({ applicazione }) => {
      const esito = await verificaRegistro(applicazione, {
        massimo: Number(valori.massimo),
        progresso: (letti) => {
          if (letti % ogni === 0) avvisa(`${letti} documenti…`);
        },
      });
      const { soggetti, famiglie, versioni, difetti, totaleDifetti, audit } = esito;
      if (valori.json) scrivi(`${JSON.stringify(esito)}\n`);
      else
        for (const { controllo, dove, dettaglio } of difetti) scrivi(`${controllo}: ${dove}: ${dettaglio}\n`);
      avvisa(
        `${soggetti} schede, ${famiglie} famiglie, ${versioni} versioni, ${audit.sigillate} voci di audit sigillate` +
          ` (${audit.daSigillare} da sigillare): ${totaleDifetti === 0 ? 'tutto torna.' : `${totaleDifetti} difetti.`}`,
      );
      return totaleDifetti === 0 ? 0 : 1;
    });
  },
};
