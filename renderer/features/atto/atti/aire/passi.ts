import { testoA, type Grezza } from '../../../../ufficiale/percorso.ts';
import type { PassoAtto } from '../../atto.ts';
import { persona } from '../../blocchi/persona.ts';
import { indirizzoEstero } from '../../blocchi/residenza.ts';
import { campo, famigliaEsistente, gruppo, type Voce } from '../../voci.ts';

export const attribuzione = 'datiControllo.attribuzioneFamigliaAIRE';
const iscrizione = 'iscrizioneAire';
const vale =
  (percorso: string, codice: string) =>
  (r: Grezza): boolean =>
    testoA(r, percorso).toUpperCase() === codice;

export const inFamigliaNuova = (r: Grezza): boolean => testoA(r, attribuzione) === '2';
const inFamigliaEsistente = (r: Grezza): boolean => testoA(r, attribuzione) === '1';

/** A code with the words that one of its values wants (EC013, EC016, EC017). */
function conNote(codice: string, note: string, altro: string, valori?: readonly string[]): Voce[] {
  const dove = `${iscrizione}.${codice}`;
  return [
    campo(dove, { ...(valori ? { valori } : {}), nota: codice }),
    campo(`${iscrizione}.${note}`, { necessario: true, quando: vale(dove, altro) }),
  ];
}

/** Table 19 but for births, that have an act of their own (ES072). */
export const motiviAire = ['C01', 'C03', 'C04', 'C05', 'C06', 'C07', 'C09'];

/** Why, by whose initiative and by which rule this municipality (tables 19, 20, 21). */
export function passoIscrizioneAire(motivi: readonly string[] = motiviAire): PassoAtto {
  return {
    chiave: 'iscrizioneAire',
    voci: [
      gruppo('iscrizioneAire', [
        // One alone is not asked: the act writes it.
        ...(motivi.length === 1 ? [] : conNote('motivoIscrizione', 'noteMotivoIscrizione', 'C09', motivi)),
        ...conNote('iniziativaIscrizione', 'noteIniziativaIscrizione', '9'),
        ...conNote('individuazioneComuneIscrizione', 'noteIndividuazioneComuneIscrizione', '9'),
        campo(`${iscrizione}.dataArrivoConsolato`, { fra: { al: 'oggi' }, nota: 'dataArrivoConsolato' }),
      ]),
    ],
  };
}

/** @param quando left out, only with a new family: an existing one has its home. */
export function passoEstero(quando: (r: Grezza) => boolean = inFamigliaNuova): PassoAtto {
  return {
    chiave: 'estero',
    voci: [gruppo('estero', indirizzoEstero('residenzaEstera.localitaEstera'))],
    quando,
  };
}

/** A new family of AIRE, or one that is there. @param scheda, legame paths in the request. */
export function passoFamigliaAire(scheda: string, legame: string): PassoAtto {
  return {
    chiave: 'famiglia',
    voci: [
      campo(attribuzione, { valori: ['2', '1'] }),
      famigliaEsistente(scheda, '5', {
        nota: 'famigliaEsistente',
        etichetta: 'famigliaScelta',
        quando: inFamigliaEsistente,
      }),
      campo(`${legame}.codiceLegame`, {
        necessario: true,
        tabella: () => '05',
        quando: (r, { dossier }) =>
          inFamigliaEsistente(r) &&
          testoA(r, `${scheda}.idFamigliaConvivenzaANPR`) !== dossier?.famiglia?.idFamigliaConvivenzaANPR,
      }),
    ],
  };
}

export const genitori = gruppo('genitori', [
  persona('paternita.generalita', { etichetta: 'paternita', necessario: false, nota: 'genitore' }),
  persona('maternita.generalita', { etichetta: 'maternita', necessario: false, nota: 'genitore' }),
]);
