import type { Richiesta2001 } from '../anpr/index.ts';
import { senzaZeri } from '../tabelle/index.ts';
import { attoEvento } from './atto-evento.ts';
import { regoleElenco, type ElencoFamiglia } from './elenco-famiglia.ts';
import { regola, type Regola } from './regola.ts';
import { decorrenza, dopo, regoleSentenza } from './sentenza.ts';

export interface ContestoDecesso {
  readonly richiesta: Richiesta2001;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}

/** 1 ascertained, 2 presumed: the same in table 15 and in table 28. */
export function motivoDecesso({ motivoCancellazione: m }: Richiesta2001): string {
  return senzaZeri(m.tipoMotivoCancellazione ?? m.tipoMotivoCancellazioneAIRE ?? '');
}

const morte = ({ richiesta }: ContestoDecesso): string | undefined => richiesta.datiDecesso?.dataEvento;

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
      const anno = attoEvento(richiesta.datiDecesso)?.anno;
      return anno !== undefined && (anno < '1861' || anno > oggi.slice(0, 4));
    },
  }),
  regola('EHR80', {
    campo: 'datiDecesso.attoEventoANPR.atto.dataFormazioneAtto',
    violata: ({ richiesta, oggi }) => dopo(attoEvento(richiesta.datiDecesso)?.dataFormazioneAtto, oggi),
  }),
  regola('EC184', {
    campo: 'datiDecesso.attoEventoANPR.atto',
    violata: (c) => {
      const atto = attoEvento(c.richiesta.datiDecesso);
      const giorno = morte(c);
      if (!atto || giorno === undefined || atto.anno < '1861') return false;
      return atto.anno < giorno.slice(0, 4) || dopo(giorno, atto.dataFormazioneAtto);
    },
  }),
  ...regoleSentenza<ContestoDecesso>('datiSentenza', ({ richiesta }) => richiesta.datiSentenza),
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
