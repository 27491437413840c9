import { famiglie, servizi, type Famiglia, type Richiesta4005, type Servizio } from '#contract/anpr/index.ts';
import { controlla, regole4005, rilievo, type Rilievo } from '#contract/regole/index.ts';
import type { Permesso } from '#contract/wa/comune.ts';
import type { Operazione } from './operazione.ts';

const permessi = new Map<Famiglia, Permesso>([
  [famiglie.iscrizione, 'anagrafe.iscrizioni'],
  [famiglie.cancellazione, 'anagrafe.cancellazioni'],
  [famiglie.mutazione, 'anagrafe.mutazioni'],
  [famiglie.aire, 'anagrafe.mutazioni'],
]);

function nonAttivo({ codice }: Servizio): Rilievo {
  return rilievo('EN148', {
    campo: 'testataRichiesta.operazioneRichiesta',
    causa: `Il servizio ${codice} non è ancora attivo in questo registro: la richiesta è scritta bene, ma non è stata eseguita e non ha cambiato niente.`,
    rimedio: 'Invia la richiesta di nuovo quando il registro avrà il servizio.',
  });
}

/** What can be said of a request before the service has its logic. */
const regole = new Map<string, (richiesta: unknown, oggi: string) => Rilievo[]>([
  [servizi[4005].codice, (r, oggi) => controlla(regole4005, { richiesta: r as Richiesta4005, oggi })],
]);

/**
 * A service of the official interface whose logic the register does not have yet: it judges caller, shape and header as
 * any other, says what its rules already find, then always refuses (docs/decisions/0014).
 */
export function operazioneNonAttiva(servizio: Servizio): Operazione {
  return {
    servizio,
    permesso: permessi.get(servizio.famiglia) ?? 'anagrafe.consultazione',
    finalita: 'servizio non attivo',
    conserva: () => false,
    regole: (richiesta, { oggi }) => [
      ...(regole.get(servizio.codice)?.(richiesta, oggi) ?? []),
      nonAttivo(servizio),
    ],
    aggregati: async () => undefined,
    controlli: () => [],
    applica: () => {
      throw new Error('a service that is not active has nothing to apply');
    },
    accesso: () => ({ soggetti: [], campi: [] }),
  };
}
