import { cifre, cifreFinoA, codice, data, testo, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { CartaIdentita3000, PermessoDiSoggiorno3000 } from '../tipi/documenti.ts';
import { FamigliaConvivenzaRisposta, IdFamigliaConvivenzaComune, TipoScheda } from '../tipi/famiglia.ts';
import { IdSchedaSoggettoANPR, IdSchedaSoggettoComune } from '../tipi/generalita.ts';
import { Comune, Localita, LuogoNascita3000 } from '../tipi/luogo.ts';
import { Residenza } from '../tipi/residenza.ts';
import { CodFiscale, NomeCognome, Senza, Sesso, SiNo } from '../tipi/semplici.ts';
import { DatiSoggetto } from '../tipi/soggetto.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';

/** Keys of search. The national unique id goes in `idANPR`; `identificativoANPR` is the id of a family. */
export const CriteriRicerca = tipo('tipoCriteriRicerca', {
  codiceFiscale: facoltativo(CodFiscale),
  cognome: facoltativo(NomeCognome),
  senzaCognome: facoltativo(Senza),
  nome: facoltativo(NomeCognome),
  senzaNome: facoltativo(Senza),
  sesso: facoltativo(Sesso),
  soggettoAIRE: facoltativo(SiNo),
  idSchedaSoggettoComune: facoltativo(IdSchedaSoggettoComune),
  idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
  tipoScheda: facoltativo(TipoScheda),
  idFamigliaConvivenzaComune: facoltativo(IdFamigliaConvivenzaComune),
  identificativoANPR: facoltativo(testo(1, 20)),
  cartaIdentita3000: facoltativo(CartaIdentita3000),
  permessoDiSoggiorno3000: facoltativo(PermessoDiSoggiorno3000),
  idANPR: facoltativo(testoLibero()),
});

/** What is asked: individual, family or convivenza record, at a date; sections by table 16 (1 is everything). */
export const DatiRichiesta3002 = tipo('tipoDatiRichiesta', {
  schedaAnagraficaRichiesta: cifre(1),
  dataRiferimentoRichiesta: data(),
  datiAnagraficiRichiesti: zeroOPiu(codice(cifreFinoA(2), '16')),
  ricercaNazionale: facoltativo(cifre(1)),
  comuneResidenza: facoltativo(Comune),
  parametriANPR: zeroOPiu(testoLibero()),
});

/** Interrogazione cittadino, famiglia, convivenza. */
export const Richiesta3002 = messaggio(spazi.consultazione, 'Richiesta3002', {
  testataRichiesta: TestataRichiesta,
  criteriRicerca: CriteriRicerca,
  datiNascita: facoltativo(
    tipo('tipoDatiNascita3000', {
      dataEvento: data(),
      senzaGiorno: facoltativo(Senza),
      senzaGiornoMese: facoltativo(Senza),
      luogoNascita: facoltativo(LuogoNascita3000),
    }),
  ),
  residenzaIscrizioneAIRE: facoltativo(
    tipo('tipoResidenzaIscrizioneAIRE', {
      comune: facoltativo(Comune),
      localita: facoltativo(Localita),
      codiceConsolato: facoltativo(codice(testo(1, 7), '40')),
    }),
  ),
  datiRichiesta: DatiRichiesta3002,
});
export type Richiesta3002 = Valore<typeof Richiesta3002>;

/** More than one person: short records and the warning EN528. */
export const Risposta3002_OK = messaggio(spazi.consultazione, 'Risposta3002_OK', {
  testataRisposta: TestataRisposta,
  listaSoggetti: facoltativo(tipo('tipoListaSoggetti', { datiSoggetto: unoOPiu(DatiSoggetto) })),
  datiFamigliaConvivenza: facoltativo(
    tipo('tipoDatiFamiglia', {
      residenza: facoltativo(Residenza),
      famigliaConvivenza: facoltativo(FamigliaConvivenzaRisposta),
    }),
  ),
  listaAnomalie: facoltativo(ListaErrori),
});
export type Risposta3002_OK = Valore<typeof Risposta3002_OK>;

export const Risposta3002 = messaggio(
  spazi.consultazione,
  'Risposta3002',
  {
    Risposta3002_OK: facoltativo(Risposta3002_OK.schema),
    rispostaKO: facoltativo(rispostaKO3000.schema),
  },
  alPiuUnoFra('Risposta3002_OK', 'rispostaKO'),
);
export type Risposta3002 = Valore<typeof Risposta3002>;
