import type { RigaLuogo } from '#resources/luoghi.ts';
import type { Luogo, TrattoLuogo } from '../bridge/index.ts';

export type { RigaLuogo } from '#resources/luoghi.ts';
export type { Luogo } from '../bridge/index.ts';

export interface RicercaLuoghi {
  /** `AAAA-MM-GG`: the day of the event; left out, the places that are there now. */
  readonly data?: string | undefined;
  readonly tipo?: 'comune' | 'stato' | 'tutti';
  readonly limite?: number;
}

/** Places resolved at the day of the event: the same name or code means different places in different years. */
export interface Luoghi {
  /** Valid at the date first, then the others, marked; exact names, beginnings, beginnings of a word, the rest. */
  cerca(testo: string, ricerca?: RicercaLuoghi): Luogo[];
  /** Every stretch of life of the places that answer to a name or a code (all, when nothing is asked), by name and day. */
  storia(
    testo: string,
    ricerca: { readonly tipo: 'comune' | 'stato'; readonly limite: number },
  ): TrattoLuogo[];
  /** `valido` is false when the code was in use, but not on that day. Unknown code: undefined. */
  comunePerIstat(codice: string, data?: string): Luogo | undefined;
  comunePerCatastale(codice: string, data?: string): Luogo | undefined;
  comunePerNome(nome: string, sigla: string, data?: string): Luogo | undefined;
  /**
   * How many times a name was borne in a province: by different comuni, or by one that ceased and came back. Changes of
   * one comune that follow each other day by day count once.
   */
  volteDelNome(nome: string, sigla: string): number;
  statoPerCodice(codice: string): Luogo | undefined;
  /** Also dissolved states, that table 02 does not have (their `codice` is 998). */
  statoPerCatastale(codice: string, data?: string): Luogo | undefined;
  /** Postal codes of a comune in being; empty when not known. */
  capPerIstat(codice: string): readonly string[];
}

const oggi = '9999-12-31';

