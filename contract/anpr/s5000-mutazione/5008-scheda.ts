import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, cifreFinoA, codice } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { AltriDati, Autoveicoli, Censimento, DomicilioDigitale, ListaLeva } from '../tipi/altri.ts';
import { Atto, AttoANPR, DatiEvento, Sentenza } from '../tipi/atto.ts';
import { CartaIdentita, PermessoSoggiorno } from '../tipi/documenti.ts';
import { ListaElettorale } from '../tipi/elettorale.ts';
import { Genitore } from '../tipi/famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { DatiProcedimento, GestioneCF, ListaControlli } from '../tipi/procedimento.ts';
import {
  AnnullamentoMatrimonio,
  ConvivenzaDiFatto,
  Matrimonio,
  StatoCivile,
  UnioneCivile,
  Vedovanza,
} from '../tipi/statoCivile.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

/** Personal data as they will be. */
export const GeneralitaPerModifica = tipo('tipoGeneralitaPerModifica', {
  generalita: facoltativo(Generalita),
  attributiSoggetto: facoltativo(AttributiSoggetto),
});

const Liste = tipo('tipoListe', {
  listaLeva: facoltativo(ListaLeva),
  listaElettorale: facoltativo(ListaElettorale),
});

const DatiDecesso = tipo('tipoDatiDecesso', {
  motivoDecesso: facoltativo(codice(cifreFinoA(2), '15')),
  eventoDecesso: facoltativo(DatiEvento),
  sentenza: facoltativo(Sentenza),
});

/** tipoMutazione (table 36), more than one where they do not exclude each other (EN311, EN312, EN319…). */
export const DatiControllo5008 = tipo('tipoDatiControllo5008', {
  tipoMutazione: unoOPiu(codice(cifre(2), '36')),
  gestioneCF: facoltativo(GestioneCF),
  listaControlli: facoltativo(ListaControlli),
});

/** Mutazione of the individual record. `generalitaPerRicerca` is what ANPR holds today, or it counts as a change. */
export const Richiesta5008 = messaggio(spazi.mutazione, 'Richiesta5008', {
  testataRichiesta: TestataRichiesta,
  generalitaPerRicerca: Generalita,
  generalitaDaModificare: facoltativo(GeneralitaPerModifica),
  statoCivile: facoltativo(StatoCivile),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  cittadinanza: zeroOPiu(Cittadinanza),
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  separazioneAnnullamentoCessazioneMatrimonio: facoltativo(AnnullamentoMatrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  cartaIdentita: facoltativo(CartaIdentita),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  liste: facoltativo(Liste),
  censimento: facoltativo(Censimento),
  altriDati: facoltativo(AltriDati),
  autoVeicoli: facoltativo(Autoveicoli),
  domicilioDigitale: facoltativo(DomicilioDigitale),
  datiDecesso: facoltativo(DatiDecesso),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo5008,
});
export type Richiesta5008 = Valore<typeof Richiesta5008>;

export const Risposta5008 = messaggio(
  spazi.mutazione,
  'Risposta5008',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5008 = Valore<typeof Risposta5008>;
