import { cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati, Autoveicoli, Censimento } from '../tipi/altri.ts';
import { Atto, AttoANPR, DatiEvento } from '../tipi/atto.ts';
import { CartaIdentita, PermessoSoggiorno } from '../tipi/documenti.ts';
import { FamigliaConvivenza, Genitore, LegameSoggetto, TipoScheda } from '../tipi/famiglia.ts';
import { Cittadinanza, Generalita, IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { DatiCancellazione, DatiIscrizione } from '../tipi/iscrizione.ts';
import { Comune, Localita, LuogoNascita3000, ProvenienzaDestinazione } from '../tipi/luogo.ts';
import { Residenza } from '../tipi/residenza.ts';
import { CodFiscale, NomeCognome, Senza, Sesso, SiNo } from '../tipi/semplici.ts';
import {
  AnnullamentoMatrimonio,
  ConvivenzaDiFatto,
  Matrimonio,
  StatoCivile,
  UnioneCivile,
  Vedovanza,
} from '../tipi/statoCivile.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { DatiTranslitterati } from '../tipi/traslitterati.ts';
import { rispostaKO3000 } from './ko.ts';

const CriteriRicerca3006 = tipo('tipoCriteriRicerca3006', {
  codiceFiscale: facoltativo(CodFiscale),
  cognome: facoltativo(NomeCognome),
  senzaCognome: facoltativo(Senza),
  nome: facoltativo(NomeCognome),
  senzaNome: facoltativo(Senza),
  sesso: facoltativo(Sesso),
  soggettoAIRE: facoltativo(SiNo),
  idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
  tipoScheda: facoltativo(TipoScheda),
  identificativoANPR: facoltativo(testo(1, 20)),
});

const DatiNascita3000 = tipo('tipoDatiNascita3000', {
  dataEvento: data(),
  senzaGiorno: facoltativo(Senza),
  senzaGiornoMese: facoltativo(Senza),
  luogoNascita: facoltativo(LuogoNascita3000),
});

const ResidenzaIscrizioneAIRE = tipo('tipoResidenzaIscrizioneAIRE', {
  comune: facoltativo(Comune),
  localita: facoltativo(Localita),
  codiceConsolato: facoltativo(testo(1, 7)),
});

const DatiRichiesta3006 = tipo('tipoDatiRichiesta3006', {
  schedaAnagraficaRichiesta: cifre(1),
  dataRiferimentoRichiesta: data(),
  datiAnagraficiRichiesti: zeroOPiu(codice(cifreFinoA(2), '16')),
  motivoRichiesta: testo(0, 240),
});

/** Consultation by a body, which says why it asks. */
export const Richiesta3006 = messaggio(spazi.consultazione, 'Richiesta3006', {
  testataRichiesta: TestataRichiesta,
  criteriRicerca: CriteriRicerca3006,
  datiNascita: facoltativo(DatiNascita3000),
  residenzaIscrizioneAIRE: facoltativo(ResidenzaIscrizioneAIRE),
  datiRichiesta: DatiRichiesta3006,
});
export type Richiesta3006 = Valore<typeof Richiesta3006>;

/** What a body other than a municipality may read of a person. */
export const DatiRispostaInterrCittadinoEnte = tipo('tipoDatiRispostaInterrCittadinoEnte', {
  generalita: Generalita,
  datiTraslitterati: facoltativo(DatiTranslitterati),
  statoCivile: facoltativo(StatoCivile),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: zeroOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  residenza: facoltativo(Residenza),
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
  unioneCivile: facoltativo(UnioneCivile),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  censimento: facoltativo(Censimento),
  famigliaConvivenza: facoltativo(FamigliaConvivenza),
  altriDati: facoltativo(AltriDati),
  autoveicoli: facoltativo(Autoveicoli),
  legameSoggetto: facoltativo(LegameSoggetto),
  datiIscrizione: facoltativo(DatiIscrizione),
  datiCancellazione: facoltativo(DatiCancellazione),
  datiDecesso: facoltativo(DatiEvento),
  provenienza: facoltativo(ProvenienzaDestinazione),
  destinazione: facoltativo(ProvenienzaDestinazione),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
});

const ListaSoggetti3006 = tipo('tipoListaSoggetti3006', {
  datiSoggetto: unoOPiu(DatiRispostaInterrCittadinoEnte),
});

export const Risposta3006_OK = messaggio(spazi.consultazione, 'Risposta3006_OK', {
  testataRisposta: TestataRisposta,
  listaSoggetti: facoltativo(ListaSoggetti3006),
  listaErrori: facoltativo(ListaErrori),
});
export type Risposta3006_OK = Valore<typeof Risposta3006_OK>;

export const Risposta3006 = messaggio(
  spazi.consultazione,
  'Risposta3006',
  { Risposta3006_OK: facoltativo(Risposta3006_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3006_OK', 'rispostaKO'),
);
export type Risposta3006 = Valore<typeof Risposta3006>;
