import { base64, cifre, cifreFinoA, codice, data } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO4000 } from './ko.ts';

/** Two thousand codes at most (EN101). criterioSelezione: 1 idANPR, 2 codice fiscale. */
const CriteriRicerca4002 = tipo('tipoCriteriRicerca4002', {
  dataRiferimento: data(),
  datiRichiesti: unoOPiu(codice(cifreFinoA(2), '16')),
  xmlFileCodiciFiscali: base64(),
  criterioSelezione: facoltativo(cifre(1)),
});

/** Data at a date for a list of codes. */
export const Richiesta4002 = messaggio(spazi.estrazione, 'Richiesta4002', {
  testataRichiesta: TestataRichiesta,
  criteriRicerca: CriteriRicerca4002,
});
export type Richiesta4002 = Valore<typeof Richiesta4002>;

const DatiRichiestiRisposta4002 = tipo('tipoDatiRichiestiRisposta4002', {
  dataRiferimento: facoltativo(data()),
  datiRichiesti: zeroOPiu(codice(cifreFinoA(2), '16')),
});

export const RispostaMultipla4002 = messaggio(spazi.estrazione, 'RispostaMultipla4002', {
  testataRisposta: TestataRisposta,
  datiRichiesti: facoltativo(DatiRichiestiRisposta4002),
  idOperazioneANPR: cifreFinoA(30),
});
export type RispostaMultipla4002 = Valore<typeof RispostaMultipla4002>;

export const Risposta4002 = messaggio(
  spazi.estrazione,
  'Risposta4002',
  {
    RispostaMultipla4002: facoltativo(RispostaMultipla4002.schema),
    rispostaKO: facoltativo(rispostaKO4000.schema),
  },
  alPiuUnoFra('RispostaMultipla4002', 'rispostaKO'),
);
export type Risposta4002 = Valore<typeof Risposta4002>;
