import {
  Richiesta4001,
  Richiesta4002,
  Richiesta4003,
  Richiesta4004,
  type TestataRichiesta,
} from '#contract/anpr/index.ts';
import {
  elenchiAusilio,
  regole4001,
  regole4002,
  regole4003,
  regole4004,
} from '#contract/regole/estrazione/index.ts';
import { controlla, type Rilievo } from '#contract/regole/index.ts';
import { criteri } from './criteri.ts';

export type Genere = '4001' | '4002' | '4003' | '4004';
export const generi: readonly Genere[] = ['4001', '4002', '4004', '4003'];

/** What is being asked, as the screen holds it: official paths, empty until written. */
export interface Modulo {
  readonly genere: Genere;
  /** 4001: criteria in use, in the order in which they were added. */
  readonly attivi: readonly string[];
  readonly valori: Readonly<Record<string, string>>;
  /** Table 16. */
  readonly dati: readonly string[];
  readonly formato: 'csv' | 'xml';
}

/** Whole record: it goes with nothing else (EC020). */
export const schedaIntera = '1';
/** Residents are what an office nearly always means. */
export function moduloIniziale(oggi: string): Modulo {
  return {
    ...{ genere: '4001', attivi: ['iscritti'], dati: ['2', '10'], formato: 'csv' },
    valori: {
      'ulterioriSelezioni.tipoResidenza': '1',
      'ulterioriSelezioni.ricercaChiaveParziale.ricercaCognomeNomeParziale': '1',
      dataRiferimento: oggi,
      criterioSelezione: '2',
      tipoElenco: elenchiAusilio.carte,
      tipologiaProspetto: '1',
    },
  };
}

type Comune = {
  readonly nomeComune: string;
  readonly codiceIstat: string;
  readonly siglaProvinciaIstat: string;
};

function metti(corpo: Record<string, unknown>, percorso: string, valore: string): void {
  const parti = percorso.split('.');
  const ultima = parti.pop() ?? '';
  let dove = corpo;
  for (const parte of parti) dove = (dove[parte] ??= {}) as Record<string, unknown>;
  dove[ultima] = valore;
}

/** Codes as they are pasted: one a line, or parted by commas, spaces, semicolons. */
export function codiciScritti(testo: string): readonly string[] {
  return [
    ...new Set(
      testo
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter((uno) => uno !== ''),
    ),
  ];
}

const pieni = (valori: Modulo['valori'], nomi: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    nomi.flatMap((nome) => (valori[nome] === undefined || valori[nome] === '' ? [] : [[nome, valori[nome]]])),
  );

/** `criteriRicerca` of 4001, also for the count. */
export function criteriDi({ attivi, valori, dati }: Modulo): Record<string, unknown> {
  const corpo: Record<string, unknown> = { datiAnagraficiRichiesti: [...dati] };
  for (const { chiave, campi, fissi = {} } of criteri) {
    if (!attivi.includes(chiave)) continue;
    const scritti = campi.filter(({ percorso }) => (valori[percorso] ?? '') !== '');
    if (scritti.length === 0) continue;
    for (const { percorso } of scritti) metti(corpo, percorso, valori[percorso] ?? '');
    for (const [percorso, valore] of Object.entries(fissi)) metti(corpo, percorso, valore);
  }
  return corpo;
}

/** The part of the request after its header. */
export function corpoDi(modulo: Modulo, comune: Comune): Record<string, unknown> {
  const { genere, valori, dati } = modulo;
  switch (genere) {
    case '4001':
      return { criteriRicerca: criteriDi(modulo) };
    case '4002': {
      const righe = codiciScritti(valori['codici'] ?? '').map((codice) => `<codice>${codice}</codice>`);
      return {
        criteriRicerca: {
          dataRiferimento: valori['dataRiferimento'] ?? '',
          datiRichiesti: [...dati],
          xmlFileCodiciFiscali: btoa(`<codici>${righe.join('')}</codici>`),
          criterioSelezione: valori['criterioSelezione'] ?? '2',
        },
      };
    }
    case '4003':
      return {
        datiRichiesta: {
          comune,
          ...pieni(valori, ['tipologiaProspetto', 'anno']),
          ...(valori['tipologiaProspetto'] === '1' && pieni(valori, ['mese'])),
        },
      };
    case '4004':
      return {
        datiRichiesta: {
          ...pieni(valori, ['tipoElenco']),
          ...(valori['tipoElenco'] !== elenchiAusilio.codiceNonValidato &&
            pieni(valori, ['dataRiferimentoIniziale', 'dataRiferimentoFinale', 'tipologiaCittadini'])),
        },
      };
  }
}

