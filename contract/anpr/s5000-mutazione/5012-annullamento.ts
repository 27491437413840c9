import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { DatiOperazione, DatiRicercaScheda } from '../tipi/operazione.ts';
import { ListaControlli } from '../tipi/procedimento.ts';
import { SiNo } from '../tipi/semplici.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

/** RA=1 restores the position after a move, RP=1 only of some people. */
export const DatiControllo5012 = tipo('tipoDatiControllo5012', {
  tipoScheda: cifre(1),
  annullamentoAttribuzioneCF: SiNo,
  listaControlli: facoltativo(ListaControlli),
});

/** Annulment of a mutation. */
export const Richiesta5012 = messaggio(spazi.mutazione, 'Richiesta5012', {
  testataRichiesta: TestataRichiesta,
  datiOperazioneDaAnnullare: DatiOperazione,
  datiSchedaSoggettoFamigliaConvivenza: DatiRicercaScheda,
  datiControllo: DatiControllo5012,
});
export type Richiesta5012 = Valore<typeof Richiesta5012>;

export const Risposta5012 = messaggio(
  spazi.mutazione,
  'Risposta5012',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO5000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5012 = Valore<typeof Risposta5012>;
