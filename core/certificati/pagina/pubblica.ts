import type { FastifyRequest } from 'fastify';
import type { Esito } from '#contract/esito.ts';
import { leggiModulo } from './corpo.ts';
import { scegliLingua, type Lingua } from './lingua.ts';

/** What the pages for everybody have in common. */

/**
 * No script, nothing from elsewhere, nobody frames them; what an address may hold is told to nobody.
 * @param immagini `img-src` of the policy.
 */
export function difesePubbliche(immagini: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy':
      `default-src 'none'; style-src 'self'; font-src 'self'; img-src ${immagini}; form-action 'self'; ` +
      "base-uri 'none'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  };
}

/** Whom a limit counts. An IPv6 subscriber has a whole /64: the address alone would be no limit. */
export function indirizzoDi({ ip }: Pick<FastifyRequest, 'ip'>): string {
  return ip.includes(':') && !ip.includes('.') ? ip.split(':').slice(0, 4).join(':') : ip;
}

export function linguaDi(richiesta: FastifyRequest): Lingua {
  return scegliLingua(
    (richiesta.query as Record<string, unknown> | null)?.['lingua'],
    richiesta.headers['accept-language'],
  );
}

/** The form that was sent; undefined: none, too large, or not readable. */
export async function moduloDi(richiesta: FastifyRequest): Promise<FormData | undefined> {
  const corpo = richiesta.body as Esito<Buffer, 'troppo-grande'> | undefined;
  return corpo?.ok ? leggiModulo(corpo.valore, richiesta.headers['content-type']) : undefined;
}
