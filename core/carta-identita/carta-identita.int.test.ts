import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Esito } from '#contract/esito.ts';
import { creaCensimento } from '../accessi/archivio-censimento.ts';
import type { Database } from '../db/apri.ts';
import { databaseDiProva } from '../db/prova.ts';
import { generaComuneDimostrativo, personaggi } from '../dimostrativo/index.ts';
import { luoghiDiProva } from '../dimostrativo/luoghi-di-prova.ts';
import { caricaComune } from '../registro/carica.ts';
import { creaRegistro } from '../registro/crea-registro.ts';
import { operatoreDiProva } from '../registro/di-prova.ts';
import { operazioniDelRegistro } from '../registro/operazioni.ts';
import type { Registro } from '../registro/registro.ts';

const luoghi = luoghiDiProva();
const orologio = (): Date => new Date('2026-07-11T10:00:00Z');
const chi = operatoreDiProva();
const altra = operatoreDiProva({ idPostazione: '048050-CO-0002' });
const { madre, padre } = personaggi.coppiaInAttesa;
let database: Database;
let registro: Registro;

beforeAll(async () => {
  database = await databaseDiProva();
  await creaCensimento(database.applicazione).registraEnte({
    ...{ codice: '048050', nome: 'VINCI', siglaProvincia: 'FI' },
  });
  await caricaComune(database.migratore, '048050', orologio(), () =>
    generaComuneDimostrativo({ seme: 1, residenti: 60, luoghi }),
  );
  const chiave = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const operazioni = operazioniDelRegistro({
    sigillo: { chiave, certificato: new Uint8Array() },
    urlVerifica: () => 'https://localhost/',
  });
  registro = creaRegistro({ db: database.applicazione, operazioni, ambiente: 'prova', luoghi, orologio });
  const { moduli } = registro.cartaIdentita;
  avuta(
    await moduli.atto({ atto: 'carico', tratto: { serie: 'AY', dal: 1, al: 20 }, nota: 'Prefettura' }, chi),
  );
  avuta(
    await moduli.atto(
      { atto: 'assegnazione', tratto: { serie: 'AY', dal: 1, al: 10 }, postazione: chi.idPostazione },
      chi,
    ),
  );
});
afterAll(async () => {
  await database.chiudi();
});

function avuta<T>(esito: Esito<T, unknown>): T {
  if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
  return esito.valore;
}

let volta = 0;
const nomi: Readonly<Record<string, readonly [string, string]>> = {
  [madre]: ['MARTELLI', 'GIULIA'],
  [padre]: ['CONTI', 'LORENZO'],
};
function testata(operazione: string): object {
  return {
    ...{ idOperazioneComune: `CARTA${++volta}`, codMittente: '048050', codDestinatario: 'ANPR05' },
    ...{ tipoOperazione: 'C', operazioneRichiesta: operazione, tipoInvio: 'TEST' },
    ...{ dataOraRichiesta: '2026-07-11T09:00:00Z', dataDecorrenza: '2026-07-11' },
  };
}

const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
const rilascio = (soggetto: string, numero: string, altro: object = {}): Record<string, unknown> => {
  const [cognome, nome] = nomi[soggetto] ?? [];
  return {
    testataRichiesta: testata('5008'),
    generalitaPerRicerca: { cognome, nome, idSchedaSoggettoANPR: soggetto },
    cartaIdentita: {
      ...{ numero, dataRilascio: '2026-07-11', cartaceaElettronica: '1', interdizioneEspatrio: 'N' },
      ...{ comuneRilascio: vinci, dataScadenza: '2036-07-11', ...altro },
    },
    datiControllo: { tipoMutazione: ['03'] },
  };
};
async function manda(richiesta: Record<string, unknown>, da = chi, codice = '5008'): Promise<string> {
  return JSON.stringify(avuta(await registro.esegui(codice, richiesta, da)));
}
const dove = async (numero: number): Promise<string | undefined> => {
  const { tratti } = await registro.cartaIdentita.moduli.situazione(chi);
  return tratti.find(({ dal, al }) => dal <= numero && numero <= al)?.stato;
};

