import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sportello } from '#cliente/sportello.ts';
import { comandi } from '#core/comandi/index.ts';
import { uso as usoCore } from '#core/opzioni-elenco.ts';
import { comanda as comandaPostazione } from '#main/comandi/index.ts';

const radice = join(import.meta.dirname, '..');
const fogli = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: radice })];

interface Detto {
  readonly foglio: string;
  readonly comando: string;
}

/** What a reader would type: the lines of blocks for a shell, and the commands written in the text. */
function detti(foglio: string): Detto[] {
  const testo = readFileSync(join(radice, foglio), 'utf8');
  const blocchi = [...testo.matchAll(/```sh\n([^]*?)```/g)].flatMap(
    ([, dentro]) => dentro?.split('\n') ?? [],
  );
  const nelTesto = [...testo.matchAll(/`([^`\n]+)`/g)].map(([, dentro]) => dentro ?? '');
  return [...blocchi, ...nelTesto]
    .map((riga) =>
      riga
        .replace(/\s+#.*$/, '')
        .replace(/\s>\s.*$/, '')
        .replace(/^npx (?=sportello )/, '')
        .replace(/^runuser -u \S+ -- /, '')
        .trim(),
    )
    .filter((riga) => /^(sportello|npm|node|npx) \S/.test(riga))
    .map((comando) => ({ foglio, comando }));
}

const tutti = [...new Map(fogli.flatMap(detti).map((uno) => [uno.comando, uno])).values()];
const di = (programma: string): readonly Detto[] =>
  tutti.filter(({ comando }) => comando.startsWith(`${programma} `));

/** Help of each command of `sportello`, by its first word. */
const aiuti = new Map<string, string>();
const fuori = (prendi: (testo: string) => void) => ({
  ...{ cartella: radice, ambiente: {}, scrivi: prendi, avvisa: prendi },
  leggiIngresso: () => Buffer.alloc(0) as never,
});

async function aiuto(nome: string, ...altri: readonly string[]): Promise<string> {
  let testo = '';
  const prendi = (pezzo: string): void => {
    testo += pezzo;
  };
  const postazione = ['doctor', 'postazione'].includes(nome);
  const fine = postazione
    ? await comandaPostazione([nome, '--aiuto'], fuori(prendi))
    : await sportello([nome, ...altri, '--aiuto'], fuori(prendi));
  expect(fine, nome).toBe(0);
  return testo;
}

const primaParola = (detto: string): readonly string[] => detto.split(/\s+/).slice(1);

describe('what the manuals say to type', () => {
  let generale = '';
  beforeAll(async () => {
    await sportello(
      ['--aiuto'],
      fuori((testo) => (generale += testo)),
    );
    for (const { nome, uso } of comandi) {
      aiuti.set(`core ${nome}`, uso);
      aiuti.set(nome, uso);
    }
    aiuti.set('core', usoCore);
    // Each of its services has the options of one command.
    aiuti.set('ws', (await aiuto('ws')) + (await aiuto('ws', '1001')));
    for (const [, nome = ''] of generale.matchAll(/^ {2}([a-z]+) +\S/gm))
      if (!aiuti.has(nome)) aiuti.set(nome, await aiuto(nome));
  });

  it('is a good deal', () => {
    expect(di('sportello').length).toBeGreaterThan(30);
  });

  it('every command has a help, also after a verb, and the general one names it', async () => {
    expect(await aiuto('allineamento', 'avvia')).toBe(aiuti.get('allineamento'));
    expect(await aiuto('ws', 'elenco')).toMatch(/^Uso: sportello ws elenco/);
    for (const nome of [
      'ws',
      'scenario',
      'verifica',
      'allineamento',
      'doctor',
      'postazione',
      'core',
      'tabelle',
      'enti',
    ])
      expect(generale).toMatch(new RegExp(`^ {2}${nome} `, 'm'));
    for (const [nome, testo] of aiuti) expect(testo, nome).toMatch(/^Uso: (sportello|node)/);
  });

  it.each(di('sportello'))('$foglio: $comando', ({ comando }) => {
    const parole = primaParola(comando);
    const [primo = '', secondo = ''] = parole;
    // `sportello verifica` reads a certificate, `sportello core verifica` the register.
    const nome = primo === 'core' && aiuti.has(`core ${secondo}`) ? `core ${secondo}` : primo;
    const testo = nome === 'verifica' ? undefined : aiuti.get(nome);
    if (testo === undefined) {
      expect(generale).toMatch(new RegExp(`^ {2}${primo} `, 'm'));
      return;
    }
    for (const opzione of parole.filter((una) => una.startsWith('--')))
      if (opzione !== '--aiuto') expect(testo, comando).toContain(opzione);
    // Verbs of a command: `tabelle importa`, `conservazione termini`.
    const [verbo = ''] = parole.slice(nome.split(' ').length);
    if (/^[a-z]+$/.test(verbo)) expect(testo, comando).toMatch(new RegExp(`\\b${verbo}\\b`));
  });

  it.each(di('npm'))('$foglio: $comando', ({ comando }) => {
    const { scripts } = JSON.parse(readFileSync(join(radice, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const [primo = '', secondo = ''] = primaParola(comando);
    if (primo === 'run') expect(Object.keys(scripts)).toContain(secondo);
    else expect(['start', 'test', 'install', 'ci', 'sbom']).toContain(primo);
  });

  it.each([...di('node'), ...di('npx')])('$foglio: $comando', ({ comando }) => {
    const file = primaParola(comando).filter((una) => /\.(ts|mjs|js)$/.test(una));
    expect(file.filter((uno) => !existsSync(join(radice, uno)))).toEqual([]);
  });
});

describe('the guide of developers', () => {
  const guida = readFileSync(join(radice, 'docs/developer-guide.md'), 'utf8');

  it.each(['An operation', 'A rule', 'A screen', 'A certificate'])('%s takes less than a page', (titolo) => {
    const capitolo = guida.split(`\n## ${titolo}\n`)[1]?.split('\n## ')[0] ?? '';
    const parole = capitolo.split(/\s+/).length;
    expect(parole).toBeGreaterThan(80);
    expect(parole).toBeLessThan(450);
  });
});
