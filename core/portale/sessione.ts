import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AntiReplay } from '../http/soap/verifica.ts';
import type { Orologio } from '../orologio.ts';

const durata = 30 * 60_000;
const nome = '__Secure-portale';

/**
 * Who is logged in, in a signed cookie, which every core with the key of the signature knows. Kept, among the signatures
 * that are spent, are only those who went out before their time: a copy of their cookie is dead at once in every core of
 * the register.
 */
export interface SessioniPortale {
  /** Value of `set-cookie`. */
  apri(idSoggetto: string): string;
  /** Value of `set-cookie`: nobody. */
  readonly nessuna: string;
  /** The cookie that came is good for nothing from now on, wherever a copy of it is. */
  chiudi(cookie: string | undefined): Promise<void>;
  /** idSchedaSoggettoANPR; undefined: nobody, or too long ago. */
  leggi(cookie: string | undefined): Promise<string | undefined>;
}

export function creaSessioniPortale(
  spese: AntiReplay,
  orologio: Orologio,
  chiave: Uint8Array = randomBytes(32),
): SessioniPortale {
  const firma = (testo: string): Buffer => createHmac('sha256', chiave).update(testo).digest();
  // SECURITY: Strict, so that no other site can send a form in the name of who is logged in.
  const attributi = 'Path=/portale; HttpOnly; Secure; SameSite=Strict';

  async function riconosci(cookie = ''): Promise<{ id: string; scade: number; segno: Buffer } | undefined> {
    const valore = cookie
      .split(';')
      .map((uno) => uno.trim())
      .find((uno) => uno.startsWith(`${nome}=`))
      ?.slice(nome.length + 1);
    const [id = '', scade = '', caso = '', segno = ''] = (valore ?? '').split('.');
    const attesa = firma(`${id}.${scade}.${caso}`);
    const data = Buffer.from(segno, 'base64url');
    if (data.length !== attesa.length || !timingSafeEqual(data, attesa)) return undefined;
    if (Number(scade) <= orologio().getTime()) return undefined;
    return (await spese.vista(attesa)) ? undefined : { id, scade: Number(scade), segno: attesa };
  }

  return {
    nessuna: `${nome}=; ${attributi}; Max-Age=0`,
    apri(idSoggetto) {
      // Two logins of the same instant are two: going out of one leaves the other.
      const testo = `${idSoggetto}.${orologio().getTime() + durata}.${randomBytes(6).toString('base64url')}`;
      const segno = firma(testo).toString('base64url');
      return `${nome}=${testo}.${segno}; ${attributi}; Max-Age=${durata / 1000}`;
    },
    async chiudi(cookie) {
      const aperta = await riconosci(cookie);
      if (aperta) await spese.nuova(aperta.segno, new Date(aperta.scade));
    },
    leggi: async (cookie) => (await riconosci(cookie))?.id,
  };
}
