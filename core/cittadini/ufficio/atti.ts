import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { eStato, statiRichiesta as s, vuoleMotivo } from '#contract/regole/index.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { AttoRichiesta } from '#contract/wa/richieste.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import { registrata } from '../collegata.ts';
import { statoDi, type RichiestaCittadino } from '../modello.ts';
import { muovi, nomiStati, proroga, prorogabile } from '../muovi.ts';
import { scriviRichiesta } from '../scrittura.ts';
import { collegabili, rilasciabile, statiPossibili } from './dettaglio.ts';

interface Quando {
  readonly adesso: Date;
  readonly oggi: string;
}

const no = (messaggio: string, rimedio: string) =>
  fallito<ErroreWa>({ tipo: 'richiesta-non-valida', campi: [], messaggio, rimedio });

export const nessuna: ErroreWa = {
  tipo: 'non-trovato',
  messaggio: 'Il comune non ha ricevuto una richiesta con questo numero.',
  rimedio: 'Controlla il numero, o cerca la richiesta nell’elenco.',
};
const mossa = (): Esito<never, ErroreWa> =>
  no(
    'Intanto qualcun altro ha lavorato a questa richiesta: non è stato fatto nulla.',
    'Guardala com’è adesso, e decidi di nuovo.',
  );

type Mossa = Extract<AttoRichiesta, { readonly versione: number }>;
const muove = (atto: AttoRichiesta): atto is Mossa =>
  atto.atto !== 'assegna' && atto.atto !== 'annota' && atto.atto !== 'ricorda';

/** The request as the act leaves it, or why it does not. */
async function esito(
  trx: Kysely<Schema>,
  atto: Mossa,
  richiesta: RichiestaCittadino,
  chi: Chi,
  { adesso, oggi }: Quando,
): Promise<Esito<RichiestaCittadino, ErroreWa>> {
  const passo = { operatore: chi.codiceFiscale, istante: adesso.toISOString() };
  const ora = nomiStati[statoDi(richiesta)];
  switch (atto.atto) {
    case 'muovi': {
      const { stato, note = '', motivo } = atto;
      if (!eStato(stato) || !statiPossibili(richiesta).includes(stato))
        return no(
          `La richiesta è ${ora}: non può diventare ${nomiStati[stato]}.`,
          'Se chiede un movimento, registralo: la richiesta si sposta da sola.',
        );
      if (vuoleMotivo(stato) && note === '')
        return no('Occorre dire al cittadino perché.', 'Scrivi la motivazione: la leggerà sul portale.');
      if (stato === s.irricevibile && motivo === undefined)
        return no('Una richiesta irricevibile ha un motivo.', 'Scegli il motivo dall’elenco.');
      return riuscito(
        muovi(richiesta, {
          ...{ ...passo, stato },
          ...(note !== '' && { note }),
          ...(motivo !== undefined && { motivoIrricevibile: motivo }),
        }),
      );
    }
    case 'proroga':
      return prorogabile(richiesta)
        ? riuscito(proroga(richiesta, oggi))
        : no(
            `La richiesta è ${ora}: non ha un termine da prorogare.`,
            'Si proroga ciò che è in lavorazione.',
          );
    case 'rilascia':
      return rilasciabile(richiesta, oggi)
        ? riuscito(muovi(richiesta, { ...passo, stato: s.aperta, note: 'Presa in carico annullata.' }))
        : no(
            'La presa in carico non si può più annullare.',
            'Si annulla il giorno stesso, finché la richiesta è in lavorazione e non registrata.',
          );
    case 'collega': {
      const trovata = (await collegabili(trx, richiesta)).find(
        (una) => una.idOperazioneANPR === atto.idOperazioneANPR,
      );
      if (!trovata)
        return no(
          'Quella registrazione non risponde a questa richiesta.',
          'Scegli fra quelle proposte: della stessa persona, dopo la dichiarazione, non annullate.',
        );
      const { idOperazioneANPR, codice } = trovata;
      return riuscito(registrata(richiesta, { idOperazioneANPR, codice }, passo));
    }
  }
}

/** What is kept beside the request, and moves it nowhere. */
async function accanto(
  trx: Kysely<Schema>,
  atto: Exclude<AttoRichiesta, Mossa>,
  chi: Chi,
  adesso: Date,
): Promise<void> {
  const { codiceRichiesta } = atto;
  const aggiorna = trx.updateTable('richiesta_cittadino').where('id', '=', codiceRichiesta);
  switch (atto.atto) {
    case 'assegna':
      await aggiorna.set({ assegnata: atto.operatore?.toUpperCase() ?? null }).execute();
      break;
    case 'annota':
      await trx
        .insertInto('nota_richiesta')
        .values({
          richiesta: codiceRichiesta,
          istante: adesso,
          operatore: chi.codiceFiscale,
          testo: atto.testo,
        })
        .execute();
      break;
    case 'ricorda':
      await aggiorna
        .set({
          promemoria: atto.giorno ?? null,
          promemoria_testo: atto.giorno === undefined ? null : atto.testo,
        })
        .execute();
      break;
  }
}

async function collega(trx: Kysely<Schema>, comune: string, operatore: string): Promise<boolean> {
  const trovato = await trx
    .selectFrom('operatore')
    .select('codice_fiscale')
    .where('codice_fiscale', '=', operatore.toUpperCase())
    .where('ente', '=', comune)
    .executeTakeFirst();
  return trovato !== undefined;
}

/** Does it, on the request as it was read, or says why not. @returns whom it is about. */
export async function compi(
  trx: Kysely<Schema>,
  atto: AttoRichiesta,
  chi: Chi,
  quando: Quando,
): Promise<Esito<string, ErroreWa>> {
  const riga = await trx
    .selectFrom('richiesta_cittadino')
    .select(['documento', 'versione'])
    .where('id', '=', atto.codiceRichiesta)
    .where('comune', '=', chi.comune)
    .where('stato', '<>', s.bozza)
    .forUpdate()
    .executeTakeFirst();
  if (!riga) return fallito(nessuna);
  const { documento, versione } = riga;
  if (!muove(atto)) {
    if (atto.atto === 'assegna' && atto.operatore && !(await collega(trx, chi.comune, atto.operatore)))
      return no('Quell’operatore non è del tuo comune.', 'Scegli un collega dall’elenco.');
    await accanto(trx, atto, chi, quando.adesso);
    return riuscito(documento.richiedente);
  }
  if (atto.versione !== versione) return mossa();
  const dopo = await esito(trx, atto, documento, chi, quando);
  if (!dopo.ok) return dopo;
  await scriviRichiesta(trx, dopo.valore);
  return riuscito(documento.richiedente);
}
