import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Orologio } from '../orologio.ts';

const durata = 30 * 60_000;
const nome = '__Secure-portale';

/** Who is logged in, in a signed cookie: nothing is kept here, and whoever has the key of the signature knows it. */
export interface SessioniPortale {
  /** Value of `set-cookie`. */
  apri(idSoggetto: string): string;
  chiudi(): string;
  /** idSchedaSoggettoANPR; undefined: nobody, or too long ago. */
  leggi(cookie: string | undefined): string | undefined;
}

export function creaSessioniPortale(
  orologio: Orologio,
  chiave: Uint8Array = randomBytes(32),
): SessioniPortale {
  const firma = (testo: string): Buffer => createHmac('sha256', chiave).update(testo).digest();
  // SECURITY: Strict, so that no other site can send a form in the name of who is logged in.
  const attributi = 'Path=/portale; HttpOnly; Secure; SameSite=Strict';
  return {
    apri(idSoggetto) {
      const testo = `${idSoggetto}.${orologio().getTime() + durata}`;
      const segno = firma(testo).toString('base64url');
      return `${nome}=${testo}.${segno}; ${attributi}; Max-Age=${durata / 1000}`;
    },
    chiudi: () => `${nome}=; ${attributi}; Max-Age=0`,
    leggi(cookie = '') {
      const valore = cookie
        .split(';')
        .map((uno) => uno.trim())
        .find((uno) => uno.startsWith(`${nome}=`))
        ?.slice(nome.length + 1);
      const [id = '', scade = '', segno = ''] = (valore ?? '').split('.');
      const attesa = firma(`${id}.${scade}`);
      const data = Buffer.from(segno, 'base64url');
      if (data.length !== attesa.length || !timingSafeEqual(data, attesa)) return undefined;
      return Number(scade) > orologio().getTime() ? id : undefined;
    },
  };
}
