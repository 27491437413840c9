import type { RichiestaA001, RichiestaA002, RichiestaA006 } from '../../anpr/index.ts';
import { iscrizioneDiProva, giornoDiProva, senzaVuoti } from './di-prova.ts';

type Parziale<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Generalita = RichiestaA006['generalita'];
type Famiglia = RichiestaA006['famiglia'];
type Residenza = NonNullable<RichiestaA006['residenzaEstera']>;

/** What a case changes of a request of AIRE that no rule objects to; `undefined` takes a part away. */
export interface CambiAire {
  readonly testata?: Parziale<RichiestaA006['testataRichiesta']>;
  readonly motivo?: string;
  readonly generalita?: Parziale<Generalita>;
  readonly famiglia?: Parziale<Famiglia>;
  readonly legame?: Parziale<RichiestaA001['legameSoggetto']> | null;
  readonly residenza?: Parziale<Residenza> | null;
  readonly attribuzione?: string;
  readonly mutazione?: string;
  readonly gestioneCF?: string | undefined;
  readonly iscrizione?: null;
  /** Whole parts of the request. */
  readonly parti?: Readonly<Record<string, unknown>>;
}

const tirana = { descrizioneLocalita: 'TIRANA', codiceStato: '201', descrizioneStato: 'ALBANIA' };

export const residenzaEsteraDiProva: Residenza = {
  tipoIndirizzo: '4',
  localitaEstera: {
    indirizzoEstero: { cap: '1001', localita: tirana, toponimo: { denominazione: 'RRUGA E DURRESIT' } },
    consolato: { codiceConsolato: '2200100', descrizioneConsolato: 'TIRANA' },
  },
  dataDecorrenzaResidenza: giornoDiProva,
};

function parti(codice: string, cambi: CambiAire, motivo: string) {
  const { famiglia = {}, legame = {}, residenza = {}, attribuzione = '2', iscrizione } = cambi;
  return {
    testataRichiesta: senzaVuoti({
      ...iscrizioneDiProva().testataRichiesta,
      idOperazioneComune: `PROVA${codice}`,
      operazioneRichiesta: codice,
      ...cambi.testata,
    }),
    scheda: senzaVuoti({ tipoScheda: '5', ...famiglia }) as Famiglia,
    legameSoggetto:
      legame === null
        ? undefined
        : senzaVuoti({ codiceLegame: '1', dataDecorrenza: giornoDiProva, ...legame }),
    iscrizioneAire:
      iscrizione === null
        ? undefined
        : {
            motivoIscrizione: cambi.motivo ?? motivo,
            iniziativaIscrizione: '1',
            individuazioneComuneIscrizione: '1',
          },
    residenzaEstera: residenza === null ? undefined : senzaVuoti({ ...residenzaEsteraDiProva, ...residenza }),
    attribuzioneFamigliaAIRE: attribuzione,
  };
}

const nato: Generalita = {
  cognome: 'GUIDI',
  nome: 'MARCO',
  sesso: 'M',
  dataNascita: giornoDiProva,
  luogoNascita: { localita: tirana },
  soggettoAIRE: 'S',
};

/** A boy born at Tirana, first of an AIRE family of his own: nothing to object. */
export function nascitaAireDiProva(cambi: CambiAire = {}): RichiestaA001 {
  const { scheda, attribuzioneFamigliaAIRE, ...p } = parti('A001', cambi, 'C02');
  const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
  return senzaVuoti({
    ...p,
    generalitaA001: { generalita: senzaVuoti({ ...nato, ...cambi.generalita }) },
    attoNascitaANPR: {
      atto: {
        ...{ comuneRegistrazione: vinci, anno: '2026', parte: '2', serie: 'B', numeroAtto: '4' },
        ...{ dataFormazioneAtto: '2026-07-09', trascritto: '1' },
      },
    },
    famiglia: scheda,
    datiControllo: senzaVuoti({
      attribuzioneFamigliaAIRE,
      gestioneCF: 'gestioneCF' in cambi ? cambi.gestioneCF : '1',
    }),
    ...cambi.parti,
  }) as RichiestaA001;
}

/** A man who became Italian while he lived at Tirana. */
export function iscrizioneAireDiProva(cambi: CambiAire = {}): RichiestaA002 {
  const { scheda, legameSoggetto, attribuzioneFamigliaAIRE, ...p } = parti('A002', cambi, 'C05');
  return senzaVuoti({
    ...p,
    generalitaA002: {
      generalita: senzaVuoti({ ...nato, dataNascita: '1988-04-09', ...cambi.generalita }),
      statoCivile: { statoCivile: '1' },
    },
    famiglia: { famiglia: scheda, legameSoggetto },
    datiControllo: senzaVuoti({
      attribuzioneFamigliaAIRE,
      gestioneCF: 'gestioneCF' in cambi ? cambi.gestioneCF : '1',
    }),
    ...cambi.parti,
  }) as RichiestaA002;
}

/** A man of Vinci who goes to live at Tirana, alone. */
export function mutazioneAireDiProva(cambi: CambiAire = {}): RichiestaA006 {
  const { scheda, attribuzioneFamigliaAIRE, ...p } = parti('A006', cambi, 'C06');
  return senzaVuoti({
    ...p,
    generalita: senzaVuoti({
      ...{ cognome: 'BARTOLI', nome: 'LUCA', idSchedaSoggettoANPR: '5000000010' },
      ...cambi.generalita,
    }) as Generalita,
    famiglia: scheda,
    datiControllo: { tipoMutazione: cambi.mutazione ?? '1', attribuzioneFamigliaAIRE },
    ...cambi.parti,
  }) as RichiestaA006;
}
