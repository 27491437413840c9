import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, cifreFinoA, codice, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Censimento, DomicilioDigitale } from '../tipi/altri.ts';
import { traslitteratoConCifre } from '../tipi/caratteri.ts';
import { PermessoSoggiorno } from '../tipi/documenti.ts';
import { FamigliaConvivenza } from '../tipi/famiglia.ts';
import { Generalita } from '../tipi/generalita.ts';
import { ListaControlli } from '../tipi/procedimento.ts';
import { ConvivenzaDiFatto, Matrimonio, UnioneCivile } from '../tipi/statoCivile.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

export const SchedaSoggetto = tipo('tipoSchedaSoggetto', {
  generalitaPerRicerca: Generalita,
  matrimonio: facoltativo(Matrimonio),
  convivenzaDiFatto: facoltativo(ConvivenzaDiFatto),
  unioneCivile: facoltativo(UnioneCivile),
  permessoSoggiorno: facoltativo(PermessoSoggiorno),
  censimento: facoltativo(Censimento),
  domicilioDigitale: facoltativo(DomicilioDigitale),
});

/** Table 49. */
export const RevocaDato = tipo('tipoRevocaDato', {
  motivoRevoca: codice(cifreFinoA(2), '49'),
  noteRevoca: facoltativo(testo(1, 80, traslitteratoConCifre)),
});

/** tipoRevoca (table 48) in two digits, plus 10 identity card, 11 birth deed, 12 codice fiscale not validated. */
export const DatiControllo5013 = tipo('tipoDatiControllo5013', {
  tipoRevoca: codice(cifre(2), '48'),
  listaControlli: facoltativo(ListaControlli),
});

/** Removes a datum. */
export const Richiesta5013 = messaggio(
  spazi.mutazione,
  'Richiesta5013',
  {
    testataRichiesta: TestataRichiesta,
    schedaSoggetto: facoltativo(SchedaSoggetto),
    famigliaConvivenza: facoltativo(FamigliaConvivenza),
    motivoAnnullamento: RevocaDato,
    datiControllo: DatiControllo5013,
  },
  alPiuUnoFra('schedaSoggetto', 'famigliaConvivenza'),
);
export type Richiesta5013 = Valore<typeof Richiesta5013>;

export const Risposta5013 = messaggio(
  spazi.mutazione,
  'Risposta5013',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5013 = Valore<typeof Risposta5013>;
