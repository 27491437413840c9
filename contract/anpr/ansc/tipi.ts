import { cifre, cifreFinoA, codice, data, testo, testoLibero } from '../schema/foglie.ts';
import { estende, facoltativo, tipo, unoFra, zeroOPiu } from '../schema/tipo.ts';
import { lettere, lettereECifre, lettereSpazio } from '../tipi/caratteri.ts';
import { IdSchedaSoggettoANPR, IdSchedaSoggettoComune } from '../tipi/generalita.ts';
import { Comune, Localita, LuogoEvento } from '../tipi/luogo.ts';
import { CodFiscale, NomeCognome, Note, NumeroAtto, Senza, Sesso } from '../tipi/semplici.ts';

const CodiceFiscale = tipo('tipoCodiceFiscale', { codFiscale: CodFiscale });

export const Generalita = tipo(
  'tipoGeneralita',
  {
    codiceFiscale: facoltativo(CodiceFiscale),
    cognome: facoltativo(NomeCognome),
    senzaCognome: facoltativo(Senza),
    nome: facoltativo(NomeCognome),
    senzaNome: facoltativo(Senza),
    sesso: facoltativo(Sesso),
    dataNascita: facoltativo(data()),
    luogoNascita: facoltativo(LuogoEvento),
    nazionalita: facoltativo(Localita),
    luogoResidenza: facoltativo(LuogoEvento),
    soggettoAIRE: facoltativo(testo(1, 1, lettereSpazio)),
    idSchedaSoggettoComune: facoltativo(IdSchedaSoggettoComune),
    idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
    idSoggettoANSC: facoltativo(cifreFinoA(16)),
    idANPR: facoltativo(testo(9, 9, lettereECifre)),
  },
  unoFra('cognome', 'senzaCognome'),
  unoFra('nome', 'senzaNome'),
);

export const AttoANSC = tipo('tipoAttoANSC', {
  idAnsc: facoltativo(testo(1, 200, '([0-9\\- ])*')),
  comuneRegistrazione: facoltativo(Comune),
  anno: facoltativo(cifre(4)),
  numeroComunale: facoltativo(NumeroAtto),
  dataFormazioneAtto: facoltativo(data()),
  composizioneCompleta: facoltativo(testoLibero()),
});

export const Genitore = tipo('tipoGenitore', { generalita: Generalita });

export const DatiEvento = tipo('tipoDatiEvento', {
  dataEvento: facoltativo(data()),
  luogoEvento: facoltativo(LuogoEvento),
});

export const Matrimonio = tipo('tipoMatrimonio', {
  coniuge: facoltativo(Generalita),
  datiMatrimonio: facoltativo(DatiEvento),
});

const ScioglimentoUnione = tipo('tipoScioglimentoUnione', {
  motivoScioglimento: facoltativo(codice(testoLibero(), '43')),
  datiEvento: facoltativo(DatiEvento),
});

export const UnioneCivile = tipo('tipoUnioneCivile', {
  attoUnione: facoltativo(DatiEvento),
  scioglimentoUnione: facoltativo(ScioglimentoUnione),
  ordineUnione: facoltativo(cifreFinoA(3)),
});

export const DatiRettifica = tipo('tipoDatiRettifica', {
  eventoCollegato: AttoANSC,
  idTipoRettifica: cifre(1),
});

const Ente = tipo('tipoEnte', {
  nomeEnte: facoltativo(testoLibero()),
  comuneEnte: facoltativo(Comune),
  dataTrascrizione: facoltativo(data()),
  estremiDocumento: facoltativo(testoLibero()),
});

export const Separazione = tipo('tipoSeparazione', {
  tipoAccordo: facoltativo(testo(1, 2)),
  avvocatoConiuge1: facoltativo(Generalita),
  avvocatoConiuge2: facoltativo(Generalita),
  attoMatrimonio: facoltativo(AttoANSC),
  dataRicezioneAttoConiuge1: facoltativo(data()),
  dataRicezioneAttoConiuge2: facoltativo(data()),
  provvedimento: facoltativo(Ente),
  accordo: facoltativo(Ente),
  testoTrascrizione: facoltativo(testoLibero()),
  dataSeparazione: facoltativo(data()),
});

const GeneralitaAscendente = estende(Generalita, 'tipoGeneralitaAscendente', {
  gradoDiParentela: facoltativo(cifreFinoA(2)),
  dataMorte: facoltativo(data()),
});

export const Cittadinanza = tipo('tipoCittadinanza', {
  intestatarioApolide: facoltativo(cifre(1)),
  coniuge: facoltativo(Generalita),
  parenteDiretto: facoltativo(GeneralitaAscendente),
  riassuntoDichiarazione: facoltativo(testoLibero()),
  dataAcquisizioneCittadinanza: facoltativo(data()),
  dataRegistrazioneDecreto: facoltativo(data()),
});

export const DatiAnagraficiANPR = tipo('tipoDatiAnagraficiANPR', {
  dataScansione: data(),
  generalita: Generalita,
});

const GeneralitaML = tipo('tipoGeneralitaML', {
  indirizzoResidenza: facoltativo(Note),
  note: facoltativo(Note),
  localitaEsteraNascita: facoltativo(Note),
});

export const DatiLingua = tipo('tipoDatiLingua', {
  codiceLingua: testo(2, 2, lettere),
  composizioneCompleta: facoltativo(testoLibero()),
  descrizioneUsecase: facoltativo(testo(1, 600)),
  intestatario: zeroOPiu(GeneralitaML),
});

export const Trascrizione = tipo('tipoTrascrizione', {
  descrizioneTipoRichiedente: facoltativo(testoLibero()),
  dataComunicazione: facoltativo(data()),
  testoLibero: facoltativo(testoLibero()),
  nuovoNome: facoltativo(NomeCognome),
  nuovoCognome: facoltativo(NomeCognome),
});
