import { cifreFinoA, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, unoOPiu, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita } from '../tipi/generalita.ts';
import { DatiProcedimentoIstruttoria } from '../tipi/procedimento.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { rispostaKO3000 } from './ko.ts';

/** One key at a time. */
const ParametriRicerca3004 = tipo(
  'tipoParametriRicerca3004',
  {
    numeroProcedimentoAmm: facoltativo(testo(1, 20)),
    numeroPraticaComune: facoltativo(testo(1, 20)),
    idOpANPRCollegata: facoltativo(cifreFinoA(30)),
    idOpComunaleCollegata: facoltativo(testo(1, 30)),
    generalitaSoggettoCollegato: facoltativo(Generalita),
  },
  unoFra(
    'numeroProcedimentoAmm',
    'numeroPraticaComune',
    'idOpANPRCollegata',
    'idOpComunaleCollegata',
    'generalitaSoggettoCollegato',
  ),
);

/** Procedimenti, by one key only. */
export const Richiesta3004 = messaggio(spazi.consultazione, 'Richiesta3004', {
  testataRichiesta: TestataRichiesta,
  parametriRicerca3004: ParametriRicerca3004,
});
export type Richiesta3004 = Valore<typeof Richiesta3004>;

const DatiOperazioneCollegata = tipo('tipoDatiOperazioneCollegata', {
  idOpANPRCollegata: cifreFinoA(30),
  idOpComunaleCollegata: testo(1, 30),
  operazioneRichiesta: facoltativo(testo(4, 4)),
  dataInserimento: data(),
});

const ElemProcAmm = tipo('tipoElemProcAmm', {
  procedimentoIstruttoria: unoOPiu(DatiProcedimentoIstruttoria),
  datiOperazioneCollegata: zeroOPiu(DatiOperazioneCollegata),
  generalitaSoggettoCollegato: zeroOPiu(Generalita),
});

const ListaProcAmm = tipo('tipoListaProcAmm', { elemProcAmm: unoOPiu(ElemProcAmm) });

export const Risposta3004_OK = messaggio(spazi.consultazione, 'Risposta3004_OK', {
  testataRisposta: TestataRisposta,
  parametriRicerca3004: ParametriRicerca3004,
  listaProcAmm: ListaProcAmm,
});
export type Risposta3004_OK = Valore<typeof Risposta3004_OK>;

export const Risposta3004 = messaggio(
  spazi.consultazione,
  'Risposta3004',
  { Risposta3004_OK: facoltativo(Risposta3004_OK.schema), rispostaKO: facoltativo(rispostaKO3000.schema) },
  alPiuUnoFra('Risposta3004_OK', 'rispostaKO'),
);
export type Risposta3004 = Valore<typeof Risposta3004>;
