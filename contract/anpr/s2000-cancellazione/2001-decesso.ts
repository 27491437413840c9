import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, cifreFinoA, codice } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati } from '../tipi/altri.ts';
import { DatiEvento, Sentenza } from '../tipi/atto.ts';
import { SoggettoFamiglia } from '../tipi/famiglia.ts';
import { Generalita } from '../tipi/generalita.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO2000 } from './ko.ts';

/** 1 death ascertained, 2 death presumed by judgment: table 15 for residents, table 28 for AIRE. */
export const MotivoCancellazione2001 = tipo(
  'tipoMotivoCancellazione2001',
  {
    tipoMotivoCancellazione: facoltativo(codice(cifreFinoA(2), '15')),
    tipoMotivoCancellazioneAIRE: facoltativo(codice(cifreFinoA(2), '28')),
  },
  unoFra('tipoMotivoCancellazione', 'tipoMotivoCancellazioneAIRE'),
);

/** ruoloSoggetto: 1 the head, and then the others follow with their new ties (EN483); 2 another member. */
export const DatiControllo2001 = tipo('tipoDatiControllo2001', {
  ruoloSoggetto: cifre(1),
  listaControlli: facoltativo(ListaControlli),
});

/** Cancellazione per decesso. */
export const Richiesta2001 = messaggio(spazi.cancellazione, 'Richiesta2001', {
  testataRichiesta: TestataRichiesta,
  motivoCancellazione: MotivoCancellazione2001,
  generalitaPerRicerca: Generalita,
  datiDecesso: facoltativo(DatiEvento),
  datiSentenza: facoltativo(Sentenza),
  elencoSoggettiFamiglia: zeroOPiu(SoggettoFamiglia),
  altriDati: facoltativo(AltriDati),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo2001,
});
export type Richiesta2001 = Valore<typeof Richiesta2001>;

export const Risposta2001 = messaggio(
  spazi.cancellazione,
  'Risposta2001',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO2000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta2001 = Valore<typeof Risposta2001>;
