import { sql, type RawBuilder } from 'kysely';

/**
 * What is kept by a term of its own. `accessi`: who looked at whom; `amministrazione`: acts on users and their open
 * sessions, cards, workstations, tables and settings; `registrazioni`: entries of acts of the register; `sessioni`: opened
 * and closed at the desk, with the address of the workstation.
 */
export const generi = ['accessi', 'amministrazione', 'registrazioni', 'sessioni'] as const;
export type Genere = (typeof generi)[number];

/** Kinds whose entries go into archives, link by link; sessions are only erased: the audit has who was there. */
export type Archiviabile = Exclude<Genere, 'sessioni'>;

const consultazioni = [
  ...['cerca', 'duplicati', 'figli', 'dossier', 'storia', 'scheda-al', 'famiglia', 'accessi', 'esito'],
  ...['certificati', 'certificati-possibili', 'operazioni', 'sospese', 'procedimenti', 'annullabilita'],
];
const amministrativi = [
  ...[
    'utenti',
    'enti',
    'password-giornaliera',
    'carte-operatore',
    'postazioni',
    'amministrazione',
    'uso-ente',
  ],
  ...['recapito', 'parametri-certificati', 'recupero-bozze', 'orologio', 'indirizzo'],
  ...['tabelle', 'sessioni', 'sessione-chiusa'],
];

/**
 * Which entries of the audit are of a kind. Who watched, what a citizen was told and what was archived are named by
 * neither list: they stay, as whatever a later version writes does until somebody puts it here.
 */
export function delGenere(genere: Archiviabile): RawBuilder<boolean> {
  const accesso = sql<boolean>`(audit.tipo = any(${consultazioni}) or audit.tipo ~ '^3[0-9]{3}$' or audit.tipo = 'E002')`;
  const atto = sql<boolean>`audit.tipo = any(${amministrativi})`;
  if (genere === 'accessi') return accesso;
  if (genere === 'amministrazione') return atto;
  return sql<boolean>`(audit.operazione is not null and not ${accesso} and not ${atto})`;
}
