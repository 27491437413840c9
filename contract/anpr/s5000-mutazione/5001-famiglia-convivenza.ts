import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, codice } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { FamigliaConvivenza, SoggettoFamiglia, TipoScheda } from '../tipi/famiglia.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { AltraLingua, Residenza } from '../tipi/residenza.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

/** tipoMutazione (table 46): of its data only those of the chosen mutation are taken (EN395, EN396). */
export const DatiControllo5001 = tipo('tipoDatiControllo5001', {
  tipoMutazione: codice(cifre(1), '46'),
  tipoScheda: TipoScheda,
  listaControlli: facoltativo(ListaControlli),
});

/** Mutazione of a whole family or convivenza, moves included. */
export const Richiesta5001 = messaggio(spazi.mutazione, 'Richiesta5001', {
  testataRichiesta: TestataRichiesta,
  famigliaConvivenza: FamigliaConvivenza,
  elencoSoggettiFamiglia: zeroOPiu(SoggettoFamiglia),
  residenzaFamigliaConvivenza: facoltativo(Residenza),
  altraLingua: zeroOPiu(AltraLingua),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo5001,
});
export type Richiesta5001 = Valore<typeof Richiesta5001>;

export const Risposta5001 = messaggio(
  spazi.mutazione,
  'Risposta5001',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5001 = Valore<typeof Risposta5001>;
