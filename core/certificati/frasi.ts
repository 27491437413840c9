import type { AttoANPR, Atto, DatiEvento, Sentenza } from '#contract/anpr/tipi/atto.ts';
import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import type { Comune, LuogoEvento } from '#contract/anpr/tipi/luogo.ts';
import { senzaZeri } from '#contract/tabelle/tabelle.ts';
import { di, italiano, type Lingua, type NomeParola } from './lingua.ts';

/** The register's data in words of a certificate. Nothing here decides anything; what is missing is simply left out. */

const nomeMese = (l: Lingua, mese: string): string => di(l, 'mesi').split('|')[Number(mese) - 1] ?? '';

/** `2026-03-01` → `1° marzo 2026`. */
export function giornoEsteso(data: string, l = italiano): string {
  const [anno = '', mese = '', giorno = ''] = data.slice(0, 10).split('-');
  const numero = Number(giorno) === 1 ? di(l, 'data.primo') : String(Number(giorno));
  return di(l, 'data.giorno', { giorno: numero, mese: nomeMese(l, mese), anno });
}

/** `2026-03-01` → `01/03/2026`. */
export function giornoBreve(data: string): string {
  return data.slice(0, 10).split('-').reverse().join('/');
}

/** @param cents → `16,00`. */
export function euro(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** Who has no surname, or no name, has only the other: nothing stands in its place. */
export function nominativo({ cognome, nome }: Pick<Generalita, 'cognome' | 'nome'>): string {
  return [cognome, nome].filter((parte) => parte !== undefined).join(' ');
}

interface DataIncerta {
  readonly data: string | undefined;
  readonly senzaGiorno?: string | undefined;
  readonly senzaGiornoMese?: string | undefined;
}

/** With day or month left out where the register does not know them. */
function dataDi(
  { data, senzaGiorno, senzaGiornoMese }: DataIncerta,
  forma: 'estesa' | 'breve',
  l: Lingua,
): string | undefined {
  if (data === undefined) return undefined;
  const [anno = '', mese = ''] = data.split('-');
  if (senzaGiornoMese !== undefined) return anno;
  if (senzaGiorno !== undefined)
    return forma === 'estesa' ? di(l, 'data.mese', { mese: nomeMese(l, mese), anno }) : `${mese}/${anno}`;
  return forma === 'estesa' ? giornoEsteso(data, l) : giornoBreve(data);
}

export function dataNascita(
  { dataNascita: data, senzaGiorno, senzaGiornoMese }: Generalita,
  forma: 'estesa' | 'breve' = 'estesa',
  l = italiano,
): string | undefined {
  return dataDi({ data, senzaGiorno, senzaGiornoMese }, forma, l);
}

/** `il 3 marzo 2020`, `dall’8 marzo 2020`; `nel marzo 2020` where the day is not known. */
export function quando(
  preposizione: 'il' | 'dal' | 'del' | 'al' | 'in',
  giorno: string | DataIncerta,
  l = italiano,
): string | undefined {
  const incerta = typeof giorno === 'string' ? { data: giorno } : giorno;
  const data = dataDi(incerta, 'estesa', l);
  if (data === undefined) return undefined;
  const intera = incerta.senzaGiorno === undefined && incerta.senzaGiornoMese === undefined;
  if (!intera) {
    if (incerta.senzaGiornoMese !== undefined) return di(l, 'quando.anno', { data });
    return di(l, /^[aeiou]/i.test(data) ? 'quando.nel.elisa' : 'quando.nel', { data });
  }
  // Before a number that begins with a vowel: l’8, dall’11.
  const nome: NomeParola = /^(8|11)\b/.test(data) ? `quando.${preposizione}.elisa` : `quando.${preposizione}`;
  return di(l, nome, { data });
}

export function comune({ nomeComune, siglaProvinciaIstat }: Comune): string {
  return `${nomeComune} (${siglaProvinciaIstat})`;
}

export function luogo(dove: LuogoEvento | undefined, l = italiano): string | undefined {
  if (dove === undefined) return undefined;
  if (dove.comune) return comune(dove.comune);
  if (dove.localita) {
    const { descrizioneLocalita: localita, descrizioneStato: stato } = dove.localita;
    return localita === undefined ? stato : di(l, 'luogo.stato', { localita, stato });
  }
  return dove.luogoEccezionale;
}

/** `nata a EMPOLI (FI) il 18 aprile 1993`. */
export function nascita(g: Generalita, l = italiano): string | undefined {
  const dove = luogo(g.luogoNascita, l);
  const il = quando(
    'il',
    { data: g.dataNascita, senzaGiorno: g.senzaGiorno, senzaGiornoMese: g.senzaGiornoMese },
    l,
  );
  if (dove === undefined && il === undefined) return undefined;
  return [
    di(l, 'nato', {}, g.sesso),
    ...(dove === undefined ? [] : [di(l, 'luogo.a', { luogo: dove })]),
    ...(il === undefined ? [] : [il]),
  ].join(' ');
}

export function quandoEvento(
  { dataEvento: data, senzaGiorno, senzaGiornoMese }: DatiEvento,
  l = italiano,
): string {
  return quando('il', { data, senzaGiorno, senzaGiornoMese }, l) ?? '';
}

/** Where and when of a marriage, a death… `parola` has both, `soloQuando` stands where the place is not known. */
export function avvenuto(
  evento: DatiEvento | undefined,
  parola: NomeParola,
  soloQuando: NomeParola,
  l = italiano,
): string | undefined {
  if (evento === undefined) return undefined;
  const il = quandoEvento(evento, l);
  const dove = luogo(evento.luogoEvento, l);
  return dove === undefined
    ? di(l, soloQuando, { quando: il })
    : di(l, parola, { dove: di(l, 'luogo.a', { luogo: dove }), quando: il });
}

function parti(l: Lingua, voci: readonly (readonly [NomeParola, string | undefined])[]): string {
  return voci.flatMap(([nome, valore]) => (valore === undefined ? [] : [di(l, nome, { valore })])).join(', ');
}

/** Number, part, series, year, municipality of a deed, paper or digital. */
export function estremiAtto(
  anpr: AttoANPR | undefined,
  atto: Atto | undefined,
  l = italiano,
): string | undefined {
  const cartaceo = anpr?.atto ?? atto;
  if (cartaceo)
    return parti(l, [
      ['atto.numero', cartaceo.numeroAtto],
      ['atto.parte', cartaceo.parte],
      ['atto.serie', cartaceo.serie],
      ['atto.volume', cartaceo.volume],
      ['atto.ufficio', cartaceo.ufficioMunicipio],
      ['atto.anno', cartaceo.anno],
      ['atto.comune', comune(cartaceo.comuneRegistrazione)],
    ]);
  const digitale = anpr?.attoANSC;
  if (!digitale) return undefined;
  return parti(l, [
    ['atto.numero', digitale.numeroComunale],
    ['atto.anno', digitale.anno],
    ['atto.comune', comune(digitale.comuneRegistrazione)],
    ['atto.ansc', digitale.idANSC],
  ]);
}

/** The deed of an event, or that the register does not know it. */
export function attoDi(
  evento: Pick<DatiEvento, 'attoEvento' | 'attoEventoANPR'> | undefined,
  quale: 'morte' | 'matrimonio' | 'unione',
  l = italiano,
): string {
  const atto = estremiAtto(evento?.attoEventoANPR, evento?.attoEvento, l);
  return atto === undefined ? di(l, `atto.${quale}.ignoto`) : di(l, `atto.${quale}`, { atto });
}

/** Tab. 32, 4: before a lawyer, a notary or the registrar, and then it is no judgment. */
export function sentenza({ data, numero, autorita, tipoTribunale }: Sentenza, l = italiano): string {
  const valori = { quando: quando('del', data, l) ?? '', autorita };
  if (senzaZeri(tipoTribunale) === '4') return di(l, 'sentenza.accordo', valori);
  return numero === undefined
    ? di(l, 'sentenza.senza-numero', valori)
    : di(l, 'sentenza.numero', { ...valori, numero });
}