/** Letters and digits only, upper case, one space between words: what people type and what the table says meet here. */
export function chiaveLuogo(testo: string): string {
  return testo
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

function valido(riga: RigaLuogo, data: string): boolean {
  return riga.dal <= data && data <= riga.al;
}

function luogo(riga: RigaLuogo, data: string): Luogo {
  const { tipo, codice, nome, sigla, codiceCatastale } = riga;
  return {
    tipo,
    codice,
    nome,
    ...(sigla === undefined ? {} : { sigla }),
    ...(codiceCatastale === undefined ? {} : { codiceCatastale }),
    valido: valido(riga, data),
  };
}

function tratto({ tipo, codice, nome, altro, sigla, codiceCatastale, dal, al }: RigaLuogo): TrattoLuogo {
  return {
    ...{ tipo, codice, nome, dal },
    ...(altro && { altro }),
    ...(sigla !== undefined && { sigla }),
    ...(codiceCatastale !== undefined && { codiceCatastale }),
    ...(al !== oggi && { al }),
  };
}

/** 0 the whole name, 1 its beginning, 2 the beginning of a word, 3 inside (from three letters on); -1 no. */
function vicinanza(chiave: string, cercato: string): number {
  if (cercato.length < 3) return chiave.startsWith(cercato) ? Number(chiave !== cercato) : -1;
  const dove = chiave.indexOf(cercato);
  if (dove === 0) return chiave.length === cercato.length ? 0 : 1;
  if (dove < 0) return -1;
  return chiave.includes(` ${cercato}`) ? 2 : 3;
}

function indice(righe: readonly RigaLuogo[], chiave: (riga: RigaLuogo) => string): Map<string, RigaLuogo[]> {
  const mappa = new Map<string, RigaLuogo[]>();
  for (const riga of righe) {
    const k = chiave(riga);
    if (k === '') continue;
    const lista = mappa.get(k);
    if (lista) lista.push(riga);
    else mappa.set(k, [riga]);
  }
  return mappa;
}

function ilGiornoDopo(giorno: string): string {
  return new Date(Date.parse(giorno) + 86_400_000).toISOString().slice(0, 10);
}

/** The stretch that holds the day, else the last one. */
function scegli(righe: readonly RigaLuogo[] | undefined, data: string): Luogo | undefined {
  if (!righe || righe.length === 0) return undefined;
  const riga =
    righe.find((r) => valido(r, data)) ?? righe.reduce((ultima, r) => (r.al > ultima.al ? r : ultima));
  return luogo(riga, data);
}

interface VoceLuogo {
  readonly riga: RigaLuogo;
  readonly chiavi: readonly string[];
  readonly identita: string;
}

function vociDi(righe: readonly RigaLuogo[]): VoceLuogo[] {
  return righe.map((riga) => ({
    riga,
    chiavi: [riga.nome, ...(riga.altro ? [riga.altro] : [])].map(chiaveLuogo),
    identita: `${riga.tipo}${riga.codiceCatastale ?? riga.codice}${riga.nome}`,
  }));
}

/** The nearest to what was typed; of the rows of one place, the one of that day or the last. */
function cercaFra(
  voci: readonly VoceLuogo[],
  testo: string,
  { data = oggi, tipo = 'tutti', limite = 12 }: RicercaLuoghi,
): Luogo[] {
  const cercato = chiaveLuogo(testo);
  if (cercato === '') return [];
  const trovati = new Map<string, { riga: RigaLuogo; grado: number }>();
  for (const { riga, chiavi, identita } of voci) {
    if (tipo !== 'tutti' && riga.tipo !== tipo) continue;
    let vicino = -1;
    for (const chiave of chiavi) {
      const v = vicinanza(chiave, cercato);
      if (v >= 0 && (vicino < 0 || v < vicino)) vicino = v;
    }
    if (vicino < 0) continue;
    const grado = vicino + (valido(riga, data) ? 0 : 10);
    const gia = trovati.get(identita);
    if (!gia || grado < gia.grado || (grado === gia.grado && riga.al > gia.riga.al))
      trovati.set(identita, { riga, grado });
  }
  return [...trovati.values()]
    .sort((a, b) => a.grado - b.grado || (a.riga.nome < b.riga.nome ? -1 : a.riga.nome > b.riga.nome ? 1 : 0))
    .slice(0, limite)
    .map(({ riga }) => luogo(riga, data));
}

function storiaFra(
  voci: readonly VoceLuogo[],
  testo: string,
  { tipo, limite }: Parameters<Luoghi['storia']>[1],
): TrattoLuogo[] {
  const cercato = chiaveLuogo(testo);
  const risponde = ({ riga, chiavi }: VoceLuogo): boolean =>
    cercato === '' ||
    riga.codice === cercato ||
    riga.codiceCatastale === cercato ||
    riga.sigla === cercato ||
    chiavi.some((chiave) => vicinanza(chiave, cercato) >= 0);
  return voci
    .filter((una) => una.riga.tipo === tipo && risponde(una))
    .sort((a, b) => {
      const [x, y] = [`${a.chiavi[0]}|${a.riga.dal}`, `${b.chiavi[0]}|${b.riga.dal}`];
      return x < y ? -1 : Number(x > y);
    })
    .slice(0, limite)
    .map(({ riga }) => tratto(riga));
}

/** Rows of one name, those of one comune that follow each other day by day as one. */
function volte(righe: readonly RigaLuogo[]): number {
  const nelTempo = righe.toSorted((a, b) => (a.dal < b.dal ? -1 : 1));
  return nelTempo.filter((riga, i) => {
    const prima = nelTempo[i - 1];
    return (
      !prima || prima.codice !== riga.codice || (prima.al < riga.dal && ilGiornoDopo(prima.al) < riga.dal)
    );
  }).length;
}

/** @param righe what `resources/luoghi.ts` reads; indexed once, about 10 ms for 20,000 rows. */
export function creaLuoghi(righe: readonly RigaLuogo[]): Luoghi {
  // Only who searches by what a person types needs them: a core never does, and they are megabytes.
  let cercabili: VoceLuogo[] | undefined;
  const voci = (): VoceLuogo[] => (cercabili ??= vociDi(righe));
  const comuni = righe.filter((riga) => riga.tipo === 'comune');
  const stati = righe.filter((riga) => riga.tipo === 'stato');
  const perIstat = indice(comuni, (riga) => riga.codice);
  const perCatastale = indice(comuni, (riga) => riga.codiceCatastale ?? '');
  const perNome = indice(comuni, (riga) => chiaveLuogo(riga.nome));
  const perStato = new Map(stati.filter((riga) => riga.al === oggi).map((riga) => [riga.codice, riga]));
  const statiCatastali = indice(stati, (riga) => riga.codiceCatastale ?? '');

  return {
    cerca: (testo, ricerca = {}) => cercaFra(voci(), testo, ricerca),
    storia: (testo, ricerca) => storiaFra(voci(), testo, ricerca),
    comunePerIstat: (codice, data = oggi) => scegli(perIstat.get(codice), data),
    comunePerCatastale: (codice, data = oggi) => scegli(perCatastale.get(codice.toUpperCase()), data),
    comunePerNome(nome, sigla, data = oggi) {
      const omonimi = perNome.get(chiaveLuogo(nome));
      return scegli(
        omonimi?.filter((riga) => riga.sigla === sigla.toUpperCase()),
        data,
      );
    },
    volteDelNome(nome, sigla) {
      const omonimi = perNome.get(chiaveLuogo(nome))?.filter((riga) => riga.sigla === sigla.toUpperCase());
      return volte(omonimi ?? []);
    },
    statoPerCodice(codice) {
      const riga = perStato.get(codice);
      return riga && luogo(riga, oggi);
    },
    statoPerCatastale: (codice, data = oggi) => scegli(statiCatastali.get(codice.toUpperCase()), data),
    capPerIstat: (codice) => perIstat.get(codice)?.find((riga) => riga.cap)?.cap ?? [],
  };
}
