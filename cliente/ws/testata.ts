import { randomInt } from 'node:crypto';
import type { Servizio, StrutturaTipo } from '#contract/anpr/index.ts';
import type { Configurazione } from './configurazione.ts';

/**
 * A new `idOperazioneComune`: digits only and greater than any made before, as the comment of the official schema asks;
 * the service by now takes letters too (services.md §1.2).
 */
export function nuovoId(ora: Date): string {
  const istante = ora.toISOString().replace(/\D/g, '');
  return istante + String(randomInt(10 ** 10)).padStart(10, '0');
}

/** What of a configuration ends in a header. */
export type DatiTestata = Pick<Configurazione, 'sede' | 'destinatario' | 'tipoInvio' | 'applicazione'>;

/** The header of a request that has it, as the schema names its fields: E000 has its own. */
function strutturaTestata({ richiesta }: Pick<Servizio, 'richiesta'>): StrutturaTipo | undefined {
  const contenuto = richiesta.struttura.perNome.get('testataRichiesta')?.contenuto;
  return contenuto?.genere === 'tipo' ? contenuto : undefined;
}

const nomiId = ['idOperazioneComune', 'idOperazioneClient'] as const;

/** The id that a request bears, if any. */
export function idDi(richiesta: unknown): string | undefined {
  const testata = (richiesta as { testataRichiesta?: Readonly<Record<string, unknown>> } | null)
    ?.testataRichiesta;
  const id = nomiId.map((nome) => testata?.[nome]).find((valore) => typeof valore === 'string');
  return id === undefined ? undefined : String(id);
}

/**
 * The request with its header filled in: what the file says wins, the rest comes from the configuration. Messages
 * without a header (the connection test) are left as they are.
 */
export function conTestata(
  servizio: Pick<Servizio, 'codice' | 'richiesta'>,
  richiesta: unknown,
  dati: { readonly configurazione: DatiTestata; readonly id: string; readonly ora: Date },
): unknown {
  const struttura = strutturaTestata(servizio);
  if (!struttura || typeof richiesta !== 'object' || richiesta === null || Array.isArray(richiesta))
    return richiesta;
  const { sede, destinatario, tipoInvio, applicazione } = dati.configurazione;
  const propri: Readonly<Record<string, string | undefined>> = {
    idOperazioneComune: dati.id,
    idOperazioneClient: dati.id,
    codMittente: sede,
    codDestinatario: destinatario,
    operazioneRichiesta: servizio.codice,
    dataOraRichiesta: dati.ora.toISOString(),
    tipoOperazione: 'C',
    tipoInvio,
    nomeApplicativo: applicazione.nome,
    versioneApplicativo: applicazione.versione,
    fornitoreApplicativo: applicazione.fornitore,
  };
  const previsti = Object.entries(propri).filter(
    ([nome, valore]) => valore !== undefined && struttura.perNome.has(nome),
  );
  const { testataRichiesta: scritta = {}, ...resto } = richiesta as Readonly<Record<string, unknown>>;
  if (typeof scritta !== 'object' || scritta === null) return richiesta;
  return { testataRichiesta: { ...Object.fromEntries(previsti), ...scritta }, ...resto };
}
