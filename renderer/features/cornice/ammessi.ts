import type { Permesso, Ruolo } from '#contract/wa/comune.ts';
import { puoAvere } from '#contract/wa/permessi.ts';
import type { Schermata } from '../../navigazione.tsx';
import { usaEvento } from '../../ponte.ts';
import { eComune, usaComune } from '../../ufficiale/comune.ts';
import type { Comando } from './scorciatoie.ts';

/** What the screens of the counter are for: whose role can never have it does not see them. */
const perChi: Readonly<Partial<Record<Comando | Schermata['nome'], Permesso>>> = {
  cerca: 'anagrafe.consultazione',
  scheda: 'anagrafe.consultazione',
  operazioni: 'anagrafe.consultazione',
  uscita: 'anagrafe.consultazione',
  procedimenti: 'anagrafe.consultazione',
  iscrizioni: 'anagrafe.iscrizioni',
  emessi: 'certificati.emissione',
  certificati: 'certificati.emissione',
  'carta-identita': 'anagrafe.mutazioni',
  'agenzia-entrate': 'anagrafe.mutazioni',
  consolati: 'anagrafe.mutazioni',
  estrazioni: 'anagrafe.estrazioni',
  richieste: 'cittadini.richieste',
  predisposizioni: 'stato-civile.predisposizioni',
};

/** A clerk sees every screen of the counter, and is told there what their profiles leave out. */
export function ammesso(ruolo: Ruolo, dove: Comando | Schermata['nome']): boolean {
  const permesso = perChi[dove];
  return permesso === undefined || puoAvere(ruolo, permesso);
}

/** Where somebody begins, and where the way back ends. */
export function inizioDi(ruolo: Ruolo): Schermata {
  if (ammesso(ruolo, 'cerca')) return { nome: 'cerca' };
  return { nome: puoAvere(ruolo, 'prefettura.carte') ? 'prefettura' : 'sicurezza' };
}

/** Of whoever is here; off line, where nobody says it, of the body of the workstation. */
export function usaRuolo(): Ruolo {
  const accesso = usaEvento('accesso.stato');
  const comune = usaComune();
  if (accesso?.stato === 'in-sede') return accesso.sessione.ruolo;
  return comune && !eComune(comune) ? 'prefettura-alp' : 'operatore';
}
