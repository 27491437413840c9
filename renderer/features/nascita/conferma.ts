import { Richiesta1001 } from '#contract/anpr/index.ts';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import type { Archivio } from '../../offline/archivio.ts';
import { confermaBozza } from '../../offline/conferma.ts';
import type { Bozza } from '../../offline/pratica.ts';
import { testata } from '../../ufficiale/testata.ts';
import { frase } from './frase.ts';
import { famigliaScelta, idDi, type Modulo } from './modulo.ts';
import { richiesta1001 } from './richiesta.ts';

export interface Mittente {
  readonly postazione: Pick<StatoPostazione, 'ambiente' | 'versione'>;
  readonly codMittente: string;
}

/** The request as it would leave now, under an id that only serves to look at it. */
export function richiestaDiProva(
  modulo: Modulo,
  { postazione, codMittente }: Mittente,
  adesso = new Date(),
): Richiesta1001 {
  const { decorrenza: dataDecorrenza, protocollo: protocolloComune } = modulo;
  return richiesta1001(
    modulo,
    testata('1001', '0', postazione, codMittente, { dataDecorrenza, protocolloComune }, adesso),
  );
}

/** People and families that the act touches: nothing else may be under way on them (services.md §1.4). */
export function aggregatiDi(modulo: Modulo): string[] {
  const soggetti = [idDi(modulo.madre), idDi(modulo.padre)].filter((id) => id !== undefined);
  const { id } = famigliaScelta(modulo);
  return [...soggetti.map((uno) => `soggetto:${uno}`), ...(id === '' ? [] : [`famiglia:${id}`])];
}

/** From draft to act. */
export function confermaNascita(
  archivio: Archivio,
  bozza: Bozza,
  modulo: Modulo,
  { postazione, codMittente }: Mittente,
  adesso = new Date(),
): ReturnType<typeof confermaBozza> {
  const { decorrenza: dataDecorrenza, protocollo: protocolloComune } = modulo;
  const altro = { dataDecorrenza, protocolloComune };
  return confermaBozza(
    archivio,
    bozza,
    {
      codice: '1001',
      soggetto: nomeInElenco(modulo),
      frase: frase(modulo),
      aggregati: aggregatiDi(modulo),
      modulo,
      richiesta: (id, quando) => {
        const letta = Richiesta1001.parseJson(
          richiesta1001(modulo, testata('1001', id, postazione, codMittente, altro, quando)),
        );
        return letta.ok ? letta.valore : undefined;
      },
    },
    adesso,
  );
}

export function nomeInElenco({ cognome, nome }: Modulo): string {
  return `${cognome.trim()} ${nome.trim()}`.trim();
}
