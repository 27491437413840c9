import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copiaDi, dallaRisposta } from '#contract/allineamento/copia.ts';
import { leggiNotifica, NotificaN010, NotificaN015, scriviNotifica } from '#contract/anpr/index.ts';
import { personaggi } from '../dimostrativo/index.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { nascitaDiProva, operatoreDiProva } from '../registro/di-prova.ts';
import { dimenticaEnte } from '../registro/ente.ts';
import { schedaIndividuale } from '../registro/scheda.ts';
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
      generalitaSoggetto: { cognome: (await persona(prima?.soggetti[0] ?? '')).dati.generalita.cognome },
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

/** From now on its own registrations come back. */
async function integra(comune: string): Promise<void> {
  const recapito = { comune, url: 'https://localhost/', certificato: '', attivo: false, integrata: true };
  const db = banco.database.applicazione;
  await db
    .insertInto('recapito')
    .values({ ...recapito, prossimo: new Date() })
    .execute();
  dimenticaEnte(db, comune);
}

describe('the municipality whose local database is fed by the register', () => {
  const ultime = async (): Promise<readonly NotificaInAttesa[]> =>
    (await tutte(vinci)).filter(({ tipo }) => tipo === 'NRIS');

  it('gets its own registrations back, with every section of all whom they touched', async () => {
    numeroDi(await banco.esegui('1001', nascitaDiProva({ nome: 'PRIMA' })));
    expect(await ultime()).toEqual([]);
    await integra(vinci);
    const id = numeroDi(await banco.esegui('1001', nascitaDiProva({ nome: 'BIANCA' })));
    const [nris, altra] = await ultime();
    if (nris?.tipo !== 'NRIS' || altra) throw new Error('not one NRIS');
    expect(nris.operazione).toBe(id);
    const famiglia = await banco.cerca().famiglia(coppia.famiglia);
    expect(nris.soggetti.toSorted()).toEqual(
      famiglia?.componenti.map((c) => c.idSchedaSoggettoANPR).toSorted(),
    );
    // Written and read again, it is the very record that 3002 would give.
    const posto = { progressivo: nris.progressivo, istante: nris.istante.toISOString() };
    const letta = leggiNotifica('NRIS', scriviNotifica(nris, posto));
    if (!letta.ok || letta.valore.detta.tipo !== 'NRIS') throw new Error(JSON.stringify(letta));
    expect(letta.valore.posto).toEqual(posto);
    const persone = letta.valore.detta.contenuto.listaSoggettiVariati?.datiSoggetto ?? [];
    for (const dati of persone) {
      const copia = dallaRisposta(dati);
      const soggetto = await persona(copia?.generalita.idSchedaSoggettoANPR ?? '');
      const vera = copiaDi(schedaIndividuale(soggetto, famiglia));
      const { idSchedaSoggettoANPR } = soggetto;
      expect(copia).toEqual({ ...vera, generalita: { ...vera.generalita, idSchedaSoggettoANPR } });
    }
  });

  it('gets nothing of what its own software registered: that has the answer', async () => {
    const prima = (await ultime()).length;
    const software = operatoreDiProva({ canale: 'WS' });
    numeroDi(await banco.esegui('1001', nascitaDiProva({ nome: 'CLARA' }), software));
    expect(await ultime()).toHaveLength(prima);
  });
});
