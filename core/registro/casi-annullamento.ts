import type { Richiesta5012 } from '#contract/anpr/index.ts';
import { personaggi } from '../dimostrativo/personaggi.ts';
import type { OperazioneRegistrata, OperazioneSuccessiva } from './operazione.ts';

const { madre } = personaggi.coppiaInAttesa;
export const giornoMutazione = '2026-07-08';

/** What a case changes of the annulment of a change of residence that nothing stands in the way of. */
export interface CambiAnnullamento {
  /** Of the operation as the register remembers it. */
  readonly registrata?: Partial<Omit<OperazioneRegistrata, 'richiesta'>> & {
    readonly mutazioni?: readonly string[];
  };
  readonly successive?: readonly OperazioneSuccessiva[];
  readonly testata?: Partial<Richiesta5012['testataRichiesta']>;
  readonly detta?: Partial<Richiesta5012['datiOperazioneDaAnnullare']>;
  readonly soggetto?: Richiesta5012['datiSchedaSoggettoFamigliaConvivenza']['soggetto'];
  readonly codiceFiscale?: 'S';
  readonly controlli?: readonly string[];
  readonly comune?: string;
  /** The register does not know the operation. */
  readonly ignota?: true;
}

/** Undo, on the 11 July 2026, of the 5005/02 with which Giulia Martelli moved house three days before. */
export function annullamentoDiProva(cambi: CambiAnnullamento = {}): Richiesta5012 {
  const { testata, detta, soggetto, codiceFiscale = 'N', controlli = [] } = cambi;
  const controllo = controlli.map((codice) => ({ codice, valore: '1' }));
  return {
    testataRichiesta: {
      idOperazioneComune: 'PROVA5012',
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '5012',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      dataDecorrenza: giornoMutazione,
      ...testata,
    },
    datiOperazioneDaAnnullare: {
      operazioneRichiesta: cambi.registrata?.codice ?? '5005',
      idOperazioneComune: 'X',
      idOperazioneANPR: '10000000100',
      ...detta,
    },
    datiSchedaSoggettoFamigliaConvivenza: {
      soggetto: soggetto ?? { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre },
    },
    datiControllo: {
      tipoScheda: '1',
      annullamentoAttribuzioneCF: codiceFiscale,
      ...(controllo.length > 0 && { listaControlli: { controllo } }),
    },
  };
}

const poi = (codice: string, ...mutazioni: readonly string[]): OperazioneSuccessiva => ({
  ...{ idOperazioneANPR: '10000000200', codice, comune: '048050', mutazioni },
});
const numero = 'datiOperazioneDaAnnullare.idOperazioneANPR';
const quale = 'datiOperazioneDaAnnullare.operazioneRichiesta';
const lista = 'datiControllo.listaControlli';

export const casiAnnullamento: readonly (readonly [
  atteso: string,
  quando: string,
  cambi: CambiAnnullamento,
])[] = [
  [`EN078 ${numero}`, 'no such operation', { ignota: true }],
  [`EN078 ${numero}`, 'an operation that was refused', { registrata: { esito: 'KO' } }],
  [`EN314 ${quale}`, 'the number of another kind of operation', { detta: { operazioneRichiesta: '5008' } }],
  [`EN314 ${quale}`, 'a death, which 2011 takes back', { registrata: { codice: '2001' } }],
  [`EN145 ${numero}`, 'an operation of another municipality', { registrata: { comune: '048014' } }],
  [`EN077 ${numero}`, 'taken back already', { registrata: { annullataDa: '10000000300' } }],
  [`EN077 ${numero}`, 'a death came after', { successive: [poi('2001')] }],
  [`EN077 ${numero}`, 'a mutation came after', { successive: [poi('5008', '12')] }],
  [
    `EN077 ${numero}`,
    'moved again since, restoring the position',
    { controlli: ['RA'], successive: [poi('5005', '2')] },
  ],
  [
    `EN077 ${numero}`,
    'come back already, asked for that person',
    { controlli: ['RP'], registrata: { ripristinati: [madre] } },
  ],
  [
    'EN183 datiSchedaSoggettoFamigliaConvivenza.soggetto',
    'another person',
    { soggetto: { cognome: 'GELLI', nome: 'PAOLO', idSchedaSoggettoANPR: '5000000012' } },
  ],
  [
    'EN183 datiSchedaSoggettoFamigliaConvivenza.soggetto',
    'the person by another name',
    { soggetto: { cognome: 'MARTELLI', nome: 'GINA', idSchedaSoggettoANPR: madre } },
  ],
  ['AEE95 datiControllo.annullamentoAttribuzioneCF', 'a code given three days ago', { codiceFiscale: 'S' }],
  [`EN234 ${numero}`, 'new personal data', { registrata: { codice: '5008', mutazioni: ['1', '2'] } }],
  [
    `EN351 ${lista}`,
    'a whole family, for one person',
    { controlli: ['RP'], registrata: { codice: '5001', mutazioni: ['4'] } },
  ],
  [
    `EN352 ${lista}`,
    'a position restored that no move changed',
    { controlli: ['RA'], registrata: { codice: '5008', mutazioni: ['12'] } },
  ],
  [
    'EN360 testataRichiesta.dataDecorrenza',
    'restored from another day',
    { controlli: ['RA'], testata: { dataDecorrenza: '2026-07-09' } },
  ],
];
