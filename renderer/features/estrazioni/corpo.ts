import { elenchiAusilio } from '#contract/regole/estrazione/index.ts';
import { criteri } from './criteri.ts';
import { codiciScritti, type Modulo } from './modello.ts';

/** Who asks: sheets for ISTAT and lists of the office are of one municipality. */
export type Comune = {
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
