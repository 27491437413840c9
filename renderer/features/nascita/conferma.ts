import { Richiesta1001 } from '#contract/anpr/index.ts';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { StatoPostazione } from '#contract/bridge/stato.ts';
import type { Archivio } from '../../offline/archivio.ts';
import { nuovoIdOperazione, type Bozza, type Pratica } from '../../offline/pratica.ts';
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

/**
 * From draft to act. The id of the operation is made here and stored with the act before anything is sent; the act takes
 * the id of its draft, so that confirming twice is writing the same act once.
 */
export async function confermaNascita(
  archivio: Archivio,
  bozza: Bozza,
  modulo: Modulo,
  { postazione, codMittente }: Mittente,
  adesso = new Date(),
): Promise<Esito<Pratica, { readonly tipo: 'non-valida' } | { readonly tipo: 'gia-confermata' }>> {
  if (await archivio.uscita.leggi(bozza.id)) return fallito({ tipo: 'gia-confermata' });
  const idOperazioneComune = nuovoIdOperazione(adesso.getTime());
  const { decorrenza: dataDecorrenza, protocollo: protocolloComune } = modulo;
  const letta = Richiesta1001.parseJson(
    richiesta1001(
      modulo,
      testata(
        '1001',
        idOperazioneComune,
        postazione,
        codMittente,
        { dataDecorrenza, protocolloComune },
        adesso,
      ),
    ),
  );
  if (!letta.ok) return fallito({ tipo: 'non-valida' });
  const corretta = bozza.corregge === undefined ? undefined : await archivio.uscita.leggi(bozza.corregge);
  const pratica: Pratica = {
    id: bozza.id,
    codice: '1001',
    soggetto: nomeInElenco(modulo),
    frase: frase(modulo),
    ordine: corretta?.ordine ?? (await archivio.prossimoOrdine()),
    creata: adesso.getTime(),
    idOperazioneComune,
    richiesta: letta.valore,
    aggregati: aggregatiDi(modulo),
    ...(bozza.base ? { base: bozza.base } : {}),
    modulo,
    stato: { stato: 'in-coda', dal: adesso.getTime() },
  };
  await archivio.salvaPratica(pratica);
  // Only now that the act is on the disk may what it replaces go.
  await archivio.bozze.elimina(bozza.id);
  if (corretta && corretta.stato.stato !== 'confermata') await archivio.uscita.elimina(corretta.id);
  return riuscito(pratica);
}

export function nomeInElenco({ cognome, nome }: Modulo): string {
  return `${cognome.trim()} ${nome.trim()}`.trim();
}
