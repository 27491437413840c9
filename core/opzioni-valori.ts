import { isIP } from 'node:net';
import { Ambiente, Istante } from '#contract/wa/comune.ts';
import { ErroreAvvio } from './errore-avvio.ts';
import type { NomeOpzione } from './opzioni-elenco.ts';

/** As the command line says them, wherever they come from. */
export type Valori = Readonly<Partial<Record<NomeOpzione, string | boolean | readonly string[] | undefined>>>;

interface Genere {
  readonly vuole: string;
  readonly va: (testo: string) => boolean;
}

const porta: Genere = {
  vuole: 'un numero da 0 a 65535',
  va: (testo) => /^\d{1,5}$/.test(testo) && Number(testo) <= 65_535,
};

/** Names of machines; the last part of one is never all digits, or a mistyped address would pass for a name. */
const nomeDiMacchina = /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)*[a-z]([a-z\d-]{0,61}[a-z\d])?$/i;
const macchina: Genere = {
  vuole: 'un indirizzo IP o il nome di una macchina, senza porta',
  va: (testo) => isIP(testo) !== 0 || nomeDiMacchina.test(testo),
};

const indirizzoWeb = (esempio: string): Genere => ({
  vuole: `un indirizzo intero, come ${esempio}`,
  va: (testo) => URL.canParse(testo) && /^https?:$/.test(new URL(testo).protocol),
});

const generi: Readonly<Partial<Record<NomeOpzione, Genere>>> = {
  ambiente: { vuole: 'formazione, prova o produzione', va: (testo) => Ambiente.safeParse(testo).success },
  'database-url': {
    vuole: 'un indirizzo di PostgreSQL, come postgres://utente@server/registro',
    va: (testo) => /^postgres(ql)?:\/\//.test(testo),
  },
  porta,
  'porta-soap': porta,
  'porta-verifica': porta,
  'porta-revoca': porta,
  'porta-misure': porta,
  indirizzo: macchina,
  'indirizzo-misure': macchina,
  nome: macchina,
  'url-verifica': indirizzoWeb('https://anagrafe.comune.example/'),
  'url-revoca': indirizzoWeb('http://anagrafe.comune.example:7447/'),
  proxy: {
    vuole: 'l’indirizzo IP con cui il proxy si collega a questo core, come 10.0.0.4',
    va: (testo) => isIP(testo) !== 0,
  },
  'agenzia-entrate': indirizzoWeb('http://127.0.0.1:7446'),
  ora: {
    vuole: 'giorno, ora e fuso, come 2026-12-31T23:55:00+01:00',
    va: (testo) => Istante.safeParse(testo).success,
  },
};

/** SECURITY: an address of the database holds a password and is not repeated. */
const daTacere = (nome: NomeOpzione): boolean => nome === 'database-url';

/** Each by itself. @param detto how whoever wrote it called it. */
function uniUno(valori: Valori, detto: (nome: NomeOpzione) => string): readonly string[] {
  return Object.entries(generi).flatMap(([chiave, { vuole, va }]) => {
    const nome = chiave as NomeOpzione;
    const scritti = [valori[nome] ?? []].flat().filter((uno) => typeof uno === 'string');
    return scritti
      .filter((testo) => !va(testo))
      .map((testo) => `«${detto(nome)}» vuole ${vuole}${daTacere(nome) ? '' : `; c’è «${testo}»`}`);
  });
}

/** Where the core listens when nothing else is said; a free port for one is a free port for lists of revocation. */
export const portePredefinite = (valori: Valori) =>
  ({
    ...{ porta: '7443', 'porta-soap': '7444', 'porta-verifica': '7445' },
    'porta-revoca': valori.porta === '0' ? '0' : '7447',
  }) as const;

/** Each beside the others. */
function insieme(valori: Valori, detto: (nome: NomeOpzione) => string): readonly string[] {
  const difetti: string[] = [];
  const porte = Object.entries({ ...portePredefinite(valori), ...valori })
    .filter(([nome]) => nome.startsWith('porta'))
    .map(([nome, numero]) => ({ nome: nome as NomeOpzione, numero: Number(numero) }));
  for (const [n, { nome, numero }] of porte.entries()) {
    const prima = porte.slice(0, n).find((altra) => altra.numero === numero && numero > 0);
    if (prima) difetti.push(`«${detto(nome)}» e «${detto(prima.nome)}» sono la stessa porta, ${numero}`);
  }
  if (valori.ambiente === 'produzione' && valori.ora !== undefined)
    difetti.push(`«${detto('ora')}» non va in produzione: l’ora è quella della macchina`);
  if (valori['indirizzo-misure'] !== undefined && valori['porta-misure'] === undefined)
    difetti.push(`«${detto('indirizzo-misure')}» vuole anche «porta-misure»: senza, le misure non ci sono`);
  return difetti;
}

/**
 * All that is wrong at once, each by the name under which it was written.
 * @throws ErroreAvvio
 */
export function controllaValori(valori: Valori, detto: (nome: NomeOpzione) => string): void {
  const difetti = [...uniUno(valori, detto), ...insieme(valori, detto)];
  if (difetti.length === 0) return;
  throw new ErroreAvvio(
    `Non si può partire così:\n${difetti.map((uno) => `  ${uno}`).join('\n')}`,
    'Correggi e riprova; «sportello core --aiuto» dice che cosa vuole ogni opzione.',
  );
}
