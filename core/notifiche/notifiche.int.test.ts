import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotificaN010, NotificaN015 } from '#contract/anpr/index.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { creaMosse } from '../registro/mosse-di-prova.ts';
import { notificheDopo, scriviNotifiche, segnaFruite } from './archivio.ts';
import type { NotificaInAttesa } from './modello.ts';

const { coppiaInAttesa: coppia } = personaggi;
const vinci = '048050';
const empoli = operatoreDiProva({ comune: '048014' });
let banco: RegistroDiProva;
const { muta, annulla, persona } = creaMosse(() => banco);
beforeAll(async () => {
  banco = await registroDiProva();
});
afterAll(async () => {
  await banco.chiudi();
});

const tutte = async (comune: string, dopo = '0'): Promise<readonly NotificaInAttesa[]> =>
  notificheDopo(banco.database.applicazione, comune, { dopo, quante: 100 });
const trasloco = {
  famiglia: { idFamigliaConvivenzaANPR: coppia.famiglia },
  residenza: {
    indirizzo: {
      cap: '50053',
      comune: { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' },
      toponimo: { specie: 'VIA', denominazioneToponimo: 'TOSCO ROMAGNOLA' },
      numeroCivico: { numero: '7' },
    },
  },
};

describe('the municipality of origin', () => {
  it('is told of each person who has moved, and of the move undone, one number after the other', async () => {
    const quanti = (await banco.cerca().famiglia(coppia.famiglia))?.componenti.length ?? 0;
    const id = numeroDi(await muta(trasloco, empoli));
    const dopo = await tutte(vinci);
    expect(dopo.map(({ tipo, stato }) => `${tipo} ${stato}`)).toEqual(
      Array.from({ length: quanti }, () => 'N010 7'),
    );
    expect(dopo.map(({ progressivo }) => progressivo)).toEqual(dopo.map((_, i) => String(i + 1)));
    const [prima] = dopo;
    expect(NotificaN010.parseJson(prima?.contenuto)).toMatchObject({ ok: true });
    expect(prima?.contenuto).toMatchObject({
      comuneRichiesta: { nomeComune: 'EMPOLI' },
      idOperazioneANPR: id,
      generalitaSoggetto: { cognome: (await persona(prima?.soggetto ?? '')).dati.generalita.cognome },
    });
    // Who receives them is told by the answer.
    expect(await tutte('048014')).toEqual([]);

    expect(rifiuti(await annulla(id, '5001', coppia.madre, empoli))).toEqual([]);
    const indietro = await tutte(vinci, dopo.at(-1)?.progressivo);
    expect(indietro.map(({ tipo }) => tipo)).toEqual(Array.from({ length: quanti }, () => 'N015'));
    expect(NotificaN015.parseJson(indietro[0]?.contenuto)).toMatchObject({ ok: true });
    expect(indietro[0]?.progressivo).toBe(String(quanti + 1));
  });

  it('takes each once, however often it says so', async () => {
    const db = banco.database.applicazione;
    const [prima] = await tutte(vinci);
    const numero = prima?.progressivo ?? '';
    expect(await segnaFruite(db, '048014', [numero])).toBe(0);
    expect(await segnaFruite(db, vinci, [numero])).toBe(1);
    expect(await segnaFruite(db, vinci, [numero])).toBe(0);
    const inAttesa = await notificheDopo(db, vinci, { stato: '7', quante: 100 });
    expect(inAttesa.map(({ progressivo }) => progressivo)).not.toContain(numero);
    expect(await notificheDopo(db, vinci, { stato: '8', quante: 100 })).toHaveLength(1);
  });

  it('gets no number twice and none missing, whoever writes at once, and whatever is rolled back', async () => {
    const [prima] = await tutte(vinci);
    if (!prima) throw new Error('nobody has moved');
    const { id } = await banco.database.applicazione
      .selectFrom('operazione')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow();
    const di = { idOperazioneANPR: id, adesso: new Date() };
    await Promise.all(
      Array.from({ length: 24 }, async (_, n) =>
        banco.database.applicazione
          .transaction()
          .execute(async (trx) => {
            await scriviNotifiche(trx, [{ ...prima, comune: n % 2 ? '048014' : vinci }, prima], di);
            if (n % 5 === 0) throw new Error('rolled back');
          })
          .catch((errore: unknown) => {
            expect(errore).toMatchObject({ message: 'rolled back' });
          }),
      ),
    );
    for (const comune of [vinci, '048014']) {
      const numeri = (await tutte(comune)).map(({ progressivo }) => progressivo);
      expect(numeri).toEqual(numeri.map((_, i) => String(i + 1)));
    }
  });
});
