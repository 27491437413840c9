import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import { descrivi, senzaZeri } from '#contract/tabelle/tabelle.ts';
import type { Soggetto } from '../registro/modello.ts';
import { comune } from './frasi.ts';
import { di, italiano, type Lingua, type NomeParola } from './lingua.ts';

/** Street, number, flat. */
function via(residenza: TipoResidenza, l: Lingua): string | undefined {
  const { toponimo, numeroCivico, frazione } = residenza.indirizzo ?? {};
  if (!toponimo) return undefined;
  // Answers may give only the code of the kind of road (model.md §7).
  const specie =
    toponimo.specie ?? (toponimo.codSpecie === undefined ? undefined : descrivi('04', toponimo.codSpecie));
  const strada = [specie, toponimo.denominazioneToponimo].filter((p) => p !== undefined).join(' ');
  const metri = numeroCivico?.metrico;
  const civico = numeroCivico?.numero ?? (metri && di(l, 'indirizzo.metri', { valore: metri }));
  const numero = [civico, numeroCivico?.lettera, numeroCivico?.esponente1]
    .filter((p) => p !== undefined)
    .join('/');
  const dentro = numeroCivico?.civicoInterno;
  const altre: readonly (readonly [NomeParola, string | undefined])[] = [
    ['indirizzo.corte', dentro?.corte],
    ['indirizzo.scala', dentro?.scala],
    ['indirizzo.piano', dentro?.piano],
    ['indirizzo.interno', dentro?.interno1],
    ['indirizzo.frazione', frazione],
    ['indirizzo.presso', residenza.presso],
  ];
  return [
    [strada, ...(numero === '' ? [] : [di(l, 'indirizzo.numero', { valore: numero })])].join(' '),
    ...altre.flatMap(([nome, valore]) => (valore === undefined ? [] : [di(l, nome, { valore })])),
  ].join(', ');
}

export interface IndirizzoInRighe {
  readonly strada: string;
  readonly luogo: string;
}

/** An Italian address on two lines; undefined when there is none. */
export function indirizzo(residenza: TipoResidenza, l = italiano): IndirizzoInRighe | undefined {
  const strada = via(residenza, l);
  const dove = residenza.indirizzo;
  if (strada === undefined || !dove) return undefined;
  return { strada, luogo: [dove.cap, comune(dove.comune)].filter((p) => p !== '').join(' ') };
}

/** An address abroad: what is known of the street, then the place and its state. */
export function indirizzoEstero(residenza: TipoResidenza, l = italiano): IndirizzoInRighe | undefined {
  const dove = residenza.localitaEstera?.indirizzoEstero;
  if (!dove) return undefined;
  const { cap, toponimo, localita } = dove;
  const stato = localita.descrizioneStato ?? descrivi('02', localita.codiceStato);
  const strada = [
    ...(toponimo ? [[toponimo.denominazione, toponimo.numeroCivico].filter(Boolean).join(' ')] : []),
    ...(residenza.presso === undefined ? [] : [di(l, 'indirizzo.presso', { valore: residenza.presso })]),
  ].join(', ');
  const citta = [cap, localita.descrizioneLocalita, localita.provinciaContea].filter(Boolean).join(' ');
  if (strada === '') return { strada: citta === '' ? stato : citta, luogo: stato };
  return { strada, luogo: citta === '' ? stato : di(l, 'luogo.stato', { localita: citta, stato }) };
}

/** The same on one line. */
export function inRiga({ strada, luogo }: IndirizzoInRighe): string {
  return `${strada}, ${luogo}`;
}

/** Tab. 25: 4 is residence abroad, 7 the last one in Italy, 8 a temporary one. */
const nonDimora = new Set(['4', '7', '8']);

/** Where the person is registered now; undefined when the record has no Italian address. */
export function residenzaAttuale({ dati }: Soggetto): TipoResidenza | undefined {
  return dati.residenza?.find((r) => !nonDimora.has(senzaZeri(r.tipoIndirizzo)) && r.indirizzo !== undefined);
}

/** Where a person of the AIRE lives; undefined when the record has no address abroad. */
export function residenzaEstera({ dati }: Pick<Soggetto, 'dati'>): TipoResidenza | undefined {
  return dati.residenza?.find((r) => senzaZeri(r.tipoIndirizzo) === '4' && indirizzoEstero(r) !== undefined);
}
