import { z } from 'zod';
import { schemaConfigurazione } from '../configurazione.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { leggiOpzioni } from '../opzioni.ts';
import { leggiArgomenti } from './apri.ts';
import type { ComandoCore } from './comando.ts';

const uso = `Uso: sportello core configurazione FILE
     sportello core configurazione --schema

Controlla un file di configurazione senza avviare niente, e dice con che cosa il core partirebbe. Con --schema scrive
lo schema JSON dei file, che un editor può usare mentre li si scrive.`;

/** SECURITY: what may hold a password is only said to be there. */
const nascosti = ['databaseUrl', 'posta'];

export const configurazione: ComandoCore = {
  nome: 'configurazione',
  riassunto: 'controlla un file di configurazione, o ne scrive lo schema',
  uso,
  async esegui(argomenti, { ambiente, scrivi }) {
    const { values, positionals } = leggiArgomenti(argomenti, { schema: { type: 'boolean' } }, uso);
    if (values.schema) {
      scrivi(`${JSON.stringify(z.toJSONSchema(schemaConfigurazione), null, 2)}\n`);
      return 0;
    }
    const [file, ...altri] = positionals;
    if (file === undefined || altri.length > 0) throw new ErroreAvvio('Va indicato un file.', uso);
    const lette = leggiOpzioni(['--configurazione', file], ambiente);
    scrivi(
      `${JSON.stringify(lette, (nome, valore: unknown) => (nascosti.includes(nome) ? '(indicato)' : valore), 2)}\n`,
    );
    return 0;
  },
};
