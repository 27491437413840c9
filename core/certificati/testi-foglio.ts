import { descrivi } from '#contract/tabelle/tabelle.ts';
import { esenteDiritti, motivoEsenzione } from './controlli-richiesta.ts';
import { importo, tipiRichiesti, type DomandaSola } from './domanda.ts';
import { euro, giornoEsteso } from './frasi.ts';
import { voceCatalogo } from './catalogo.ts';
import type { Contenuto } from './contenuto.ts';

/** Six months from the day of issue (d.P.R. 445/2000, art. 41), the last day of the month standing for a missing one. */
export function fraSeiMesi(data: string): string {
  const [anno = 0, mese = 1, giorno = 1] = data.split('-').map(Number);
  const ultimo = new Date(Date.UTC(anno, mese + 6, 0)).getUTCDate();
  return new Date(Date.UTC(anno, mese - 1 + 6, Math.min(giorno, ultimo))).toISOString().slice(0, 10);
}

/** The sheet lasts as long as the shortest of what it certifies. */
export function validita(domanda: DomandaSola & { oggi: string }): string | undefined {
  const perSempre = tipiRichiesti(domanda.richiesta).every((t) => voceCatalogo(t)?.perSempre === true);
  return perSempre ? undefined : fraSeiMesi(domanda.oggi);
}

function bollo(domanda: DomandaSola): string {
  const { bollo: cents, bolloVirtuale, descrizioneEsenzioneBollo } = domanda.richiesta.datiControllo;
  const motivo = motivoEsenzione(domanda);
  if (motivo !== undefined) {
    const testo = motivo === '99' ? descrizioneEsenzioneBollo : undefined;
    return `esente: ${testo ?? descrivi('39', motivo)}`;
  }
  const somma = `euro ${euro(importo(cents))}`;
  if (bolloVirtuale === '1')
    return `${somma}, assolta in modo virtuale: ${domanda.comune.autorizzazioneBolloVirtuale ?? ''}`;
  return bolloVirtuale === '9' ? somma : `${somma}, con contrassegno telematico`;
}

/** Stamp duty and fees as printed; amounts come in cents. */
export function oneri(domanda: DomandaSola): Contenuto['oneri'] {
  const { diritti, bolloVirtuale } = domanda.richiesta.datiControllo;
  return {
    bollo: bollo(domanda),
    diritti: esenteDiritti(domanda) ? 'esente' : `euro ${euro(importo(diritti))}`,
    contrassegno: motivoEsenzione(domanda) === undefined && bolloVirtuale !== '1' && bolloVirtuale !== '9',
  };
}

/**
 * What the certificate is for (paEstera). The first wording is the law's own, and without it the certificate is void
 * (d.P.R. 445/2000, art. 40 c. 02): it may not be rephrased.
 */
const usi: Readonly<Record<string, string>> = {
  '0': 'Il presente certificato non può essere prodotto agli organi della pubblica amministrazione o ai privati gestori di pubblici servizi (d.P.R. 445/2000, art. 40).',
  '1': 'Rilasciato per essere presentato a una pubblica amministrazione estera (d.P.R. 445/2000, art. 40).',
  '2': 'Rilasciato per un procedimento disciplinato dalle norme sull’immigrazione.',
  '3': 'Rilasciato per uso in una causa giudiziaria (d.P.R. 445/2000, art. 40).',
  '4': 'Rilasciato per l’estero (d.P.R. 445/2000, art. 40).',
};

export function avvertenze(domanda: DomandaSola & { oggi: string }): string[] {
  const uso = usi[domanda.richiesta.datiControllo.paEstera] ?? usi['0'] ?? '';
  const fine = validita(domanda);
  return [
    uso,
    fine === undefined
      ? 'Vale senza scadenza, perché attesta un fatto che non cambia (d.P.R. 445/2000, art. 41).'
      : `Vale sei mesi, fino al ${giornoEsteso(fine)} (d.P.R. 445/2000, art. 41).`,
  ];
}
