import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Atto, AttoANPR } from '../tipi/atto.ts';
import { ElencoGenitori, FamigliaConvivenza, Genitore, LegameSoggetto } from '../tipi/famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { IscrizioneAIRE } from '../tipi/iscrizione.ts';
import { DatiProcedimento, GestioneCF, ListaControlli } from '../tipi/procedimento.ts';
import { Residenza } from '../tipi/residenza.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOA000 } from './ko.ts';

/** Named as the one of 1001, in another namespace. */
export const RispostaMultiplaA001 = messaggio(spazi.aire, 'RispostaMultipla1001', {
  testataRisposta: TestataRisposta,
  elencoSoggettiPadre: facoltativo(ElencoGenitori),
  elencoSoggettiMadre: facoltativo(ElencoGenitori),
});
export type RispostaMultiplaA001 = Valore<typeof RispostaMultiplaA001>;

const GeneralitaIscrizioneA001 = tipo('tipoGeneralitaIscrizioneA001', {
  generalita: Generalita,
  attributiSoggetto: facoltativo(AttributiSoggetto),
});

/** attribuzioneFamigliaAIRE: 1 an existing family, 2 a new one. */
export const DatiControlloA001 = tipo('tipoDatiControlloA001', {
  attribuzioneFamigliaAIRE: cifre(1),
  gestioneCF: facoltativo(GestioneCF),
  listaControlli: facoltativo(ListaControlli),
});

/** Birth of an Italian abroad: motive C02 (ES071). Italian citizenship goes without saying. */
export const RichiestaA001 = messaggio(spazi.aire, 'RichiestaA001', {
  testataRichiesta: TestataRichiesta,
  generalitaA001: GeneralitaIscrizioneA001,
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  altraCittadinanza: zeroOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  famiglia: FamigliaConvivenza,
  legameSoggetto: LegameSoggetto,
  iscrizioneAire: IscrizioneAIRE,
  residenzaEstera: facoltativo(Residenza),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControlloA001,
});
export type RichiestaA001 = Valore<typeof RichiestaA001>;

export const RispostaA001 = messaggio(
  spazi.aire,
  'RispostaA001',
  {
    Risposta_Comune: facoltativo(Risposta_Comune.schema),
    rispostaKO: facoltativo(rispostaKOA000.schema),
    RispostaMultipla1001: facoltativo(RispostaMultiplaA001.schema),
  },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO', 'RispostaMultipla1001'),
);
export type RispostaA001 = Valore<typeof RispostaA001>;
