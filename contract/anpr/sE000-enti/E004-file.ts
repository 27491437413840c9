import { testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { rispostaKOE000 } from './ko.ts';
import { FileMeta, TestataRichiestaE000, TestataRispostaE000 } from './tipi.ts';

const DatiRichiestaE004 = tipo('tipoDatiRichiestaE004', { idOperazioneANPR: testo(1, 30) });

/** The file of E003. */
export const RichiestaE004 = messaggio(spazi.enti, 'RichiestaE004', {
  testataRichiesta: TestataRichiestaE000,
  datiRichiesta: DatiRichiestaE004,
});
export type RichiestaE004 = Valore<typeof RichiestaE004>;

export const RispostaMultiplaE004 = messaggio(spazi.enti, 'RispostaMultiplaE004', {
  testataRisposta: TestataRispostaE000,
  datiRichiesta: DatiRichiestaE004,
  file: FileMeta,
});
export type RispostaMultiplaE004 = Valore<typeof RispostaMultiplaE004>;

export const RispostaE004 = messaggio(
  spazi.enti,
  'RispostaE004',
  {
    RispostaMultiplaE004: facoltativo(RispostaMultiplaE004.schema),
    rispostaKO: facoltativo(rispostaKOE000.schema),
  },
  alPiuUnoFra('RispostaMultiplaE004', 'rispostaKO'),
);
export type RispostaE004 = Valore<typeof RispostaE004>;
