/**
 * Where programs other than the desk look for the certificate of a workstation (the official Web Application wants it
 * there): NSS for Chromium and Firefox on Linux, the stores of Windows and macOS.
 */
export const archivi = ['nss', 'windows', 'macos'] as const;
export type Archivio = (typeof archivi)[number];

export interface DaArchiviare {
  readonly p12: string;
  /** File of the password of the PKCS#12; left out, the program asks for it. */
  readonly filePassword?: string;
  /** Folder of the NSS database. */
  readonly nss: string;
  /** A database is to be made first. */
  readonly nuovo: boolean;
  /** PEM file of the authority that issued it, so that its chain holds there. */
  readonly autorita?: string;
}

/** Commands to be run in order, each a program and its arguments. */
export function comandiArchivio(archivio: Archivio, cosa: DaArchiviare): readonly (readonly string[])[] {
  const { p12, filePassword, nss, nuovo, autorita } = cosa;
  switch (archivio) {
    case 'nss': {
      const base = ['-d', `sql:${nss}`];
      return [
        ...(nuovo ? [['certutil', '-N', ...base, '--empty-password']] : []),
        [
          'pk12util',
          '-i',
          p12,
          ...base,
          '-K',
          '',
          ...(filePassword === undefined ? [] : ['-w', filePassword]),
        ],
        // T: trusted to issue certificates of clients, and nothing else.
        ...(autorita === undefined
          ? []
          : [['certutil', '-A', ...base, '-n', 'Sportello postazioni', '-t', 'T,,', '-i', autorita]]),
      ];
    }
    // NoExport: the key does not come out of the store again.
    case 'windows':
      return [['certutil', '-user', '-importPFX', 'My', p12, 'NoExport']];
    case 'macos':
      return [['security', 'import', p12, '-k', 'login.keychain-db', '-x']];
  }
}
