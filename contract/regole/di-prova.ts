import type { Richiesta1001 } from '../anpr/index.ts';

/** The day on which the rules are tried. */
export const oggiDiProva = '2026-07-11';

type G = Richiesta1001['generalita1001']['generalita'];

const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };

/** What a case changes of a birth that no rule objects to; `undefined` takes a part away. */
export interface Cambi {
  readonly testata?: Partial<Richiesta1001['testataRichiesta']>;
  readonly generalita?: { readonly [K in keyof G]?: G[K] | undefined };
  readonly atto?: { readonly anno?: string; readonly dataFormazioneAtto?: string | undefined } | undefined;
  readonly cittadinanza?: Partial<Richiesta1001['cittadinanza']>;
  readonly paternita?: Richiesta1001['paternita'];
  readonly maternita?: Richiesta1001['maternita'];
  readonly famConv?: Richiesta1001['famConv'];
  readonly legameSoggetto?: Richiesta1001['legameSoggetto'];
  readonly controllo?: { readonly [nome: string]: string | undefined };
}

/** Without the keys that a case takes away: in a message they are absent, never undefined. */
function senzaVuoti<T extends object>(valore: T): T {
  return Object.fromEntries(Object.entries(valore).filter(([, dato]) => dato !== undefined)) as T;
}

/** A birth in wedlock, mother's surname second, codice fiscale to be given: nothing to object. */
export function richiestaDiProva(cambi: Cambi = {}): Richiesta1001 {
  const genitore = { cognome: 'CONTI', nome: 'LORENZO', dataNascita: '1990-05-01' };
  const atto = {
    comuneRegistrazione: empoli,
    anno: '2026',
    parte: '1',
    serie: 'A',
    numeroAtto: '77',
    dataFormazioneAtto: '2026-07-10',
  };
  const con = <T>(nome: keyof Cambi, predefinito: T): T => (nome in cambi ? (cambi[nome] as T) : predefinito);
  return senzaVuoti({
    testataRichiesta: senzaVuoti({
      idOperazioneComune: 'PROVA1',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '1001',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      dataDecorrenza: '2026-07-10',
      ...cambi.testata,
    }),
    generalita1001: {
      generalita: senzaVuoti({
        cognome: 'CONTI',
        nome: 'BIANCA',
        sesso: 'F',
        dataNascita: '2026-07-10',
        luogoNascita: { comune: empoli },
        ...cambi.generalita,
      }) as G,
    },
    attoNascitaANPR:
      'atto' in cambi && !cambi.atto ? undefined : { atto: senzaVuoti({ ...atto, ...cambi.atto }) },
    cittadinanza: {
      descrizioneStato: 'ITALIA',
      codiceStato: '100',
      dataValidita: '2026-07-10',
      ...cambi.cittadinanza,
    },
    paternita: con('paternita', { generalita: genitore }),
    maternita: con('maternita', { generalita: { ...genitore, cognome: 'MARTELLI', nome: 'GIULIA' } }),
    famConv: cambi.famConv,
    legameSoggetto: cambi.legameSoggetto,
    datiControllo: senzaVuoti({
      origineCognome: '1',
      filiazione: '1',
      attribuzioneFamiglia: '1',
      gestioneCF: '1',
      ...cambi.controllo,
    }),
  }) as Richiesta1001;
}
