import { booleano } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOCONSOLATI } from './ko.ts';

/** Is the person in AIRE? */
export const RichiestaC010 = messaggio(spazi.consolati, 'RichiestaC010', {
  testataRichiesta: TestataRichiesta,
  generalita: Generalita,
});
export type RichiestaC010 = Valore<typeof RichiestaC010>;

export const RispostaC010 = messaggio(spazi.consolati, 'RispostaC010', {
  testataRisposta: TestataRisposta,
  isAire: facoltativo(booleano()),
});
export type RispostaC010 = Valore<typeof RispostaC010>;

export const RispostaEsitoC010 = messaggio(
  spazi.consolati,
  'RispostaEsitoC010',
  { RispostaC010: facoltativo(RispostaC010.schema), rispostaKO: facoltativo(rispostaKOCONSOLATI.schema) },
  alPiuUnoFra('RispostaC010', 'rispostaKO'),
);
export type RispostaEsitoC010 = Valore<typeof RispostaEsitoC010>;
