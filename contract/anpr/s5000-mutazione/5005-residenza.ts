import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, codice } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { FamigliaConvivenza, SoggettoFamiglia } from '../tipi/famiglia.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { AltraLingua, Residenza } from '../tipi/residenza.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

/** tipoMutazione (table 47) in two digits. tipoScheda: 1 existing family, 2 new (EF016). */
export const DatiControllo5005 = tipo('tipoDatiControllo5005', {
  tipoMutazione: codice(cifre(2), '47'),
  tipoScheda: cifre(1),
  listaControlli: facoltativo(ListaControlli),
});

/** Moves some people of one family (EF054). Only the municipality of arrival may call (EF042). */
export const Richiesta5005 = messaggio(spazi.mutazione, 'Richiesta5005', {
  testataRichiesta: TestataRichiesta,
  generalitaSchedaFamiglia: FamigliaConvivenza,
  residenzaFamiglia: zeroOPiu(Residenza),
  altraLingua: zeroOPiu(AltraLingua),
  elencoSoggettiFamiglia: zeroOPiu(SoggettoFamiglia),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo5005,
});
export type Richiesta5005 = Valore<typeof Richiesta5005>;

export const Risposta5005 = messaggio(
  spazi.mutazione,
  'Risposta5005',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5005 = Valore<typeof Risposta5005>;
