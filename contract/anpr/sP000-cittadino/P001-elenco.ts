import { booleano, cifreFinoA, data, istante, restringi, testoLibero } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { CodiceFiscale, IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { IdFamigliaConvivenzaANPR } from '../tipi/semplici.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKOP000 } from './ko.ts';

/** idStatoRichiesta must be there but may be empty: then any state. */
const CriteriRicercaP001 = tipo(
  'tipoCriteriRicercaP001',
  {
    dataIniziale: data(),
    dataFinale: data(),
    idTipologia: cifreFinoA(2),
    idStatoRichiesta: restringi(testoLibero(), { forma: '(\\d)*', massimo: 2, collassa: true }),
    flagInScadenza: facoltativo(booleano()),
    flagProrogate: facoltativo(booleano()),
  },
  alPiuUnoFra('flagInScadenza', 'flagProrogate'),
);

/** Requests made by citizens on the national portal. */
export const RichiestaP001 = messaggio(spazi.cittadino, 'RichiestaP001', {
  testataRichiesta: TestataRichiesta,
  criteriRicerca: CriteriRicercaP001,
});
export type RichiestaP001 = Valore<typeof RichiestaP001>;

const ElementoElencoP001 = tipo('tipoRichiestaP001', {
  codiceRichiesta: cifreFinoA(30),
  idSchedaSoggettoRichiedente: facoltativo(IdSchedaSoggettoANPR),
  idSchedaSoggettoInteressato: facoltativo(IdSchedaSoggettoANPR),
  idFamigliaConvivenzaANPR: facoltativo(IdFamigliaConvivenzaANPR),
  idStatoRichiesta: cifreFinoA(2),
  idTipologia: cifreFinoA(2),
  dataApertura: istante(),
  dataChiusura: facoltativo(istante()),
  operatore: facoltativo(testoLibero()),
  codiceFiscaleSoggettoRichiedente: facoltativo(CodiceFiscale),
});

const ListaRichiestaP001 = tipo('tipoListaRichiestaP001', { richiesta: zeroOPiu(ElementoElencoP001) });

export const RispostaOKP001 = messaggio(spazi.cittadino, 'RispostaOKP001', {
  testataRisposta: TestataRisposta,
  criteriRicerca: CriteriRicercaP001,
  elenco: facoltativo(ListaRichiestaP001),
});
export type RispostaOKP001 = Valore<typeof RispostaOKP001>;

export const RispostaP001 = messaggio(
  spazi.cittadino,
  'RispostaP001',
  { RispostaOKP001: facoltativo(RispostaOKP001.schema), rispostaKO: facoltativo(rispostaKOP000.schema) },
  alPiuUnoFra('RispostaOKP001', 'rispostaKO'),
);
export type RispostaP001 = Valore<typeof RispostaP001>;
