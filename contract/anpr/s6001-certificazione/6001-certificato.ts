import { rispostaKO } from '../risposta-comune.ts';
import { base64, cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Atto, AttoANPR } from '../tipi/atto.ts';
import { annotazione, lettere } from '../tipi/caratteri.ts';
import { DocRiconoscimento } from '../tipi/documenti.ts';
import { LegameSoggetto } from '../tipi/famiglia.ts';
import { Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { Residenza } from '../tipi/residenza.ts';
import { NomeComune, NomeCognome } from '../tipi/semplici.ts';
import { AnnullamentoMatrimonio, Matrimonio, StatoCivile, Vedovanza } from '../tipi/statoCivile.ts';
import { ListaAnomalie, ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { DatiTranslitterati } from '../tipi/traslitterati.ts';

/** IT plus DE, FR or SL (tab. 14). */
const LinguaCertificato = tipo('tipoLinguaCertificato6001', {
  tipoLinguaCertificato: unoOPiu(codice(testo(2, 2, lettere), '14')),
});

/** More than one type makes a cumulative certificate. */
const ListaTipiCertificati = tipo('tipolistaTipiCertificati', {
  tipoCertificato: unoOPiu(codice(cifreFinoA(2), '13')),
});

const SoggettoIntestatario = tipo('tipoSoggettoIntestatario', { generalita: Generalita });

/** Amounts in euro cents. emissione: 1 at the desk, 2 online, 3 preview; tipoRichiesta: 1 certificate, 2 data. */
const parametri = {
  tipoRichiedente: cifre(1),
  tipoRichiesta: cifre(1),
  paEstera: cifreFinoA(2),
  emissione: cifre(1),
  bollo: cifreFinoA(5),
  bolloVirtuale: facoltativo(cifre(1)),
  esenzioneDiritti: facoltativo(cifre(1)),
  diritti: cifreFinoA(5),
  esenzioneBollo: facoltativo(codice(cifreFinoA(2), '39')),
  descrizioneEsenzioneBollo: facoltativo(testo(0, 256)),
};

export const DatiControllo6001 = tipo('tipoDatiControllo6001', {
  cognomeUffAnagrafe: NomeCognome,
  nomeUffAnagrafe: NomeCognome,
  ...parametri,
  listaAnnotazioni: facoltativo(
    tipo('tipoListaAnnotazioni', { rigaAnnotazione: unoOPiu(testo(1, 240, annotazione)) }),
  ),
  forzaCertificazione: facoltativo(cifre(1)),
  modalita: facoltativo(cifre(1)),
  tipoFirmaElettorale: facoltativo(cifre(1)),
});

export const Richiesta6001 = messaggio(spazi.certificazione, 'Richiesta6001', {
  testataRichiesta: TestataRichiesta,
  linguaCertificato: facoltativo(LinguaCertificato),
  listaTipiCertificati: ListaTipiCertificati,
  generalitaRichiedente: facoltativo(
    tipo('tipoSoggettoRichiedente', {
      generalita: Generalita,
      docRiconoscimento: facoltativo(DocRiconoscimento),
    }),
  ),
  soggettoIntestatario: SoggettoIntestatario,
  datiControllo: DatiControllo6001,
});
export type Richiesta6001 = Valore<typeof Richiesta6001>;

/** What the certificate says, when data were asked and not a document. */
export const DatiCertificato = tipo('tipoDatiCertificato', {
  generalitaAttuali: facoltativo(Generalita),
  listaDatiSoggetti: zeroOPiu(
    tipo('tipoDatiSoggetto6001', {
      generalitaAttuali: facoltativo(Generalita),
      attoNascita: facoltativo(Atto),
      attoNascitaANPR: facoltativo(AttoANPR),
      legameSoggetto: facoltativo(LegameSoggetto),
      statoCivile: facoltativo(StatoCivile),
      datiTranslitterati: facoltativo(DatiTranslitterati),
    }),
  ),
  attoNascita: facoltativo(Atto),
  residenza: zeroOPiu(Residenza),
  statoCivile: facoltativo(StatoCivile),
  cittadinanza: zeroOPiu(Cittadinanza),
  denominazioneConvivenza: facoltativo(testo(1, 250)),
  comuneCompetente: facoltativo(NomeComune),
  motivoCancellazione: facoltativo(testo(1, 250)),
  dataCancellazione: facoltativo(data()),
  attoMorte: facoltativo(Atto),
  matrimonio: facoltativo(Matrimonio),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
  vedovanza: facoltativo(Vedovanza),
  datiTranslitterati: facoltativo(DatiTranslitterati),
});

export const Risposta6001KO = rispostaKO(spazi.certificazione, 'Risposta6001KO');
export type Risposta6001KO = Valore<typeof Risposta6001KO>;

/** With a PDF inside a document may pass the usual two megabytes: raise `limiti.lunghezza` when reading it. */
export const Risposta6001OK = messaggio(spazi.certificazione, 'Risposta6001OK', {
  testataRisposta: TestataRisposta,
  linguaCertificato: facoltativo(LinguaCertificato),
  listaTipiCertificato: facoltativo(ListaTipiCertificati),
  soggettoIntestatario: facoltativo(SoggettoIntestatario),
  protocolloANPR: facoltativo(tipo('tipoProtocolloANPR', { numeroProtocolloANPR: cifreFinoA(30) })),
  parametriRichiesta: tipo('tipoparametriRisposta6001', {
    ...parametri,
    forzaCertificazione: facoltativo(cifre(1)),
  }),
  file: facoltativo(tipo('tipoFile', { certificatoPdf: facoltativo(base64()) })),
  datiCertificato: facoltativo(DatiCertificato),
  listaErrori: zeroOPiu(ListaErrori),
  listaAnomalie: facoltativo(ListaAnomalie),
});
export type Risposta6001OK = Valore<typeof Risposta6001OK>;

export const Risposta6001 = messaggio(
  spazi.certificazione,
  'Risposta6001',
  {
    Risposta6001KO: facoltativo(Risposta6001KO.schema),
    Risposta6001OK: facoltativo(Risposta6001OK.schema),
  },
  alPiuUnoFra('Risposta6001KO', 'Risposta6001OK'),
);
export type Risposta6001 = Valore<typeof Risposta6001>;