it('takes a box of blanks once, whoever loads it and however many at a time', async () => {
  const { moduli } = registro.cartaIdentita;
  const carico = { atto: 'carico', tratto: { serie: 'AX', dal: 100, al: 199 } } as const;
  const mezzo = { atto: 'carico', tratto: { serie: 'AX', dal: 150, al: 249 } } as const;
  const esiti = await Promise.all([carico, mezzo, carico, mezzo].map((uno) => moduli.atto(uno, chi)));
  expect(esiti.filter(({ ok }) => ok)).toHaveLength(1);
  const { tratti, eventi } = await moduli.situazione(chi);
  expect(tratti.filter(({ serie }) => serie === 'AX')).toMatchObject([{ stato: 'magazzino' }]);
  expect(eventi.filter(({ serie }) => serie === 'AX')).toHaveLength(1);
});

it('consumes the blank with the registration of its number, and keeps what the card took the place of', async () => {
  expect((await registro.cartaIdentita.moduli.situazione(chi)).prossimo).toBe('AY0000001');
  // Of before this stock: a number that no box here ever had.
  expect(await manda(rilascio(madre, 'AV7654321', { dataScadenza: '2030-01-01' }))).toContain('"0000"');
  expect(await manda(rilascio(madre, 'AY0000001', { dataScadenza: '2036-01-01' }))).toContain(
    '"esitoOperazione":"0000"',
  );
  expect(await dove(1)).toBe('usato');
  const { carte } = await registro.cartaIdentita.carte.elenca({ testo: 'marte' }, chi);
  expect(carte).toMatchObject([
    {
      ...{ numero: 'AY0000001', cognome: 'MARTELLI', stato: 'in-corso', scadenza: '2036-01-01' },
      precedente: 'AV7654321',
    },
  ]);
  expect((await registro.cartaIdentita.moduli.situazione(chi)).prossimo).toBe('AY0000002');
});

it.each([
  ['already used for another', 'AY0000001', chi, 'cartaIdentita', 'numero', {}],
  ['given to another workstation', 'AY0000005', altra, 'cartaIdentita', 'numero', {}],
  ['still in the stock', 'AY0000015', chi, 'cartaIdentita', 'numero', {}],
  [
    'that would last too long',
    'AY0000005',
    chi,
    'cartaIdentita',
    'dataScadenza',
    { dataScadenza: '2040-01-01' },
  ],
])(
  'refuses a blank %s, saying so, and leaves it where it was',
  async (_come, numero, da, oggetto, campo, altro) => {
    const era = await dove(Number(numero.slice(2)));
    const detto = await manda(rilascio(padre, numero, { dataScadenza: '2030-01-01', ...altro }), da);
    expect(detto).toContain('EN148');
    expect(detto).toContain(`"oggettoErroreAnomalia":"${oggetto}","campoErroreAnomalia":"${campo}"`);
    expect(await dove(Number(numero.slice(2)))).toBe(era);
  },
);

it('never prints two cards on one blank, even asked at the same moment', async () => {
  const insieme = await Promise.all([
    manda(rilascio(madre, 'AY0000003', { dataScadenza: '2030-01-01' })),
    manda(rilascio(padre, 'AY0000003', { dataScadenza: '2030-01-01' })),
  ]);
  expect(insieme.filter((uno) => uno.includes('EN148'))).toHaveLength(1);
  const { carte } = await registro.cartaIdentita.carte.elenca({ testo: 'AY 0000003' }, chi);
  expect(carte).toHaveLength(1);
});

