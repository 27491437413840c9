import {
  famiglie,
  servizi,
  type Famiglia,
  type Richiesta4001,
  type Richiesta4002,
  type Richiesta4003,
  type Richiesta4004,
  type Richiesta4005,
  type Servizio,
} from '#contract/anpr/index.ts';
import { regole4001, regole4002, regole4003, regole4004 } from '#contract/regole/estrazione/index.ts';
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
  [servizi[4001].codice, (r, oggi) => controlla(regole4001, { richiesta: r as Richiesta4001, oggi })],
  [servizi[4002].codice, (r, oggi) => controlla(regole4002, { richiesta: r as Richiesta4002, oggi })],
  [servizi[4003].codice, (r, oggi) => controlla(regole4003, { richiesta: r as Richiesta4003, oggi })],
  [servizi[4005].codice, (r, oggi) => controlla(regole4005, { richiesta: r as Richiesta4005, oggi })],
  [servizi[4004].codice, (r, oggi) => controlla(regole4004, { richiesta: r as Richiesta4004, oggi })],
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
