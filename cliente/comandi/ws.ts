import { uscita, type Comando } from '../comando.ts';
import { elencoWs } from './ws-elenco.ts';
import { esempioWs } from './ws-esempio.ts';
import { inviaWs } from './ws-invia.ts';
import { testconnWs } from './ws-testconn.ts';

const sotto: readonly Comando[] = [testconnWs, elencoWs, esempioWs];

const uso = `Uso: sportello ws <comando> …

${[inviaWs, ...sotto].map(({ nome, riassunto }) => `  ${nome.padEnd(16)}${riassunto}`).join('\n')}

«sportello ws <comando> --aiuto» dice di più su ciascuno; «sportello ws 3002 --aiuto» sull’invio.`;

/** The official services from the command line. */
export const ws: Comando = {
  nome: 'ws',
  riassunto: 'chiama i servizi ufficiali di ANPR (o di un core, o di un simulatore)',
  uso,
  aiutaDaSe: true,
  async esegui([primo, ...altri], contesto) {
    if (primo === undefined) {
      contesto.avvisa(uso);
      return uscita.dati;
    }
    const comando = sotto.find(({ nome }) => nome === primo);
    const scelto = comando ?? inviaWs;
    if (altri.some((parola) => ['--aiuto', '--help', '-h'].includes(parola))) {
      contesto.scrivi(`${scelto.uso}\n`);
      return uscita.bene;
    }
    return scelto.esegui(comando ? altri : [primo, ...altri], contesto);
  },
};
