import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, cifreFinoA, codice } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati, Autoveicoli, Censimento, DomicilioDigitale, ListaLeva } from '../tipi/altri.ts';
import { Atto, AttoANPR, Sentenza } from '../tipi/atto.ts';
import { CartaIdentita, PermessoSoggiorno } from '../tipi/documenti.ts';
import { ListaElettorale } from '../tipi/elettorale.ts';
import { ElencoGenitori, FamigliaConvivenza, Genitore, LegameSoggetto } from '../tipi/famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { ProvenienzaDestinazione } from '../tipi/luogo.ts';
import { DatiProcedimento, GestioneCF, ListaControlli } from '../tipi/procedimento.ts';
import { AltraLingua, Residenza } from '../tipi/residenza.ts';
import { Note } from '../tipi/semplici.ts';
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
import { rispostaKO1000 } from './ko.ts';

export const MotivoIscrizione1002 = tipo('tipoMotivoIscrizione1002', {
  idMotivoIscrizione: codice(cifreFinoA(2), '07'),
  note: facoltativo(Note),
});

const GeneralitaIscrAltriMot1002 = tipo('tipoGeneralitaIscrAltriMot1002', {
  generalita: Generalita,
  statoCivile: facoltativo(StatoCivile),
  attributiSoggetto: facoltativo(AttributiSoggetto),
});

export const Famiglia1002 = tipo('tipoFamiglia1002', {
  famiglia: FamigliaConvivenza,
  legameSoggetto: LegameSoggetto,
});

export const Convivenza1002 = tipo('tipoConvivenza1002', {
  convivenza: FamigliaConvivenza,
  legameSoggetto: LegameSoggetto,
});

/** attribuzioneFamiglia: 1 an existing family, 2 a new one. FI=1 in the list keeps the family incomplete. */
export const DatiControllo1002 = tipo('tipoDatiControllo1002', {
  attribuzioneFamiglia: cifre(1),
  gestioneCF: facoltativo(GestioneCF),
  listaControlli: facoltativo(ListaControlli),
});

/** Iscrizione per altri motivi (table 7), one person per call. Either `famiglia` or `convivenza` (EF022, EN304). */
export const Richiesta1002 = messaggio(spazi.iscrizione, 'Richiesta1002', {
  testataRichiesta: TestataRichiesta,
  motivoIscrizione: MotivoIscrizione1002,
  generalita1002: GeneralitaIscrAltriMot1002,
  altriDati: facoltativo(AltriDati),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: unoOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  provenienza: facoltativo(ProvenienzaDestinazione),
  residenza: zeroOPiu(Residenza),
  altraLingua: zeroOPiu(AltraLingua),
  famiglia: facoltativo(Famiglia1002),
  convivenza: facoltativo(Convivenza1002),
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  separazioneAnnullamentoCessazioneMatrimonio: facoltativo(AnnullamentoMatrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  listaLeva: facoltativo(ListaLeva),
  listaElettorale: facoltativo(ListaElettorale),
  censimento: facoltativo(Censimento),
  autoveicoli: facoltativo(Autoveicoli),
  domicilioDigitale: facoltativo(DomicilioDigitale),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiSentenza: facoltativo(Sentenza),
  datiControllo: DatiControllo1002,
});
export type Richiesta1002 = Valore<typeof Richiesta1002>;

/** More than one person could be a parent, or the spouse: the clerk chooses and sends again. */
export const RispostaMultipla1002 = messaggio(spazi.iscrizione, 'RispostaMultipla1002', {
  testataRisposta: TestataRisposta,
  elencoSoggettiPadre: facoltativo(ElencoGenitori),
  elencoSoggettiMadre: facoltativo(ElencoGenitori),
  elencoMatrimoni: facoltativo(ElencoMatrimoni),
});
export type RispostaMultipla1002 = Valore<typeof RispostaMultipla1002>;

export const Risposta1002 = messaggio(
  spazi.iscrizione,
  'Risposta1002',
  {
    Risposta_Comune: facoltativo(Risposta_Comune.schema),
    rispostaKO: facoltativo(rispostaKO1000.schema),
    RispostaMultipla1002: facoltativo(RispostaMultipla1002.schema),
  },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO', 'RispostaMultipla1002'),
);
export type Risposta1002 = Valore<typeof Risposta1002>;
