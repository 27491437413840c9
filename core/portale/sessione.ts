import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Orologio } from '../orologio.ts';

const durata = 30 * 60_000;
const nome = '__Secure-portale';

/**
 * Who is logged in, in a signed cookie, which every core with the key of the signature knows. Kept here are only those
 * who went out of this core before their time: a copy of their cookie is dead here at once; in other cores, and after a
 * restart, when its half hour ends.
 */
export interface SessioniPortale {
  /** Value of `set-cookie`. */
  apri(idSoggetto: string): string;
  /** Value of `set-cookie`; the cookie that came is good for nothing from now on, wherever a copy of it is. */
  chiudi(cookie: string | undefined): string;
  /** idSchedaSoggettoANPR; undefined: nobody, or too long ago. */
  leggi(cookie: string | undefined): string | undefined;
}

export function creaSessioniPortale(
  orologio: Orologio,
  chiave: Uint8Array = randomBytes(32),
): SessioniPortale {
  /** Signatures of who went out, with the time that would have ended them. */
  const uscite = new Map<string, number>();
  const firma = (testo: string): Buffer => createHmac('sha256', chiave).update(testo).digest();
  // SECURITY: Strict, so that no other site can send a form in the name of who is logged in.
  const attributi = 'Path=/portale; HttpOnly; Secure; SameSite=Strict';

  function riconosci(cookie = ''): { id: string; scade: number; segno: string } | undefined {
    const valore = cookie
      .split(';')
      .map((uno) => uno.trim())
      .find((uno) => uno.startsWith(`${nome}=`))
      ?.slice(nome.length + 1);
    const [id = '', scade = '', caso = '', segno = ''] = (valore ?? '').split('.');
    const attesa = firma(`${id}.${scade}.${caso}`);
    const data = Buffer.from(segno, 'base64url');
    if (data.length !== attesa.length || !timingSafeEqual(data, attesa)) return undefined;
    const ancora = Number(scade) > orologio().getTime() && !uscite.has(attesa.toString('hex'));
    return ancora ? { id, scade: Number(scade), segno: attesa.toString('hex') } : undefined;
  }

  return {
    apri(idSoggetto) {
      // Two logins of the same instant are two: going out of one leaves the other.
      const testo = `${idSoggetto}.${orologio().getTime() + durata}.${randomBytes(6).toString('base64url')}`;
      const segno = firma(testo).toString('base64url');
      return `${nome}=${testo}.${segno}; ${attributi}; Max-Age=${durata / 1000}`;
    },
    chiudi(cookie) {
      const ora = orologio().getTime();
      for (const [segno, scade] of uscite) if (scade <= ora) uscite.delete(segno);
      const aperta = riconosci(cookie);
      if (aperta) uscite.set(aperta.segno, aperta.scade);
      return `${nome}=; ${attributi}; Max-Age=0`;
    },
    leggi: (cookie) => riconosci(cookie)?.id,
  };
}
