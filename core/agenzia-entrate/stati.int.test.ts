import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fallito, riuscito } from '#contract/esito.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { cercaEnte } from '../registro/ente.ts';
import type { Soggetto } from '../registro/modello.ts';
import { applicaRisposta } from './applica.ts';
import { scriviDaChiedere } from './archivio.ts';
import type { Agenzia } from './connettore.ts';
import type { StatoRichiestaAgenzia } from './tabelle.ts';
import { chiediUna } from './turno.ts';

let banco: RegistroDiProva;
let persone: Soggetto[] = [];

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 60 });
  const righe = await banco.database.applicazione
    .selectFrom('soggetto')
    .select('documento')
    .where('stato', '=', 'residente')
    .where('codice_fiscale', 'is not', null)
    .orderBy('id')
    .execute();
  persone = righe.map(({ documento }) => documento);
});
afterAll(() => banco.chiudi());

const db = () => banco.database.applicazione;
const adesso = (): Date => banco.orologio.adesso();
const codiceDi = (chi: Soggetto): string => chi.dati.generalita.codiceFiscale?.codFiscale ?? '';

interface Caso {
  readonly chi: Soggetto;
  readonly id: string;
}
type Modo = 'accolta' | 'respinta' | 'muta';
const agenzia = (modo: Modo, chi: Soggetto): Agenzia => ({
  chiedi: async () => {
    if (modo === 'muta') return fallito('irraggiungibile');
    return riuscito(
      modo === 'accolta'
        ? { esito: 'accolta', codiceFiscale: codiceDi(chi) }
        : { esito: 'respinta', codice: 'EAV20' },
    );
  },
  consulta: async () => riuscito({ codice: 'EAI20', contribuenti: [] }),
});
/** A turn of the queue, whatever the time of the next attempt. */
const turno = ({ chi, id }: Caso, modo: Modo) =>
  chiediUna(
    {
      ...{ db: db(), agenzia: agenzia(modo, chi), luoghi: luoghiDiProva(), orologio: banco.orologio.adesso },
      macchina: () => new Date(Date.now() + 3_600_000),
    },
    id,
  );
const chiedi = (chi: Soggetto) =>
  scriviDaChiedere(db(), [{ soggetto: chi.idSchedaSoggettoANPR, comune: '048050', tipo: 'validazione' }], {
    operatore: 'SISTEMA',
    istante: adesso(),
  });
/** An answer that comes by another road, as from a turn that another core had begun. */
async function tardi({ chi, id }: Caso): Promise<string> {
  const { versione } = await db()
    .selectFrom('soggetto')
    .select('versione')
    .where('id', '=', chi.idSchedaSoggettoANPR)
    .executeTakeFirstOrThrow();
  const da = { id, soggetto: chi.idSchedaSoggettoANPR, versione, comune: '048050', tipo: 'validazione' };
  const risposta = { esito: 'accolta', codiceFiscale: codiceDi(chi) } as const;
  const parti = { ente: cercaEnte(db()), adesso: adesso() };
  return db()
    .transaction()
    .execute((trx) => applicaRisposta(trx, da, risposta, parti));
}

const strade: Readonly<Record<StatoRichiestaAgenzia, (caso: Caso) => Promise<unknown>>> = {
  attesa: async () => undefined,
  accolta: (caso) => turno(caso, 'accolta'),
  respinta: (caso) => turno(caso, 'respinta'),
};
const eventi = {
  'the Agenzia says yes': (caso: Caso) => turno(caso, 'accolta'),
  'the Agenzia says no': (caso: Caso) => turno(caso, 'respinta'),
  'the Agenzia does not answer': (caso: Caso) => turno(caso, 'muta'),
  'another core had the answer': tardi,
  'the same is asked again': ({ chi }: Caso) => chiedi(chi),
} as const;
type Evento = keyof typeof eventi;

/** For each state, where each event leads this question, and what comes back. */
const macchina: Readonly<
  Record<StatoRichiestaAgenzia, Readonly<Record<Evento, readonly [StatoRichiestaAgenzia, unknown]>>>
> = {
  attesa: {
    'the Agenzia says yes': ['accolta', 'accolta'],
    'the Agenzia says no': ['respinta', 'respinta'],
    'the Agenzia does not answer': ['attesa', 'irraggiungibile'],
    'another core had the answer': ['accolta', 'accolta'],
    // One question at a time about a person: what is asked again is in the one that waits.
    'the same is asked again': ['attesa', 0],
  },
  accolta: conclusa('accolta'),
  respinta: conclusa('respinta'),
};

/** An answer is for ever; asking again is another question. */
function conclusa(stato: StatoRichiestaAgenzia): (typeof macchina)[StatoRichiestaAgenzia] {
  return {
    'the Agenzia says yes': [stato, undefined],
    'the Agenzia says no': [stato, undefined],
    'the Agenzia does not answer': [stato, undefined],
    'another core had the answer': [stato, 'gia-conclusa'],
    'the same is asked again': [stato, 1],
  };
}

describe.each(Object.keys(strade) as StatoRichiestaAgenzia[])('a question that is «%s»', (stato) => {
  it.each(Object.keys(eventi) as Evento[])('%s', async (evento) => {
    // Each of another person: nothing of one case is in the next.
    const chi = persone.shift();
    if (!chi) throw new Error('not enough people');
    await chiedi(chi);
    const leggi = () =>
      db()
        .selectFrom('richiesta_agenzia')
        .select(['id', 'stato'])
        .where('soggetto', '=', chi.idSchedaSoggettoANPR)
        .orderBy('id')
        .executeTakeFirstOrThrow();
    const caso = { chi, id: (await leggi()).id };
    await strade[stato](caso);
    expect((await leggi()).stato).toBe(stato);
    const detto = await eventi[evento](caso);
    expect([(await leggi()).stato, detto]).toEqual(macchina[stato][evento]);
  });
});
