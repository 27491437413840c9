import type { ComponenteFamiglia, Famiglia, Soggetto } from './modello.ts';

const vivi: readonly Soggetto['stato'][] = ['residente', 'aire'];

/** What a member and the family say of each other. */
function difettiComponente(f: Famiglia, c: ComponenteFamiglia, s: Soggetto | undefined): string[] {
  const chi = `il componente ${c.idSchedaSoggettoANPR}`;
  if (!s) return [`${chi} non è nel registro`];
  const nascita = s.dati.generalita.dataNascita ?? '';
  return [
    ...(vivi.includes(s.stato) ? [] : [`${chi} è ${s.stato}`]),
    ...(s.idFamigliaConvivenzaANPR === f.idFamigliaConvivenzaANPR
      ? []
      : [`${chi} si dice di un’altra famiglia`]),
    ...(s.comune === f.comune ? [] : [`${chi} è del comune ${s.comune}`]),
    ...(vivi.includes(s.stato) && (s.stato === 'aire') !== (f.tipoScheda === '5')
      ? [`${chi} è ${s.stato} in una scheda di tipo ${f.tipoScheda}`]
      : []),
    ...(c.dataDecorrenza < f.dataOrigine ? [`${chi} è entrato prima dell’origine`] : []),
    ...(c.dataDecorrenza < nascita ? [`${chi} è entrato prima di nascere`] : []),
    ...(c.dataDecorrenza > f.ultimaDecorrenza ? [`${chi} è entrato dopo l’ultima decorrenza`] : []),
  ];
}

function doppi(valori: readonly string[]): boolean {
  return new Set(valori).size < valori.length;
}

/**
 * What of a family does not hold, in words for who looks after the register; empty when all is well. A family may be
 * without head only while it is incomplete or its ties are to be reviewed (EN226, EN222); it may have several spouses
 * of the head (5021).
 * @param componenti the records of the people whom the family names.
 */
export function difettiFamiglia(f: Famiglia, componenti: readonly Soggetto[]): string[] {
  if (f.stato === 'annullata') return [];
  const perId = new Map(componenti.map((s) => [s.idSchedaSoggettoANPR, s]));
  const capi = f.componenti.filter(({ codiceLegame }) => codiceLegame === '1').length;
  const convivenza = f.tipoScheda === '4';
  const sospesa = f.incompleta || !f.certificabile;
  return [
    ...(f.stato === 'archiviata' && f.componenti.length > 0 ? ['è archiviata e ha componenti'] : []),
    ...(f.stato === undefined && f.componenti.length === 0 && !convivenza
      ? ['non ha componenti e non è archiviata']
      : []),
    ...(doppi(f.componenti.map((c) => c.idSchedaSoggettoANPR)) ? ['nomina due volte la stessa persona'] : []),
    ...(doppi(f.componenti.map((c) => c.progressivoComponente))
      ? ['ha due componenti con lo stesso posto']
      : []),
    ...(capi > 1 ? ['ha più di un intestatario'] : []),
    ...(capi === 0 && !convivenza && !sospesa && f.componenti.length > 0 ? ['non ha intestatario'] : []),
    ...(f.ultimaDecorrenza < f.dataOrigine ? ['ha l’ultima decorrenza prima dell’origine'] : []),
    ...f.componenti.flatMap((c) => difettiComponente(f, c, perId.get(c.idSchedaSoggettoANPR))),
  ];
}
