import type { Domanda } from '../domanda.ts';
import { regola } from '../regola.ts';
import type { RegoleTipo } from './regole-tipo.ts';

const deceduto = ({ soggetto }: Domanda): boolean => soggetto.stato === 'deceduto';
const cancellato = ({ soggetto }: Domanda): boolean => soggetto.stato === 'cancellato';

/** 2, anagrafico di morte. */
const morte: RegoleTipo = {
  codice: '2',
  regole: [
    regola('EN061', {
      violata: (d) => !deceduto(d),
      causa: 'La persona non risulta deceduta.',
      rimedio: 'Registra prima il decesso, oppure scegli un altro certificato.',
    }),
    regola('EN404', {
      violata: (d) => deceduto(d) && d.soggetto.dati.datiDecesso?.dataEvento === undefined,
      causa: 'Nella scheda manca la data della morte.',
      rimedio: 'Completa i dati del decesso con una mutazione (5008, tipo 22) e ripeti.',
    }),
  ],
};

/** 4, di cancellazione anagrafica. */
const cancellazione: RegoleTipo = {
  codice: '4',
  regole: [
    regola('EN163', {
      violata: (d) => !cancellato(d) && !deceduto(d),
      causa: 'La persona non risulta cancellata dall’anagrafe.',
      rimedio: 'Si possono rilasciare i certificati di chi è iscritto.',
    }),
    regola('EN228', {
      violata: deceduto,
      causa: 'La persona risulta deceduta: la sua uscita dall’anagrafe non si certifica come cancellazione.',
      rimedio: 'Scegli il certificato anagrafico di morte.',
    }),
    regola('EN404', {
      violata: (d) =>
        cancellato(d) && d.soggetto.dati.datiCancellazione?.dataDecorrenzaCancellazione === undefined,
      causa: 'Nella scheda manca la data della cancellazione.',
      rimedio: 'Chiedi all’assistenza di completare la scheda, poi ripeti.',
    }),
  ],
};

/** 7, di esistenza in vita. */
const esistenza: RegoleTipo = {
  codice: '7',
  regole: [
    regola('EN054', {
      violata: deceduto,
      causa: 'La persona risulta deceduta: non se ne certifica l’esistenza in vita.',
      rimedio: 'Si può rilasciare il certificato anagrafico di morte.',
    }),
  ],
};

export const regoleEventi: readonly RegoleTipo[] = [morte, cancellazione, esistenza];
