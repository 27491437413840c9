import { cifre, cifreFinoA, codice, data, restringi, testo, testoLibero } from '../schema/foglie.ts';
import { type Valore, messaggio } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati, Autoveicoli, Censimento, DomicilioDigitale, ListaLeva } from '../tipi/altri.ts';
import { Atto, AttoANPR, DatiEvento } from '../tipi/atto.ts';
import { lettereApostrofoSpazio, lettereCifrePuntoTrattoSpazio, lettereECifre } from '../tipi/caratteri.ts';
import { CartaIdentita, PermessoSoggiorno } from '../tipi/documenti.ts';
import { ListaElettorale } from '../tipi/elettorale.ts';
import {
  FamigliaConvivenzaRisposta,
  Genitore,
  LegameSoggettoCompleto,
  TipoScheda,
  TutoreIntestatario,
} from '../tipi/famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita, Identificativi } from '../tipi/generalita.ts';
import { DatiCancellazione, DatiIscrizione } from '../tipi/iscrizione.ts';
import { Comune, LuogoNascita3000, ProvenienzaDestinazione } from '../tipi/luogo.ts';
import { AltraLingua, Residenza } from '../tipi/residenza.ts';
import { CodFiscale, NomeCognome, Note, Senza, Sesso } from '../tipi/semplici.ts';
import {
  AnnullamentoMatrimonio,
  ConvivenzaDiFatto,
  Matrimonio,
  StatoCivile,
  UnioneCivile,
  Vedovanza,
} from '../tipi/statoCivile.ts';
import { ErroreAnomalia } from '../tipi/testata.ts';
import { DatiTranslitterati } from '../tipi/traslitterati.ts';
import { VerificaE002 } from './E002-verifica.ts';
import { rispostaKOE000 } from './ko.ts';
import { TestataRichiestaE000, TestataRispostaE000 } from './tipi.ts';

const DatiNascitaE000 = tipo('tipoDatiNascitaE000', {
  dataEvento: data(),
  senzaGiorno: facoltativo(Senza),
  senzaGiornoMese: facoltativo(Senza),
  luogoNascita: facoltativo(LuogoNascita3000),
});

const CriteriRicercaE002 = tipo('tipoCriteriRicercaE002', {
  codiceFiscale: facoltativo(CodFiscale),
  cognome: facoltativo(NomeCognome),
  senzaCognome: facoltativo(Senza),
  nome: facoltativo(NomeCognome),
  senzaNome: facoltativo(Senza),
  sesso: facoltativo(Sesso),
  datiNascita: facoltativo(DatiNascitaE000),
  idANPR: facoltativo(testoLibero()),
});

const DatiRichiestaE002 = tipo('tipoDatiRichiestaE002', {
  schedaAnagraficaRichiesta: cifre(1),
  dataRiferimentoRichiesta: data(),
  datiAnagraficiRichiesti: zeroOPiu(codice(cifreFinoA(2), '16')),
  motivoRichiesta: facoltativo(Note),
  casoUso: testo(1, 16, lettereECifre),
});

/** Consultation or verification by a body, within the uses it is authorised to (`casoUso`). */
export const RichiestaE002 = messaggio(spazi.enti, 'RichiestaE002', {
  testataRichiesta: TestataRichiestaE000,
  criteriRicerca: CriteriRicercaE002,
  verifica: facoltativo(VerificaE002),
  datiRichiesta: DatiRichiestaE002,
});
export type RichiestaE002 = Valore<typeof RichiestaE002>;

const InfoSoggettoEnte = tipo(
  'tipoInfoSoggettoEnte',
  {
    id: cifreFinoA(4),
    chiave: testo(1, 80, lettereApostrofoSpazio),
    valore: facoltativo(restringi(testoLibero(), { forma: 'S|N|A' })),
    valoreTesto: facoltativo(testoLibero()),
    valoreData: facoltativo(data()),
    dettaglio: facoltativo(testo(1, 160, lettereApostrofoSpazio)),
  },
  unoFra('valore', 'valoreTesto', 'valoreData'),
);

