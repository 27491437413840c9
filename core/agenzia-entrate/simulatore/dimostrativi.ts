import type { Contribuente, DatiAnagrafici } from '#contract/agenzia-entrate/domanda.ts';
import { variantiOmocodiche } from '#contract/codice-fiscale.ts';
import type { Luoghi } from '#contract/tabelle/luoghi.ts';
import type { Soggetto } from '../../registro/modello.ts';
import { anagraficiDi } from '../anagrafici.ts';

type Caso = (codiceFiscale: string, dati: DatiAnagrafici) => readonly Contribuente[];

/** The day before: the code follows it, so the difference is the municipality's or the Agenzia's, and a deed decides. */
function giornoPrima(dataNascita: string): string {
  return new Date(Date.parse(dataNascita) - 86_400_000).toISOString().slice(0, 10);
}

/** How the Agenzia knows whoever is not validated, one way after the other (workflows.md §10.1). */
const casi: readonly Caso[] = [
  // A letter too many in the archive: the code stays, the archive is to be put right.
  (codiceFiscale, dati) => [
    { codiceFiscale, stato: 'valido', dati: { ...dati, cognome: doppia(dati.cognome) } },
  ],
  // All the same: nobody had asked.
  (codiceFiscale, dati) => [{ codiceFiscale, stato: 'valido', dati }],
  () => [],
  (codiceFiscale, dati) => [
    { codiceFiscale, stato: 'valido', dati: { ...dati, dataNascita: giornoPrima(dati.dataNascita) } },
  ],
  (codiceFiscale, dati) => {
    const nuovo = variantiOmocodiche(codiceFiscale)[0] ?? codiceFiscale;
    return [
      { codiceFiscale, stato: 'collegato', dati, nuovo },
      { codiceFiscale: nuovo, stato: 'valido', dati },
    ];
  },
  (codiceFiscale, dati) => [
    { codiceFiscale, stato: 'base-omocodia', dati: { ...dati, dataNascita: giornoPrima(dati.dataNascita) } },
  ],
  (codiceFiscale, dati) => [{ codiceFiscale, stato: 'in-omocodia', dati }],
];

/** The last consonant but one twice: no code changes for it, when there are four consonants or more. */
function doppia(testo: string): string {
  return testo.replace(/([BCDFGLMNPRSTVZ])(?=[AEIOU]*$)/, '$1$1');
}

/** Taxpayers that match the demo municipality: those validated as they are, the others each in a way of their own. */
export function* contribuentiDi(soggetti: Iterable<Soggetto>, luoghi: Luoghi): Iterable<Contribuente> {
  let posto = 0;
  for (const { comune, dati } of soggetti) {
    const codice = dati.generalita.codiceFiscale;
    if (!codice) continue;
    const anagrafici = anagraficiDi(dati.generalita, luoghi);
    if (codice.validitaCF === '1')
      yield { codiceFiscale: codice.codFiscale, stato: 'valido', dati: anagrafici, comune };
    else yield* casi[posto++ % casi.length]?.(codice.codFiscale, anagrafici) ?? [];
  }
}
