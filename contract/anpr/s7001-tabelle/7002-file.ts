import { base64, testo, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO7001 } from './ko.ts';

const DatiRichiesta7002 = tipo('tipoDatiRichiesta7002', { idOperazioneANPR: testo(1, 30) });

/** Result of an extraction, by idOperazioneANPR. */
export const Richiesta7002 = messaggio(spazi.scaricoTabelle, 'Richiesta7002', {
  testataRichiesta: TestataRichiesta,
  datiRichiesta: DatiRichiesta7002,
});
export type Richiesta7002 = Valore<typeof Richiesta7002>;

const File7002 = tipo('tipofile7002', { contenutoFile: facoltativo(base64()) });

/** May arrive as MTOM; formato tells whether it is compressed. */
export const RispostaMultipla7002 = messaggio(spazi.scaricoTabelle, 'RispostaMultipla7002', {
  testataRisposta: TestataRisposta,
  datiRichiesta: DatiRichiesta7002,
  file: File7002,
  formato: testoLibero(),
});
export type RispostaMultipla7002 = Valore<typeof RispostaMultipla7002>;

export const Risposta7002 = messaggio(
  spazi.scaricoTabelle,
  'Risposta7002',
  {
    RispostaMultipla7002: facoltativo(RispostaMultipla7002.schema),
    rispostaKO: facoltativo(rispostaKO7001.schema),
  },
  alPiuUnoFra('RispostaMultipla7002', 'rispostaKO'),
);
export type Risposta7002 = Valore<typeof Risposta7002>;
