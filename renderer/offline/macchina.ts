import type { Dossier } from '#contract/wa/registro.ts';

/** One official error or warning, as the register wrote it, or a refusal of the core before any operation. */
export interface Motivo {
  readonly codice: string;
  readonly blocca: boolean;
  readonly testo: string;
  readonly rimedio?: string;
  /** Official path of the datum (`generalita1001.generalita.dataNascita`). */
  readonly campo?: string;
  readonly valore?: string;
}

export type RuoloCandidato = 'padre' | 'madre' | 'coniuge';

/** Somebody whom the register may mean, with the identity that it has for them. */
export interface Candidato {
  readonly ruolo: RuoloCandidato;
  readonly generalita: unknown;
}

/**
 * Where an act is, always shown: in coda → inviata → confermata | respinta → sospesa | scartata, or in conflitto. A
 * bozza lives in a table of its own: it is not an act yet. `ignoto`: it left and no answer came: its outcome is asked, its body is frozen.
 */
export type StatoPratica =
  | { readonly stato: 'in-coda'; readonly dal: number }
  | { readonly stato: 'inviata'; readonly dal: number; readonly invii: number; readonly ignoto: boolean }
  | {
      readonly stato: 'confermata';
      readonly quando: number;
      readonly risposta: Readonly<Record<string, unknown>>;
      readonly avvisi: readonly Motivo[];
    }
  | {
      readonly stato: 'respinta';
      readonly quando: number;
      readonly motivi: readonly Motivo[];
      /** EN527: time and operation number to quote to assistance; never the cause. */
      readonly assistenza?: string;
      /** People among whom the register could not choose (`RispostaMultipla…`). */
      readonly candidati?: readonly Candidato[];
    }
  | { readonly stato: 'in-conflitto'; readonly quando: number; readonly attuale: Dossier }
  /** Refused for something that time or others will settle: tried again on a day, or when somebody says. */
  | {
      readonly stato: 'sospesa';
      readonly quando: number;
      readonly fino: number;
      /** Whom to call, what to say: a note of whoever put it off. */
      readonly promemoria?: string;
      readonly motivi: readonly Motivo[];
      readonly assistenza?: string;
    }
  /** Given up by a person, who said why. */
  | {
      readonly stato: 'scartata';
      readonly quando: number;
      readonly perche: string;
      readonly motivi: readonly Motivo[];
    };

export type Evento =
  | { readonly tipo: 'parte' }
  /** The workstation says that nothing left. */
  | { readonly tipo: 'non-partita' }
  | { readonly tipo: 'senza-risposta' }
  /** The core has never seen this id: the same body goes again under the same id. */
  | { readonly tipo: 'sconosciuta' }
  | {
      readonly tipo: 'accolta';
      readonly risposta: Readonly<Record<string, unknown>>;
      readonly avvisi: readonly Motivo[];
    }
  | {
      readonly tipo: 'rifiutata';
      readonly motivi: readonly Motivo[];
      readonly assistenza?: string;
      readonly candidati?: readonly Candidato[];
    }
  | { readonly tipo: 'registro-cambiato'; readonly attuale: Dossier }
  | { readonly tipo: 'conflitto-deciso' }
  /** To be tried again on this day. */
  | { readonly tipo: 'rimandata'; readonly fino: number; readonly promemoria?: string }
  | { readonly tipo: 'ripresa' }
  | { readonly tipo: 'scartata'; readonly perche: string };

export type TipoEvento = Evento['tipo'];

const ammessi: Readonly<Record<StatoPratica['stato'], readonly TipoEvento[]>> = {
  'in-coda': ['parte', 'registro-cambiato'],
  inviata: ['parte', 'non-partita', 'senza-risposta', 'sconosciuta', 'accolta', 'rifiutata'],
  'in-conflitto': ['conflitto-deciso', 'registro-cambiato'],
  respinta: ['rimandata', 'scartata'],
  sospesa: ['rimandata', 'ripresa', 'scartata'],
  // Final: a correction is another confirmation, with another id.
  confermata: [],
  scartata: [],
};

/**
 * Refusals that pass by themselves: a procedure of another municipality is open on the person (EN531), the service is
 * suspended for the person (EN203).
 */
const passeggeri = new Set(['EN531', 'EN203']);
const unGiorno = 86_400_000;

export function passeggera(motivi: readonly Motivo[]): boolean {
  const bloccanti = motivi.filter(({ blocca }) => blocca);
  return bloccanti.length > 0 && bloccanti.every(({ codice }) => passeggeri.has(codice));
}

export function ammette(stato: StatoPratica, evento: TipoEvento): boolean {
  return ammessi[stato.stato].includes(evento);
}

/** @throws Error on an event that the state does not admit: nothing may jump over a state. */
export function avanza(stato: StatoPratica, evento: Evento, adesso: number): StatoPratica {
  if (!ammette(stato, evento.tipo)) throw new Error(`event ${evento.tipo} in state ${stato.stato}`);
  switch (evento.tipo) {
    case 'parte':
      return stato.stato === 'inviata'
        ? { ...stato, invii: stato.invii + 1 }
        : { stato: 'inviata', dal: adesso, invii: 1, ignoto: false };
    case 'non-partita':
      // Once an earlier sending is in doubt, it stays so until the core has told.
      return stato.stato === 'inviata' && stato.ignoto ? stato : { stato: 'in-coda', dal: adesso };
    case 'senza-risposta':
    case 'sconosciuta':
      return stato.stato === 'inviata' ? { ...stato, ignoto: true } : stato;
    case 'accolta':
      return { stato: 'confermata', quando: adesso, risposta: evento.risposta, avvisi: evento.avvisi };
    case 'rifiutata': {
      const rifiuto = {
        quando: adesso,
        motivi: evento.motivi,
        ...(evento.assistenza === undefined ? {} : { assistenza: evento.assistenza }),
      };
      return passeggera(evento.motivi)
        ? { stato: 'sospesa', ...rifiuto, fino: adesso + unGiorno }
        : { stato: 'respinta', ...rifiuto, ...(evento.candidati ? { candidati: evento.candidati } : {}) };
    }
    case 'rimandata':
    case 'scartata':
      return messaDaParte(stato, evento, adesso);
    case 'registro-cambiato':
      return { stato: 'in-conflitto', quando: adesso, attuale: evento.attuale };
    case 'conflitto-deciso':
    case 'ripresa':
      return { stato: 'in-coda', dal: adesso };
  }
}

function messaDaParte(
  stato: StatoPratica,
  evento: Extract<Evento, { tipo: 'rimandata' | 'scartata' }>,
  adesso: number,
): StatoPratica {
  if (stato.stato !== 'respinta' && stato.stato !== 'sospesa') return stato;
  const { motivi, quando, assistenza } = stato;
  return evento.tipo === 'scartata'
    ? { stato: 'scartata', quando: adesso, perche: evento.perche, motivi }
    : {
        ...{ stato: 'sospesa', quando, fino: evento.fino, motivi },
        ...(evento.promemoria ? { promemoria: evento.promemoria } : {}),
        ...(assistenza === undefined ? {} : { assistenza }),
      };
}

/** Only what was refused may be given up by a person, who says why. */
export function scartabile(stato: StatoPratica): boolean {
  return ammette(stato, 'scartata');
}

/** Waits for the desk or for a person: what the count of the status bar says. */
export function aperta(stato: StatoPratica): boolean {
  return stato.stato !== 'confermata' && stato.stato !== 'scartata';
}
