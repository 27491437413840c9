import type { z } from 'zod';
import { testo } from '../schema/foglie.ts';
import { facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { AltriDati, Autoveicoli, Censimento, DomicilioDigitale, ListaLeva } from './altri.ts';
import { Atto, AttoANPR, DatiEvento } from './atto.ts';
import { CartaIdentita, PermessoSoggiorno } from './documenti.ts';
import { ListaElettorale, ListaElettorale5010, ListeElettorali } from './elettorale.ts';
import {
  FamigliaConvivenza,
  FamigliaConvivenzaRisposta,
  Genitore,
  LegameSoggetto,
  LegameSoggettoCompleto,
  TutoreIntestatario,
} from './famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita, Identificativi } from './generalita.ts';
import { DatiCancellazione, DatiIscrizione } from './iscrizione.ts';
import { ProvenienzaDestinazione } from './luogo.ts';
import { DatiProcedimento, DatiProcedimentoIstruttoria } from './procedimento.ts';
import { AltraLingua, Residenza } from './residenza.ts';
import {
  AnnullamentoMatrimonio,
  ConvivenzaDiFatto,
  Matrimonio,
  Poligamie,
  StatoCivile,
  UnioneCivile,
  Vedovanza,
} from './statoCivile.ts';
import { ErroreAnomalia } from './testata.ts';
import { DatiTranslitterati } from './traslitterati.ts';

/** Says that the related person is not linked to a record of ANPR. */
const Extra = testo(1, 1);

/** The whole record of a person, as 3002 returns it (model.md §16). */
export const DatiSoggetto = tipo('tipoDatiRispostaEstrazioneSoggetti', {
  identificativi: facoltativo(Identificativi),
  generalita: Generalita,
  statoCivile: facoltativo(StatoCivile),
  attributiSoggetto: facoltativo(AttributiSoggetto),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: zeroOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  padreExtra: facoltativo(Extra),
  maternita: facoltativo(Genitore),
  madreExtra: facoltativo(Extra),
  residenza: zeroOPiu(Residenza),
  altraLingua: zeroOPiu(AltraLingua),
  datiTraslitterati: facoltativo(DatiTranslitterati),
  tutoreIntestatario: facoltativo(TutoreIntestatario),
  tutoreExtra: facoltativo(Extra),
  matrimonio: facoltativo(Matrimonio),
  coniugeExtra: facoltativo(Extra),
  vedovanza: facoltativo(Vedovanza),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  listaElettorale: facoltativo(ListaElettorale),
  listaElettoraleCompleta: facoltativo(ListeElettorali),
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
  listaDatiPoligamia: facoltativo(Poligamie),
});
export type DatiSoggetto = z.infer<typeof DatiSoggetto>;

/** What an operation changed of a person. In practice only the data that ANPR generated: ids, codice fiscale. */
export const DatiSoggettiRisposta = tipo('tipoDatiSoggettiRisposta', {
  identificativi: facoltativo(Identificativi),
  generalitaPrecedenti: facoltativo(Generalita),
  famigliaConvivenzaPrecedente: facoltativo(FamigliaConvivenza),
  generalitaAttuali: facoltativo(Generalita),
  statoCivile: facoltativo(StatoCivile),
  attributiSoggetto: facoltativo(AttributiSoggetto),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: zeroOPiu(Cittadinanza),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  residenza: zeroOPiu(Residenza),
  datiTraslitterati: facoltativo(DatiTranslitterati),
  tutoreIntestatario: facoltativo(TutoreIntestatario),
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  annullamentoMatrimonio: facoltativo(AnnullamentoMatrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  liste: facoltativo(ListaElettorale5010),
  listaElettorale: facoltativo(ListaElettorale),
  listaLeva: facoltativo(ListaLeva),
  censimento: facoltativo(Censimento),
  legameSoggetto: facoltativo(LegameSoggetto),
  famigliaConvivenza: facoltativo(FamigliaConvivenza),
  altriDati: facoltativo(AltriDati),
  autoveicoli: facoltativo(Autoveicoli),
  domicilioDigitale: facoltativo(DomicilioDigitale),
  datiIscrizione: facoltativo(DatiIscrizione),
  datiCancellazione: facoltativo(DatiCancellazione),
  datiDecesso: facoltativo(DatiEvento),
  provenienza: facoltativo(ProvenienzaDestinazione),
  destinazione: facoltativo(ProvenienzaDestinazione),
  procedimento: facoltativo(DatiProcedimento),
  dettagliProcedimento: facoltativo(DatiProcedimentoIstruttoria),
});
export type DatiSoggettiRisposta = z.infer<typeof DatiSoggettiRisposta>;
