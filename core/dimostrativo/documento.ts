import type { ComponenteFamiglia, Famiglia, Soggetto } from '../registro/modello.ts';
import { piuTardi } from './caso.ts';
import type { Indirizzo, Persona } from './persona.ts';
import { sedeDimostrativa, type Sede } from './sede.ts';
import {
  atto,
  cittadinanza,
  codiceStatoCivile,
  comune,
  evento,
  generalita,
  legami,
  luogo,
  residenza,
} from './sezioni.ts';

/** Tab. 42: 2 fully certifiable, 0 not: who has left is certified by other means. */
function certificabilita(persona: Persona): '0' | '2' {
  return persona.decesso || persona.cancellazione ? '0' : '2';
}

function stato(persona: Persona): Soggetto['stato'] {
  if (persona.decesso) return 'deceduto';
  return persona.cancellazione ? 'cancellato' : 'residente';
}

function ultimaDecorrenza({ iscrizione, indirizzo, unione, decesso, cancellazione }: Persona): string {
  const fine = unione?.fine && (unione.fine.tipo === 'morte' ? unione.fine.evento.data : unione.fine.data);
  const date = [iscrizione.data, indirizzo?.dal, unione?.data, fine, decesso?.data, cancellazione?.data];
  return piuTardi(...date.filter((data) => data !== undefined));
}

/** The official record of a person, in the JSON form of the 3002 answer. */
function dati(persona: Persona): Soggetto['dati'] {
  const { attoNascita, padre, madre, indirizzo, permesso, iscrizione, cancellazione, decesso } = persona;
  return {
    identificativi: { idANPR: persona.idANPR },
    generalita: {
      ...generalita(persona),
      codiceFiscale: {
        codFiscale: persona.codiceFiscale,
        validitaCF: persona.validitaCF,
        // Nobody had one before 1977.
        ...(persona.validitaCF === '1'
          ? { dataAttribuzioneValidita: piuTardi(iscrizione.data, '1977-01-01') }
          : {}),
      },
    },
    statoCivile: { statoCivile: codiceStatoCivile(persona) },
    attributiSoggetto: {
      senzaFissaDimora: persona.senzaFissaDimora ? 'S' : 'N',
      soggettoCertificabile: certificabilita(persona),
    },
    ...(attoNascita ? { attoNascitaANPR: atto(attoNascita) } : {}),
    cittadinanza: [cittadinanza(persona.cittadinanza)],
    ...(padre ? { paternita: { generalita: generalita(padre) } } : {}),
    ...(madre ? { maternita: { generalita: generalita(madre) } } : {}),
    ...(indirizzo ? { residenza: [residenza(indirizzo)] } : {}),
    ...legami(persona),
    ...(permesso
      ? {
          permessoSoggiorno: {
            numeroSoggiorno: permesso.numero,
            tipoSoggiorno: permesso.tipo,
            dataRilascio: permesso.dal,
            ...(permesso.al === undefined ? {} : { dataScadenza: permesso.al }),
            questuraRilascioSoggiorno: 'FIRENZE',
          },
        }
      : {}),
    datiIscrizione: {
      datiIscrizioneComune: {
        dataIscrizione: iscrizione.data,
        protocolloComune: `${iscrizione.data.slice(0, 4)}/${persona.numeroOperazione % 100_000}`,
        comune: comune(iscrizione.comune),
        idOperazioneComune: `ISCR${persona.numeroOperazione}`,
        idOperazioneANPR: String(persona.numeroOperazione),
      },
      iscrizioneResidente: { motivoIscrizione: iscrizione.motivo },
    },
    ...(decesso || cancellazione
      ? {
          datiCancellazione: {
            // Tab. 15: 1 morte accertata.
            motivoCancellazione: cancellazione?.motivo ?? '1',
            dataDecorrenzaCancellazione: cancellazione?.data ?? decesso?.data ?? iscrizione.data,
          },
        }
      : {}),
    ...(decesso ? { datiDecesso: evento(decesso) } : {}),
    ...(iscrizione.provenienza ? { provenienza: luogo(iscrizione.provenienza) } : {}),
    ...(cancellazione?.destinazione ? { destinazione: luogo(cancellazione.destinazione) } : {}),
  };
}

export function documentoSoggetto(persona: Persona, sede: Sede = sedeDimostrativa): Soggetto {
  const vivo = !persona.decesso && !persona.cancellazione;
  return {
    idSchedaSoggettoANPR: persona.id,
    idANPR: persona.idANPR,
    comune: sede.codiceIstat,
    stato: stato(persona),
    certificabilita: certificabilita(persona),
    ultimaDecorrenza: ultimaDecorrenza(persona),
    ...(vivo && persona.famiglia !== undefined ? { idFamigliaConvivenzaANPR: persona.famiglia } : {}),
    dati: dati(persona),
  };
}

export interface NuovaFamiglia {
  readonly id: string;
  readonly tipoScheda: '3' | '4';
  readonly origine: string;
  /** Tab. 26. */
  readonly motivo?: string;
  readonly convivenza?: { readonly denominazione: string; readonly specie: string };
  readonly indirizzo: Indirizzo;
  /** Tab. 5 (tab. 6 in a convivenza), the intestatario first. */
  readonly componenti: readonly (readonly [Persona, codiceLegame: string])[];
}

/** Settles the people into the family and gives its document. Nobody enters before being born, or before it began. */
export function documentoFamiglia(nuova: NuovaFamiglia): Famiglia {
  const componenti = nuova.componenti.map(([persona, codiceLegame], i): ComponenteFamiglia => {
    persona.famiglia = nuova.id;
    const dal = piuTardi(nuova.indirizzo.dal, persona.iscrizione.data, persona.nascita);
    persona.indirizzo = { ...nuova.indirizzo, dal };
    return {
      idSchedaSoggettoANPR: persona.id,
      codiceLegame,
      dataDecorrenza: piuTardi(nuova.origine, persona.iscrizione.data, persona.nascita),
      progressivoComponente: String(i + 1),
    };
  });
  return {
    idFamigliaConvivenzaANPR: nuova.id,
    tipoScheda: nuova.tipoScheda,
    comune: nuova.indirizzo.sede.codiceIstat,
    dataOrigine: nuova.origine,
    ...(nuova.motivo === undefined ? {} : { motivoCostituzione: nuova.motivo }),
    ...(nuova.convivenza
      ? {
          denominazioneConvivenza: nuova.convivenza.denominazione,
          specieConvivenza: nuova.convivenza.specie,
        }
      : {}),
    incompleta: false,
    certificabile: true,
    residenza: residenza(nuova.indirizzo),
    componenti,
    ultimaDecorrenza: piuTardi(nuova.indirizzo.dal, ...componenti.map((c) => c.dataDecorrenza)),
  };
}