/** A refusal found here, before asking: of an official rule, or of the screen, which says it in its own words (`parola`). */
export type Trovato = Pick<Rilievo, 'codice' | 'campo' | 'causa' | 'rimedio'> & {
  readonly parola?: 'criterioVuoto' | 'codiciAssenti' | 'codiciStrani' | 'datiAssenti';
  readonly quali?: string;
};
const nostro = (parola: NonNullable<Trovato['parola']>, campo: string, quali?: string): Trovato => ({
  ...{ codice: '', campo, causa: '', rimedio: '', parola },
  ...(quali !== undefined && { quali }),
});

/** What the official rules would not notice, because it would not be in the request at all. */
function mancanze({ genere, attivi, valori, dati }: Modulo): readonly Trovato[] {
  const vuoto = (percorso: string): boolean => (valori[percorso] ?? '') === '';
  const senzaDati =
    (genere === '4001' || genere === '4002') && dati.length === 0 ? [nostro('datiAssenti', 'dati')] : [];
  if (genere === '4001')
    return [
      ...criteri
        .filter(({ chiave }) => attivi.includes(chiave))
        .flatMap(({ chiave, campi }) => {
          const liberi = campi.filter(({ facoltativo }) => facoltativo);
          const manca =
            campi.find(({ percorso, facoltativo }) => !facoltativo && vuoto(percorso)) ??
            (liberi.length > 0 && liberi.every(({ percorso }) => vuoto(percorso)) ? liberi[0] : undefined);
          return manca ? [nostro('criterioVuoto', manca.percorso, chiave)] : [];
        }),
      ...senzaDati,
    ];
  if (genere !== '4002') return [];
  const codici = codiciScritti(valori['codici'] ?? '');
  const strani = codici.filter((uno) => !/^[0-9A-Z]+$/.test(uno));
  return [
    ...(codici.length === 0 ? [nostro('codiciAssenti', 'codici')] : []),
    ...(strani.length > 0 ? [nostro('codiciStrani', 'codici', strani.slice(0, 3).join(', '))] : []),
    ...senzaDati,
  ];
}

/** What stands in the way of the request. @returns the request in its official form when nothing does. */
export function controllaModulo(
  modulo: Modulo,
  testataRichiesta: TestataRichiesta,
  comune: Comune,
  oggi: string,
): { readonly trovati: readonly Trovato[]; readonly richiesta?: Readonly<Record<string, unknown>> } {
  const manca = mancanze(modulo);
  if (manca.length > 0) return { trovati: manca };
  const grezza = { testataRichiesta, ...corpoDi(modulo, comune) };
  const esamina = <R extends object>(
    letta: { ok: true; valore: R } | { ok: false; errore: readonly Storto[] },
    regole: (richiesta: R) => readonly Trovato[],
  ): ReturnType<typeof controllaModulo> => {
    if (!letta.ok) return { trovati: letta.errore.map(diForma) };
    const trovati = regole(letta.valore);
    return trovati.length > 0
      ? { trovati }
      : { trovati, richiesta: letta.valore as Readonly<Record<string, unknown>> };
  };
  switch (modulo.genere) {
    case '4001':
      return esamina(Richiesta4001.parseJson(grezza), (richiesta) =>
        controlla(regole4001, { richiesta, oggi }),
      );
    case '4002':
      return esamina(Richiesta4002.parseJson(grezza), (richiesta) =>
        controlla(regole4002, { richiesta, oggi }),
      );
    case '4003':
      return esamina(Richiesta4003.parseJson(grezza), (richiesta) =>
        controlla(regole4003, { richiesta, oggi }),
      );
    case '4004':
      return esamina(Richiesta4004.parseJson(grezza), (richiesta) =>
        controlla(regole4004, { richiesta, oggi }),
      );
  }
}

interface Storto {
  readonly percorso: string;
  readonly messaggio: string;
  readonly rimedio: string;
}
const diForma = ({ percorso, messaggio, rimedio }: Storto): Trovato => ({
  ...{ codice: '', campo: percorso, causa: messaggio, rimedio },
});

/** Official path of a finding → name of the field on the screen. */
export const campoDi = (percorso: string): string =>
  percorso.replace(/^(criteriRicerca|datiRichiesta)\./, '').replace('xmlFileCodiciFiscali', 'codici');