it('gives the document of before back when the issue is annulled; the blank does not come back', async () => {
  const scheda = async (): Promise<unknown> =>
    avuta(await registro.dossier(padre, 'prova', chi)).dati['cartaIdentita'];
  expect(await manda(rilascio(padre, 'AV7654322', { dataScadenza: '2030-01-01' }))).toContain('"0000"');
  const era = await scheda();
  expect(era).toMatchObject({ numero: 'AV7654322' });
  const richiesta = rilascio(padre, 'AY0000004', { dataScadenza: '2030-01-01' });
  expect(await manda(richiesta)).toContain('"0000"');
  expect(await scheda()).toMatchObject({ numero: 'AY0000004' });
  const [carta] = (await registro.cartaIdentita.carte.elenca({ testo: 'AY0000004' }, chi)).carte;
  const { idOperazioneComune } = richiesta['testataRichiesta'] as { idOperazioneComune: string };
  const detto = await manda(
    {
      testataRichiesta: testata('5012'),
      datiOperazioneDaAnnullare: {
        ...{ operazioneRichiesta: '5008', idOperazioneComune, idOperazioneANPR: carta?.idOperazioneANPR },
      },
      datiSchedaSoggettoFamigliaConvivenza: {
        soggetto: { cognome: 'CONTI', nome: 'LORENZO', idSchedaSoggettoANPR: padre },
      },
      datiControllo: { tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
    },
    chi,
    '5012',
  );
  expect(detto).toContain('esitoOperazione":"0000"');
  expect(await scheda()).toEqual(era);
  expect((await registro.cartaIdentita.carte.elenca({ testo: 'AY0000004' }, chi)).carte).toMatchObject([
    { stato: 'ritirata' },
  ]);
  expect(await dove(4)).toBe('usato');
});

it('keeps a spoiled blank out for ever, also when the database is asked directly', async () => {
  const { moduli } = registro.cartaIdentita;
  const tratto = { serie: 'AY', dal: 6, al: 6 };
  avuta(await moduli.atto({ atto: 'rovina', tratto, nota: 'inceppamento della stampante' }, chi));
  expect(await moduli.atto({ atto: 'resa', tratto }, chi)).toMatchObject({ ok: false });
  expect(await manda(rilascio(padre, 'AY0000006', { dataScadenza: '2030-01-01' }))).toContain('rovinato');
  const forza = database.applicazione
    .updateTable('modulo_carta')
    .set({ stato: 'magazzino' })
    .where('serie', '=', 'AY')
    .where('numero', '=', 6);
  await expect(forza.execute()).rejects.toThrow('never comes back');
  await expect(database.applicazione.deleteFrom('evento_modulo').execute()).rejects.toThrow();
  expect((await moduli.situazione(chi)).eventi[0]).toMatchObject({
    ...{ tipo: 'rovina', dal: 6, nota: 'inceppamento della stampante', operatore: chi.codiceFiscale },
  });
});

it('says where a count by hand and the stock differ', async () => {
  const contati = [
    { serie: 'AY', dal: 2, al: 2 },
    { serie: 'AY', dal: 5, al: 19 },
  ];
  const differenze = await registro.cartaIdentita.moduli.riscontro({ contati }, chi);
  expect(differenze.mancano.filter(({ serie }) => serie === 'AY')).toEqual([
    { serie: 'AY', dal: 20, al: 20, stato: 'magazzino' },
  ]);
  expect(differenze.inPiu).toEqual([{ serie: 'AY', dal: 6, al: 6 }]);
});

it('compares what one workstation counts with what it was given', async () => {
  const { moduli } = registro.cartaIdentita;
  const contati = [{ serie: 'AY', dal: 2, al: 11 }];
  const { mancano, inPiu } = await moduli.riscontro({ contati, postazione: chi.idPostazione }, chi);
  expect(mancano).toEqual([]);
  // Used, spoiled, or still in the stock of the municipality.
  expect(inPiu).toContainEqual({ serie: 'AY', dal: 11, al: 11 });
  expect((await moduli.situazione(chi)).eventi[0]).toMatchObject({
    ...{ tipo: 'riscontro', postazione: chi.idPostazione, nota: 'non corrisponde' },
  });
});

it('writes down a theft with its report, once, and lists what expires; every look leaves its line', async () => {
  const { carte } = registro.cartaIdentita;
  const segnalazione = { numero: 'AY0000001', sorte: 'rubata', denuncia: 'CC Vinci 44/2026' } as const;
  expect(avuta(await carte.segnala(segnalazione, chi))).toMatchObject({ stato: 'rubata' });
  expect(await carte.segnala(segnalazione, chi)).toMatchObject({ errore: { tipo: 'non-trovato' } });
  const altrove = operatoreDiProva({ comune: '048017' });
  expect((await carte.elenca({}, altrove)).carte).toEqual([]);
  const agenda = await carte.elenca({ scadenzaDal: '2036-01-01', scadenzaAl: '2036-12-31' }, chi);
  expect(agenda.carte.map(({ numero }) => numero)).toEqual(['AY0000001']);
  const viste = await database.applicazione
    .selectFrom('audit')
    .select(['soggetti', 'finalita'])
    .where('tipo', '=', 'carte')
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  expect(viste).toEqual([{ soggetti: [madre], finalita: 'agenda delle scadenze' }]);
});

describe('the request of a card', () => {
  const chiesta = (altro: object = {}): Parameters<typeof registro.cartaIdentita.domande.registra>[0] => ({
    ...{ numero: 'AY0000007', soggetto: padre, giorno: '2026-07-11', espatrio: false, interdizioni: [] },
    urgenza: { motivo: 'viaggio', documento: 'biglietto aereo del 20/07/2026' },
    ...{ precedente: 'consegnato', ...altro },
  });

  it('is kept with the card for ever: the proof of the urgency, who wrote it down, what was declared', async () => {
    const { domande, carte } = registro.cartaIdentita;
    avuta(await domande.registra(chiesta({ urgenza: { motivo: 'salute', documento: 'ricovero' } }), chi));
    avuta(await domande.registra(chiesta(), chi));
    expect(await manda(rilascio(padre, 'AY0000007', { dataScadenza: '2030-01-01' }))).toContain('"0000"');
    const { carte: trovate } = await carte.elenca({ testo: 'AY0000007' }, chi);
    expect(trovate[0]?.domanda).toMatchObject({
      ...{ urgenza: { motivo: 'viaggio', documento: 'biglietto aereo del 20/07/2026' } },
      ...{ precedente: 'consegnato', operatore: chi.codiceFiscale, giorno: '2026-07-11' },
    });
    expect(await domande.registra(chiesta(), chi)).toMatchObject({ ok: false });
    const cambia = database.applicazione.updateTable('domanda_carta').set({ giorno: '2026-07-12' });
    await expect(cambia.execute()).rejects.toThrow('never changes');
  });

  it.each([
    ['with no proof of the urgency', { urgenza: undefined }, 'urgenza'],
    ['for expatriation by who is held back', { espatrio: true, interdizioni: ['questura'] }, 'espatrio'],
    ['on a blank that was spoiled', { numero: 'AY0000006' }, 'numero'],
    ['on a blank that nobody loaded', { numero: 'ZZ0000001' }, 'numero'],
    ['while a lost card has no report', { precedente: 'smarrito' }, 'denuncia'],
  ])('is refused %s, and nothing is kept', async (_come, altro, percorso) => {
    const { domande } = registro.cartaIdentita;
    const domanda = chiesta({ numero: 'AY0000008', ...altro });
    const esito = await domande.registra(domanda, chi);
    expect(esito).toMatchObject({ ok: false, errore: { campi: [{ percorso }] } });
    const tenute = await database.applicazione.selectFrom('domanda_carta').select('numero').execute();
    expect(tenute.map(({ numero }) => numero)).toEqual([7]);
  });
});
