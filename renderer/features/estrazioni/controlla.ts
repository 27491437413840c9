import {
  Richiesta4001,
  Richiesta4002,
  Richiesta4003,
  Richiesta4004,
  type TestataRichiesta,
} from '#contract/anpr/index.ts';
import { regole4001, regole4002, regole4003, regole4004 } from '#contract/regole/estrazione/index.ts';
import { controlla, type Rilievo } from '#contract/regole/index.ts';
import { corpoDi, type Comune } from './corpo.ts';
import { criteri } from './criteri.ts';
import { codiciScritti, type Modulo } from './modello.ts';

/** A refusal found here, before asking: of an official rule, or of the screen, which says it in its own words (`parola`). */
export type Trovato = Pick<Rilievo, 'codice' | 'campo' | 'causa' | 'rimedio'> & {
  readonly parola?: 'criterioVuoto' | 'campoVuoto' | 'codiciAssenti' | 'codiciStrani' | 'datiAssenti';
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
  if (genere === '4003')
    return (valori['tipologiaProspetto'] === '1' ? ['mese', 'anno'] : ['anno'])
      .filter(vuoto)
      .map((campo) => nostro('campoVuoto', campo, campo));
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
