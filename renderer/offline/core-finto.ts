import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { Dossier, EsitoOperazione } from '#contract/wa/registro.ts';
import { Archivio } from './archivio.ts';
import type { ErroreInvio, PonteUscita } from './invio.ts';
import type { Pratica } from './pratica.ts';
import { dossierDiProva, praticaDiProva, rispostaPositiva } from './prova.ts';

const fuoriLinea: ErroreInvio = { tipo: 'fuori-linea', messaggio: 'm', rimedio: 'r' };
const esitoIgnoto: ErroreInvio = { tipo: 'esito-ignoto', messaggio: 'm', rimedio: 'r' };

/** A core that keeps what it registered by id, as the real one does. */
export class CoreFinto implements PonteUscita {
  readonly inviate: { id: string; richiesta: unknown; firma?: unknown }[] = [];
  readonly registrate = new Map<string, Record<string, unknown>>();
  attuale: Dossier = dossierDiProva();
  risposta: Record<string, unknown> = rispostaPositiva;
  guasto: 'nessuno' | 'fuori-linea' | 'persa-dopo' | 'persa-prima' = 'nessuno';

  async invia(
    _codice: string,
    richiesta: Pratica['richiesta'],
    firma?: Pratica['firma'],
  ): Promise<Esito<Record<string, unknown>, ErroreInvio>> {
    const id = (richiesta['testataRichiesta'] as { idOperazioneComune: string }).idOperazioneComune;
    if (this.guasto === 'fuori-linea') return fallito(fuoriLinea);
    this.inviate.push({ id, richiesta, ...(firma && { firma }) });
    if (this.guasto === 'persa-prima') return fallito(esitoIgnoto);
    if (!this.registrate.has(id)) this.registrate.set(id, this.risposta);
    if (this.guasto === 'persa-dopo') return fallito(esitoIgnoto);
    return riuscito(this.registrate.get(id) ?? {});
  }

  async esito(id: string): Promise<Esito<EsitoOperazione, ErroreInvio>> {
    if (this.guasto === 'fuori-linea') return fallito(fuoriLinea);
    const risposta = this.registrate.get(id);
    const valore: EsitoOperazione = risposta
      ? { stato: 'conclusa', idOperazioneComune: id, codice: '1001', risposta }
      : { stato: 'sconosciuta', idOperazioneComune: id };
    return riuscito(valore);
  }

  async dossier(): Promise<Esito<Dossier, ErroreInvio>> {
    return this.guasto === 'fuori-linea' ? fallito(fuoriLinea) : riuscito(this.attuale);
  }
}

/** A birth in the queue, decided on the record that the core has. */
export function nascita(id: string, cambi: Partial<Pratica> = {}): Pratica {
  return praticaDiProva({
    id,
    idOperazioneComune: `S${id}`,
    richiesta: { testataRichiesta: { idOperazioneComune: `S${id}` } },
    base: { idSoggetto: '5000000001', versione: 3, letto: 1, dossier: dossierDiProva() },
    ...cambi,
  });
}

let quanti = 0;
/** An archive of its own, open. */
export async function archivioDiProva(): Promise<Archivio> {
  const aperto = await Archivio.apri(`prova-invio-${++quanti}`, Buffer.alloc(32, 7).toString('base64'));
  if (!aperto.ok) throw new Error('the archive did not open');
  return aperto.valore;
}

/** Where each act is, in the order in which they were confirmed. */
export async function statiDi(archivio: Archivio): Promise<string[]> {
  const pratiche = await archivio.uscita.elenca();
  return pratiche.sort((a, b) => a.ordine - b.ordine).map(({ stato }) => stato.stato);
}
