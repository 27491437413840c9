import type { AttoANPR, Atto } from '#contract/anpr/tipi/atto.ts';
import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import type { Comune, LuogoEvento } from '#contract/anpr/tipi/luogo.ts';
import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import { descrivi } from '#contract/tabelle/tabelle.ts';

/** The register's data in words of a certificate. Nothing here decides anything; what is missing is simply left out. */

const mesi = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];

/** `2026-03-01` → `1° marzo 2026`. */
export function giornoEsteso(data: string): string {
  const [anno = '', mese = '', giorno = ''] = data.slice(0, 10).split('-');
  const numero = Number(giorno) === 1 ? '1°' : String(Number(giorno));
  return `${numero} ${mesi[Number(mese) - 1] ?? ''} ${anno}`;
}

/** `2026-03-01` → `01/03/2026`. */
export function giornoBreve(data: string): string {
  return data.slice(0, 10).split('-').reverse().join('/');
}

/** @param cents → `16,00`. */
export function euro(cents: number): string {
  return `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** Masculine, feminine, or both where the sex is not known. */
export function accorda(sesso: string | undefined, radice: string): string {
  const s = sesso?.toUpperCase();
  return radice + (s === 'F' ? 'a' : s === 'M' ? 'o' : 'o/a');
}

export function nominativo({ cognome, nome }: Pick<Generalita, 'cognome' | 'nome'>): string {
  return [cognome, nome].filter((parte) => parte !== undefined).join(' ');
}

/** With day or month left out where the register does not know them. */
export function dataNascita(g: Generalita, forma: 'estesa' | 'breve' = 'estesa'): string | undefined {
  if (g.dataNascita === undefined) return undefined;
  const [anno = '', mese = ''] = g.dataNascita.split('-');
  if (g.senzaGiornoMese !== undefined) return anno;
  if (g.senzaGiorno !== undefined)
    return forma === 'estesa' ? `${mesi[Number(mese) - 1] ?? ''} ${anno}` : `${mese}/${anno}`;
  return forma === 'estesa' ? giornoEsteso(g.dataNascita) : giornoBreve(g.dataNascita);
}

export function comune({ nomeComune, siglaProvinciaIstat }: Comune): string {
  return `${nomeComune} (${siglaProvinciaIstat})`;
}

export function luogo(dove: LuogoEvento | undefined): string | undefined {
  if (dove === undefined) return undefined;
  if (dove.comune) return comune(dove.comune);
  if (dove.localita) {
    const { descrizioneLocalita, descrizioneStato } = dove.localita;
    return descrizioneLocalita === undefined
      ? descrizioneStato
      : `${descrizioneLocalita} (${descrizioneStato})`;
  }
  return dove.luogoEccezionale;
}

/** `nata a EMPOLI (FI) il 18 aprile 1993`. */
export function nascita(g: Generalita): string | undefined {
  const dove = luogo(g.luogoNascita);
  const quando = dataNascita(g);
  if (dove === undefined && quando === undefined) return undefined;
  const pieno = g.senzaGiorno === undefined && g.senzaGiornoMese === undefined;
  // Before a vowel-sounding number: l’8, l’11.
  const articolo = /^(8|11) /.test(quando ?? '') ? 'l’' : 'il ';
  return [
    accorda(g.sesso, 'nat'),
    ...(dove === undefined ? [] : [`a ${dove}`]),
    ...(quando === undefined
      ? []
      : [pieno ? `${articolo}${quando}` : `nel ${quando.replace(/^\D+ /, (m) => m)}`]),
  ].join(' ');
}

/** Number, part, series, year, municipality of a deed, paper or digital. */
export function estremiAtto(anpr: AttoANPR | undefined, atto: Atto | undefined): string | undefined {
  const cartaceo = anpr?.atto ?? atto;
  if (cartaceo) {
    const { numeroAtto, parte, serie, anno, ufficioMunicipio, volume } = cartaceo;
    return [
      `n. ${numeroAtto}`,
      `parte ${parte}`,
      ...(serie === undefined ? [] : [`serie ${serie}`]),
      ...(volume === undefined ? [] : [`volume ${volume}`]),
      ...(ufficioMunicipio === undefined ? [] : [`ufficio ${ufficioMunicipio}`]),
      `anno ${anno}`,
      `Comune di ${comune(cartaceo.comuneRegistrazione)}`,
    ].join(', ');
  }
  const digitale = anpr?.attoANSC;
  if (!digitale) return undefined;
  const { idANSC, numeroComunale, anno, comuneRegistrazione } = digitale;
  return `n. ${numeroComunale}, anno ${anno}, Comune di ${comune(comuneRegistrazione)}, identificativo ANSC ${idANSC}`;
}

/** Street, number, flat. */
function via(residenza: TipoResidenza): string | undefined {
  const { toponimo, numeroCivico, frazione } = residenza.indirizzo ?? {};
  if (!toponimo) return undefined;
  // Answers may give only the code of the kind of road (model.md §7).
  const specie =
    toponimo.specie ?? (toponimo.codSpecie === undefined ? undefined : descrivi('04', toponimo.codSpecie));
  const strada = [specie, toponimo.denominazioneToponimo].filter((p) => p !== undefined).join(' ');
  const civico = numeroCivico?.numero ?? (numeroCivico?.metrico && `metri ${numeroCivico.metrico}`);
  const numero = [civico, numeroCivico?.lettera, numeroCivico?.esponente1]
    .filter((p) => p !== undefined)
    .join('/');
  const dentro = numeroCivico?.civicoInterno;
  return [
    [strada, ...(numero === '' ? [] : [`n. ${numero}`])].join(' '),
    ...(dentro?.corte === undefined ? [] : [`corte ${dentro.corte}`]),
    ...(dentro?.scala === undefined ? [] : [`scala ${dentro.scala}`]),
    ...(dentro?.piano === undefined ? [] : [`piano ${dentro.piano}`]),
    ...(dentro?.interno1 === undefined ? [] : [`interno ${dentro.interno1}`]),
    ...(frazione === undefined ? [] : [`frazione ${frazione}`]),
  ].join(', ');
}

export interface IndirizzoInRighe {
  readonly strada: string;
  readonly luogo: string;
}

/** An Italian address on two lines; undefined when there is none. */
export function indirizzo(residenza: TipoResidenza): IndirizzoInRighe | undefined {
  const strada = via(residenza);
  const dove = residenza.indirizzo;
  if (strada === undefined || !dove) return undefined;
  return {
    strada: residenza.presso === undefined ? strada : `${strada}, presso ${residenza.presso}`,
    luogo: [dove.cap, comune(dove.comune)].filter((p) => p !== '').join(' '),
  };
}
