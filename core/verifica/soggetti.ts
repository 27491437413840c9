import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../db/schema.ts';
import type { Soggetto } from '../registro/modello.ts';
import type { Difetto } from './difetto.ts';

/** Whom a record names as spouse, civil partner or de facto partner of today, by id. */
function partner({ dati }: Soggetto): string[] {
  const nominati = [
    dati.vedovanza || dati.annullamentoMatrimonio ? undefined : dati.matrimonio?.coniuge,
    dati.unioneCivile?.scioglimentoUnione ? undefined : dati.unioneCivile?.unitoCivilmente,
    dati.convivenzaDiFatto?.contrattoRisoluzione ? undefined : dati.convivenzaDiFatto?.convivente,
  ];
  return nominati.flatMap((uno) => uno?.idSchedaSoggettoANPR ?? []);
}

const vivo = ({ stato }: Pick<Soggetto, 'stato'>): boolean => stato === 'residente' || stato === 'aire';

/** Who lives is in a family (ES092), who does not is in none. */
export function difettiSoggetto(soggetto: Soggetto): Difetto[] {
  const dove = `soggetto ${soggetto.idSchedaSoggettoANPR}`;
  const inFamiglia = soggetto.idFamigliaConvivenzaANPR !== undefined;
  if (inFamiglia === vivo(soggetto)) return [];
  const dettaglio = inFamiglia ? `è ${soggetto.stato} e sta in una famiglia` : 'non sta in nessuna famiglia';
  return [{ controllo: 'appartenenza', dove, dettaglio }];
}

/** A tie that both live is told by both records. */
export async function difettiLegami(db: Kysely<Schema>, soggetti: readonly Soggetto[]): Promise<Difetto[]> {
  const legati = soggetti.filter(vivo).flatMap((s) => partner(s).map((altro) => ({ s, altro })));
  if (legati.length === 0) return [];
  const righe = await db
    .selectFrom('soggetto')
    .select(['id', 'stato'])
    .select([
      sql<string | null>`documento #>> '{dati,matrimonio,coniuge,idSchedaSoggettoANPR}'`.as('coniuge'),
      sql<string | null>`documento #>> '{dati,unioneCivile,unitoCivilmente,idSchedaSoggettoANPR}'`.as(
        'unito',
      ),
      sql<string | null>`documento #>> '{dati,convivenzaDiFatto,convivente,idSchedaSoggettoANPR}'`.as(
        'convivente',
      ),
      sql<string | null>`documento #>> '{dati,listaDatiPoligamia}'`.as('altri'),
    ])
    .where('id', 'in', [...new Set(legati.map(({ altro }) => altro))])
    .execute();
  const perId = new Map(righe.map((riga) => [riga.id, riga]));
  return legati.flatMap(({ s, altro }): Difetto[] => {
    const riga = perId.get(altro);
    const dove = `soggetto ${s.idSchedaSoggettoANPR}`;
    if (!riga) return [{ controllo: 'legame', dove, dettaglio: `è legato a ${altro}, che non c’è` }];
    const detti = [riga.coniuge, riga.unito, riga.convivente];
    const ricambia =
      detti.includes(s.idSchedaSoggettoANPR) || (riga.altri?.includes(s.idSchedaSoggettoANPR) ?? false);
    if (riga.stato === 'deceduto')
      return [{ controllo: 'legame', dove, dettaglio: `è legato a ${altro}, che è deceduto` }];
    if (ricambia || riga.stato === 'cancellato') return [];
    return [{ controllo: 'legame', dove, dettaglio: `è legato a ${altro}, che non lo ricambia` }];
  });
}
