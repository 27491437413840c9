import type { Permesso, Ruolo } from '#contract/wa/comune.ts';
import { puoAvere } from '#contract/wa/permessi.ts';
import type { Schermata } from '../../navigazione.tsx';
import { usaEvento } from '../../ponte.ts';
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

/** Of whoever is here; off line, where nobody says it, of the body that the name of the workstation tells (048000-PR-0001). */
export function usaRuolo(): Ruolo {
  const accesso = usaEvento('accesso.stato');
  const identita = usaEvento('postazione.stato')?.identita;
  if (accesso?.stato === 'in-sede') return accesso.sessione.ruolo;
  const suo = identita?.stato === 'presente' ? identita.idPostazione : '';
  return /-(PR|MI)-/.test(suo) ? 'prefettura-alp' : 'operatore';
}
