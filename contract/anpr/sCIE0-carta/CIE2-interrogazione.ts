import { cifre, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Atto, AttoANPR } from '../tipi/atto.ts';
import { CartaIdentita, PermessoSoggiorno } from '../tipi/documenti.ts';
import { AttributiSoggetto, Cittadinanza, Generalita, IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { DatiCancellazione } from '../tipi/iscrizione.ts';
import { CodiceConsolato, Comune, LuogoEvento } from '../tipi/luogo.ts';
import { Residenza } from '../tipi/residenza.ts';
import { CodFiscale, NomeCognome, Senza, Sesso } from '../tipi/semplici.ts';
import { StatoCivile } from '../tipi/statoCivile.ts';
import { ListaErrori, TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCIE0 } from './ko.ts';
import { DatiRichiedente } from './tipi.ts';

export const GeneralitaPerRicerca = tipo(
  'tipoGeneralitaPerRicerca',
  {
    codiceFiscale: facoltativo(CodFiscale),
    cognome: facoltativo(NomeCognome),
    senzaCognome: facoltativo(Senza),
    nome: facoltativo(NomeCognome),
    senzaNome: facoltativo(Senza),
    sesso: facoltativo(Sesso),
    dataNascita: facoltativo(data()),
    senzaGiorno: facoltativo(Senza),
    senzaGiornoMese: facoltativo(Senza),
    luogoNascita: facoltativo(LuogoEvento),
    idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
    codiceConsolato: facoltativo(CodiceConsolato),
  },
  unoFra('cognome', 'senzaCognome'),
  unoFra('nome', 'senzaNome'),
);

export const DatiControllo = tipo('tipoDatiControllo', {
  comuneResidenza: Comune,
  soggettoAIRE: facoltativo(testo(1, 20, 'SI|NO|si|no|Si|No|s|n|S|N')),
});

/** CIEOnline reads a person; the parents only of who is under age. */
export const RichiestaCIE2 = messaggio(spazi.cie, 'RichiestaCIE2', {
  testataRichiesta: TestataRichiesta,
  generalita: GeneralitaPerRicerca,
  datiRichiedente: DatiRichiedente,
  datiControllo: DatiControllo,
});
export type RichiestaCIE2 = Valore<typeof RichiestaCIE2>;

const DatiSoggettoCIE = tipo('tipoDatiSoggetto', {
  generalita: Generalita,
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  statoCivile: facoltativo(StatoCivile),
  paternita: facoltativo(Generalita),
  maternita: facoltativo(Generalita),
  residenza: facoltativo(Residenza),
  cittadinanza: zeroOPiu(Cittadinanza),
  datiCancellazione: facoltativo(DatiCancellazione),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  attributiSoggetto: facoltativo(AttributiSoggetto),
  provenienzaInformazioni: facoltativo(cifre(1)),
});

const ListaDatiSoggetto = tipo('tipoListaDatiSoggetto', { datiSoggetto: unoOPiu(DatiSoggettoCIE) });

export const RispostaCIE2 = messaggio(spazi.cie, 'RispostaCIE2', {
  testataRisposta: TestataRisposta,
  listaSoggetti: facoltativo(ListaDatiSoggetto),
  listaErrori: facoltativo(ListaErrori),
});
export type RispostaCIE2 = Valore<typeof RispostaCIE2>;

export const RispostaEsitoCIE2 = messaggio(
  spazi.cie,
  'RispostaEsitoCIE2',
  { RispostaCIE2: facoltativo(RispostaCIE2.schema), rispostaKO: facoltativo(rispostaKOCIE0.schema) },
  alPiuUnoFra('RispostaCIE2', 'rispostaKO'),
);
export type RispostaEsitoCIE2 = Valore<typeof RispostaEsitoCIE2>;
