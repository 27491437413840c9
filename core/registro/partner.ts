import type { DatiEvento } from '#contract/anpr/index.ts';
import type { Soggetto } from './modello.ts';
import type { Ricerca } from './operazione.ts';

/** Tab. 43: 98, the partner died. */
const decesso = '98';

/** Whom the record names as spouse, civil partner or de facto partner, when the register knows the person. */
export async function partnerDi({ dati }: Soggetto, cerca: Ricerca): Promise<readonly Soggetto[]> {
  const nominati = [
    dati.vedovanza || dati.annullamentoMatrimonio ? undefined : dati.matrimonio?.coniuge,
    dati.unioneCivile?.scioglimentoUnione ? undefined : dati.unioneCivile?.unitoCivilmente,
    dati.convivenzaDiFatto?.contrattoRisoluzione ? undefined : dati.convivenzaDiFatto?.convivente,
  ];
  const ids = nominati.flatMap((uno) => uno?.idSchedaSoggettoANPR ?? []);
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
      ...(suo(matrimonio?.coniuge) && !dati.vedovanza && !dati.annullamentoMatrimonio
        ? { vedovanza: { datiMorteconiuge: datiDecesso } }
        : {}),
      ...(unioneCivile && suo(unioneCivile.unitoCivilmente) && !unioneCivile.scioglimentoUnione
        ? {
            unioneCivile: {
              ...unioneCivile,
              scioglimentoUnione: { motivoScioglimento: decesso, datiEvento: datiDecesso },
            },
          }
        : {}),
      ...(convivenzaDiFatto && suo(convivenzaDiFatto.convivente) && !convivenzaDiFatto.contrattoRisoluzione
        ? {
            convivenzaDiFatto: { ...convivenzaDiFatto, contrattoRisoluzione: { motivoRisoluzione: decesso } },
          }
        : {}),
    },
  };
}