const InfoDatoCorretto = tipo('tipoInfoDatoCorretto', {
  percorso: testo(1, 80, lettereApostrofoSpazio),
  campo: testo(1, 80, lettereApostrofoSpazio),
  valoreCorretto: testo(1, 80, lettereApostrofoSpazio),
  valoreDataCorretto: data(),
  dettaglio: facoltativo(testo(1, 160, lettereApostrofoSpazio)),
});

const InfoStoriaIscrizione = tipo('tipoInfoStoriaIscrizione', {
  tipoScheda: TipoScheda,
  dataIscrizione: data(),
  dataCancellazione: facoltativo(data()),
  comuneCompetente: Comune,
});

/** What a body may be shown of a person. */
export const DatiSoggettiEnte = tipo('tipoDatiSoggettiEnte', {
  generalita: facoltativo(Generalita),
  statoCivile: facoltativo(StatoCivile),
  attributiSoggetto: facoltativo(AttributiSoggetto),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: zeroOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  residenza: zeroOPiu(Residenza),
  altraLingua: zeroOPiu(AltraLingua),
  datiTraslitterati: facoltativo(DatiTranslitterati),
  tutoreIntestatario: facoltativo(TutoreIntestatario),
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  listaElettorale: facoltativo(ListaElettorale),
  listaLeva: facoltativo(ListaLeva),
  censimento: facoltativo(Censimento),
  legameSoggetto: facoltativo(LegameSoggettoCompleto),
  famigliaConvivenza: facoltativo(FamigliaConvivenzaRisposta),
  altriDati: facoltativo(AltriDati),
  autoveicoli: facoltativo(Autoveicoli),
  domicilioDigitale: facoltativo(DomicilioDigitale),
  datiIscrizione: facoltativo(DatiIscrizione),
  datiCancellazione: facoltativo(DatiCancellazione),
  datiDecesso: facoltativo(DatiEvento),
  provenienza: facoltativo(ProvenienzaDestinazione),
  destinazione: facoltativo(ProvenienzaDestinazione),
  erroriAnomalie: zeroOPiu(ErroreAnomalia),
  infoSoggettoEnte: zeroOPiu(InfoSoggettoEnte),
  infoDatoCorretto: zeroOPiu(InfoDatoCorretto),
  idSoggettoNazionale: facoltativo(testo(9, 9, lettereCifrePuntoTrattoSpazio)),
  tipoIdentificativi: facoltativo(Identificativi),
  infoStoriaIscrizione: zeroOPiu(InfoStoriaIscrizione),
});

const ListaSoggetti = tipo('tipoListaSoggetti', { datiSoggetto: unoOPiu(DatiSoggettiEnte) });

const DatiFamiglia = tipo('tipoDatiFamiglia', {
  residenza: facoltativo(Residenza),
  famigliaConvivenza: facoltativo(FamigliaConvivenzaRisposta),
});

export const RispostaE002_OK = messaggio(spazi.enti, 'RispostaE002_OK', {
  testataRisposta: TestataRispostaE000,
  listaSoggetti: facoltativo(ListaSoggetti),
  datiFamigliaConvivenza: facoltativo(DatiFamiglia),
  listaAnomalie: zeroOPiu(ErroreAnomalia),
});
export type RispostaE002_OK = Valore<typeof RispostaE002_OK>;

export const RispostaE002 = messaggio(
  spazi.enti,
  'RispostaE002',
  { RispostaE002_OK: facoltativo(RispostaE002_OK.schema), rispostaKO: facoltativo(rispostaKOE000.schema) },
  alPiuUnoFra('RispostaE002_OK', 'rispostaKO'),
);
export type RispostaE002 = Valore<typeof RispostaE002>;
