import { cifreFinoA, codice, data, istante, restringi, testo, testoLibero } from '../schema/foglie.ts';
import { facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { lettereECifre, numeri } from '../tipi/caratteri.ts';
import { CodiceFiscale, IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { Comune, Localita } from '../tipi/luogo.ts';
import { Frazione, Toponimo } from '../tipi/residenza.ts';
import { Sesso, SiglaProvincia } from '../tipi/semplici.ts';
import { StatoCivile } from '../tipi/statoCivile.ts';

const SiONo = testo(2, 2, 'SI|NO');

const CodiceDiDue = restringi(testoLibero(), { forma: lettereECifre, massimo: 2, collassa: true });

const Componente = tipo('tipoComponente', {
  idSchedaSoggettoANPR: IdSchedaSoggettoANPR,
  idGradoParentela: codice(cifreFinoA(2), '05'),
  flagPatente: SiONo,
  flagVeicoli: SiONo,
  statoAccettazione: cifreFinoA(2),
  dataAccettazione: facoltativo(istante()),
  idTitoloStudio: facoltativo(codice(CodiceDiDue, '11')),
  idCondizioneNonProfessionale: facoltativo(codice(CodiceDiDue, '10')),
  idPosizioneProfessionale: facoltativo(codice(CodiceDiDue, '09')),
});

const ListaComponentiCoinvolti = tipo('tipoListaComponentiCoinvolti', { componente: unoOPiu(Componente) });

const IndirizzoResidenza = tipo('tipoIndirizzoResidenza', {
  cap: testo(0, 5, numeri),
  comune: Comune,
  frazione: facoltativo(Frazione),
  toponimo: Toponimo,
  civico: facoltativo(testoLibero()),
  scala: facoltativo(testoLibero()),
  piano: facoltativo(testoLibero()),
  interno: facoltativo(testoLibero()),
  esponente: facoltativo(testoLibero()),
});

const DatiImmobile = tipo('tipoDatiImmobile', {
  idTipoOccupazione: cifreFinoA(2),
  sezione: facoltativo(testoLibero()),
  foglio: facoltativo(testoLibero()),
  particella_mappale: facoltativo(testoLibero()),
  subalterno: facoltativo(testoLibero()),
  registrazioneAE: facoltativo(testoLibero()),
  dataRegistrazioneAE: facoltativo(istante()),
  numeroRegistrazioneAE: facoltativo(testoLibero()),
  noteVerificaUffAnagrafe: facoltativo(testoLibero()),
  noteVerificaContratto: facoltativo(testoLibero()),
});

const CompFamEsistente = tipo('tipoCompFamEsistente', {
  codiceFiscale: facoltativo(CodiceFiscale),
  cognome: testoLibero(),
  nome: testoLibero(),
  sesso: facoltativo(Sesso),
  dataNascita: facoltativo(data()),
  siglaProvinciaNascita: facoltativo(SiglaProvincia),
  nomeComuneNascita: facoltativo(testoLibero()),
  statoNascita: facoltativo(testoLibero()),
  statoNascitaNonAttribuibile: facoltativo(testoLibero()),
});

/** Change of residence declared on the portal: who moves, where, by which title the house is held. */
export const DatiDichiarazioneResidenza = tipo('tipoDatiDichiarazioneResidenza', {
  tipoFamiglia: cifreFinoA(2),
  fasciaReperibilita: facoltativo(testoLibero()),
  recapitoTelefonico: facoltativo(testoLibero()),
  componentiCoinvolti: ListaComponentiCoinvolti,
  indirizzo: IndirizzoResidenza,
  datiImmobile: DatiImmobile,
  componenteFamigliaEsistente: facoltativo(CompFamEsistente),
});

const CittadinanzaP000 = tipo('tipoCittadinanza', {
  nomeCittadinanza: testoLibero(),
  idCittadinanza: cifreFinoA(3),
});

const ClassificazioneComponente = tipo('tipoClassificazioneComponente', {
  nomeClassificazione: testoLibero(),
  idClassificazione: cifreFinoA(2),
});

const CategoriaComponente = tipo('tipoCategoriaComponente', {
  nomeCategoria: testoLibero(),
  idCategoria: cifreFinoA(2),
});

const ComponenteIsc = tipo('tipoComponenteIsc', {
  codiceFiscale: facoltativo(CodiceFiscale),
  cognome: testoLibero(),
  nome: testoLibero(),
  sesso: Sesso,
  dataNascita: data(),
  siglaProvinciaNascita: facoltativo(SiglaProvincia),
  nomeComuneNascita: facoltativo(testoLibero()),
  statoNascita: facoltativo(testoLibero()),
  cittadinanza: CittadinanzaP000,
  statoCivile: StatoCivile,
  statoNascitaNonAttribuibile: facoltativo(testoLibero()),
  localitaEstera: facoltativo(Localita),
  idGradoParentela: codice(cifreFinoA(2), '05'),
  classificazioneComponente: ClassificazioneComponente,
  categoriaComponente: CategoriaComponente,
  comuneUltimaResidenza: facoltativo(Comune),
  statoUltimaProvenienza: facoltativo(testoLibero()),
  localitaUltimaProvenienza: facoltativo(testoLibero()),
  flagPatente: SiONo,
  flagVeicoli: SiONo,
  idTitoloStudio: facoltativo(codice(CodiceDiDue, '11')),
  idCondizioneNonProfessionale: facoltativo(codice(CodiceDiDue, '10')),
  idPosizioneProfessionale: facoltativo(codice(CodiceDiDue, '09')),
});

const ListaComponentiCoinvoltiIsc = tipo('tipoListaComponentiCoinvoltiIsc', {
  componenteIsc: unoOPiu(ComponenteIsc),
});

/** The same for people who are not in ANPR yet. */
export const DatiIscrizioneOnline = tipo('tipoDatiIscrizioneOnline', {
  tipoFamiglia: cifreFinoA(2),
  fasciaReperibilita: facoltativo(testoLibero()),
  recapitoTelefonico: facoltativo(testoLibero()),
  componentiCoinvoltiIsc: ListaComponentiCoinvoltiIsc,
  indirizzo: IndirizzoResidenza,
  datiImmobile: DatiImmobile,
  componenteFamigliaEsistente: facoltativo(CompFamEsistente),
});
