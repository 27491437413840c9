import { base64, cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO7001 } from './ko.ts';

const DatiRichiesta7001 = tipo('tipoDatiRichiesta', { idTabella: cifre(3) });

/** A decode table, by its number in three digits. */
export const Richiesta7001 = messaggio(spazi.scaricoTabelle, 'Richiesta7001', {
  testataRichiesta: TestataRichiesta,
  datiRichiesta: DatiRichiesta7001,
});
export type Richiesta7001 = Valore<typeof Richiesta7001>;

const DatiDettaglioRisposta = tipo('tipoDatiDettaglioRisposta', {
  idTabella: cifre(3),
  xmlFile: unoOPiu(base64()),
});

export const RispostaMultipla7001 = messaggio(spazi.scaricoTabelle, 'RispostaMultipla7001', {
  testataRisposta: TestataRisposta,
  datiDettaglioRisposta: facoltativo(DatiDettaglioRisposta),
});
export type RispostaMultipla7001 = Valore<typeof RispostaMultipla7001>;

export const Risposta7001 = messaggio(
  spazi.scaricoTabelle,
  'Risposta7001',
  {
    RispostaMultipla7001: facoltativo(RispostaMultipla7001.schema),
    rispostaKO: facoltativo(rispostaKO7001.schema),
  },
  alPiuUnoFra('RispostaMultipla7001', 'rispostaKO'),
);
export type Risposta7001 = Valore<typeof Risposta7001>;
