import { randomUUID } from 'node:crypto';

/** A letter of plain text. Addresses are single, and the caller has checked their form. */
export interface Lettera {
  readonly da: string;
  readonly a: string;
  readonly oggetto: string;
  readonly testo: string;
}

const andata = '\r\n';

/** RFC 2047 §4.1: the parts that are not ASCII. */
function intestazione(testo: string): string {
  return /^[\x20-\x7e]*$/.test(testo) ? testo : `=?UTF-8?B?${Buffer.from(testo).toString('base64')}?=`;
}

/** As it travels (RFC 5322): no line of it is over 76 characters, and none begins with a dot. */
export function scriviMessaggio(lettera: Lettera, istante: Date, dominio: string): string {
  const corpo = Buffer.from(lettera.testo.replaceAll(/\r?\n/g, andata))
    .toString('base64')
    .replaceAll(/(.{76})/g, `$1${andata}`);
  return [
    `Date: ${istante.toUTCString().replace('GMT', '+0000')}`,
    `From: ${lettera.da}`,
    `To: ${lettera.a}`,
    `Message-ID: <${randomUUID()}@${dominio}>`,
    `Subject: ${intestazione(lettera.oggetto)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    'Auto-Submitted: auto-generated',
    '',
    corpo,
    '',
  ].join(andata);
}
