import { Risposta_Comune } from '../risposta-comune.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ListaSezioni5011 } from '../tipi/elettorale.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

/** A new electoral section, or its new data. */
export const Richiesta5011 = messaggio(spazi.mutazione, 'Richiesta5011', {
  testataRichiesta: TestataRichiesta,
  sezione: ListaSezioni5011,
});
export type Richiesta5011 = Valore<typeof Richiesta5011>;

export const Risposta5011 = messaggio(
  spazi.mutazione,
  'Risposta5011',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5011 = Valore<typeof Risposta5011>;
