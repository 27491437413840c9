import type { Richiesta2001 } from '../anpr/index.ts';
import { regoleElenco, type ElencoFamiglia } from './elenco-famiglia.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoDecesso {
  readonly richiesta: Richiesta2001;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

/** 1 ascertained, 2 presumed: the same in table 15 and in table 28. */
export function motivoDecesso({ motivoCancellazione: m }: Richiesta2001): string {
  return (m.tipoMotivoCancellazione ?? m.tipoMotivoCancellazioneAIRE ?? '').replace(/^0+(?=\d)/, '');
}

/** The deed in any of its forms. */
function attoDi({ datiDecesso }: Richiesta2001): { anno: string; dataFormazioneAtto?: string } | undefined {
  const anpr = datiDecesso?.attoEventoANPR;
  return datiDecesso?.attoEvento ?? anpr?.atto ?? anpr?.attoANSC;
}

const decorrenza = ({ richiesta }: ContestoDecesso): string | undefined =>
  richiesta.testataRichiesta.dataDecorrenza;
const morte = ({ richiesta }: ContestoDecesso): string | undefined => richiesta.datiDecesso?.dataEvento;
const dopo = (data: string | undefined, limite: string | undefined): boolean =>
  data !== undefined && limite !== undefined && data > limite;

/** Pure rules of a cancellation for death (workflows.md §5). */
export const regoleDecesso: readonly Regola<ContestoDecesso>[] = [
  regola('EN280', {
    campo: 'motivoCancellazione.tipoMotivoCancellazione',
    violata: ({ richiesta }) => !['1', '2'].includes(motivoDecesso(richiesta)),
  }),
  regola('EN249', {
    campo: 'datiDecesso',
    violata: ({ richiesta }) => motivoDecesso(richiesta) === '1' && richiesta.datiDecesso === undefined,
  }),
  regola('EHR93', {
    campo: 'datiSentenza',
    violata: ({ richiesta }) =>
      motivoDecesso(richiesta) === '2' && !(richiesta.datiDecesso && richiesta.datiSentenza),
  }),
  regola('ES007', { campo: 'datiDecesso.dataEvento', violata: (c) => dopo(morte(c), decorrenza(c)) }),
  regola('EHR70', {
    campo: 'datiDecesso.attoEventoANPR.atto.anno',
    violata: ({ richiesta, oggi }) => {
      const anno = attoDi(richiesta)?.anno;
      return anno !== undefined && (anno < '1861' || anno > oggi.slice(0, 4));
    },
  }),
  regola('EHR80', {
    campo: 'datiDecesso.attoEventoANPR.atto.dataFormazioneAtto',
    violata: ({ richiesta, oggi }) => dopo(attoDi(richiesta)?.dataFormazioneAtto, oggi),
  }),
  regola('EC184', {
    campo: 'datiDecesso.attoEventoANPR.atto',
    violata: (c) => {
      const atto = attoDi(c.richiesta);
      const giorno = morte(c);
      if (!atto || giorno === undefined || atto.anno < '1861') return false;
      return atto.anno < giorno.slice(0, 4) || dopo(giorno, atto.dataFormazioneAtto);
    },
  }),
  regola('EHR90', {
    campo: 'datiSentenza.data',
    violata: (c) => dopo(c.richiesta.datiSentenza?.data, decorrenza(c)),
  }),
  regola('EHR91', {
    campo: 'datiSentenza.dataValidita',
    violata: (c) => dopo(c.richiesta.datiSentenza?.dataValidita, decorrenza(c)),
  }),
  regola('EHR98', {
    campo: 'datiSentenza.dataValidita',
    violata: (c) =>
      motivoDecesso(c.richiesta) === '2' && dopo(morte(c), c.richiesta.datiSentenza?.dataValidita),
  }),
  ...regoleElenco<ContestoDecesso>('elencoSoggettiFamiglia', elencoDecesso),
];

function elencoDecesso({ richiesta }: ContestoDecesso): ElencoFamiglia {
  return {
    ruolo: richiesta.datiControllo.ruoloSoggetto,
    cancellato: richiesta.generalitaPerRicerca,
    elenco: richiesta.elencoSoggettiFamiglia ?? [],
  };
}
