import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { scegliGuscio } from '#main/shell/scegli.ts';

const radice = join(import.meta.dirname, '..', '..');

/**
 * Whether stories are told in Electron (`SPORTELLO_STORIE=electron`), where its binary and the built desk are. Asked for,
 * and never found out: who asked must not be answered by another shell.
 */
export const inElectron = process.env['SPORTELLO_STORIE'] === 'electron';

/** The desk's own window. The fuse that forbids inspecting is set in the packed desk alone: this is the one of development. */
export async function apriElectron(
  ambiente: Readonly<Record<string, string>>,
): Promise<{ readonly page: Page; readonly processo: ChildProcess }> {
  const guscio = scegliGuscio(radice, { ...process.env, SPORTELLO_GUSCIO: 'electron' });
  if (guscio.tipo !== 'electron')
    throw new Error('Electron is not here: node node_modules/electron/install.js, npm run build:desktop');
  const desk = await _electron.launch({
    executablePath: guscio.eseguibile,
    args: ['--lang=it', radice],
    env: { ...(process.env as Record<string, string>), ...ambiente },
    timeout: 120_000,
  });
  return { page: await desk.firstWindow({ timeout: 120_000 }), processo: desk.process() };
}
