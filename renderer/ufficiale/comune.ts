import type { Luogo } from '#contract/bridge/index.ts';
import type { StatoAccesso, StatoPostazione } from '#contract/bridge/stato.ts';
import { chiama, usaEvento } from '../ponte.ts';

export interface ComuneDiLavoro {
  readonly codiceIstat: string;
  readonly nome: string;
}

/** The municipality that asks: of the session, or off line that of the workstation. */
export function comuneDiLavoro(
  accesso: StatoAccesso | undefined,
  postazione: StatoPostazione | undefined,
): ComuneDiLavoro | undefined {
  return accesso?.stato === 'in-sede' ? accesso.sessione.comune : postazione?.comune;
}

/** A body that is not a municipality is read by its own name: prefectures have the province and three zeros. */
export function eComune({ codiceIstat }: ComuneDiLavoro): boolean {
  return !codiceIstat.endsWith('000') && codiceIstat < '900000';
}

export function usaComune(): ComuneDiLavoro | undefined {
  return comuneDiLavoro(usaEvento('accesso.stato'), usaEvento('postazione.stato'));
}

const minori = new Set([
  'di',
  'del',
  'della',
  'dei',
  'degli',
  'delle',
  'da',
  'in',
  'e',
  'a',
  'al',
  'alla',
  'con',
  'su',
  'sul',
]);

/** The register writes municipalities in capitals: `REGGIO NELL'EMILIA` is read `Reggio nell'Emilia`. */
export function nomeProprio(nome: string): string {
  return nome
    .toLowerCase()
    .split(' ')
    .map((parola, i) => (i > 0 && minori.has(parola) ? parola : iniziale(parola, i)))
    .join(' ');
}

function iniziale(parola: string, i: number): string {
  const alta = parola.replace(
    /(^|['’/-])(\p{L})/gu,
    (_tutto, segno: string, prima: string) => segno + prima.toUpperCase(),
  );
  return i > 0 && /^(Nell|Dell|Sull|D|L)['’]/.test(alta)
    ? alta.charAt(0).toLowerCase() + alta.slice(1)
    : alta;
}

/** The same in the table of places, with province and cadastral code; the workstation answers also off line. */
export async function luogoDi(comune: ComuneDiLavoro, data?: string): Promise<Luogo | undefined> {
  const trovati = await chiama('tabelle.luoghi', {
    testo: comune.nome.slice(0, 80),
    tipo: 'comune',
    limite: 20,
    ...(data ? { data } : {}),
  });
  if (!trovati.ok) return undefined;
  return trovati.valore.find(({ codice, valido }) => codice === comune.codiceIstat && valido);
}
