import type { Porte } from '../porte.ts';
import { doctor, usoDoctor } from './doctor.ts';
import { postazione, usoPostazione } from './postazione.ts';

/** The outside of a command of the workstation, so that a test can stand there. */
export interface ContestoComando {
  readonly ambiente: NodeJS.ProcessEnv;
  scrivi(testo: string): void;
  avvisa(testo: string): void;
  leggiIngresso(): string;
  readonly porte?: Partial<Porte>;
}

const comandi = {
  doctor: { esegui: doctor, uso: usoDoctor },
  postazione: { esegui: postazione, uso: usoPostazione },
} as const;

/** @returns exit code. */
export async function comanda(argomenti: readonly string[], contesto: ContestoComando): Promise<number> {
  const [nome = '', ...altri] = argomenti;
  const comando = Object.hasOwn(comandi, nome) ? comandi[nome as keyof typeof comandi] : undefined;
  if (!comando || altri.some((uno) => ['--aiuto', '--help', '-h'].includes(uno))) {
    contesto.scrivi(`${comando?.uso ?? `${usoDoctor}\n\n${usoPostazione}`}\n`);
    return comando ? 0 : 2;
  }
  try {
    return await comando.esegui(altri, contesto);
  } catch (errore) {
    if ((errore as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') !== true) throw errore;
    const quale = /'(-{0,2}[^' ]*)/.exec((errore as Error).message)?.[1] ?? '';
    contesto.avvisa(`«${quale}» qui non va.\n${comando.uso}`);
    return 2;
  }
}
