import {
  cittadinanzaProposta,
  cognomeDi,
  famigliaScelta,
  stessaFamiglia,
  type Genitore,
  type Modulo,
} from './modulo.ts';

/** Surname that a choice gives. Both, in the order that the parents agree, is the rule (Corte cost. 131/2022). */
export function cognomeScelto(
  scelta: Modulo['sceltaCognome'],
  { padre, madre }: Pick<Modulo, 'padre' | 'madre'>,
): string {
  const cognomi = { padre: cognomeDi(padre), madre: cognomeDi(madre) };
  switch (scelta) {
    case 'padre':
    case 'madre':
      return cognomi[scelta];
    case 'padre-madre':
      return `${cognomi.padre} ${cognomi.madre}`.trim();
    case 'madre-padre':
      return `${cognomi.madre} ${cognomi.padre}`.trim();
    case 'altro':
    case '':
      return '';
  }
}

/** Kinds of surname that can be chosen with the parents that are there. */
export function scelteCognome({ padre, madre }: Pick<Modulo, 'padre' | 'madre'>): Modulo['sceltaCognome'][] {
  const conPadre = cognomeDi(padre) !== '';
  const conMadre = cognomeDi(madre) !== '';
  return [
    ...(conPadre && conMadre ? (['padre-madre', 'madre-padre'] as const) : []),
    ...(conPadre ? (['padre'] as const) : []),
    ...(conMadre ? (['madre'] as const) : []),
    'altro',
  ];
}

function conFamiglia(genitore: Genitore | undefined): boolean {
  return genitore?.tipo === 'registro' && genitore.famiglia !== undefined;
}

/** The family that the law and the addresses suggest: of both if they live together, else of the mother (workflows.md §3.1). */
export function attribuzioneProposta(modulo: Pick<Modulo, 'padre' | 'madre'>): Modulo['attribuzione'] {
  if (stessaFamiglia(modulo)) return '1';
  if (conFamiglia(modulo.madre)) return '3';
  return conFamiglia(modulo.padre) ? '2' : '';
}

/** Tie with the intestatario, from that of the parent: a child of the intestatario's child is a grandchild (tab. 05). */
export function legameProposto(modulo: Modulo): string {
  if (modulo.attribuzione === '4') return '2';
  const { genitore } = famigliaScelta(modulo);
  const famiglia = genitore?.famiglia;
  if (!famiglia) return '';
  if (famiglia.tipoScheda === '4') return '2';
  const entrambi =
    modulo.attribuzione === '1'
      ? [modulo.padre, modulo.madre].map((uno) =>
          uno?.tipo === 'registro' ? (uno.famiglia?.legame ?? '') : '',
        )
      : [famiglia.legame];
  if (entrambi.some((legame) => ['1', '2', '28'].includes(legame))) return '3';
  const nipote: Readonly<Record<string, string>> = { '3': '4', '4': '5' };
  return entrambi.map((legame) => nipote[legame] ?? '').find((legame) => legame !== '') ?? '';
}

export function filiazioneProposta({ padre, madre }: Pick<Modulo, 'padre' | 'madre'>): Modulo['filiazione'] {
  if (padre && madre) return '1';
  if (padre) return '2';
  return madre ? '3' : '';
}

/**
 * A change with what follows from it. What the clerk decided stays: a proposal is replaced only where it was still
 * the former proposal.
 */
export function aggiorna(prima: Modulo, cambi: Partial<Modulo>): Modulo {
  const dopo: Modulo = { ...prima, ...cambi };
  const genitori = 'padre' in cambi || 'madre' in cambi;
  if ('padre' in cambi && cambi.padre === undefined) delete dopo.padre;
  if ('madre' in cambi && cambi.madre === undefined) delete dopo.madre;
  if ('luogo' in cambi && cambi.luogo === undefined) delete dopo.luogo;

  if (genitori) {
    if (!scelteCognome(dopo).includes(dopo.sceltaCognome)) {
      const [unica, altra] = scelteCognome(dopo);
      dopo.sceltaCognome = altra === 'altro' && unica !== undefined ? unica : '';
    }
    dopo.filiazione = filiazioneProposta(dopo);
    if (prima.cittadinanza === cittadinanzaProposta(prima)) dopo.cittadinanza = cittadinanzaProposta(dopo);
    if (!['4', '5'].includes(prima.attribuzione)) dopo.attribuzione = attribuzioneProposta(dopo);
  }
  if ((genitori || 'sceltaCognome' in cambi) && !['altro', ''].includes(dopo.sceltaCognome))
    dopo.cognome = cognomeScelto(dopo.sceltaCognome, dopo);
  if (genitori || 'attribuzione' in cambi) dopo.legame = legameProposto(dopo);
  if ('dataNascita' in cambi && prima.decorrenza === prima.dataNascita) dopo.decorrenza = dopo.dataNascita;
  if ('atto' in cambi && prima.atto.anno === prima.atto.formato.slice(0, 4))
    if (dopo.atto.anno === prima.atto.anno && dopo.atto.formato !== '')
      dopo.atto = { ...dopo.atto, anno: dopo.atto.formato.slice(0, 4) };
  return dopo;
}
