import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where OpenSC installs its module; the person in charge of workstations may choose another one. */
const usuali: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/lib/x86_64-linux-gnu/opensc-pkcs11.so',
    '/usr/lib/aarch64-linux-gnu/opensc-pkcs11.so',
    '/usr/lib64/opensc-pkcs11.so',
    '/usr/lib/opensc-pkcs11.so',
    '/usr/local/lib/opensc-pkcs11.so',
  ],
  darwin: ['/Library/OpenSC/lib/opensc-pkcs11.so', '/opt/homebrew/lib/opensc-pkcs11.so'],
  win32: [
    path.win32.join(
      process.env['ProgramFiles'] ?? String.raw`C:\Program Files`,
      String.raw`OpenSC Project\OpenSC\pkcs11\opensc-pkcs11.dll`,
    ),
  ],
};

/** The OpenSC module of this machine, undefined when it is not installed. */
export function moduloPredefinito(): string | undefined {
  return usuali[process.platform]?.find((file) => existsSync(file));
}
