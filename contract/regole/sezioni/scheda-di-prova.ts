import { adulto, atto, empoli, eventoDiProva } from './di-prova.ts';
import type { PartiPersona, PartiScheda } from './scheda.ts';

/** A married man who lives at Empoli, with every section that he can have: nothing to object. */
export const chiDiProva: PartiPersona = {
  campo: 'generalita1002',
  nuova: true,
  dato: {
    generalita: adulto,
    statoCivile: { statoCivile: '2' },
    attributiSoggetto: { soggettoCertificabile: '2' },
  },
};

export const schedaDiProva: PartiScheda = {
  motivoIscrizione: { idMotivoIscrizione: '4' },
  attoNascitaANPR: { atto: { ...atto, anno: '1990', dataFormazioneAtto: '1990-05-02' } },
  cittadinanza: [{ descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: '1990-05-01' }],
  paternita: { generalita: { cognome: 'CONTI', nome: 'GIULIO', luogoNascita: { comune: empoli } } },
  maternita: { generalita: { cognome: 'NERI', nome: 'ADA', dataNascita: '1960-02-03' } },
  provenienza: { localita: { descrizioneStato: 'FRANCIA', codiceStato: '215' } },
  residenza: [
    {
      tipoIndirizzo: '1',
      indirizzo: {
        cap: '50053',
        comune: empoli,
        toponimo: { codSpecie: '213', specieFonte: '1', specie: 'VIA', denominazioneToponimo: 'DEL GIGLIO' },
        numeroCivico: { numero: '5' },
      },
      dataDecorrenzaResidenza: '2026-07-10',
    },
  ],
  famiglia: {
    famiglia: { tipoScheda: '3', motivoCostituzione: '1' },
    legameSoggetto: { codiceLegame: '1', dataDecorrenza: '2026-07-10' },
  },
  matrimonio: {
    coniuge: { cognome: 'MARTELLI', nome: 'GIULIA', sesso: 'F', luogoNascita: { comune: empoli } },
    datiMatrimonio: eventoDiProva,
  },
  cartaIdentita: {
    numero: 'CA00000AA',
    dataRilascio: '2024-05-06',
    interdizioneEspatrio: 'N',
    comuneRilascio: empoli,
  },
  altriDati: { titoloStudio: '1', posizioneProfessionale: '1' },
  listaLeva: { iscritto: 'S', comune: empoli },
};
