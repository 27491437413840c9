/**
 * `docs/authorisation.md`, drawn from what the code declares: who has which permission, and which permission each door
 * and each official operation asks. `node scripts/autorizzazioni.ts` writes it; a test says when it is old.
 */
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poggiano } from '#contract/bridge/porte.ts';
import { Permesso, Profilo, Ruolo } from '#contract/wa/comune.ts';
import { rotte, type Rotta } from '#contract/wa/rotte.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { operazioniDelRegistro } from '#core/registro/operazioni.ts';

export const foglioAutorizzazioni = join(import.meta.dirname, '..', 'docs', 'authorisation.md');

/** Nothing is sealed here: only what each operation declares is read. */
const nessuno = {
  certificato: new Uint8Array(),
  chiave: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
};

type Riga = readonly string[];

function tabella(testa: Riga, righe: readonly Riga[]): string {
  const riga = (celle: Riga): string => `| ${celle.join(' | ')} |`;
  return [riga(testa), riga(testa.map(() => '---')), ...righe.map(riga)].join('\n');
}

const segno = (si: boolean): string => (si ? '●' : '');

function concessioni(): string {
  const figure = [
    ...Ruolo.options.map((ruolo) => ({ nome: ruolo, permessi: permessiDi(ruolo, []) })),
    ...Profilo.options.map((profilo) => ({
      nome: `*${profilo}*`,
      permessi: permessiDi('operatore', [profilo]),
    })),
  ];
  return tabella(
    ['permission', ...figure.map(({ nome }) => nome)],
    Permesso.options.map((permesso) => [
      `\`${permesso}\``,
      ...figure.map(({ permessi }) => segno(permessi.has(permesso))),
    ]),
  );
}

function porte(): string {
  const tutte: readonly Rotta[] = Object.values(rotte);
  return tabella(
    ['route', 'guard'],
    tutte.map(({ metodo, percorso, guardia, conPin }) => [
      `${metodo} \`${percorso}\``,
      `\`${guardia}\`${conPin ? ' + PIN' : ''}`,
    ]),
  );
}

function chiamate(): string {
  return tabella(
    ['call', 'stands on'],
    Object.entries(poggiano).map(([nome, poggia]) => [
      `\`${nome}\``,
      typeof poggia === 'string' ? poggia : poggia.map((rotta) => `\`${rotte[rotta].percorso}\``).join(', '),
    ]),
  );
}

function operazioni(): string {
  const tutte = operazioniDelRegistro({ sigillo: nessuno, urlVerifica: () => '' }).toSorted((a, b) =>
    a.servizio.codice < b.servizio.codice ? -1 : 1,
  );
  return tabella(
    ['operation', 'permission'],
    tutte.map(({ servizio, permesso }) => [
      `${servizio.codice} ${servizio.operazione}`,
      `\`${permesso ?? 'sessione'}\``,
    ]),
  );
}

/** The whole page. */
export function autorizzazioni(): string {
  return `# Who may do what

Written by \`node scripts/autorizzazioni.ts\` from the code itself; \`core/http/wa/ogni-rotta.int.test.ts\` calls every route with every role and without a session, from a refused workstation, with a session of another workstation, closed, idle or ended, and nothing but what is written here passes.

Every call comes over mutual TLS from a workstation that the census knows and that is neither expired, revoked nor blocked. A session belongs to that workstation and to the card that opened it.

## Permissions by role and by profile

A role is held by a person, *profiles* are added to it; profiles count only for the roles of a municipality.

${concessioni()}

## Routes of the JSON face

\`codice\`: a workstation that has no certificate yet, with the one-time code of its ALP. \`postazione\`: any certified workstation, nobody entered yet. \`sessione\`: whoever has entered. \`operazione\`: what the official operation asks, below. *+ PIN*: the card must have signed again for that act, within the last minutes.

${porte()}

## Calls of the page

What the page of the desk may ask of its workstation, and the routes above that each call goes through: the guard of the first one decides. \`macchina\`: the workstation's own, for whoever sits at it. \`accesso\`: card and PIN, or a password, here and now. \`npm run test:attacks -- --solo pagina\` makes every call with every role, with every profile and with nobody in.

${chiamate()}

## Official operations

The same permission over JSON and over SOAP.

${operazioni()}
`;
}

if (import.meta.main) writeFileSync(foglioAutorizzazioni, autorizzazioni());
