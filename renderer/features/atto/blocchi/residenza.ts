import { descrivi } from '#contract/tabelle/index.ts';
import { testoA, type Grezza } from '../../../ufficiale/percorso.ts';
import { altraLingua } from './altra-lingua.ts';
import { campo, gruppo, luogo, type Voce, type VoceGruppo } from '../voci.ts';

/** Table 25: residences and domiciles that are abroad. */
const estere = ['4'];

export function eEstera(richiesta: Grezza, residenza: string): boolean {
  return estere.includes(testoA(richiesta, `${residenza}.tipoIndirizzo`));
}

/** An address in Italy (tipoIndirizzo). @param data path of the day at which the place must have existed. */
export function indirizzo(base: string, data?: string): Voce[] {
  const via = `${base}.toponimo`;
  const civico = `${base}.numeroCivico`;
  return [
    gruppo(undefined, [
      luogo(`${base}.comune`, 'comune', data === undefined ? {} : { data }),
      campo(`${base}.cap`, { largo: 'poco' }),
      campo(`${base}.frazione`),
    ]),
    gruppo(undefined, [
      campo(`${via}.codSpecie`, {
        segue: [
          { a: `${via}.specie`, come: (codice) => descrivi('04', codice) },
          // 1: coded on the table of ANPR (ES023).
          { a: `${via}.specieFonte`, come: () => '1' },
        ],
        necessario: true,
      }),
      campo(`${via}.denominazioneToponimo`, { necessario: true }),
    ]),
    gruppo(undefined, [
      campo(`${civico}.numero`, { largo: 'poco' }),
      campo(`${civico}.lettera`, { largo: 'poco' }),
      campo(`${civico}.civicoInterno.scala`, { largo: 'poco' }),
      campo(`${civico}.civicoInterno.piano`, { largo: 'poco' }),
      campo(`${civico}.civicoInterno.interno1`, { largo: 'poco' }),
    ]),
  ];
}

/** Consulate with its name: the request wants both. */
export function consolato(base: string): Voce {
  return campo(`${base}.codiceConsolato`, {
    segue: [{ a: `${base}.descrizioneConsolato`, come: (codice) => nomeConsolato(codice) }],
  });
}

/** The table writes some with signs that the leaf does not take. */
function nomeConsolato(codice: string): string {
  return descrivi('40', codice).replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
}

/** An address abroad, with its consulate (tipoLocalitaEstera). */
export function indirizzoEstero(base: string): Voce[] {
  const estero = `${base}.indirizzoEstero`;
  return [
    gruppo(undefined, [
      luogo(`${estero}.localita`, 'stato', { necessario: true, etichetta: 'descrizioneStato' }),
      consolato(`${base}.consolato`),
    ]),
    gruppo(undefined, [
      campo(`${estero}.localita.descrizioneLocalita`, { necessario: true }),
      campo(`${estero}.localita.provinciaContea`),
      campo(`${estero}.cap`, { largo: 'poco' }),
    ]),
    gruppo(undefined, [
      campo(`${estero}.toponimo.denominazione`, { necessario: true }),
      campo(`${estero}.toponimo.numeroCivico`, { largo: 'poco' }),
    ]),
  ];
}

/**
 * Where somebody lives (tipoResidenza), in Italy or abroad as the kind of address says.
 * @param base `residenza.0` where the request has a list.
 * @param tipi codes of table 25 that the act takes; left out, all. One alone is not asked: `prepara` writes it.
 */
export function residenza(
  base: string,
  {
    tipi,
    quando,
    titolo = 'residenza',
    giorno = true,
    lingue = false,
  }: {
    readonly tipi?: readonly string[];
    readonly quando?: VoceGruppo['quando'];
    readonly titolo?: string;
    /** `false`: it holds from the day of the registration, and is not asked for. */
    readonly giorno?: boolean;
    /** The request takes the address in another language too. */
    readonly lingue?: boolean;
  } = {},
): VoceGruppo {
  const dal = giorno ? `${base}.dataDecorrenzaResidenza` : 'testataRichiesta.dataDecorrenza';
  return gruppo(
    titolo,
    [
      ...(tipi?.length === 1 ? [] : [campo(`${base}.tipoIndirizzo`, tipi ? { valori: tipi } : {})]),
      gruppo(undefined, indirizzo(`${base}.indirizzo`, dal), {
        quando: (r) => !eEstera(r, base),
      }),
      ...(lingue ? altraLingua(`${base}.indirizzo`, (r) => !eEstera(r, base)) : []),
      gruppo(undefined, indirizzoEstero(`${base}.localitaEstera`), {
        quando: (r) => eEstera(r, base),
      }),
      gruppo(undefined, [campo(`${base}.presso`), campo(`${base}.noteIndirizzo`)]),
      ...(giorno ? [campo(dal, { necessario: true, fra: { al: 'testataRichiesta.dataDecorrenza' } })] : []),
    ],
    quando === undefined ? {} : { quando },
  );
}
