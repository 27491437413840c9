import { base64, cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { lettereECifre, numeri } from '../tipi/caratteri.ts';
import { rispostaKOE000 } from './ko.ts';
import { TestataRichiestaE000, TestataRispostaE000 } from './tipi.ts';

const CriteriRicercaE003 = tipo('tipoCriteriRicercaE003', {
  dataRiferimento: data(),
  datiRichiesti: unoOPiu(codice(cifreFinoA(2), '16')),
  xmlFileCodiciFiscali: base64(),
  casoUso: testo(1, 16, lettereECifre),
});

/** As 4002, for bodies other than municipalities. */
export const RichiestaE003 = messaggio(spazi.enti, 'RichiestaE003', {
  testataRichiesta: TestataRichiestaE000,
  criteriRicerca: CriteriRicercaE003,
});
export type RichiestaE003 = Valore<typeof RichiestaE003>;

const DatiRichiestiRispostaE003 = tipo('tipoDatiRichiestiRispostaE003', {
  dataRiferimento: facoltativo(data()),
  datiRichiesti: zeroOPiu(codice(cifreFinoA(2), '16')),
});

export const RispostaMultiplaE003 = messaggio(spazi.enti, 'RispostaMultiplaE003', {
  testataRisposta: TestataRispostaE000,
  datiRichiesti: facoltativo(DatiRichiestiRispostaE003),
  idOperazioneANPR: testo(1, 30, numeri),
});
export type RispostaMultiplaE003 = Valore<typeof RispostaMultiplaE003>;

export const RispostaE003 = messaggio(
  spazi.enti,
  'RispostaE003',
  {
    RispostaMultiplaE003: facoltativo(RispostaMultiplaE003.schema),
    rispostaKO: facoltativo(rispostaKOE000.schema),
  },
  alPiuUnoFra('RispostaMultiplaE003', 'rispostaKO'),
);
export type RispostaE003 = Valore<typeof RispostaE003>;
