import { cifre, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, unoOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TipoScheda } from '../tipi/famiglia.ts';
import { IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { DenominazioneToponimo } from '../tipi/residenza.ts';
import { CodFiscale, NomeCognome, Sesso, SiNo } from '../tipi/semplici.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO4000 } from './ko.ts';

const RiferimentoRichiesta = tipo('tipoRiferimentoRichiesta', { dataIniziale: data(), dataFinale: data() });

const Registrazioni = tipo(
  'tipoRegistrazioni',
  { eventoAnagrafico: facoltativo(cifreFinoA(2)), codiceServizio: facoltativo(testo(4, 4)) },
  unoFra('eventoAnagrafico', 'codiceServizio'),
);

const IdentificativiComunali = tipo('tipoIdentificativiComunali', {
  tipoScheda: cifre(1),
  identificativoComuneDa: testo(1, 20),
  identificativoComuneA: testo(1, 20),
});

const IdentificativiAnpr4001 = tipo('tipoIdentificativiAnpr4001', {
  idSchedaSoggettoANPRDa: facoltativo(IdSchedaSoggettoANPR),
  idSchedaSoggettoANPRA: facoltativo(IdSchedaSoggettoANPR),
  tipoScheda: facoltativo(TipoScheda),
  identificativoANPRDa: facoltativo(testo(1, 20)),
  identificativoANPRA: facoltativo(testo(1, 20)),
});

const EstremiAttoParziali = tipo('tipoEstremiAttoParziali', {
  tipoAtto: cifre(1),
  anno: cifre(4),
  parte: facoltativo(testo(1, 5)),
  serie: facoltativo(testo(1, 10)),
});

const ToponimoParz = tipo('tipoToponimoParz', {
  codSpecie: facoltativo(codice(cifreFinoA(4), '04')),
  specie: facoltativo(testo(1, 30)),
  codToponimo: facoltativo(testo(1, 6)),
  denominazioneToponimo: facoltativo(DenominazioneToponimo),
});

const NumeroCivicoParz = tipo('tipoNumeroCivicoParz', {
  codiceCivico: facoltativo(testo(1, 10)),
  numero: facoltativo(cifreFinoA(20)),
  progSNC: facoltativo(cifreFinoA(5)),
});

const IndirizzoParz = tipo('tipoIndirizzoParz', {
  toponimo: facoltativo(ToponimoParz),
  numeroCivico: facoltativo(NumeroCivicoParz),
});

export const RicercaChiaveParziale = tipo('tipoRicercaChiaveParziale', {
  tipoCf: facoltativo(cifre(1)),
  codiceFiscale: facoltativo(CodFiscale),
  ricercaCognomeNomeParziale: facoltativo(cifre(1)),
  cognome: facoltativo(NomeCognome),
  nome: facoltativo(NomeCognome),
});

/** Further conditions, all of which must hold. */
const UlterioriSelezioni = tipo('tipoUlterioriSelezioni', {
  ricercaChiaveParziale: facoltativo(RicercaChiaveParziale),
  ricercaCittadiniSenzaNome: facoltativo(SiNo),
  ricercaCittadiniSenzaCognome: facoltativo(SiNo),
  ricercaCittadiniSenzaGiornoNascita: facoltativo(SiNo),
  ricercaCittadiniSenzaGiornoMeseNascita: facoltativo(SiNo),
  statoCodiceFiscale: facoltativo(codice(cifreFinoA(2), '22')),
  tipoResidenza: facoltativo(cifre(1)),
  sesso: facoltativo(Sesso),
  statoCivile: facoltativo(codice(cifreFinoA(2), '01')),
  senzaFissaDimora: facoltativo(SiNo),
  tipoCittadinanza: facoltativo(codice(cifreFinoA(2), '38')),
  codiceStato: facoltativo(codice(cifre(3), '02')),
  codiceConsolato: facoltativo(codice(testo(7, 7), '40')),
  ricercaDataIscrizioneAire: facoltativo(SiNo),
  ricercaDataArrivoConsolato: facoltativo(SiNo),
  ricercaAnnoEspatrio: facoltativo(SiNo),
  statoIstruttoria: facoltativo(codice(cifreFinoA(2), '30')),
  idProfessione: facoltativo(codice(testo(1, 2), '09')),
  idCondizioneNonProfessionale: facoltativo(codice(cifreFinoA(2), '10')),
  titoloDiStudio: facoltativo(codice(testo(1, 2), '11')),
  possessoPatente: facoltativo(SiNo),
  possessoVeicoli: facoltativo(SiNo),
  fasciaEtaDa: facoltativo(cifreFinoA(3)),
  fasciaEtaA: facoltativo(cifreFinoA(3)),
  dataRiferimento: facoltativo(data()),
  etaMinimaAllaDataRiferimento: facoltativo(cifreFinoA(3)),
  elettoreAllaDataRiferimento: facoltativo(testo(1, 1)),
  listaLeva: facoltativo(SiNo),
});

/** What to extract (table 16) and of whom. */
const CriteriRicerca4001 = tipo('tipoCriteriRicerca4001', {
  comuneRichiesta: facoltativo(ComuneRichiesta),
  datiAnagraficiRichiesti: unoOPiu(codice(cifreFinoA(2), '16')),
  riferimentoRichiesta: facoltativo(RiferimentoRichiesta),
  registrazioni: facoltativo(Registrazioni),
  identificativiComunali: facoltativo(IdentificativiComunali),
  identificativiANPR: facoltativo(IdentificativiAnpr4001),
  estremiAttoParziali: facoltativo(EstremiAttoParziali),
  indirizzoParziale: facoltativo(IndirizzoParz),
  ulterioriSelezioni: facoltativo(UlterioriSelezioni),
});

/** Extraction of citizens: the answer is an id, the file comes with 7002. */
export const Richiesta4001 = messaggio(spazi.estrazione, 'Richiesta4001', {
  testataRichiesta: TestataRichiesta,
  criteriRicerca: CriteriRicerca4001,
});
export type Richiesta4001 = Valore<typeof Richiesta4001>;

export const RispostaMultipla4001 = messaggio(spazi.estrazione, 'RispostaMultipla4001', {
  testataRisposta: TestataRisposta,
  criteriRicerca: CriteriRicerca4001,
  idOperazioneANPR: cifreFinoA(30),
});
export type RispostaMultipla4001 = Valore<typeof RispostaMultipla4001>;

export const Risposta4001 = messaggio(
  spazi.estrazione,
  'Risposta4001',
  {
    RispostaMultipla4001: facoltativo(RispostaMultipla4001.schema),
    rispostaKO: facoltativo(rispostaKO4000.schema),
  },
  alPiuUnoFra('RispostaMultipla4001', 'rispostaKO'),
);
export type Risposta4001 = Valore<typeof Risposta4001>;
