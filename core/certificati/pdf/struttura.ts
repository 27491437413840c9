import { dizionario, elenco, nome, rif, stringa, type Rif, type Scrittore } from './scrittore.ts';

/** Standard structure types (ISO 32000-1 §14.8.4) of which a certificate is made. */
export type Ruolo =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form';

export interface Etichetta {
  readonly ruolo: Ruolo;
  /** What a figure shows, for whoever does not see it. */
  readonly alternativo?: string;
  /** Language, when it is not that of the document (`de-DE`). */
  readonly lingua?: string;
  /** Left, bottom, right, top on the page: asked of figures. */
  readonly riquadro?: readonly [number, number, number, number];
}

export interface Nodo extends Etichetta {
  readonly figli: (Nodo | Segno)[];
}

/** A piece of what a page draws. */
interface Segno {
  readonly pagina: number;
  readonly mcid: number;
}

/** What the sheet says and in which order, whatever it looks like: what a screen reader follows. */
export interface Struttura {
  readonly radice: Nodo;
  /** Descends into a new node, or again into the one of `chiave`, which may go on over several pages. */
  entra(etichetta: Etichetta, chiave?: object): void;
  esci(): void;
  /** Something is open: what is drawn belongs to the text and is no decoration. */
  readonly dentro: boolean;
  /** The node of `chiave` was already begun. */
  iniziato(chiave: object): boolean;
  /** Marks what is about to be drawn. @returns its MCID on that page. */
  segna(pagina: number): number;
}

export function creaStruttura(): Struttura {
  const radice: Nodo = { ruolo: 'Document', figli: [] };
  const aperti: Nodo[] = [radice];
  const noti = new Map<object, Nodo>();
  const segni = new Map<number, number>();
  const qui = (): Nodo => aperti.at(-1) ?? radice;
  return {
    radice,
    get dentro() {
      return aperti.length > 1;
    },
    entra(etichetta, chiave) {
      const noto = chiave && noti.get(chiave);
      const nodo = noto ?? { ...etichetta, figli: [] };
      if (!noto) qui().figli.push(nodo);
      if (chiave) noti.set(chiave, nodo);
      aperti.push(nodo);
    },
    esci() {
      aperti.pop();
    },
    iniziato: (chiave) => noti.has(chiave),
    segna(pagina) {
      const mcid = segni.get(pagina) ?? 0;
      segni.set(pagina, mcid + 1);
      qui().figli.push({ pagina, mcid });
      return mcid;
    },
  };
}

const attributi = ({ ruolo, riquadro }: Nodo): string | undefined => {
  if (ruolo === 'TH') return dizionario({ O: '/Table', Scope: '/Column' });
  return riquadro && dizionario({ O: '/Layout', Placement: '/Block', BBox: elenco(riquadro) });
};

/** The field of the seal within the tree. */
function modulo(scrittore: Scrittore, padre: Rif, { widget, pagina }: { widget: Rif; pagina: Rif }): Rif {
  const oggetto = dizionario({ Type: '/OBJR', Obj: rif(widget), Pg: rif(pagina) });
  return scrittore.scrivi(
    dizionario({
      Type: '/StructElem',
      S: '/Form',
      P: rif(padre),
      K: elenco([oggetto]),
      Alt: stringa('Sigillo elettronico del registro'),
    }),
  );
}

/** Writes the tree and, page by page, which node each marked piece belongs to. */
export function scriviStruttura(
  scrittore: Scrittore,
  { radice }: Struttura,
  pagine: readonly Rif[],
  /** The field of the seal, which is read too. */
  campo: { readonly widget: Rif; readonly pagina: number; readonly chiave: number } | undefined,
): Rif {
  const cima = scrittore.prenota();
  const padri: Rif[][] = pagine.map(() => []);
  let delCampo: Rif | undefined;
  const scrivi = (nodo: Nodo, padre: Rif): Rif => {
    const numero = scrittore.prenota();
    const figli = nodo.figli.map((figlio) => {
      if ('ruolo' in figlio) return rif(scrivi(figlio, numero));
      (padri[figlio.pagina] ??= [])[figlio.mcid] = numero;
      return dizionario({ Type: '/MCR', Pg: rif(pagine[figlio.pagina] ?? 0), MCID: figlio.mcid });
    });
    if (nodo === radice && campo) {
      delCampo = modulo(scrittore, numero, { widget: campo.widget, pagina: pagine[campo.pagina] ?? 0 });
      figli.push(rif(delCampo));
    }
    return scrittore.scrivi(
      dizionario({
        Type: '/StructElem',
        S: nome(nodo.ruolo),
        P: rif(padre),
        K: elenco(figli),
        Alt: nodo.alternativo === undefined ? undefined : stringa(nodo.alternativo),
        Lang: nodo.lingua === undefined ? undefined : stringa(nodo.lingua),
        A: attributi(nodo),
      }),
      numero,
    );
  };
  const documento = scrivi(radice, cima);
  const numeri = padri.flatMap((nodi, pagina) => [pagina, rif(scrittore.scrivi(elenco(nodi.map(rif))))]);
  if (campo && delCampo !== undefined) numeri.push(campo.chiave, rif(delCampo));
  return scrittore.scrivi(
    dizionario({
      Type: '/StructTreeRoot',
      K: elenco([rif(documento)]),
      ParentTree: dizionario({ Nums: elenco(numeri) }),
      ParentTreeNextKey: pagine.length + 1,
    }),
    cima,
  );
}
