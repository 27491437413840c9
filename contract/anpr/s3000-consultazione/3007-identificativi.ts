import { cifreFinoA, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';
import { criteriRichieste } from './tipi.ts';

/** As 3003, but only ids come back. */
export const Richiesta3007 = messaggio(spazi.consultazione, 'Richiesta3007', {
  testataRichiesta: TestataRichiesta,
  comuneRichiesta: facoltativo(ComuneRichiesta),
  ...criteriRichieste,
});
export type Richiesta3007 = Valore<typeof Richiesta3007>;

const OperazioneANPR3007 = tipo('tipoOperazioneANPR3007', {
  statoLavorazione: facoltativo(cifreFinoA(2)),
  tipoOperazione: facoltativo(testo(4, 4)),
  idOperazioneANPR: cifreFinoA(30),
});

const ListaOperazioniANPR3007 = tipo('tipoListaOperazioniANPR3007', {
  operazioneANPR: zeroOPiu(OperazioneANPR3007),
});

export const Risposta3007_OK = messaggio(spazi.consultazione, 'Risposta3007_OK', {
  testataRisposta: TestataRisposta,
  comuneRichiesta: ComuneRichiesta,
  ...criteriRichieste,
  listaOperazioniAnpr: facoltativo(ListaOperazioniANPR3007),
});
export type Risposta3007_OK = Valore<typeof Risposta3007_OK>;

export const Risposta3007 = messaggio(
  spazi.consultazione,
  'Risposta3007',
  { Risposta3007_OK: facoltativo(Risposta3007_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3007_OK', 'rispostaKO'),
);
export type Risposta3007 = Valore<typeof Risposta3007>;
