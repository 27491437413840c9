import { chmodSync, mkdirSync, statSync } from 'node:fs';

/** Others may pass through, and neither list nor read: each folder inside has its own mode. */
const passante = 0o711;

/**
 * The data folder of desk and core. A core started by root runs its database as another user (PostgreSQL refuses
 * root), who must be able to reach its own folder in here.
 */
export function preparaCasa(casa: string, radice = process.getuid?.() === 0): void {
  mkdirSync(casa, { recursive: true, mode: radice ? passante : 0o700 });
  if (!radice) return;
  const { mode } = statSync(casa);
  if ((mode & 0o001) === 0) chmodSync(casa, (mode & 0o777) | 0o011);
}
