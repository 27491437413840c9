import { base64, cifreFinoA, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';
import { criteriRichieste } from './tipi.ts';

/** Reads back the outcome of a request, or the operations on a person. */
export const Richiesta3003 = messaggio(spazi.consultazione, 'Richiesta3003', {
  testataRichiesta: TestataRichiesta,
  comuneRichiesta: facoltativo(ComuneRichiesta),
  ...criteriRichieste,
});
export type Richiesta3003 = Valore<typeof Richiesta3003>;

const DatiRisposta3003 = tipo('tipodatiRisposta3003', {
  statoLavorazione: facoltativo(cifreFinoA(2)),
  tipoOperazione: facoltativo(testo(4, 4)),
  xmlRisposta: facoltativo(base64()),
});

export const Risposta3003_OK = messaggio(spazi.consultazione, 'Risposta3003_OK', {
  testataRisposta: TestataRisposta,
  comuneRichiesta: ComuneRichiesta,
  ...criteriRichieste,
  elencoRisposte: zeroOPiu(DatiRisposta3003),
});
export type Risposta3003_OK = Valore<typeof Risposta3003_OK>;

export const Risposta3003 = messaggio(
  spazi.consultazione,
  'Risposta3003',
  { Risposta3003_OK: facoltativo(Risposta3003_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3003_OK', 'rispostaKO'),
);
export type Risposta3003 = Valore<typeof Risposta3003>;
