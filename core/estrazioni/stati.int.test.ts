import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { richiesta4001 } from '#contract/regole/estrazione/casi-estrazione.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { codiciDi, registroDiProva, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { abbandonate } from './abbandonate.ts';
import { dichiaraFallita, eseguiElaborazione } from './lavoro/esegui.ts';
import { togliScadute } from './scadute.ts';
import type { StatoElaborazione } from './tabelle.ts';

const chiave = randomBytes(32);
const chi = operatoreDiProva({ canale: 'WS' });
let banco: RegistroDiProva;
let numero = 0;

beforeAll(async () => {
  banco = await registroDiProva({ residenti: 20, chiaveElaborati: chiave });
});
afterAll(() => banco.chiudi());

async function manda(codice: string, resto: object): Promise<{ codici: string[]; id: string }> {
  const testataRichiesta = {
    ...richiesta4001().testataRichiesta,
    ...{ operazioneRichiesta: codice, idOperazioneComune: `STATI${++numero}` },
  };
  try {
    const risposta = await banco.esegui(codice, { testataRichiesta, ...resto }, chi);
    const id = /"idOperazioneANPR":"(\d+)"/.exec(JSON.stringify(risposta))?.[1] ?? '';
    return { codici: codiciDi(risposta), id };
  } catch (errore) {
    return { codici: /E[A-Z]\d+/.exec(String(errore)) ?? [String(errore)], id: '' };
  }
}
const db = () => banco.database.applicazione;
const adesso = (): Date => banco.orologio.adesso();
const lavora = (id: string) => eseguiElaborazione({ db: db(), chiave, orologio: banco.orologio.adesso }, id);
const annulla = async (id: string) =>
  (await manda('3003', { ricercaSingolaRichiesta: { idOperazioneANPR: id, tipoOperazione: '2' } })).codici;
const traUnAnno = (): Date => new Date(adesso().getTime() + 366 * 86_400_000);

/** The road to each state from a request that was just taken. */
const strade: Readonly<Record<StatoElaborazione, (id: string) => Promise<unknown>>> = {
  attesa: async () => undefined,
  // As a core that died in the middle leaves it.
  corso: (id) => db().updateTable('elaborazione').set({ stato: 'corso' }).where('id', '=', id).execute(),
  pronta: lavora,
  fallita: (id) => dichiaraFallita(db(), id, adesso()),
  annullata: annulla,
  scaduta: async (id) => {
    await lavora(id);
    await togliScadute(db(), traUnAnno());
  },
};

/** What may happen to a request. What it gives back is what whoever did it is told. */
const eventi = {
  'is worked on': async (id: string) => [await lavora(id)],
  'fails for the last time': async (id: string) => [await dichiaraFallita(db(), id, adesso())],
  'is annulled by 3003': annulla,
  'grows old': async () => [await togliScadute(db(), traUnAnno())],
  'is looked for among those left half way': async (id: string) => [(await abbandonate(db())).includes(id)],
  'is downloaded with 7002': async (id: string) =>
    (await manda('7002', { datiRichiesta: { idOperazioneANPR: id } })).codici,
} as const;
type Evento = keyof typeof eventi;

/** For each state, where each event leads and what is answered. */
const macchina: Readonly<
  Record<StatoElaborazione, Readonly<Record<Evento, readonly [dopo: StatoElaborazione, detto: unknown[]]>>>
> = {
  attesa: {
    'is worked on': ['pronta', ['fatta']],
    'fails for the last time': ['fallita', [undefined]],
    'is annulled by 3003': ['annullata', []],
    'grows old': ['attesa', [0]],
    'is looked for among those left half way': ['attesa', [false]],
    'is downloaded with 7002': ['attesa', ['EN108']],
  },
  corso: {
    'is worked on': ['pronta', ['fatta']],
    'fails for the last time': ['fallita', [undefined]],
    'is annulled by 3003': ['annullata', []],
    'grows old': ['corso', [0]],
    'is looked for among those left half way': ['attesa', [true]],
    'is downloaded with 7002': ['corso', ['EN109']],
  },
  pronta: {
    'is worked on': ['pronta', ['niente']],
    'fails for the last time': ['pronta', [undefined]],
    'is annulled by 3003': ['pronta', ['EN097']],
    'grows old': ['scaduta', [1]],
    'is looked for among those left half way': ['pronta', [false]],
    'is downloaded with 7002': ['pronta', []],
  },
  fallita: finita('fallita'),
  annullata: finita('annullata'),
  scaduta: finita('scaduta'),
};

/** Nothing moves what is over. */
function finita(stato: StatoElaborazione): (typeof macchina)[StatoElaborazione] {
  return {
    'is worked on': [stato, ['niente']],
    'fails for the last time': [stato, [undefined]],
    'is annulled by 3003': [stato, ['EN097']],
    'grows old': [stato, [0]],
    'is looked for among those left half way': [stato, [false]],
    'is downloaded with 7002': [stato, ['EN122']],
  };
}

describe.each(Object.keys(strade) as StatoElaborazione[])('a request that is «%s»', (stato) => {
  it.each(Object.keys(eventi) as Evento[])('%s', async (evento) => {
    const { id, codici } = await manda('4001', { criteriRicerca: richiesta4001().criteriRicerca });
    expect(codici).toEqual([]);
    await strade[stato](id);
    const leggi = async () =>
      (await db().selectFrom('elaborazione').select('stato').where('id', '=', id).executeTakeFirstOrThrow())
        .stato;
    expect(await leggi()).toBe(stato);
    const detto = await eventi[evento](id);
    expect([await leggi(), detto]).toEqual(macchina[stato][evento]);
    // One at a time of each kind: it does not stand in the way of the next.
    await dichiaraFallita(db(), id, adesso());
    await togliScadute(db(), traUnAnno());
  });
});
