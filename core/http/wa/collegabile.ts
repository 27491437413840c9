import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { chiaveConsolato, IdRichiestaConsolato } from '#contract/wa/consolati.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import { chiaveCollegata, CodiceRichiesta } from '#contract/wa/richieste.ts';
import type { Chi } from '../../chi.ts';
import type { Accanto } from '../../registro/collegate.ts';
import { soloUfficiale } from '../../registro/firme.ts';
import { richiestaNonValida } from '../errori.ts';

const senzaProfilo: ErroreWa = {
  tipo: 'permesso-negato',
  messaggio: 'Non hai il profilo per le richieste dei cittadini: non è stato registrato nulla.',
  rimedio: 'Chiedilo all’amministratore della sicurezza, oppure registra senza la richiesta.',
};

interface Separata {
  readonly ufficiale: Readonly<Record<string, unknown>>;
  readonly collegata?: Accanto;
}

/** The official request, without what came beside it: a request of a citizen or of a consulate, the signature of the card. */
export function separaCollegata(
  corpo: Readonly<Record<string, unknown>>,
  chi: Chi,
): Esito<Separata, ErroreWa> {
  const { [chiaveCollegata]: cittadino, [chiaveConsolato]: consolato } = corpo;
  const ufficiale = soloUfficiale(corpo);
  const storto = (percorso: string) => fallito(richiestaNonValida([{ percorso, messaggio: 'solo cifre' }]));
  if (cittadino !== undefined) {
    // SECURITY: who may not see requests of citizens may not move them by registering either.
    if (!chi.permessi.has('cittadini.richieste')) return fallito(senzaProfilo);
    const quale = CodiceRichiesta.safeParse(cittadino);
    if (!quale.success) return storto(chiaveCollegata);
    return riuscito({ ufficiale, collegata: { cittadino: quale.data } });
  }
  if (consolato !== undefined) {
    const quale = IdRichiestaConsolato.safeParse(consolato);
    if (!quale.success) return storto(chiaveConsolato);
    return riuscito({ ufficiale, collegata: { consolato: quale.data } });
  }
  return riuscito({ ufficiale });
}
