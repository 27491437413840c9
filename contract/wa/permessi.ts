import { Permesso, Profilo, type Ruolo } from './comune.ts';

const perProfilo: Readonly<Record<Profilo, readonly Permesso[]>> = {
  anagrafe: [
    'anagrafe.consultazione',
    'anagrafe.iscrizioni',
    'anagrafe.mutazioni',
    'anagrafe.cancellazioni',
    'anagrafe.estrazioni',
    'stato-civile.predisposizioni',
  ],
  certificati: ['anagrafe.consultazione', 'certificati.emissione'],
  elettorale: ['anagrafe.consultazione', 'anagrafe.estrazioni', 'elettorale.mutazioni'],
  'stato-civile': ['anagrafe.consultazione', 'stato-civile.predisposizioni'],
  cittadini: ['anagrafe.consultazione', 'cittadini.richieste'],
  /** Of bodies other than municipalities, for whom a use must also be authorised (`core/enti`). */
  enti: ['enti.consultazione', 'enti.estrazioni'],
  /** Of the system that issues electronic cards. */
  cie: ['cie.interrogazione', 'cie.comunicazioni'],
  /** Of the consular network. */
  consolati: ['consolati.consultazione', 'consolati.allineamenti'],
  amministrazione: ['audit.consultazione', 'amministrazione.orologio', 'amministrazione.comune'],
};

const perRuolo: Readonly<Record<Ruolo, readonly Permesso[]>> = {
  sindaco: ['sicurezza.utenti', 'sicurezza.postazioni', 'audit.consultazione'],
  als: ['sicurezza.utenti', 'audit.consultazione'],
  alp: ['sicurezza.postazioni'],
  operatore: [],
  'prefettura-als': ['sicurezza.utenti', 'prefettura.carte'],
  'prefettura-alp': ['sicurezza.postazioni', 'prefettura.carte'],
  ministero: ['sicurezza.utenti', 'audit.consultazione'],
};

/** Roles of a municipality: only to these do the profiles of the register apply. */
const comunali: ReadonlySet<Ruolo> = new Set(['sindaco', 'als', 'alp', 'operatore']);

/** A handful of combinations, asked for at every request. */
const noti = new Map<string, ReadonlySet<Permesso>>();

/** What an operator may do: the union of what the role and each profile grant, in the order of the contract. */
export function permessiDi(ruolo: Ruolo, profili: readonly Profilo[]): ReadonlySet<Permesso> {
  const quali = [ruolo, ...profili].join(' ');
  const gia = noti.get(quali);
  if (gia) return gia;
  const suoi = uniti(ruolo, profili);
  noti.set(quali, suoi);
  return suoi;
}

function uniti(ruolo: Ruolo, profili: readonly Profilo[]): ReadonlySet<Permesso> {
  const concessi = new Set(perRuolo[ruolo]);
  if (comunali.has(ruolo)) {
    for (const profilo of profili) for (const permesso of perProfilo[profilo]) concessi.add(permesso);
  }
  return new Set(Permesso.options.filter((permesso) => concessi.has(permesso)));
}

/** Whether some profile could ever give this to a role. */
export function puoAvere(ruolo: Ruolo, permesso: Permesso): boolean {
  return permessiDi(ruolo, Profilo.options).has(permesso);
}
