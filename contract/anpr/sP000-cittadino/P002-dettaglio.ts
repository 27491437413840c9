import { base64, cifreFinoA, intero, istante, restringi, testoLibero } from '../schema/foglie.ts';
import { type Valore, messaggio } from '../schema/messaggio.ts';
import { alPiuUnoFra, facoltativo, tipo, unoFra, zeroOPiu } from '../schema/tipo.ts';
import { spazi } from '../spazi.ts';
import { FamigliaConvivenzaRisposta } from '../tipi/famiglia.ts';
import { Generalita, IdSchedaSoggettoANPR, Identificativi } from '../tipi/generalita.ts';
import { Comune } from '../tipi/luogo.ts';
import { TestataRichiesta, TestataRisposta } from '../tipi/testata.ts';
import { DatiDichiarazioneResidenza, DatiIscrizioneOnline } from './P002-residenza.ts';
import { rispostaKOP000 } from './ko.ts';

const CriteriRicercaP002 = tipo('tipoCriteriRicercaP002', { codiceRichiesta: cifreFinoA(30) });

/** One request, with its history and attachments. */
export const RichiestaP002 = messaggio(spazi.cittadino, 'RichiestaP002', {
  testataRichiesta: TestataRichiesta,
  criteriRicerca: CriteriRicercaP002,
});
export type RichiestaP002 = Valore<typeof RichiestaP002>;

const StatoRichiesta = tipo('tipoStatoRichiesta', {
  idStato: cifreFinoA(2),
  operatore: testoLibero(),
  dataStato: istante(),
  note: facoltativo(testoLibero()),
});

const Recapito = tipo('tipoRecapito', { idTipologiaRecapito: cifreFinoA(2), valoreRecapito: testoLibero() });

const ListaRecapiti = tipo('tipoListaRecapiti', { recapito: zeroOPiu(Recapito) });

/** From the first state to the last. */
const ListaStoricoStati = tipo('tipoListaStoricoStati', { statoRichiesta: zeroOPiu(StatoRichiesta) });

const RiepilogoRichiesta = tipo('tipoRiepilogoRichiesta', {
  nomeFile: facoltativo(testoLibero()),
  idFormatoFile: cifreFinoA(2),
  descrizione: facoltativo(testoLibero()),
  contenuto: base64(),
});

const Allegato = tipo('tipoAllegato', {
  idTipologia: cifreFinoA(2),
  nomeFile: testoLibero(),
  idFormatoFile: cifreFinoA(2),
  descrizione: facoltativo(testoLibero()),
  contenuto: base64(),
  flagOots: facoltativo(restringi(testoLibero(), { forma: '0|1' })),
});

const ListaAllegati = tipo('tipoListaAllegati', { allegato: zeroOPiu(Allegato) });

const InfoRettifica = tipo('tipoInfoRettifica', {
  idSchedaSoggettoANPR: facoltativo(IdSchedaSoggettoANPR),
  idSezioneDati: cifreFinoA(2),
  sezioneDati: facoltativo(testoLibero()),
  idDatoAnagrafico: restringi(testoLibero(), {
    forma: '([a-zA-Z0-9_])*',
    minimo: 1,
    massimo: 64,
    collassa: true,
  }),
  datoAnagrafico: facoltativo(testoLibero()),
  valoreAttuale: testoLibero(),
  valoreRichiesto: testoLibero(),
  note: facoltativo(testoLibero()),
});

const ListaRettifiche = tipo('tipoListaRettifiche', { infoRettifica: zeroOPiu(InfoRettifica) });

const DatiRettifica = tipo('tipoDatiRettifica', { rettificheRichieste: ListaRettifiche });

const DatiRichiestaIscrizioneElettorale = tipo('tipoDatiRichiestaIscrizioneElettorale', {
  recapito: facoltativo(testoLibero()),
  idStatoResidenzaOrigine: facoltativo(testoLibero()),
  statoResidenzaOrigine: facoltativo(testoLibero()),
  capStatoResidenzaOrigine: facoltativo(testoLibero()),
  localitaStatoResidenzaOrigine: facoltativo(testoLibero()),
  indirizzoStatoResidenzaOrigine: facoltativo(testoLibero()),
});

const DettaglioP002 = tipo(
  'tipoDettaglioP002',
  {
    codiceRichiesta: cifreFinoA(30),
    idTipologia: cifreFinoA(2),
    note: facoltativo(testoLibero()),
    dataApertura: istante(),
    dataChiusura: facoltativo(istante()),
    dataScadenza: facoltativo(istante()),
    dataUltimoAggiornamento: istante(),
    numeroProroghe: facoltativo(intero()),
    statoRichiestaCorrente: StatoRichiesta,
    recapiti: ListaRecapiti,
    identificativi: facoltativo(Identificativi),
    soggettoRichiedente: Generalita,
    soggettoInteressato: facoltativo(Generalita),
    famigliaConvivenza: facoltativo(FamigliaConvivenzaRisposta),
    comuneInteressato: Comune,
    storicoStati: ListaStoricoStati,
    riepilogoRichiesta: RiepilogoRichiesta,
    allegati: ListaAllegati,
    datiRettifica: facoltativo(DatiRettifica),
    datiDichiarazioneResidenza: facoltativo(DatiDichiarazioneResidenza),
    datiIscrizioneOnline: facoltativo(DatiIscrizioneOnline),
    datiRichiestaIscrizioneElettorale: facoltativo(DatiRichiestaIscrizioneElettorale),
  },
  unoFra(
    'datiRettifica',
    'datiDichiarazioneResidenza',
    'datiIscrizioneOnline',
    'datiRichiestaIscrizioneElettorale',
  ),
);

export const RispostaOKP002 = messaggio(spazi.cittadino, 'RispostaOKP002', {
  testataRisposta: TestataRisposta,
  criteriRicerca: CriteriRicercaP002,
  dettaglio: facoltativo(DettaglioP002),
});
export type RispostaOKP002 = Valore<typeof RispostaOKP002>;

export const RispostaP002 = messaggio(
  spazi.cittadino,
  'RispostaP002',
  { RispostaOKP002: facoltativo(RispostaOKP002.schema), rispostaKO: facoltativo(rispostaKOP000.schema) },
  alPiuUnoFra('RispostaOKP002', 'rispostaKO'),
);
export type RispostaP002 = Valore<typeof RispostaP002>;
