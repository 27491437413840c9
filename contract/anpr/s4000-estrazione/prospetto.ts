import { cifre, cifreFinoA, codice, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { DatiRichiesta4003 } from './4003-statistiche.ts';

/** A number of a statistical sheet: which line (tab. 18), of whom, how many. */
export const DatiElaborati = tipo('tipoDatiElaborati', {
  idDato: facoltativo(cifre(3)),
  totaleMaschi: facoltativo(cifre(20)),
  totaleFemmine: facoltativo(cifre(20)),
  totaleComplessivo: facoltativo(cifre(20)),
  stranieriResidenti: testo(1, 1),
  codiceStato: cifre(3),
  statoCivile: codice(cifreFinoA(2), '01'),
  annoNascita: cifre(4),
});

/**
 * The file of 4003. The official schema has its lines (`tipoDatiElaborati`) and no element that holds them together:
 * this root is ours.
 */
export const Prospetto4003 = messaggio(spazi.estrazione, 'Prospetto4003', {
  datiRichiesta: DatiRichiesta4003,
  datiElaborati: zeroOPiu(DatiElaborati),
});
export type Prospetto4003 = Valore<typeof Prospetto4003>;
