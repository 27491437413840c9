import type { Richiesta5010, Richiesta5011 } from '../anpr/index.ts';

/** What a case changes of an electoral act that no rule objects to; `undefined` takes a part away. */
export interface CambiElettorali {
  readonly tipi?: readonly string[];
  readonly liste?: Partial<NonNullable<Richiesta5010['liste']>> | undefined;
  readonly cancellazione?: Richiesta5010['cancellazione'];
  readonly certificabilita?: Richiesta5010['certificabilita'];
  readonly soggetto?: string;
  readonly testata?: Partial<Richiesta5010['testataRichiesta']>;
}

export const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
export const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
export const sezioneUno = { comune: vinci, sezioneelettoralenum: '1' };

const tutte = {
  ...{ elettore: 'S', referendumnazionali: 'S', elezionimembriue: 'S', senatorepubblica: 'S' },
  ...{ cameradeputati: 'S', regionali: 'S', comunali: 'S', circoscrizionali: 'S' },
};
const testata = (operazioneRichiesta: string): Richiesta5010['testataRichiesta'] => ({
  idOperazioneComune: `PROVA${operazioneRichiesta}`,
  codMittente: '048050',
  codDestinatario: 'ANPR05',
  operazioneRichiesta,
  dataOraRichiesta: '2026-07-11T09:00:00Z',
  tipoOperazione: 'V',
  tipoInvio: 'TEST',
});

/** Giulia Martelli enters the general list of Vinci, section 1. */
export function elettoraleDiProva(cambi: CambiElettorali = {}): Richiesta5010 {
  const { tipi = ['01'], soggetto = '5000000001', cancellazione, certificabilita } = cambi;
  const liste =
    'liste' in cambi && !cambi.liste
      ? {}
      : { liste: { ...tutte, listaGenerale: sezioneUno, ...cambi.liste } };
  return {
    testataRichiesta: { ...testata('5010'), ...cambi.testata },
    idSoggetto: soggetto,
    ...liste,
    ...(certificabilita && { certificabilita }),
    ...(cancellazione && { cancellazione }),
    tipoRevisione: 'DINAMICA',
    datiControllo: { tipoMutazione: [...tipi] },
  };
}

/** Section 1 of Vinci. */
export function sezioneDiProva(altro: Partial<Richiesta5011['sezione']> = {}): Richiesta5011 {
  return {
    testataRichiesta: testata('5011'),
    sezione: {
      comune: vinci,
      sezioneelettoralenum: '1',
      sezioneelettoraledenom: 'SCUOLA PRIMARIA',
      sezioneelettoraleind: {
        cap: '50059',
        comune: vinci,
        toponimo: { specie: 'VIA', denominazioneToponimo: 'ROMA' },
      },
      collegiocameradeputati: 'TOSCANA',
      circoscrregionali: 'EMPOLI',
      collegiosenatorepubblica: 'TOSCANA',
      ...altro,
    },
  };
}

export const senzaListe = { liste: undefined } as const;
const cancella = (altro: object = {}): CambiElettorali => ({
  ...senzaListe,
  tipi: ['05'],
  cancellazione: { motivoCancellazione: '1', ...altro },
});

export const casiElettorali: readonly (readonly [atteso: string, quando: string, cambi: CambiElettorali])[] =
  [
    ['EHR18 testataRichiesta.dataDecorrenza', 'from tomorrow', { testata: { dataDecorrenza: '2026-07-12' } }],
    ['EN372 datiControllo.tipoMutazione', 'of no kind', { tipi: ['01', '06'] }],
    [
      'EN372 datiControllo',
      'in and out at once',
      { tipi: ['01', '05'], cancellazione: { motivoCancellazione: '1' } },
    ],
    ['EN081 liste', 'into no list', senzaListe],
    ['EN081 liste.listaAggiuntaUE', 'into the list of the Union, unsaid', { tipi: ['02'] }],
    ['EN081 liste.listaAggiuntaComReg', 'into the list of Bolzano, unsaid', { tipi: ['03'] }],
    [
      'EN081 liste.listaGenerale',
      'into the general list, unsaid',
      { liste: { listaGenerale: undefined } as unknown as CambiElettorali['liste'] },
    ],
    ['EN081 certificabilita', 'certifiable or not, unsaid', { ...senzaListe, tipi: ['04'] }],
    ['EN081 cancellazione', 'out for no reason', { ...senzaListe, tipi: ['05'] }],
    [
      'EN148 liste.listaGenerale',
      'general list and list of the Union',
      { liste: { listaAggiuntaUE: { ueelettorecomunali: 'S', listaAggiuntaUEComunali: sezioneUno } } },
    ],
    [
      'EN371 cancellazione.motivoCancellazione',
      'out for no known reason',
      cancella({ motivoCancellazione: '0' }),
    ],
    [
      'EN081 cancellazione.dataCancellazioneLista',
      'after an election, of no day',
      cancella({ tipoConsultazione: '1' }),
    ],
    [
      'EN081 cancellazione.tipoConsultazione',
      'after a day, for no election',
      cancella({ dataCancellazioneLista: '2026-08-01' }),
    ],
    [
      'EC023 certificabilita.soggettoCertificabile',
      'of a scale that is not the electoral one',
      { ...senzaListe, tipi: ['04'], certificabilita: { soggettoCertificabile: '4' } },
    ],
  ];
