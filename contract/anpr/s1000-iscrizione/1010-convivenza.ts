import { Risposta_Comune } from '../risposta-comune.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { FamigliaConvivenza, TutoreIntestatario } from '../tipi/famiglia.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { AltraLingua, Residenza } from '../tipi/residenza.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO1000 } from './ko.ts';

export const DatiControllo1010 = tipo('tipoDatiControllo1010', {
  listaControlli: facoltativo(ListaControlli),
});

/** A new convivenza with who answers for it. `residenzaConvivneza` is misspelt in the official schema. */
export const Richiesta1010 = messaggio(spazi.iscrizione, 'Richiesta1010', {
  testataRichiesta: TestataRichiesta,
  generalitaSchedaConvivenza: FamigliaConvivenza,
  tutoreIntestatario: TutoreIntestatario,
  residenzaConvivneza: Residenza,
  altraLingua: zeroOPiu(AltraLingua),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo1010,
});
export type Richiesta1010 = Valore<typeof Richiesta1010>;

export const Risposta1010 = messaggio(
  spazi.iscrizione,
  'Risposta1010',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO1000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta1010 = Valore<typeof Risposta1010>;
