/**
 * How the certificate of a workstation goes into the store of the operating system or of the browsers, for programs other
 * than the desk (the official Web Application wants it there). Commands, as they are written in the manual: the person
 * who installs runs them, with the PKCS#12 that the ALP handed over; the password is asked by the command itself.
 */
export type Archivio = 'nss' | 'windows' | 'macos';

export function comandoArchivio(archivio: Archivio, p12: string): readonly string[] {
  switch (archivio) {
    // Chromium and Firefox on Linux: `certutil -L -d sql:…` then lists it, `-V -u C` says whether it is good.
    case 'nss':
      return ['pk12util', '-i', p12, '-d', 'sql:.pki/nssdb'];
    case 'windows':
      return ['certutil', '-user', '-importPFX', 'My', p12, 'NoExport'];
    case 'macos':
      return ['security', 'import', p12, '-k', 'login.keychain-db', '-x', '-T', '/usr/bin/true'];
  }
}
