import { sql, type Kysely } from 'kysely';
import type { Cassa } from '#contract/wa/certificati.ts';
import type { Schema } from '../../db/schema.ts';
import { controllo, esenzioneDi, inizioDi, modoDi } from './emessi.ts';

type Somme = Cassa['totale'];
const nessuna: Somme = {
  ...{ certificati: 0, annullati: 0, esenti: 0 },
  ...{ bolloVirtuale: 0, contrassegni: 0, bolloAltro: 0, diritti: 0 },
};

/** Certificates that are alike for the cashier. */
interface Gruppo {
  readonly operatore: string;
  readonly cognome: string | null;
  readonly nome: string | null;
  readonly annullato: boolean;
  readonly modo: string | null;
  readonly esenzione: string | null;
  readonly quanti: number;
  readonly bollo: number;
  readonly diritti: number;
}

function aggiungi(prima: Somme, gruppo: Gruppo): Somme {
  const { quanti, annullato } = gruppo;
  if (annullato) return { ...prima, annullati: prima.annullati + quanti };
  const esente = esenzioneDi(gruppo.esenzione) !== undefined;
  const modo = modoDi(gruppo.modo);
  const bollo = (quale: typeof modo): number => (!esente && modo === quale ? gruppo.bollo : 0);
  return {
    certificati: prima.certificati + quanti,
    annullati: prima.annullati,
    esenti: prima.esenti + (esente ? quanti : 0),
    bolloVirtuale: prima.bolloVirtuale + bollo('1'),
    contrassegni: prima.contrassegni + bollo('2'),
    bolloAltro: prima.bolloAltro + bollo('9'),
    diritti: prima.diritti + gruppo.diritti,
  };
}

async function gruppi(
  db: Kysely<Schema>,
  comune: string,
  {
    dal,
    al,
    operatore,
  }: { readonly dal: string; readonly al: string; readonly operatore?: string | undefined },
): Promise<Gruppo[]> {
  let domanda = db
    .selectFrom('documento as d')
    .innerJoin('operazione as o', 'o.id', 'd.operazione')
    .leftJoin('operatore as p', 'p.codice_fiscale', 'o.operatore')
    .where('d.cod_mittente', '=', comune)
    .where('d.emesso', '>=', inizioDi(dal, 0))
    .where('d.emesso', '<', inizioDi(al, 1))
    .select([
      ...(['o.operatore', 'p.cognome', 'p.nome'] as const),
      sql<boolean>`d.annullato is not null`.as('annullato'),
      controllo('bolloVirtuale').as('modo'),
      controllo('esenzioneBollo').as('esenzione'),
      sql<number>`count(*)::int`.as('quanti'),
      sql<number>`sum(coalesce((${controllo('bollo')})::int, 0))::int`.as('bollo'),
      sql<number>`sum(coalesce((${controllo('diritti')})::int, 0))::int`.as('diritti'),
    ])
    .groupBy(['o.operatore', 'p.cognome', 'p.nome', 'annullato', 'modo', 'esenzione']);
  if (operatore !== undefined) domanda = domanda.where('o.operatore', '=', operatore.toUpperCase());
  return domanda.orderBy('o.operatore').execute();
}

/** What was taken between two days, both included. */
export async function leggiCassa(
  db: Kysely<Schema>,
  comune: string,
  quando: { readonly dal: string; readonly al: string; readonly operatore?: string | undefined },
): Promise<Cassa> {
  const tutti = await gruppi(db, comune, quando);
  const operatori = new Map<string, Cassa['operatori'][number]>();
  const esenzioni = new Map<string, number>();
  for (const gruppo of tutti) {
    const { operatore, cognome, nome, annullato, quanti } = gruppo;
    const nomeOperatore = [cognome, nome].filter((parte) => parte !== null).join(' ');
    const prima = operatori.get(operatore) ?? { operatore, nomeOperatore, ...nessuna };
    operatori.set(operatore, { operatore, nomeOperatore, ...aggiungi(prima, gruppo) });
    const esenzione = annullato ? undefined : esenzioneDi(gruppo.esenzione);
    if (esenzione !== undefined) esenzioni.set(esenzione, (esenzioni.get(esenzione) ?? 0) + quanti);
  }
  const stornato = ({ annullato, modo, bollo, diritti, esenzione }: Gruppo): number =>
    annullato ? diritti + (modoDi(modo) === '1' && esenzioneDi(esenzione) === undefined ? bollo : 0) : 0;
  return {
    operatori: [...operatori.values()],
    totale: tutti.reduce(aggiungi, nessuna),
    esenzioni: [...esenzioni].map(([esenzione, certificati]) => ({ esenzione, certificati })),
    stornati: tutti.reduce((somma, gruppo) => somma + stornato(gruppo), 0),
  };
}
