/** `privato`: of an internal or reserved network, which nobody can be called from across the Internet. */
export type GenereIndirizzo = 'pubblico' | 'privato' | 'illeggibile';

const quattro = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;

/** First address and length of the prefix (IANA IPv4 Special-Purpose Address Registry, RFC 6890). */
const riservati: readonly (readonly [string, number])[] = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
];

const numero = (indirizzo: string): number =>
  indirizzo.split('.').reduce((finora, parte) => finora * 256 + Number(parte), 0);

function riservato(indirizzo: string): boolean {
  const suo = numero(indirizzo);
  return riservati.some(([primo, bit]) => {
    const dalla = numero(primo);
    return suo >= dalla && suo < dalla + 2 ** (32 - bit);
  });
}

/** As the URL standard reads it, which is the one reader of IPv6 that browsers and Node share. */
function sei(testo: string): string | undefined {
  const scritto = `http://[${testo}]/`;
  return URL.canParse(scritto) ? new URL(scritto).hostname.slice(1, -1) : undefined;
}

/**
 * One spelling for each address, so that two can be told to be the same.
 * @param testo IPv4, IPv6, or IPv4 as a socket of both kinds writes it (`::ffff:151.100.20.7`).
 */
export function normale(testo: string): string {
  const senzaPrefisso = testo.replace(/^::ffff:(?=\d+\.)/i, '');
  return senzaPrefisso.includes(':') ? (sei(senzaPrefisso) ?? testo) : senzaPrefisso;
}

/** Whether ANPR would accept calls from this address (security.md §5): single, public, IPv4 or IPv6. */
export function genereIndirizzo(testo: string): GenereIndirizzo {
  if (quattro.test(testo)) return riservato(testo) ? 'privato' : 'pubblico';
  const letto = testo.includes(':') ? sei(testo) : undefined;
  if (letto === undefined) return 'illeggibile';
  const [primo = '', secondo = ''] = letto.split(':');
  // Global unicast is 2000::/3; 2001:db8::/32 is for books.
  const globale = /^[23][0-9a-f]{3}$/.test(primo) && !(primo === '2001' && secondo === 'db8');
  return globale ? 'pubblico' : 'privato';
}
