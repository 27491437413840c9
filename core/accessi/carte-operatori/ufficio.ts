import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { prefetturaDi } from '#contract/regole/carte-operatore.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { AttoCartaEnte, CarteEnte, NuovaRichiestaCarta } from '#contract/wa/carte-operatore.ts';
import type { ErroreWa } from '#contract/wa/errori.ts';
import type { Chi } from '../../chi.ts';
import type { Schema } from '../../db/schema.ts';
import type { Orologio } from '../../orologio.ts';
import { creaCensimento } from '../archivio-censimento.ts';
import { adotta } from './adotta.ts';
import { annota } from './annota.ts';
import { rimettiInCoda } from './coda-posta.ts';
import { chiPuoRitirare } from './consegne.ts';
import { leggiCarte, leggiRichieste } from './leggi.ts';
import { muovi, oRinuncia, prendi, tuttoONiente, type Mano, type RigaCarta } from './muovi.ts';
import { giaRichiesta, nonCensito, senzaRichiesta, suaCarta } from './rifiuti.ts';
import { rilascia } from './rilascio.ts';

/** The cards of a body: asked for, registered, handed over, stopped. */
export interface CarteUfficio {
  situazione(chi: Chi): Promise<CarteEnte>;
  richiedi(richiesta: NuovaRichiestaCarta, chi: Chi): Promise<Esito<CarteEnte, ErroreWa>>;
  annulla(id: string, chi: Chi): Promise<Esito<CarteEnte, ErroreWa>>;
  atto(atto: AttoCartaEnte, chi: Chi): Promise<Esito<CarteEnte, ErroreWa>>;
  /** The second half of the codes once more, of a card of this body or made by this prefecture. */
  inviaCodici(seriale: string, chi: Chi): Promise<Esito<Record<string, never>, ErroreWa>>;
}

/** Nobody gives themselves a card. */
const suDiSe: ReadonlySet<AttoCartaEnte['atto']> = new Set(['registra', 'rilascia', 'riattiva']);
const nelCensimento = {
  sospendi: 'sospesa',
  riattiva: 'attiva',
  smarrisci: 'revocata',
  revoca: 'revocata',
} as const;

async function leggiSituazione(db: Kysely<Schema>, { chi, istante }: Mano): Promise<CarteEnte> {
  const ente = chi.comune;
  await adotta(db, ente);
  const [carte, richieste, operatori, ultima] = await Promise.all([
    leggiCarte(db, { ente }),
    leggiRichieste(db, { ente }),
    chiPuoRitirare(db, ente),
    db
      .selectFrom('richiesta_carta')
      .select('email')
      .where('ente', '=', ente)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  await annota(db, 'carte degli utenti', { chi, istante });
  const email = ultima?.email;
  return {
    oggi: giornoInItalia(istante),
    carte,
    richieste,
    operatori,
    ...(email !== undefined && { email }),
  };
}

async function compi(trx: Kysely<Schema>, carta: RigaCarta, { atto, motivo }: AttoCartaEnte, mano: Mano) {
  if (suDiSe.has(atto) && carta.codice_fiscale === mano.chi.codiceFiscale) oRinuncia(fallito(suaCarta));
  if (atto === 'rilascia') return rilascia(trx, carta, mano);
  oRinuncia(await muovi(trx, carta, atto, mano, motivo === undefined ? {} : { nota: motivo }));
  if (atto !== 'registra' && carta.impronta !== null)
    await creaCensimento(trx).cambiaCarta(carta.impronta, nelCensimento[atto], mano.istante);
}

async function chiedi(
  trx: Kysely<Schema>,
  { codiceFiscale, motivo, email }: NuovaRichiestaCarta,
  { chi, istante }: Mano,
): Promise<void> {
  const operatore = await creaCensimento(trx).operatore(codiceFiscale);
  if (operatore?.ente !== chi.comune || operatore.stato !== 'attivo') oRinuncia(fallito(nonCensito));
  const nuova = await trx
    .insertInto('richiesta_carta')
    .values({
      ...{ ente: chi.comune, codice_fiscale: codiceFiscale, motivo, email, stato: 'in-attesa' },
      ...{ operatore: chi.codiceFiscale, istante },
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  if (nuova.numInsertedOrUpdatedRows !== 1n) oRinuncia(fallito(giaRichiesta));
  const finalita = `richiesta di una carta a ${prefetturaDi(chi.comune)}: ${motivo}`;
  await annota(trx, finalita, { chi, istante });
}

export function creaCarteUfficio({
  db,
  orologio,
  dimenticaSessioni = () => undefined,
}: {
  readonly db: Kysely<Schema>;
  readonly orologio: Orologio;
  /** A session opened with a card that is stopped must not outlive it even for the second that it is remembered. */
  readonly dimenticaSessioni?: (() => void) | undefined;
}): CarteUfficio {
  const situazione = (chi: Chi): Promise<CarteEnte> => leggiSituazione(db, { chi, istante: orologio() });

  return {
    situazione,

    async richiedi(richiesta, chi) {
      const mano = { chi, istante: orologio() };
      const fatto = await tuttoONiente(db, (trx) => chiedi(trx, richiesta, mano));
      return fatto.ok ? riuscito(await situazione(chi)) : fatto;
    },

    async annulla(id, chi) {
      const istante = orologio();
      const fatto = await tuttoONiente(db, async (trx) => {
        const annullata = await trx
          .updateTable('richiesta_carta')
          .set({ stato: 'annullata' })
          .where('id', '=', id)
          .where('ente', '=', chi.comune)
          .where('stato', '=', 'in-attesa')
          .executeTakeFirst();
        if (annullata.numUpdatedRows !== 1n) oRinuncia(fallito(senzaRichiesta));
        await annota(trx, 'annullamento di una richiesta di carta', { chi, istante });
      });
      return fatto.ok ? riuscito(await situazione(chi)) : fatto;
    },

    async atto(atto, chi) {
      const mano = { chi, istante: orologio() };
      const fatto = await tuttoONiente(db, async (trx) => {
        const carta = oRinuncia(await prendi(trx, atto.seriale, { ente: chi.comune }));
        await compi(trx, carta, atto, mano);
        await annota(trx, `${atto.atto} la carta ${atto.seriale}`, mano);
      });
      dimenticaSessioni();
      return fatto.ok ? riuscito(await situazione(chi)) : fatto;
    },

    async inviaCodici(seriale, chi) {
      const istante = orologio();
      const esito = await tuttoONiente(db, async (trx) => {
        const diQui = await prendi(trx, seriale, { ente: chi.comune });
        if (!diQui.ok) oRinuncia(await prendi(trx, seriale, { prefettura: chi.comune }));
        oRinuncia(await rimettiInCoda(trx, seriale, istante));
        await annota(trx, `invio dei codici della carta ${seriale}`, { chi, istante });
      });
      return esito.ok ? riuscito({}) : esito;
    },
  };
}
