import { servizi, type Richiesta3008, type Risposta3008 } from '#contract/anpr/index.ts';
import { controlla, regola, rilievo } from '#contract/regole/index.ts';
import { controllaComuneRichiesta } from '../comune-richiesta.ts';
import type { Sezione } from '../modello.ts';
import { operazione } from '../operazione.ts';

const campo = 'parametriRicerca3008';
/** `tipoRichiesta`: one section, or all of the municipality (italia/anpr #4294). */
const una = '1';
const tutte = '2';

export const regoleRicercaSezioni = [
  regola<Richiesta3008>('EN372', {
    campo: `${campo}.tipoRichiesta`,
    violata: ({ parametriRicerca3008: p }) => ![una, tutte].includes(p.tipoRichiesta),
    causa: () => 'Il tipo di richiesta non è previsto.',
    rimedio: 'Indica 1 per una sezione, 2 per tutte quelle del comune.',
  }),
  regola<Richiesta3008>('EN081', {
    campo: `${campo}.sezioneelettoralenum`,
    violata: ({ parametriRicerca3008: p }) => p.tipoRichiesta === una && p.sezioneelettoralenum === undefined,
    causa: () => 'Manca il numero della sezione da cercare.',
  }),
] as const;

/** Consultazione delle sezioni elettorali (services.md 3008): no personal data in them. */
export const consultazioneSezioni = operazione({
  servizio: servizi[3008],
  permesso: 'anagrafe.consultazione',
  finalita: 'consultazione delle sezioni elettorali',
  conserva: () => false,
  regole: (richiesta, { luoghi }) => [
    ...controlla(regoleRicercaSezioni, richiesta),
    ...controllaComuneRichiesta(`${campo}.comune`, richiesta.parametriRicerca3008.comune, luoghi),
  ],
  async aggregati({ parametriRicerca3008: p }, cerca): Promise<{ readonly sezioni: readonly Sezione[] }> {
    if (p.tipoRichiesta === tutte) return { sezioni: await cerca.sezioni(p.comune.codiceIstat) };
    const sezione = await cerca.sezione(p.comune.codiceIstat, p.sezioneelettoralenum ?? '');
    return { sezioni: sezione?.stato === 'attiva' ? [sezione] : [] };
  },
  controlli: (_, { sezioni }) => (sezioni.length > 0 ? [] : [rilievo('EN122', { campo })]),
  applica(_, { sezioni }, { testataRisposta }) {
    const risposta: Risposta3008 = {
      Risposta3008_OK: { testataRisposta, sezione: { sezioni: sezioni.map((s) => s.dati) } },
    };
    return { risposta };
  },
  accesso: () => ({ soggetti: [], campi: ['sezione'] }),
});
