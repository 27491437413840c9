import { qui } from './ambiente.ts';
import {
  altro,
  registrata,
  type Atto,
  type Cittadinanza,
  type Estraneo,
  type Evento,
  type Indirizzo,
  type LuogoVita,
  type Persona,
} from './persona.ts';

/** Sections of the official record (model.md §3-§14) in their JSON form; keys follow the order of the elements. */

interface TipoComune {
  nomeComune: string;
  codiceIstat: string;
  siglaProvinciaIstat: string;
}

export function comune(luogo: LuogoVita): TipoComune {
  const { nome, codiceIstat, sigla } = luogo.comune ?? qui.comune ?? { nome: '', codiceIstat: '', sigla: '' };
  return { nomeComune: nome, codiceIstat, siglaProvinciaIstat: sigla };
}

function localita(estero: NonNullable<LuogoVita['estero']>): {
  descrizioneLocalita: string;
  descrizioneStato: string;
  codiceStato: string;
} {
  return {
    descrizioneLocalita: estero.citta,
    descrizioneStato: estero.stato,
    codiceStato: estero.codiceStato,
  };
}

export function luogo(dove: LuogoVita): { comune: TipoComune } | { localita: ReturnType<typeof localita> } {
  return dove.estero ? { localita: localita(dove.estero) } : { comune: comune(dove) };
}

export function atto(dati: Atto): {
  atto: {
    comuneRegistrazione: TipoComune;
    anno: string;
    parte: string;
    serie: string;
    numeroAtto: string;
  };
} {
  return {
    atto: {
      comuneRegistrazione: comune(dati.luogo),
      anno: dati.anno,
      parte: dati.parte,
      serie: dati.serie,
      numeroAtto: dati.numero,
    },
  };
}

export function evento(dati: Evento): {
  dataEvento: string;
  luogoEvento: ReturnType<typeof luogo>;
  attoEventoANPR: ReturnType<typeof atto>;
} {
  return { dataEvento: dati.data, luogoEvento: luogo(dati.luogo), attoEventoANPR: atto(dati.atto) };
}

export function generalita(chi: Persona | Estraneo): {
  codiceFiscale?: { codFiscale: string; validitaCF: string };
  cognome: string;
  nome: string;
  sesso: string;
  dataNascita?: string;
  luogoNascita?: ReturnType<typeof luogo>;
  idSchedaSoggettoANPR?: string;
} {
  const { cognome, nome, sesso } = chi;
  if (!registrata(chi))
    return { cognome, nome, sesso, ...(chi.nascita === undefined ? {} : { dataNascita: chi.nascita }) };
  return {
    codiceFiscale: { codFiscale: chi.codiceFiscale, validitaCF: chi.validitaCF },
    cognome,
    nome,
    sesso,
    dataNascita: chi.nascita,
    luogoNascita: luogo(chi.luogoNascita),
    idSchedaSoggettoANPR: chi.id,
  };
}

export function cittadinanza({ stato, codiceStato }: Cittadinanza): {
  descrizioneStato: string;
  codiceStato: string;
} {
  return { descrizioneStato: stato, codiceStato };
}

export function residenza(indirizzo: Indirizzo): {
  tipoIndirizzo: string;
  indirizzo: {
    cap: string;
    comune: TipoComune;
    frazione?: string;
    toponimo: {
      codSpecie: string;
      specie: string;
      specieFonte: string;
      denominazioneToponimo: string;
      toponimoFonte: string;
    };
    numeroCivico: {
      civicoFonte: string;
      numero: string;
      lettera?: string;
      civicoInterno?: { interno1: string };
    };
  };
  dataDecorrenzaResidenza: string;
} {
  const { frazione, lettera, interno } = indirizzo;
  return {
    // Tab. 25: 1 residenza.
    tipoIndirizzo: '1',
    indirizzo: {
      cap: indirizzo.sede.cap,
      comune: comune(indirizzo.sede.qui),
      ...(frazione === undefined ? {} : { frazione }),
      toponimo: {
        codSpecie: indirizzo.codSpecie,
        specie: indirizzo.specie,
        // 1: coded on the table of ANPR; 2: the municipality's own.
        specieFonte: '1',
        denominazioneToponimo: indirizzo.nome,
        toponimoFonte: '2',
      },
      numeroCivico: {
        civicoFonte: '2',
        numero: indirizzo.numero,
        ...(lettera === undefined ? {} : { lettera }),
        ...(interno === undefined ? {} : { civicoInterno: { interno1: interno } }),
      },
    },
    dataDecorrenzaResidenza: indirizzo.dal,
  };
}

/** Tab. 01, from what happened to the bond. */
export function codiceStatoCivile(persona: Persona): '1' | '2' | '3' | '4' | '6' | '7' | '8' {
  const { unione } = persona;
  if (!unione) return '1';
  const civile = unione.tipo === 'unione-civile';
  // Who died married stays married in the record.
  if (!unione.fine || (unione.fine.tipo === 'morte' && unione.fine.chi === persona))
    return civile ? '6' : '2';
  if (unione.fine.tipo === 'morte') return civile ? '7' : '3';
  return civile ? '8' : '4';
}

/** Matrimonio, vedovanza, annullamento, unione civile: whichever belongs to the person (model.md §9). */
export function legami(persona: Persona): {
  matrimonio?: {
    coniuge: ReturnType<typeof generalita>;
    datiMatrimonio: ReturnType<typeof evento>;
    ordineMatrimonio: string;
  };
  vedovanza?: { datiMorteconiuge: ReturnType<typeof evento> };
  annullamentoMatrimonio?: {
    tipoCessazione: string;
    sentenza: { data: string; numero: string; tipoTribunale: string; autorita: string; dataValidita: string };
  };
  unioneCivile?: { unitoCivilmente: ReturnType<typeof generalita>; attoUnione: ReturnType<typeof evento> };
} {
  const { unione } = persona;
  if (!unione) return {};
  const compagno = generalita(altro(unione, persona));
  const inizio = evento(unione);
  if (unione.tipo === 'unione-civile')
    return { unioneCivile: { unitoCivilmente: compagno, attoUnione: inizio } };
  const matrimonio = { coniuge: compagno, datiMatrimonio: inizio, ordineMatrimonio: '1' };
  const { fine } = unione;
  if (!fine || (fine.tipo === 'morte' && fine.chi === persona)) return { matrimonio };
  if (fine.tipo === 'morte') return { matrimonio, vedovanza: { datiMorteconiuge: evento(fine.evento) } };
  return {
    matrimonio,
    annullamentoMatrimonio: {
      // Tab. 31: 1 cessazione degli effetti civili; tab. 32: 1 tribunale civile.
      tipoCessazione: '1',
      sentenza: {
        data: fine.data,
        numero: fine.numero,
        tipoTribunale: '1',
        autorita: 'TRIBUNALE DI FIRENZE',
        dataValidita: fine.data,
      },
    },
  };
}
