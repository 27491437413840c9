import { base64, cifreFinoA, codice, istante, restringi, testo, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { lettere, numeri } from '../tipi/caratteri.ts';
import { ComuneRichiesta } from '../tipi/luogo.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO4000 } from './ko.ts';

const PeriodoRiferimento4005 = tipo('tipoPeriodoRiferimento', {
  dataOraIniziale: istante(),
  dataOraFinale: istante(),
});

const IdentificativiANPR = tipo('tipoIdentificativiANPR', {
  protocolloANPRDa: cifreFinoA(30),
  protocolloANPRA: cifreFinoA(30),
});

/** Lists are refused since ANPR02 (EN379): 4005 gives them. */
const RicercaElenchiRichieste = tipo('tipoRicercaElenchiRichieste', {
  statoLavorazione: codice(cifreFinoA(2), '44'),
  operazioneRichiesta: facoltativo(testo(1, 4)),
  periodoRiferimentoRichieste: facoltativo(PeriodoRiferimento4005),
  identificativiANPR: facoltativo(IdentificativiANPR),
});

/** A period of thirty-one days at most, within the last 180 days. */
const Elaborazione4005 = tipo('tipoElaborazione4005', {
  comuneRichiesta: facoltativo(ComuneRichiesta),
  dettaglioDati: facoltativo(restringi(testoLibero(), { forma: 'ID|RICHIESTA|RISPOSTA|TUTTO' })),
  ricercaElenchiRichieste: facoltativo(RicercaElenchiRichieste),
});

/** Asks how a request is going on; `progressivo` counts the pieces of a long answer from 1. */
const VerificaStato4005 = tipo('tipoVerificaStato4005', {
  idOperazioneANPR: testo(1, 30, numeri),
  progressivo: cifreFinoA(5),
});

/** Operations and notifications of the municipality: what keeps a local database aligned. Asked, then fetched. */
export const Richiesta4005 = messaggio(
  spazi.estrazione,
  'Richiesta4005',
  {
    testataRichiesta: TestataRichiesta,
    elaborazione: facoltativo(Elaborazione4005),
    verificaStato: facoltativo(VerificaStato4005),
  },
  unoFra('elaborazione', 'verificaStato'),
);
export type Richiesta4005 = Valore<typeof Richiesta4005>;

const DatiFornitura4005 = tipo('tipoDatiFornitura4005', {
  progressivoCorrente: cifreFinoA(5),
  progressivoTotale: cifreFinoA(5),
});

const DatiRisposta4005 = tipo('tipodatiRisposta4005', {
  idOperazioneANPR: testo(1, 30, numeri),
  statoLavorazione: facoltativo(cifreFinoA(2)),
  tipoOperazione: facoltativo(testo(4, 4)),
  contenutoRichiesta: facoltativo(base64()),
  formatoRichiesta: facoltativo(testo(2, 4, lettere)),
  contenutoRisposta: facoltativo(base64()),
  formatoRisposta: facoltativo(testo(2, 4, lettere)),
});

/** statoRichiesta: 0 queued, 1 running, 2 ready, 3 or 99 failed or expired. May arrive as MTOM. */
export const RispostaMultipla4005 = messaggio(spazi.estrazione, 'RispostaMultipla4005', {
  testataRisposta: TestataRisposta,
  statoRichiesta: testoLibero(),
  idOperazioneANPR: cifreFinoA(30),
  dataDisponibilita: istante(),
  comuneRichiesta: facoltativo(ComuneRichiesta),
  ricercaElenchiRichieste: facoltativo(RicercaElenchiRichieste),
  datiFornitura: facoltativo(DatiFornitura4005),
  elencoRisposte: zeroOPiu(DatiRisposta4005),
});
export type RispostaMultipla4005 = Valore<typeof RispostaMultipla4005>;

export const Risposta4005 = messaggio(
  spazi.estrazione,
  'Risposta4005',
  {
    RispostaMultipla4005: facoltativo(RispostaMultipla4005.schema),
    rispostaKO: facoltativo(rispostaKO4000.schema),
  },
  alPiuUnoFra('RispostaMultipla4005', 'rispostaKO'),
);
export type Risposta4005 = Valore<typeof Risposta4005>;
