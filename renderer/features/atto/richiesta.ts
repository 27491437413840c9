import type { StatoPostazione } from '#contract/bridge/stato.ts';
import { pulita, testoA, type Grezza } from '../../ufficiale/percorso.ts';
import { testata } from '../../ufficiale/testata.ts';
import type { Atto, Partenza } from './atto.ts';
import type { ModuloAtto } from './modulo.ts';
import { puntiDi, soloVisibili } from './punti.ts';

export interface Mittente {
  readonly postazione: Pick<StatoPostazione, 'ambiente' | 'versione'>;
  readonly codMittente: string;
}

/** What is asked for now, with what follows from it: the request but for its head. */
export function senzaTestata(atto: Atto, modulo: ModuloAtto, partenza: Partenza): Grezza {
  const chiesta = pulita(soloVisibili(modulo.richiesta, puntiDi(atto, modulo, partenza)));
  return atto.completa ? pulita(atto.completa(chiesta, partenza)) : chiesta;
}

/** Blocks that must be there though nothing in them must, as the controls of an operation without any. */
function blocchiVuoti({ messaggio }: Atto, richiesta: Grezza): Grezza {
  const mancanti = [...messaggio.struttura.perNome]
    .filter(([nome, { obbligatoria, contenuto }]) => {
      if (!obbligatoria || nome in richiesta || contenuto.genere !== 'tipo') return false;
      return [...contenuto.perNome.values()].every((una) => !una.obbligatoria);
    })
    .map(([nome]) => [nome, {}]);
  return Object.fromEntries(mancanti) as Grezza;
}

/** The official request as it would leave now. @param id `0` when it only serves to look at it. */
export function richiestaDi(
  atto: Atto,
  modulo: ModuloAtto,
  partenza: Partenza,
  { postazione, codMittente }: Mittente,
  id = '0',
  adesso = new Date(),
): Grezza {
  const resto = senzaTestata(atto, modulo, partenza);
  const dataDecorrenza = testoA(resto, 'testataRichiesta.dataDecorrenza');
  const protocolloComune = testoA(resto, 'testataRichiesta.protocolloComune');
  const testa = testata(
    atto.servizio,
    id,
    postazione,
    codMittente,
    { dataDecorrenza, protocolloComune },
    adesso,
  );
  return { ...resto, ...blocchiVuoti(atto, resto), testataRichiesta: testa };
}

const chiavi: Readonly<Record<string, string>> = {
  idSchedaSoggettoANPR: 'soggetto',
  idFamigliaConvivenzaANPR: 'famiglia',
};

function nominati(valore: unknown, trovati: Set<string>): void {
  if (typeof valore !== 'object' || valore === null) return;
  for (const [nome, dato] of Object.entries(valore)) {
    const genere = chiavi[nome];
    if (genere !== undefined && typeof dato === 'string') trovati.add(`${genere}:${dato}`);
    else nominati(dato, trovati);
  }
}

/** People and families that the act touches: nothing else may be under way on them (services.md §1.4). */
export function aggregatiDi(atto: Atto, richiesta: Grezza, partenza: Partenza): readonly string[] {
  if (atto.aggregati) return atto.aggregati(richiesta, partenza);
  const trovati = new Set<string>();
  nominati(richiesta, trovati);
  const famiglia = partenza.dossier?.famiglia?.idFamigliaConvivenzaANPR;
  if (famiglia !== undefined) trovati.add(`famiglia:${famiglia}`);
  return [...trovati];
}
