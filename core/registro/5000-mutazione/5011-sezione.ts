import { servizi, type Richiesta5011 } from '#contract/anpr/index.ts';
import { controlla, regola, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri, voce } from '#contract/tabelle/index.ts';
import { controllaComuneRichiesta } from '../comune-richiesta.ts';
import type { Sezione } from '../modello.ts';
import { operazione, type ContestoApplica, type Effetti } from '../operazione.ts';
import { rispostaComune } from '../risposta-comune.ts';

/** Undefined: the municipality does not have this number yet. */
export type Nota = Sezione | undefined;

/** Pure rules of a section: the schema leaves out what it cannot do without. */
export const regoleSezione = [
  regola<Richiesta5011>('EN081', {
    campo: 'sezione.sezioneelettoralenum',
    violata: ({ sezione }) => sezione.sezioneelettoralenum === undefined,
    causa: () => 'Manca il numero della sezione.',
  }),
  regola<Richiesta5011>('EN371', {
    campo: 'sezione.altraLinguaSezione',
    violata: ({ sezione }) =>
      (sezione.altraLinguaSezione ?? []).some(
        ({ altraLinguaIndirizzo: { idLingua } }) => !voce('14', senzaZeri(idLingua)),
      ),
    causa: () => 'La lingua della seconda denominazione non è nella tabella 14.',
  }),
] as const;

/** A section is of the municipality that asks. */
export function controllaSezione({ sezione }: Richiesta5011, comune: string): Rilievo[] {
  const di = sezione.comune?.codiceIstat ?? comune;
  return di === comune ? [] : [rilievo('EN204', { campo: 'sezione.comune' })];
}

export function applicaSezione({ sezione }: Richiesta5011, nota: Nota, contesto: ContestoApplica): Effetti {
  const dopo: Sezione = {
    id: nota?.id ?? contesto.idOperazioneANPR,
    comune: contesto.comune.codiceIstat,
    numero: sezione.sezioneelettoralenum ?? '',
    stato: 'attiva',
    dati: sezione,
  };
  return { sezioni: [dopo], risposta: rispostaComune(contesto, []) };
}

/** Mutazione di una sezione elettorale (services.md 5011): created the first time, changed afterwards. */
export const mutazioneSezione = operazione({
  servizio: servizi[5011],
  permesso: 'elettorale.mutazioni',
  finalita: 'mutazione di una sezione elettorale',
  conserva: () => true,
  regole: (richiesta, { luoghi }) => [
    ...controlla(regoleSezione, richiesta),
    ...controllaComuneRichiesta('sezione.comune', richiesta.sezione.comune, luoghi),
  ],
  aggregati: async (richiesta, cerca, { chi }): Promise<{ readonly nota: Nota }> => ({
    nota: await cerca.sezione(chi.comune, richiesta.sezione.sezioneelettoralenum ?? ''),
  }),
  blocca: ({ nota }) => ({ soggetti: [], famiglie: [], sezioni: nota ? [nota] : [] }),
  controlli: (richiesta, _, { chi }) => controllaSezione(richiesta, chi.comune),
  applica: (richiesta, { nota }, contesto) => applicaSezione(richiesta, nota, contesto),
  accesso: () => ({ soggetti: [], campi: ['sezione'] }),
});
