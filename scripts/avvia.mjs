/**
 * `npm start`, `npm test`, `npm run demo`, `npm run core`: brings a fresh clone to where the command can run, then runs
 * it under the Node of the project. Node built-ins only, and a Node as old as 20: this runs before anything is there.
 */
import { pacchettiDi, preparaSistema } from './avvia/sistema.mjs';
import { preparaDipendenze } from './avvia/dipendenze.mjs';
import { preparaPagina, preparaLuoghi } from './avvia/prodotti.mjs';
import { programma } from './avvia/esegui.mjs';
import { avviaSimulatori, inLocale, senzaSimulatori } from './avvia/simulatori.mjs';

const comandi = {
  start: { file: 'main/index.ts', pagina: true, simulatori: true },
  // As in contract/node-del-core.ts, which an older Node cannot read.
  core: {
    file: 'core/index.ts',
    pagina: false,
    node: ['--max-old-space-size=512', '--max-semi-space-size=8'],
  },
  demo: { file: 'e2e/demo/index.ts', pagina: true },
  test: { file: 'scripts/prova.ts', pagina: true },
  attacks: { file: 'e2e/attacchi/index.ts', pagina: false },
  faults: { file: 'e2e/guasti/index.ts', pagina: true },
  bench: { file: 'bench/index.ts', pagina: true },
  registro: { file: 'scripts/registro.ts', pagina: false },
  sistema: { pagina: false },
};

const [nome = 'start', ...argomenti] = process.argv.slice(2);
const comando = Object.hasOwn(comandi, nome) ? comandi[nome] : undefined;
if (!comando) {
  console.error(`«${nome}» non è un comando: ${Object.keys(comandi).join(', ')}.`);
  process.exit(2);
}

preparaSistema(pacchettiDi(nome));
if (comando.file) {
  preparaDipendenze();
  preparaLuoghi();
  if (comando.pagina) preparaPagina();
  const intorno = comando.simulatori && inLocale() ? avviaSimulatori(argomenti) : undefined;
  const suoi = argomenti.filter((uno) => uno !== senzaSimulatori);
  process.exitCode = await programma(comando.file, suoi, comando.node, intorno?.variabili);
  intorno?.chiudi();
}
