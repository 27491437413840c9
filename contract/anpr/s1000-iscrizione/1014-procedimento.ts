import { Risposta_Comune } from '../risposta-comune.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { DatiProcedimentoIstruttoria, ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO1000 } from './ko.ts';

export const DatiControllo1014 = tipo('tipoDatiControllo1014', {
  listaControlli: facoltativo(ListaControlli),
});

/** Opens, changes, closes or archives a procedimento: tipoOperazione I, M, C, A. */
export const Richiesta1014 = messaggio(spazi.iscrizione, 'Richiesta1014', {
  testataRichiesta: TestataRichiesta,
  procedimentoIstruttoria: DatiProcedimentoIstruttoria,
  generalitaPerRicerca: zeroOPiu(Generalita),
  datiControllo: facoltativo(DatiControllo1014),
});
export type Richiesta1014 = Valore<typeof Richiesta1014>;

export const Risposta1014 = messaggio(
  spazi.iscrizione,
  'Risposta1014',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO1000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta1014 = Valore<typeof Risposta1014>;
