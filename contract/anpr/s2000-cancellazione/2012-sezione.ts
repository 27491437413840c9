import { Risposta_Comune } from '../risposta-comune.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { Testo200 } from '../tipi/semplici.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO2000 } from './ko.ts';

const DatiSezione2012 = tipo('tipoDatiSezione2012', {
  comune: ComuneRichiesta,
  sezioneelettoralenum: Testo200,
});

/** Removes an electoral section that nobody votes in (EN562). */
export const Richiesta2012 = messaggio(spazi.cancellazione, 'Richiesta2012', {
  testataRichiesta: TestataRichiesta,
  datiSezione: DatiSezione2012,
});
export type Richiesta2012 = Valore<typeof Richiesta2012>;

export const Risposta2012 = messaggio(
  spazi.cancellazione,
  'Risposta2012',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO2000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta2012 = Valore<typeof Risposta2012>;
