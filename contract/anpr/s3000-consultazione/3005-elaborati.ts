import { base64, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';

const DatiRichiesta3005 = tipo('tipoDatiRichiesta3005', { idOperazioneANPR: testo(1, 30) });

/** Result of an extraction. 7002 took its place; the WSDL calls it `visualizzazione_eleaborati`. */
export const Richiesta3005 = messaggio(spazi.consultazione, 'Richiesta3005', {
  testataRichiesta: TestataRichiesta,
  datiRichiesta: DatiRichiesta3005,
});
export type Richiesta3005 = Valore<typeof Richiesta3005>;

const File3005 = tipo('tipofile3005', { xmlFile: facoltativo(base64()) });

export const Risposta3005_OK = messaggio(spazi.consultazione, 'Risposta3005_OK', {
  testataRisposta: TestataRisposta,
  datiRichiesta: DatiRichiesta3005,
  file: File3005,
});
export type Risposta3005_OK = Valore<typeof Risposta3005_OK>;

export const Risposta3005 = messaggio(
  spazi.consultazione,
  'Risposta3005',
  { Risposta3005_OK: facoltativo(Risposta3005_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3005_OK', 'rispostaKO'),
);
export type Risposta3005 = Valore<typeof Risposta3005>;
