import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { DatiOperazione, DatiRicercaScheda } from '../tipi/operazione.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO2000 } from './ko.ts';

export const DatiControllo2011 = tipo('tipoDatiControllo2011', {
  tipoScheda: cifre(1),
  listaControlli: facoltativo(ListaControlli),
});

/** Annulment of a cancellation: the position comes back. */
export const Richiesta2011 = messaggio(spazi.cancellazione, 'Richiesta2011', {
  testataRichiesta: TestataRichiesta,
  datiOperazioneDaAnnullare: DatiOperazione,
  datiSchedaSoggettoFamigliaConvivenza: DatiRicercaScheda,
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo2011,
});
export type Richiesta2011 = Valore<typeof Richiesta2011>;

export const Risposta2011 = messaggio(
  spazi.cancellazione,
  'Risposta2011',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO2000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta2011 = Valore<typeof Risposta2011>;
