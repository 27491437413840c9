import type { Richiesta1002 } from '../../anpr/index.ts';

type Parziale<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Scheda = NonNullable<Richiesta1002['famiglia']>['famiglia'];
type Legame = NonNullable<Richiesta1002['famiglia']>['legameSoggetto'];

/** What a case changes of a registration that no rule objects to; `undefined` takes a part away. */
export interface CambiIscrizione {
  readonly testata?: Parziale<Richiesta1002['testataRichiesta']>;
  readonly motivo?: string;
  readonly note?: string;
  readonly generalita?: Parziale<Richiesta1002['generalita1002']['generalita']>;
  readonly residenza?: Parziale<NonNullable<Richiesta1002['residenza']>[number]> | null;
  readonly famiglia?: Parziale<Scheda> | null;
  readonly convivenza?: Parziale<Scheda>;
  readonly legame?: Parziale<Legame>;
  readonly controllo?: Parziale<Richiesta1002['datiControllo']>;
  readonly FI?: string;
  /** Whole parts of the request. */
  readonly parti?: Parziale<Richiesta1002>;
}

/** Without the keys that a case takes away: in a message they are absent, never undefined. */
export function senzaVuoti<T extends object>(valore: T): T {
  return Object.fromEntries(Object.entries(valore).filter(([, dato]) => dato !== undefined)) as T;
}

export const giornoDiProva = '2026-07-06';
const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const tirana = { descrizioneLocalita: 'TIRANA', codiceStato: '201', descrizioneStato: 'ALBANIA' };

export const residenzaDiProva = {
  tipoIndirizzo: '1',
  indirizzo: {
    cap: '50059',
    comune: vinci,
    toponimo: { codSpecie: '213', specieFonte: '1', specie: 'VIA', denominazioneToponimo: 'DEL BORGO' },
    numeroCivico: { numero: '7' },
  },
  dataDecorrenzaResidenza: giornoDiProva,
};

/** An Albanian woman who comes from abroad and makes a family of her own: nothing to object. */
export function iscrizioneDiProva(cambi: CambiIscrizione = {}): Richiesta1002 {
  const { motivo = '4', note, famiglia = {}, convivenza, legame, residenza = {}, FI } = cambi;
  const legameSoggetto = senzaVuoti({ codiceLegame: '1', dataDecorrenza: giornoDiProva, ...legame });
  const scheda = (tipoScheda: string, altro: Parziale<Scheda>): Scheda =>
    senzaVuoti({ tipoScheda, ...altro }) as Scheda;
  return senzaVuoti({
    testataRichiesta: senzaVuoti({
      idOperazioneComune: 'PROVA1002',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '1002',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      dataDecorrenza: giornoDiProva,
      ...cambi.testata,
    }),
    motivoIscrizione: { idMotivoIscrizione: motivo, ...(note === undefined ? {} : { note }) },
    generalita1002: {
      generalita: senzaVuoti({
        cognome: 'SHEHU',
        nome: 'ELIRA',
        sesso: 'F',
        dataNascita: '1995-03-12',
        luogoNascita: { localita: tirana },
        ...cambi.generalita,
      }),
      statoCivile: { statoCivile: '1' },
    },
    cittadinanza: [{ descrizioneStato: 'ALBANIA', codiceStato: '201', dataValidita: '1995-03-12' }],
    provenienza: { localita: tirana },
    residenza: residenza === null ? undefined : [senzaVuoti({ ...residenzaDiProva, ...residenza })],
    famiglia:
      famiglia === null
        ? undefined
        : { famiglia: scheda('3', { motivoCostituzione: '2', ...famiglia }), legameSoggetto },
    convivenza: convivenza && { convivenza: scheda('4', convivenza), legameSoggetto },
    datiControllo: senzaVuoti({
      attribuzioneFamiglia: '2',
      gestioneCF: '1',
      listaControlli: FI === undefined ? undefined : { controllo: [{ codice: 'FI', valore: FI }] },
      ...cambi.controllo,
    }),
    ...cambi.parti,
  }) as Richiesta1002;
}
