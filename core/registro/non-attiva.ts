import { famiglie, type Famiglia, type Servizio } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
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

/**
 * A service of the official interface whose logic the register does not have yet: it judges caller, shape and header as
 * any other, then always refuses (docs/decisions/0014).
 */
export function operazioneNonAttiva(servizio: Servizio): Operazione {
  return {
    servizio,
    permesso: permessi.get(servizio.famiglia) ?? 'anagrafe.consultazione',
    finalita: 'servizio non attivo',
    conserva: () => false,
    regole: () => [nonAttivo(servizio)],
    aggregati: async () => undefined,
    controlli: () => [],
    applica: () => {
      throw new Error('a service that is not active has nothing to apply');
    },
    accesso: () => ({ soggetti: [], campi: [] }),
  };
}
