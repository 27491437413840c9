import type { DatiEvento } from '#contract/anpr/index.ts';
import { convivenzaDi, fineDecesso, matrimonioDi, unioneDi } from './legami.ts';
import type { Soggetto } from './modello.ts';
import type { Ricerca } from './operazione.ts';

/** Whom the record names as spouse, civil partner or de facto partner, when the register knows the person. */
export async function partnerDi({ dati }: Soggetto, cerca: Ricerca): Promise<readonly Soggetto[]> {
  const attivi = [matrimonioDi(dati), unioneDi(dati), convivenzaDi(dati)].filter((uno) => uno?.attivo);
  const ids = attivi.flatMap((uno) => uno?.con?.idSchedaSoggettoANPR ?? []);
  const trovati = await Promise.all(ids.map((id) => cerca.soggetto(id)));
  return trovati.filter((uno) => uno !== undefined);
}

/**
 * The record of who is left, after a death: marriage, union and cohabitation end there too. The civil status itself is
 * written later by the survivor's municipality (workflows.md §5, italia/anpr #1900).
 */
export function sopravvissuto(partner: Soggetto, defunto: string, datiDecesso: DatiEvento): Soggetto {
  const { dati } = partner;
  const { matrimonio, unioneCivile, convivenzaDiFatto } = dati;
  const suo = (altro: { readonly idSchedaSoggettoANPR?: string } | undefined): boolean =>
    altro?.idSchedaSoggettoANPR === defunto;
  return {
    ...partner,
    dati: {
      ...dati,
      // Who was only separated is widowed all the same.
      ...(suo(matrimonio?.coniuge) && matrimonioDi(dati)?.attivo
        ? { vedovanza: { datiMorteconiuge: datiDecesso } }
        : {}),
      ...(unioneCivile && suo(unioneCivile.unitoCivilmente) && !unioneCivile.scioglimentoUnione
        ? {
            unioneCivile: {
              ...unioneCivile,
              scioglimentoUnione: { motivoScioglimento: fineDecesso, datiEvento: datiDecesso },
            },
          }
        : {}),
      ...(convivenzaDiFatto && suo(convivenzaDiFatto.convivente) && !convivenzaDiFatto.contrattoRisoluzione
        ? {
            convivenzaDiFatto: {
              ...convivenzaDiFatto,
              contrattoRisoluzione: { motivoRisoluzione: fineDecesso },
            },
          }
        : {}),
    },
  };
}
