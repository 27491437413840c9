import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati } from '../tipi/altri.ts';
import { SoggettoFamiglia } from '../tipi/famiglia.ts';
import { Generalita } from '../tipi/generalita.ts';
import { DatiCancellazione } from '../tipi/iscrizione.ts';
import { ProvenienzaDestinazione } from '../tipi/luogo.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO2000 } from './ko.ts';

/** ruoloSoggetto: as for a death. */
export const DatiControllo2003 = tipo('tipoDatiControllo2003', {
  ruoloSoggetto: cifre(1),
  listaControlli: facoltativo(ListaControlli),
});

/** Cancellazione per altri motivi: table 15, or 28 for who is in AIRE (EN370). */
export const Richiesta2003 = messaggio(spazi.cancellazione, 'Richiesta2003', {
  testataRichiesta: TestataRichiesta,
  datiCancellazione: DatiCancellazione,
  generalitaPerRicerca: Generalita,
  destinazione: facoltativo(ProvenienzaDestinazione),
  elencoSoggetti: zeroOPiu(SoggettoFamiglia),
  altriDati: facoltativo(AltriDati),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo2003,
});
export type Richiesta2003 = Valore<typeof Richiesta2003>;

export const Risposta2003 = messaggio(
  spazi.cancellazione,
  'Risposta2003',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO2000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta2003 = Valore<typeof Risposta2003>;
