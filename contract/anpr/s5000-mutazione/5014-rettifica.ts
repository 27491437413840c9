import { Risposta_Comune } from '../risposta-comune.ts';
import { cifreFinoA, codice, data, testo } from '../schema/foglie.ts';
import { messaggio, type Valore } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { Generalita, IdSchedaSoggettoANPR } from '../tipi/generalita.ts';
import { LuogoEvento, ProvenienzaDestinazione } from '../tipi/luogo.ts';
import { ListaControlli } from '../tipi/procedimento.ts';
import { TestataRichiesta } from '../tipi/testata.ts';
import { rispostaKO5000 } from './ko.ts';

const RichiestaRettifica101 = tipo('tipoRichiestaRettifica101', { dataDecorrenzaResidenza: data() });

const RichiestaRettifica102 = tipo('tipoRichiestaRettifica102', {
  idMotivoIscrizione: codice(cifreFinoA(2), '07'),
  note: facoltativo(testo(0, 240)),
  provenienza: facoltativo(ProvenienzaDestinazione),
});

const RichiestaRettifica103 = tipo('tipoRichiestaRettifica103', {
  dataUltimoAggiornamentoAPR: facoltativo(data()),
  dataPrimaIscrizioneComune: facoltativo(data()),
  dataIngressoFamiglia: facoltativo(data()),
});

const RichiestaRettifica104 = tipo('tipoRichiestaRettifica104', {
  dataPrimaIscrizioneComune: facoltativo(data()),
  dataDecorrenzaResidenza: facoltativo(data()),
  dataOrigineFamigliaConvivenza: facoltativo(data()),
  dataIngressoFamiglia: facoltativo(data()),
  dataDecorrenzaLegame: facoltativo(data()),
});

const RichiestaRettifica105 = tipo('tipoRichiestaRettifica105', { luogoNascita: LuogoEvento });

/** One of the five. */
const RichiestaRettifica = tipo(
  'tipoRichiestaRettifica',
  {
    richiestaRettifica101: facoltativo(RichiestaRettifica101),
    richiestaRettifica102: facoltativo(RichiestaRettifica102),
    richiestaRettifica103: facoltativo(RichiestaRettifica103),
    richiestaRettifica104: facoltativo(RichiestaRettifica104),
    richiestaRettifica105: facoltativo(RichiestaRettifica105),
  },
  unoFra(
    'richiestaRettifica101',
    'richiestaRettifica102',
    'richiestaRettifica103',
    'richiestaRettifica104',
    'richiestaRettifica105',
  ),
);

export const DatiControllo5014 = tipo('tipoDatiControllo5014', { listaControlli: zeroOPiu(ListaControlli) });

/** Corrects a date or a motive without a new event. */
export const Richiesta5014 = messaggio(spazi.mutazione, 'Richiesta5014', {
  testataRichiesta: TestataRichiesta,
  generalitaPerRicerca: Generalita,
  tipoRettifica: RichiestaRettifica,
  datiControllo: facoltativo(DatiControllo5014),
});
export type Richiesta5014 = Valore<typeof Richiesta5014>;

const RispostaRettifica101 = tipo('tipoRispostaRettifica101', {
  idSchedaSoggettoANPR: IdSchedaSoggettoANPR,
  dataDecorrenzaResidenza: data(),
});

const RispostaRettifica102 = tipo('tipoRispostaRettifica102', {
  idSchedaSoggettoANPR: IdSchedaSoggettoANPR,
  idMotivoIscrizione: codice(cifreFinoA(2), '07'),
  note: facoltativo(testo(0, 240)),
  provenienza: facoltativo(ProvenienzaDestinazione),
});

const RispostaRettifica103 = tipo('tipoRispostaRettifica103', {
  idSchedaSoggettoANPR: IdSchedaSoggettoANPR,
  dataUltimoAggiornamentoAPR: facoltativo(data()),
  dataPrimaIscrizioneComune: facoltativo(data()),
  dataIngressoFamiglia: facoltativo(data()),
});

const RispostaRettifica104 = tipo('tipoRispostaRettifica104', {
  idSchedaSoggettoANPR: IdSchedaSoggettoANPR,
  dataPrimaIscrizioneComune: facoltativo(data()),
  dataDecorrenzaResidenza: facoltativo(data()),
  dataOrigineFamigliaConvivenza: facoltativo(data()),
  dataIngressoFamiglia: facoltativo(data()),
  dataDecorrenzaLegame: facoltativo(data()),
});

const RispostaRettifica105 = tipo('tipoRispostaRettifica105', {
  idSchedaSoggettoANPR: IdSchedaSoggettoANPR,
  luogoNascita: LuogoEvento,
});

/** What was corrected, in the same five shapes. */
const RispostaRettifica = tipo(
  'tipoRispostaRettifica',
  {
    rispostaRettifica101: facoltativo(RispostaRettifica101),
    rispostaRettifica102: facoltativo(RispostaRettifica102),
    rispostaRettifica103: facoltativo(RispostaRettifica103),
    rispostaRettifica104: facoltativo(RispostaRettifica104),
    rispostaRettifica105: facoltativo(RispostaRettifica105),
  },
  unoFra(
    'rispostaRettifica101',
    'rispostaRettifica102',
    'rispostaRettifica103',
    'rispostaRettifica104',
    'rispostaRettifica105',
  ),
);

/** The only positive answer that adds something to Risposta_Comune. */
export const Risposta5014 = messaggio(
  spazi.mutazione,
  'Risposta5014',
  {
    Risposta_Comune: facoltativo(Risposta_Comune.schema),
    rispostaKO: facoltativo(rispostaKO5000.schema),
    tipoRispostaRettifica: facoltativo(RispostaRettifica),
  },
  alPiuUnoFra('Risposta_Comune', 'rispostaKO'),
);
export type Risposta5014 = Valore<typeof Risposta5014>;
