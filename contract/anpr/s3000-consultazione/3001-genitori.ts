import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { FamigliaConvivenza, Genitore } from '../tipi/famiglia.ts';
import { Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { Residenza } from '../tipi/residenza.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';

const Genitore3001 = tipo('tipoGenitore', {
  generalita: facoltativo(Generalita),
  cittadinanza: facoltativo(Cittadinanza),
});

export const DatiControllo3001 = tipo('tipoDatiControllo3001', {
  pPadre: cifre(1),
  pCodiceFiscalePadre: cifre(1),
  pCognomePadre: facoltativo(cifre(1)),
  pMadre: cifre(1),
  pCognomeMadre: cifre(1),
  pCodiceFiscaleMadre: cifre(1),
});

/** Search of parents. Dismissed in December 2019 and still in the WSDL: 3002 does it. */
export const Richiesta3001 = messaggio(spazi.consultazione, 'Richiesta3001', {
  testataRichiesta: TestataRichiesta,
  paternita: facoltativo(Genitore3001),
  maternita: facoltativo(Genitore3001),
  datiControlli: DatiControllo3001,
});
export type Richiesta3001 = Valore<typeof Richiesta3001>;

const Genitore3000 = tipo('tipoGenitore3000', {
  genitore: Genitore,
  residenza: facoltativo(Residenza),
  famiglia: facoltativo(FamigliaConvivenza),
});

export const Risposta3001_OK = messaggio(spazi.consultazione, 'Risposta3001_OK', {
  testataRisposta: TestataRisposta,
  elencoSoggettiPadre: zeroOPiu(Genitore3000),
  elencoSoggettiMadre: zeroOPiu(Genitore3000),
});
export type Risposta3001_OK = Valore<typeof Risposta3001_OK>;

export const Risposta3001 = messaggio(
  spazi.consultazione,
  'Risposta3001',
  { Risposta3001_OK: facoltativo(Risposta3001_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3001_OK', 'rispostaKO'),
);
export type Risposta3001 = Valore<typeof Risposta3001>;
