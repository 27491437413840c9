import { Risposta_Comune } from '../risposta-comune.ts';
import { cifre, cifreFinoA, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { numeri } from '../tipi/caratteri.ts';
import { Generalita } from '../tipi/generalita.ts';
import { DatiProcedimento, ListaControlli } from '../tipi/procedimento.ts';
import { AnnullamentoMatrimonio, Matrimonio, Vedovanza } from '../tipi/statoCivile.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

const RicercaMatrimonio = tipo('tipoRicercaMatrimonio', {
  coniuge1: Generalita,
  dataMatrimonio: facoltativo(data()),
  coniuge2: facoltativo(Generalita),
});

/** 01 insert, 02 widowhood, 03 end, 04–06 changes, 07 removal (then `datiAnnullamento`). */
export const DatiControllo5021 = tipo('tipoDatiControllo5021', {
  tipoMutazione: unoOPiu(cifre(2)),
  listaControlli: facoltativo(ListaControlli),
});

const DatiAnnullamento = tipo('tipoDatiAnnullamento', { idOperazioneANPR: testo(1, 30, numeri) });

/** Marriages of a person who has more than one. */
export const Richiesta5021 = messaggio(spazi.mutazione, 'Richiesta5021', {
  testataRichiesta: TestataRichiesta,
  matrimonioPerRicerca: RicercaMatrimonio,
  matrimonio: facoltativo(Matrimonio),
  vedovanza: facoltativo(Vedovanza),
  separazioneAnnullamentoCessazioneMatrimonio: facoltativo(AnnullamentoMatrimonio),
  datiDelProcedimento: facoltativo(DatiProcedimento),
  datiControllo: DatiControllo5021,
  datiAnnullamento: facoltativo(DatiAnnullamento),
});
export type Richiesta5021 = Valore<typeof Richiesta5021>;

export const Risposta5021 = messaggio(
  spazi.mutazione,
  'Risposta5021',
  {
    Risposta_Comune: facoltativo(Risposta_Comune.schema),
    rispostaKO: facoltativo(rispostaKO5000.schema),
    tipoMutazione: cifreFinoA(2),
  },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5021 = Valore<typeof Risposta5021>;
