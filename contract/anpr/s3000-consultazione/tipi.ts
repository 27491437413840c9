import { cifre, cifreFinoA, codice, data, istante, testo } from '../schema/foglie.ts';
import { facoltativo, tipo } from '../schema/tipo.ts';
import { numeri } from '../tipi/caratteri.ts';
import { IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { LuogoNascita3000 } from '../tipi/luogo.ts';
import { CodFiscale, NomeCognome } from '../tipi/semplici.ts';

/** By one of the three ids. tipoOperazione: 1 reads, 2 annuls (extractions only). */
const RicercaSingolaRichiesta = tipo('tipoRicercaSingolaRichiesta', {
  idOperazioneANPR: facoltativo(cifreFinoA(30)),
  protocolloComune: facoltativo(testo(20, 20)),
  idOperazioneComune: facoltativo(testo(1, 30)),
  tipoOperazione: cifre(1),
});

export const PeriodoRiferimento = tipo('tipoPeriodoRiferimento', {
  dataOraIniziale: istante(),
  dataOraFinale: istante(),
});

export const IdentificativiANPR = tipo('tipoIdentificativiANPR', {
  protocolloANPRDa: cifreFinoA(30),
  protocolloANPRA: cifreFinoA(30),
});

export const IdentificativiComune = tipo('tipoIdentificativiComune', {
  protocolloComuneDa: facoltativo(testo(20, 20)),
  protocolloComuneA: facoltativo(testo(20, 20)),
  idOperazioneComuneDa: facoltativo(testo(1, 30)),
  idOperazioneComuneA: facoltativo(testo(1, 30)),
});

/** Lists are refused since ANPR02 (EN379): 4005 gives them. */
const RicercaElenchiRichieste = tipo('tipoRicercaElenchiRichieste', {
  statoLavorazione: codice(cifreFinoA(2), '44'),
  operazioneRichiesta: facoltativo(testo(1, 4)),
  periodoRiferimentoRichieste: facoltativo(PeriodoRiferimento),
  identificativiANPR: facoltativo(IdentificativiANPR),
  identificativiComune: facoltativo(IdentificativiComune),
});

export const DatiNascita3003 = tipo('tipoDatiNascita3003', {
  dataEvento: data(),
  luogoNascita: facoltativo(LuogoNascita3000),
});

export const DatiSoggettoRicerca = tipo('tipoDatiSoggetto', {
  codiceFiscale: facoltativo(CodFiscale),
  cognome: facoltativo(NomeCognome),
  nome: facoltativo(NomeCognome),
  datiNascitaSoggetto: facoltativo(DatiNascita3003),
  idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
});

/** The operations on a person; `dettaglioElenco` widens to those on the family. */
const ParametriRicercaSoggetto = tipo('tipoParametriRicercaSoggetto', {
  datiSoggetto: facoltativo(DatiSoggettoRicerca),
  dettaglioElenco: facoltativo(testo(0, 2, numeri)),
});

export const ProcedimentiInScadenza = tipo('tipoProcedimentiInScadenza', {
  dataChiusuraIniziale: istante(),
  dataChiusuraFinale: istante(),
});

const ParametriProcedimenti = tipo('tipoParametriProcedimenti', {
  motivoAvvioProcedimento: facoltativo(codice(cifreFinoA(2), '29')),
  statoProcedimento: facoltativo(codice(cifreFinoA(2), '30')),
  esitoChiusura: facoltativo(testo(1, 1)),
  dateChiusura: facoltativo(ProcedimentiInScadenza),
});

/** By what 3003 and 3007 look for requests: one of the four. */
export const criteriRichieste = {
  ricercaSingolaRichiesta: facoltativo(RicercaSingolaRichiesta),
  ricercaElenchiRichieste: facoltativo(RicercaElenchiRichieste),
  parametriRicercaSoggetto: facoltativo(ParametriRicercaSoggetto),
  parametriProcedimenti: facoltativo(ParametriProcedimenti),
};
