import { Risposta_Comune } from '../risposta-comune.ts';
import { data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { FamigliaConvivenza } from '../tipi/famiglia.ts';
import { ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO2000 } from './ko.ts';

/** Why and since when the convivenza is archived. */
const DatiArchiviazione = tipo('tipoDatiArchiviazione', {
  noteArchiviazione: facoltativo(testo(1, 80)),
  dataDecorrenzaArchiviazione: data(),
});

export const DatiControllo2009 = tipo('tipoDatiControllo2009', {
  listaControlli: facoltativo(ListaControlli),
});

/** Archives a convivenza where nobody is left (EN126). */
export const Richiesta2009 = messaggio(spazi.cancellazione, 'Richiesta2009', {
  testataRichiesta: TestataRichiesta,
  estremiSchedaConvivenza: FamigliaConvivenza,
  datiArchiviazione: DatiArchiviazione,
  datiControllo: DatiControllo2009,
});
export type Richiesta2009 = Valore<typeof Richiesta2009>;

export const Risposta2009 = messaggio(
  spazi.cancellazione,
  'Risposta2009',
  { Risposta_Comune: facoltativo(Risposta_Comune.schema), rispostaKO: facoltativo(rispostaKO2000.schema) },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta2009 = Valore<typeof Risposta2009>;
