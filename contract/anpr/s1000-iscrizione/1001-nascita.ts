import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Atto, AttoANPR } from '../tipi/atto.ts';
import { ElencoGenitori, FamigliaConvivenza, Genitore, LegameSoggetto } from '../tipi/famiglia.ts';
import { AttributiSoggetto, Cittadinanza, Generalita } from '../tipi/generalita.ts';
import { DatiProcedimento, GestioneCF, ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO1000 } from './ko.ts';

/** attribuzioneFamiglia: 1 of both parents, 2 of the father, 3 of the mother, 4 convivenza, 5 another family. */
export const DatiControllo1001 = tipo('tipoDatiControllo1001', {
  origineCognome: facoltativo(cifre(1)),
  filiazione: facoltativo(cifre(1)),
  attribuzioneFamiglia: cifre(1),
  gestioneCF: facoltativo(GestioneCF),
  listaControlli: facoltativo(ListaControlli),
});

/** Iscrizione per nascita. `famConv` and `legameSoggetto` are needed when attribuzioneFamiglia is 4 or 5 (EF030). */
export const Richiesta1001 = messaggio(spazi.iscrizione, 'Richiesta1001', {
  testataRichiesta: TestataRichiesta,
  generalita1001: tipo('tipoGeneralitaIscrizione1001', {
    generalita: Generalita,
    attributiSoggetto: facoltativo(AttributiSoggetto),
  }),
  attoNascita: facoltativo(Atto),
  attoNascitaANPR: facoltativo(AttoANPR),
  cittadinanza: Cittadinanza,
  paternita: facoltativo(Genitore),
  maternita: facoltativo(Genitore),
  famConv: facoltativo(FamigliaConvivenza),
  legameSoggetto: facoltativo(LegameSoggetto),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo1001,
});
export type Richiesta1001 = Valore<typeof Richiesta1001>;

/** More than one person could be the parent: the clerk chooses and sends again. */
export const RispostaMultipla1001 = messaggio(spazi.iscrizione, 'RispostaMultipla1001', {
  testataRisposta: TestataRisposta,
  elencoSoggettiPadre: facoltativo(ElencoGenitori),
  elencoSoggettiMadre: facoltativo(ElencoGenitori),
});
export type RispostaMultipla1001 = Valore<typeof RispostaMultipla1001>;

/** The schema lets it be empty: an empty one is a technical failure, not a success. */
export const Risposta1001 = messaggio(
  spazi.iscrizione,
  'Risposta1001',
  {
    Risposta_Comune: facoltativo(Risposta_Comune.schema),
    rispostaKO: facoltativo(rispostaKO1000.schema),
    RispostaMultipla1001: facoltativo(RispostaMultipla1001.schema),
  },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO', 'RispostaMultipla1001'),
);
export type Risposta1001 = Valore<typeof Risposta1001>;
