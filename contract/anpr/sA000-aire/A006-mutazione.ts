import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati } from '../tipi/altri.ts';
import { FamigliaConvivenza, LegameSoggetto } from '../tipi/famiglia.ts';
import { Generalita } from '../tipi/generalita.ts';
import { IscrizioneAIRE } from '../tipi/iscrizione.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { Residenza } from '../tipi/residenza.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKOA000 } from './ko.ts';

/** tipoMutazione: 1 from a residence in Italy, 2 residence abroad, 3 municipality, 4 registration data (ES094). */
export const DatiControlloA006 = tipo('tipoDatiControlloA006', {
  tipoMutazione: cifre(1),
  attribuzioneFamigliaAIRE: cifre(1),
  listaControlli: facoltativo(ListaControlli),
});

/** Moves a resident to AIRE, or changes a position in AIRE. */
export const RichiestaA006 = messaggio(spazi.aire, 'RichiestaA006', {
  testataRichiesta: TestataRichiesta,
  generalita: Generalita,
  famiglia: FamigliaConvivenza,
  legameSoggetto: facoltativo(LegameSoggetto),
  altriDati: facoltativo(AltriDati),
  iscrizioneAire: facoltativo(IscrizioneAIRE),
  residenzaEstera: facoltativo(Residenza),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControlloA006,
});
export type RichiestaA006 = Valore<typeof RichiestaA006>;

export const RispostaA006 = messaggio(
  spazi.aire,
  'RispostaA006',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKOA000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type RispostaA006 = Valore<typeof RispostaA006>;
