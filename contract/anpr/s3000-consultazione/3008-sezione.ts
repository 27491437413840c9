import { testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ListaSezioni5011 } from '../tipi/elettorale.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { Testo200 } from '../tipi/semplici.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';

const ParametriRicerca3008 = tipo('tipoParametriRicerca3008', {
  comune: ComuneRichiesta,
  sezioneelettoralenum: facoltativo(Testo200),
  tipoRichiesta: testoLibero(),
});

/** Electoral sections of a municipality. */
export const Richiesta3008 = messaggio(spazi.consultazione, 'Richiesta3008', {
  testataRichiesta: TestataRichiesta,
  parametriRicerca3008: ParametriRicerca3008,
});
export type Richiesta3008 = Valore<typeof Richiesta3008>;

const ListaSezioni3008 = tipo('tipoListaSezioni3008', { sezioni: unoOPiu(ListaSezioni5011) });

export const Risposta3008_OK = messaggio(spazi.consultazione, 'Risposta3008_OK', {
  testataRisposta: TestataRisposta,
  sezione: ListaSezioni3008,
});
export type Risposta3008_OK = Valore<typeof Risposta3008_OK>;

export const Risposta3008 = messaggio(
  spazi.consultazione,
  'Risposta3008',
  { Risposta3008_OK: facoltativo(Risposta3008_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3008_OK', 'rispostaKO'),
);
export type Risposta3008 = Valore<typeof Risposta3008>;
