import type { FastifyInstance } from 'fastify';
import { corpoDi, type Corpo } from '../corpo.ts';
import { staccato } from './albero.ts';
import { apriBusta } from './busta.ts';
import type { GuastoSoap } from './guasti.ts';
import { motivi, type Motivo } from './motivi.ts';
import type { OperazioneSoap } from './operazioni.ts';
import { passi, type Diario, type Passo, type Trovato } from './passi.ts';
import { passoDi, type Rifiuti } from './rifiuti.ts';
import { rimedi } from './rimedi.ts';
import type { ProvaBusta } from './verifica.ts';

const percorso = '/diagnosi/soap';

interface PartiDiagnosi {
  readonly rifiuti: Rifiuti;
  readonly prova: ProvaBusta;
  readonly operazioni: readonly OperazioneSoap[];
}

type Bilingue = Readonly<Record<'it' | 'en', string>>;

interface PassoDiagnosticato {
  readonly passo: Passo;
  readonly nome: Bilingue;
  readonly esito: 'superato' | 'fallito' | 'non-raggiunto';
  readonly trovato?: Trovato;
}

function bilingue([it, en]: readonly [string, string]): Bilingue {
  return { it, en };
}

function spiega(motivo: Motivo): { motivo: Motivo; spiegazione: Bilingue; rimedio: Bilingue } {
  return { motivo, spiegazione: bilingue(motivi[motivo]), rimedio: bilingue(rimedi[motivo]) };
}

/** Everything that a call would go through except its execution, noting what each step finds. */
async function percorri(
  corpo: Corpo,
  da: string,
  { prova, operazioni }: PartiDiagnosi,
  diario: Diario,
): Promise<GuastoSoap | undefined> {
  diario.passo('trasporto');
  if (!corpo.ok) return { genere: 'forma', motivo: corpo.errore };
  diario.passo('busta', () => ({ caratteri: corpo.valore.length }));
  const aperta = apriBusta(corpo.valore);
  if (!aperta.ok) return aperta.errore;
  using busta = aperta.valore;
  const chiamante = await prova(busta, da, diario);
  if (!chiamante.ok) return { genere: 'sicurezza', ...chiamante.errore };
  diario.passo('operazione');
  const { contenuto, documento } = busta;
  const operazione = operazioni.find(
    ({ radice, spazio }) => radice === contenuto.name && spazio === contenuto.namespaceUri,
  );
  if (!operazione) return { genere: 'forma', motivo: 'operazione-sconosciuta' };
  diario.passo('richiesta', () => ({ codice: operazione.codice, indirizzo: operazione.percorso }));
  const richiesta = operazione.leggi(staccato(documento, contenuto));
  if (richiesta.ok) return undefined;
  return { genere: 'forma', motivo: 'richiesta-non-valida', campi: richiesta.errore };
}

async function diagnostica(corpo: Corpo, da: string, parti: PartiDiagnosi): Promise<object> {
  const trovati = new Map<Passo, Trovato | undefined>();
  const guasto = await percorri(corpo, da, parti, {
    passo: (nome, trovato) => trovati.set(nome, trovato?.()),
  });
  const fallito = guasto && passoDi(guasto);
  const elenco = (Object.keys(passi) as Passo[])
    .filter((passo) => passo !== 'esecuzione')
    .map((passo): PassoDiagnosticato => {
      const trovato = trovati.get(passo);
      const superato = trovati.has(passo) ? 'superato' : 'non-raggiunto';
      const esito = passo === fallito ? 'fallito' : superato;
      return { passo, nome: bilingue(passi[passo]), esito, ...(trovato && { trovato }) };
    });
  return {
    accolta: !guasto,
    ...(guasto && { ...spiega(guasto.motivo), passo: fallito }),
    // SECURITY: where the field is, not what was in it.
    ...(guasto?.campi && { campi: guasto.campi.map((campo) => campo.percorso) }),
    passi: elenco,
  };
}

/**
 * `GET`: the last refusals of this process. `POST`: an envelope checked step by step, not executed and not spent. For
 * local environments only: elsewhere it would tell a stranger who is enabled and what is missing
 * (docs/decisions/0011-diagnosi-soap.md).
 */
export function collegaDiagnosi(app: FastifyInstance, parti: PartiDiagnosi): void {
  app.get(percorso, async () => ({
    rifiuti: parti.rifiuti.recenti().map(({ motivo, passo, ...resto }) => ({
      ...resto,
      ...spiega(motivo),
      passo,
      nomePasso: bilingue(passi[passo]),
    })),
  }));
  app.post(percorso, async (richiesta) => diagnostica(corpoDi(richiesta), richiesta.ip, parti));
}
