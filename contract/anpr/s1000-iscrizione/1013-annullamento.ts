import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { DatiOperazione, DatiRicercaScheda } from '../tipi/operazione.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { SiNo } from '../tipi/semplici.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO1000 } from './ko.ts';

/** `tiposcheda` is written so in the official schema. annullamentoAttribuzione S takes back the codice fiscale too. */
export const DatiControllo1013 = tipo('tipoDatiControllo1013', {
  tiposcheda: cifre(1),
  annullamentoAttribuzione: SiNo,
  listaControlli: facoltativo(ListaControlli),
});

/** Annulment of a registration, if it is the last operation on all whom it touched (EN077). */
export const Richiesta1013 = messaggio(spazi.iscrizione, 'Richiesta1013', {
  testataRichiesta: TestataRichiesta,
  datiOperazione: DatiOperazione,
  datiSchedaSoggettoFamigliaConvivenza: DatiRicercaScheda,
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo1013,
});
export type Richiesta1013 = Valore<typeof Richiesta1013>;

export const Risposta1013 = messaggio(
  spazi.iscrizione,
  'Risposta1013',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO1000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta1013 = Valore<typeof Risposta1013>;
