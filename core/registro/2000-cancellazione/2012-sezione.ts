import { servizi, type Richiesta2012 } from '#contract/anpr/index.ts';
import { rilievo, type Rilievo } from '#contract/regole/index.ts';
import { controllaComuneRichiesta } from '../comune-richiesta.ts';
import type { Sezione } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { rispostaComune } from '../risposta-comune.ts';

export interface AggregatiSezione {
  readonly sezione: Sezione | undefined;
  readonly elettori: boolean;
}

const campo = 'datiSezione';

export function controllaSoppressione(
  { datiSezione }: Richiesta2012,
  { sezione, elettori }: AggregatiSezione,
  comune: string,
): Rilievo[] {
  if (datiSezione.comune.codiceIstat !== comune) return [rilievo('EN204', { campo: `${campo}.comune` })];
  if (sezione?.stato !== 'attiva')
    return [
      rilievo('EN122', {
        campo: `${campo}.sezioneelettoralenum`,
        causa: `Il comune non ha una sezione n. ${datiSezione.sezioneelettoralenum}.`,
      }),
    ];
  return elettori ? [rilievo('EN562', { campo: `${campo}.sezioneelettoralenum` })] : [];
}

export function applicaSoppressione({ sezione }: AggregatiSezione, contesto: ContestoApplica): Effetti {
  if (!sezione) throw new Error('a section that does not exist passed the controls');
  return {
    sezioni: [{ ...sezione, stato: 'soppressa' }],
    risposta: rispostaComune(contesto, []),
  };
}

/** Cancellazione di una sezione elettorale in which nobody votes (services.md 2012). */
export const cancellazioneSezione = operazione({
  servizio: servizi[2012],
  permesso: 'elettorale.mutazioni',
  finalita: 'cancellazione di una sezione elettorale',
  conserva: () => true,
  regole: ({ datiSezione }, { luoghi }) =>
    controllaComuneRichiesta(`${campo}.comune`, datiSezione.comune, luoghi),
  async aggregati({ datiSezione: { comune, sezioneelettoralenum } }, cerca): Promise<AggregatiSezione> {
    return {
      sezione: await cerca.sezione(comune.codiceIstat, sezioneelettoralenum),
      elettori: await cerca.haElettori(comune.codiceIstat, sezioneelettoralenum),
    };
  },
  blocca: ({ sezione }) => ({ soggetti: [], famiglie: [], sezioni: sezione ? [sezione] : [] }),
  controlli: (richiesta, a, { chi }) => controllaSoppressione(richiesta, a, chi.comune),
  applica: (_, a, contesto) => applicaSoppressione(a, contesto),
  accesso: () => ({ soggetti: [], campi: ['sezione'] }),
});
