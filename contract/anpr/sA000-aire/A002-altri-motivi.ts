import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati, DomicilioDigitale, ListaLeva } from '../tipi/altri.ts';
import { Atto, AttoANPR } from '../tipi/atto.ts';
import { CartaIdentita } from '../tipi/documenti.ts';
import { ListaElettorale } from '../tipi/elettorale.ts';
import { ElencoGenitori, FamigliaConvivenza, Genitore, LegameSoggetto } from '../tipi/famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { IscrizioneAIRE } from '../tipi/iscrizione.ts';
import { ProvenienzaDestinazione } from '../tipi/luogo.ts';
import { DatiProcedimento, GestioneCF, ListaControlli } from '../tipi/procedimento.ts';
import { Residenza } from '../tipi/residenza.ts';
import {
  AnnullamentoMatrimonio,
  ConvivenzaDiFatto,
  ElencoMatrimoni,
  Matrimonio,
  StatoCivile,
  UnioneCivile,
  Vedovanza,
} from '../tipi/statoCivile.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOA000 } from './ko.ts';

/** Named as the one of 1002, in another namespace. */
export const RispostaMultiplaA002 = messaggio(spazi.aire, 'RispostaMultipla1002', {
  testataRisposta: TestataRisposta,
  elencoSoggettiPadre: facoltativo(ElencoGenitori),
  elencoSoggettiMadre: facoltativo(ElencoGenitori),
  elencoMatrimoni: facoltativo(ElencoMatrimoni),
});
export type RispostaMultiplaA002 = Valore<typeof RispostaMultiplaA002>;

const GeneralitaIscrizioneA002 = tipo('tipoGeneralitaIscrizioneA002', {
  generalita: Generalita,
  statoCivile: facoltativo(StatoCivile),
  attributiSoggetto: facoltativo(AttributiSoggetto),
});

const FamigliaA002 = tipo('tipoFamigliaA002', {
  famiglia: FamigliaConvivenza,
  legameSoggetto: LegameSoggetto,
});

/** As for A001. */
export const DatiControlloA002 = tipo('tipoDatiControlloA002', {
  attribuzioneFamigliaAIRE: cifre(1),
  gestioneCF: facoltativo(GestioneCF),
  listaControlli: facoltativo(ListaControlli),
});

/** Registration in AIRE for the other motives of table 19. */
export const RichiestaA002 = messaggio(spazi.aire, 'RichiestaA002', {
  testataRichiesta: TestataRichiesta,
  generalitaA002: GeneralitaIscrizioneA002,
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  altraCittadinanza: zeroOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  ultimaResidenzaIt: facoltativo(Residenza),
  famiglia: FamigliaA002,
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  cartaIdentita: facoltativo(CartaIdentita),
  listaElettorale: facoltativo(ListaElettorale),
  listaLeva: facoltativo(ListaLeva),
  altriDati: facoltativo(AltriDati),
  iscrizioneAire: IscrizioneAIRE,
  residenzaEstera: facoltativo(Residenza),
  domicilioDigitale: facoltativo(DomicilioDigitale),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  provenienza: facoltativo(ProvenienzaDestinazione),
  datiControllo: DatiControlloA002,
});
export type RichiestaA002 = Valore<typeof RichiestaA002>;

export const RispostaA002 = messaggio(
  spazi.aire,
  'RispostaA002',
  {
    Risposta_Comune: facoltativo(Risposta_Comune.schema),
    rispostaKO: facoltativo(rispostaKOA000.schema),
    RispostaMultipla1002: facoltativo(RispostaMultiplaA002.schema),
  },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO', 'RispostaMultipla1002'),
);
export type RispostaA002 = Valore<typeof RispostaA002>;
