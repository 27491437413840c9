import type { AltraLingua, Comune, Indirizzo, TipoResidenza } from '#contract/anpr/index.ts';
import { senzaZeri, voce } from '#contract/tabelle/index.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import { piuRecente } from './famiglie.ts';
import type { Soggetto } from './modello.ts';
import { chiaveNome } from './righe.ts';

/** Tab. 25: residence, also when a street was renamed (10) or an address put right (11); in AIRE, abroad (4). */
const principali = new Set(['1', '4', '10', '11']);

export const tipoIndirizzo = (r: TipoResidenza): string => senzaZeri(r.tipoIndirizzo);

export function residenzaPrincipale(
  residenze: readonly TipoResidenza[] | undefined,
): TipoResidenza | undefined {
  return residenze?.find((r) => principali.has(tipoIndirizzo(r)));
}

function specie({ toponimo: { specie: testo, codSpecie } }: Indirizzo): string {
  return chiaveNome(testo ?? (codSpecie === undefined ? '' : (voce('04', codSpecie)?.it ?? codSpecie)));
}

/** As people tell addresses apart: another flat of the same house is another address (italia/anpr #2454). */
function chiaveIndirizzo({ indirizzo, presso }: TipoResidenza): string {
  if (!indirizzo) return '';
  const { toponimo, numeroCivico, frazione } = indirizzo;
  const { civicoInterno, numero, metrico, lettera, esponente1, colore, progSNC } = numeroCivico ?? {};
  const interni = Object.entries(civicoInterno ?? {}).sort(([uno], [altro]) => (uno < altro ? -1 : 1));
  const parti = [
    specie(indirizzo),
    toponimo.denominazioneToponimo,
    ...[numero && senzaZeri(numero), metrico, lettera, esponente1, colore, progSNC],
    ...[frazione, presso, ...interni.map(([nome, valore]) => `${nome} ${valore}`)],
  ];
  return parti.map((parte) => chiaveNome(parte ?? '')).join('|');
}

/** Whether two addresses are of one home. */
export function stessaCasa(una: TipoResidenza | undefined, altra: TipoResidenza | undefined): boolean {
  if (!una?.indirizzo || !altra?.indirizzo) return false;
  const comune = ({ nomeComune, siglaProvinciaIstat }: Comune): string =>
    `${chiaveNome(nomeComune)} ${siglaProvinciaIstat.toUpperCase()}`;
  return (
    comune(una.indirizzo.comune) === comune(altra.indirizzo.comune) &&
    chiaveIndirizzo(una) === chiaveIndirizzo(altra)
  );
}

/**
 * Whether a place is in a municipality, on that day: the land register code stays when a province changes and the ISTAT
 * code with it; a municipality that was merged is another one.
 */
export function nelComune(
  { nomeComune, siglaProvinciaIstat, codiceIstat }: Comune,
  giorno: string | undefined,
  comune: string,
  luoghi: Luoghi,
): boolean {
  if (codiceIstat === comune) return true;
  const allora = luoghi.comunePerNome(nomeComune, siglaProvinciaIstat, giorno);
  const questo = luoghi.comunePerIstat(comune, giorno);
  if (allora?.codice === comune) return true;
  return allora?.codiceCatastale !== undefined && allora.codiceCatastale === questo?.codiceCatastale;
}

/** The record with its address put right: who lives there has not moved. */
export function conResidenza(
  s: Soggetto,
  residenza: TipoResidenza,
  altraLingua: readonly AltraLingua[] | undefined,
  dal: string,
): Soggetto {
  const altre = (s.dati.residenza ?? []).filter((r) => !principali.has(tipoIndirizzo(r)));
  const { altraLingua: nota, ...dati } = s.dati;
  const lingue = altraLingua && altraLingua.length > 0 ? [...altraLingua] : nota;
  return {
    ...s,
    ultimaDecorrenza: piuRecente(dal, s.ultimaDecorrenza),
    dati: { ...dati, residenza: [residenza, ...altre], ...(lingue && { altraLingua: lingue }) },
  };
}
