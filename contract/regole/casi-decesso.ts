import type { Richiesta2001 } from '../anpr/index.ts';

/** What a case changes of a death that no rule objects to; `undefined` takes a part away. */
export interface CambiDecesso {
  readonly testata?: Partial<Richiesta2001['testataRichiesta']>;
  readonly motivo?: Richiesta2001['motivoCancellazione'];
  readonly decesso?: Partial<NonNullable<Richiesta2001['datiDecesso']>> | undefined;
  readonly atto?: { readonly anno?: string; readonly dataFormazioneAtto?: string };
  readonly sentenza?: Partial<NonNullable<Richiesta2001['datiSentenza']>>;
  readonly elenco?: Richiesta2001['elencoSoggettiFamiglia'];
  readonly ruolo?: string;
}

const comune = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const sentenza = {
  data: '2026-06-20',
  tipoTribunale: '1',
  autorita: 'TRIBUNALE DI FIRENZE',
  dataValidita: '2026-07-05',
};

/** The death of a woman who is not the head of her family, ascertained, with its deed. */
export function decessoDiProva(cambi: CambiDecesso = {}): Richiesta2001 {
  const { testata, motivo = { tipoMotivoCancellazione: '1' }, decesso, atto, ruolo = '2', elenco } = cambi;
  return {
    testataRichiesta: {
      idOperazioneComune: 'PROVA2001',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '2001',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      dataDecorrenza: '2026-07-05',
      ...testata,
    },
    motivoCancellazione: motivo,
    generalitaPerRicerca: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: '5000000001' },
    ...('decesso' in cambi && !decesso
      ? {}
      : {
          datiDecesso: {
            dataEvento: '2026-07-05',
            luogoEvento: { comune },
            attoEventoANPR: {
              atto: {
                comuneRegistrazione: comune,
                anno: '2026',
                parte: '1',
                serie: 'A',
                numeroAtto: '12',
                dataFormazioneAtto: '2026-07-06',
                ...atto,
              },
            },
            ...decesso,
          },
        }),
    ...(cambi.sentenza ? { datiSentenza: { ...sentenza, ...cambi.sentenza } } : {}),
    ...(elenco ? { elencoSoggettiFamiglia: elenco } : {}),
    datiControllo: { ruoloSoggetto: ruolo },
  };
}

/** Somebody who stays, with a new tie. */
export function chiResta(id: string, codiceLegame: string): NonNullable<CambiDecesso['elenco']>[number] {
  return {
    generalita: { cognome: 'CONTI', nome: 'LORENZO', idSchedaSoggettoANPR: id },
    legameSoggetto: { codiceLegame, dataDecorrenza: '2026-07-05' },
  };
}

const presunta = { motivo: { tipoMotivoCancellazione: '2' } } as const;
const atto = 'datiDecesso.attoEventoANPR.atto';
const elenco = 'elencoSoggettiFamiglia';

export const casiDecesso: readonly (readonly [atteso: string, quando: string, cambi: CambiDecesso])[] = [
  [
    'EN280 motivoCancellazione.tipoMotivoCancellazione',
    'a motive that is no death',
    { motivo: { tipoMotivoCancellazione: '6' } },
  ],
  ['EN249 datiDecesso', 'nothing said of the death', { decesso: undefined }],
  ['EHR93 datiSentenza', 'presumed, without judgment', presunta],
  ['ES007 datiDecesso.dataEvento', 'after the effective date', { decesso: { dataEvento: '2026-07-06' } }],
  [
    `EHR70 ${atto}.anno`,
    'deed of another century',
    { atto: { anno: '0026', dataFormazioneAtto: '2026-07-06' } },
  ],
  [`EHR80 ${atto}.dataFormazioneAtto`, 'deed of tomorrow', { atto: { dataFormazioneAtto: '2026-07-12' } }],
  [`EC184 ${atto}`, 'deed of the day before', { atto: { dataFormazioneAtto: '2026-07-04' } }],
  [`EC184 ${atto}`, 'deed of the year before', { atto: { anno: '2025' } }],
  [
    'EHR90 datiSentenza.data',
    'judgment after the effective date',
    { ...presunta, sentenza: { data: '2026-07-06' } },
  ],
  [
    'EHR91 datiSentenza.dataValidita',
    'in force after it',
    { ...presunta, sentenza: { dataValidita: '2026-07-06' } },
  ],
  [
    'EHR98 datiSentenza.dataValidita',
    'in force before the death',
    { ...presunta, sentenza: { dataValidita: '2026-07-04' } },
  ],
  [`EN484 ${elenco}`, 'a list for who is not the head', { elenco: [chiResta('5000000002', '1')] }],
  [`EN485 ${elenco}`, 'the dead person in it', { ruolo: '1', elenco: [chiResta('5000000001', '1')] }],
  [`EN197 ${elenco}`, 'no new head', { ruolo: '1', elenco: [chiResta('5000000002', '3')] }],
  [
    `EN166 ${elenco}`,
    'two heads',
    { ruolo: '1', elenco: [chiResta('5000000002', '1'), chiResta('5000000003', '01')] },
  ],
];
