import type { SezioneConsolato } from '#contract/consolati/confronto.ts';
import type { DettaglioConsolato } from '#contract/wa/consolati.ts';
import { prendi, testoA } from '../../ufficiale/percorso.ts';

/** An act of the desk, with what the consulate has already said, by path of the official request. */
export interface AttoProposto {
  readonly sezione: SezioneConsolato;
  readonly chiave: string;
  readonly dati: Readonly<Record<string, unknown>>;
}

const estera = 'residenzaEstera.localitaEstera';
const nuove = 'generalitaDaModificare.generalita';

function residenza({ detti }: DettaglioConsolato): AttoProposto {
  const localita = prendi(detti.residenza, 'localitaEstera');
  const decorrenza = testoA(detti.residenza, 'dataDecorrenzaResidenza');
  return {
    sezione: 'residenza',
    chiave: 'aire-indirizzo',
    dati: {
      ...(localita !== undefined && { [estera]: localita }),
      ...(decorrenza !== '' && { 'testataRichiesta.dataDecorrenza': decorrenza }),
    },
  };
}

/** Only what differs: the rest of the record is already in the act (EN139). */
function generalita({ detti, confronto }: DettaglioConsolato): AttoProposto {
  const diversi = confronto.filter((uno) => uno.sezione === 'generalita' && uno.diverso);
  return {
    sezione: 'generalita',
    chiave: 'scheda-generalita',
    dati: Object.fromEntries(
      diversi.map(({ percorso }) => [`${nuove}.${percorso}`, prendi(detti.generalita, percorso)]),
    ),
  };
}

/** The acts that align the record: personal data first, because the home follows the person. */
export function attiPer(richiesta: DettaglioConsolato): readonly AttoProposto[] {
  const diverse = new Set(richiesta.confronto.filter(({ diverso }) => diverso).map(({ sezione }) => sezione));
  return [
    ...(diverse.has('generalita') ? [generalita(richiesta)] : []),
    ...(diverse.has('residenza') ? [residenza(richiesta)] : []),
  ];
}
