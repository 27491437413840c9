import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { rispostaKOE000 } from './ko.ts';
import { FileMeta, TestataRichiestaE000, TestataRispostaE000 } from './tipi.ts';

const DatiRichiestaE001 = tipo('tipoDatiRichiestaE001', {
  idTabella: cifre(3),
  compressione: facoltativo(cifre(1)),
});

/** As 7001, for bodies other than municipalities. */
export const RichiestaE001 = messaggio(spazi.enti, 'RichiestaE001', {
  testataRichiesta: TestataRichiestaE000,
  datiRichiesta: DatiRichiestaE001,
});
export type RichiestaE001 = Valore<typeof RichiestaE001>;

const DatiDettaglioRispostaE001 = tipo('tipoDatiDettaglioRispostaE001', {
  idTabella: cifre(3),
  file: FileMeta,
});

export const RispostaMultiplaE001 = messaggio(spazi.enti, 'RispostaMultiplaE001', {
  testataRisposta: TestataRispostaE000,
  datiDettaglioRisposta: facoltativo(DatiDettaglioRispostaE001),
});
export type RispostaMultiplaE001 = Valore<typeof RispostaMultiplaE001>;

export const RispostaE001 = messaggio(
  spazi.enti,
  'RispostaE001',
  {
    RispostaMultiplaE001: facoltativo(RispostaMultiplaE001.schema),
    rispostaKO: facoltativo(rispostaKOE000.schema),
  },
  alPiuUnoFra('RispostaMultiplaE001', 'rispostaKO'),
);
export type RispostaE001 = Valore<typeof RispostaE001>;
