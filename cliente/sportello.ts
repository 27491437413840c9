import { uscita, type Comando, type Contesto, type Uscita } from './comando.ts';
import { allineamento } from './comandi/allineamento.ts';
import { cieonline } from './comandi/cieonline.ts';
import { consolato } from './comandi/consolato.ts';
import { scenario } from './comandi/scenario.ts';
import { verifica } from './comandi/verifica.ts';
import { ws } from './comandi/ws.ts';

/** One entry per command: each is a file of `comandi/`. */
const comandi: readonly Comando[] = [ws, scenario, verifica, allineamento, consolato, cieonline];

const uso = `Uso: sportello <comando> …

${comandi.map(({ nome, riassunto }) => `  ${nome.padEnd(13)}${riassunto}`).join('\n')}
  certificati  rilascia un campione di ogni certificato (sportello certificati --aiuto)
  doctor       verifica questa postazione e dice che cosa non va (sportello doctor --aiuto)
  postazione   installa il certificato di questa postazione con un codice
  tabelle      mostra e importa le tabelle ufficiali (sportello tabelle --aiuto)
  enti         dice che cosa un ente può chiedere al registro (sportello enti --aiuto)
  core         avvia il registro, o lavora sul suo database (sportello core --aiuto)

«sportello <comando> --aiuto» dice di più.`;

const aiuto = ['--aiuto', '--help', '-h', 'aiuto', 'help'];

export async function sportello([primo, ...altri]: readonly string[], contesto: Contesto): Promise<Uscita> {
  if (primo === undefined || aiuto.includes(primo)) {
    contesto.scrivi(`${uso}\n`);
    return uscita.bene;
  }
  const comando = comandi.find(({ nome }) => nome === primo);
  if (!comando) {
    contesto.avvisa(`«${primo}» non è un comando.\n${uso}`);
    return uscita.dati;
  }
  // A word alone may be what a command is about; with dashes it asks wherever it stands.
  const chiesto = altri.findIndex((una, n) => aiuto.includes(una) && (n === 0 || una.startsWith('-')));
  if (chiesto === 0 || (chiesto > 0 && !comando.aiutaDaSe)) {
    contesto.scrivi(`${comando.uso}\n`);
    return uscita.bene;
  }
  return comando.esegui(altri, contesto);
}
