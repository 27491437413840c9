import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { VoceSessione } from '#contract/wa/sessioni.ts';
import type { Chi } from '../chi.ts';
import type { Orologio } from '../orologio.ts';
import type { ArchivioSessioni, SessioneInCorso } from './censimento.ts';
import { sessioneSconosciuta } from './rifiuti.ts';
import type { SessioneAperta } from './sessioni.ts';

/** Who has a session now, and who ends it; what an administrator does here is written in the audit of the body. */
export interface ElencoSessioni {
  mie(sessione: SessioneAperta): Promise<VoceSessione[]>;
  chiudiMia(sessione: SessioneAperta, id: string): Promise<Esito<Record<string, never>, ErroreWa>>;
  ente(sessione: SessioneAperta): Promise<VoceSessione[]>;
  revoca(sessione: SessioneAperta, id: string): Promise<Esito<Record<string, never>, ErroreWa>>;
}

export type ScriviAccesso = (voce: {
  readonly tipo: 'sessioni' | 'sessione-chiusa';
  readonly chi: Chi;
  readonly finalita: string;
  readonly campi: readonly string[];
  readonly esito: string;
}) => Promise<void>;

export function creaElencoSessioni(dati: {
  archivio: ArchivioSessioni;
  orologio: Orologio;
  scrivi: ScriviAccesso;
}): ElencoSessioni {
  const { archivio, orologio, scrivi } = dati;

  async function termina(
    { chi, id: questa }: SessioneAperta,
    ammesse: readonly SessioneInCorso[],
    id: string,
  ): Promise<Esito<Record<string, never>, ErroreWa>> {
    const trovata = id === questa ? undefined : ammesse.find((una) => una.id === id);
    const fatto =
      trovata !== undefined &&
      (await archivio.termina(id, { causa: 'chiusa', da: chi.idPostazione }, orologio()));
    await scrivi({
      ...{ tipo: 'sessione-chiusa', chi, campi: ['sessione'] },
      finalita: trovata ? `${trovata.codiceFiscale} su ${trovata.idPostazione}` : 'sessione non trovata',
      esito: fatto ? 'OK' : 'non-trovato',
    });
    return fatto ? riuscito({}) : fallito(sessioneSconosciuta);
  }
  const mie = ({ chi }: SessioneAperta): Promise<readonly SessioneInCorso[]> =>
    archivio.inCorso({ ente: chi.comune, codiceFiscale: chi.codiceFiscale }, orologio());
  const ente = ({ chi }: SessioneAperta): Promise<readonly SessioneInCorso[]> =>
    archivio.inCorso({ ente: chi.comune }, orologio());

  return {
    mie: async (sessione) => voci(await mie(sessione), sessione),
    chiudiMia: async (sessione, id) => termina(sessione, await mie(sessione), id),
    async ente(sessione) {
      const trovate = await ente(sessione);
      await scrivi({
        ...{ tipo: 'sessioni', chi: sessione.chi, finalita: 'sessioni aperte dell’ente' },
        ...{ campi: ['operatori', 'postazioni'], esito: 'OK' },
      });
      return voci(trovate, sessione);
    },
    revoca: async (sessione, id) => termina(sessione, await ente(sessione), id),
  };
}

function voci(trovate: readonly SessioneInCorso[], { id: questa }: SessioneAperta): VoceSessione[] {
  return trovate.map(({ ente: _, ...una }) => ({
    ...una,
    aperta: una.aperta.toISOString(),
    ultimoUso: una.ultimoUso.toISOString(),
    scadenza: una.scadenza.toISOString(),
    questa: una.id === questa,
  }));
}
