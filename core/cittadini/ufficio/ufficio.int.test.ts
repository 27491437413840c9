import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rettificaDiProva } from '#contract/regole/casi-rettifica.ts';
import type { AttoRichiesta, DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { numeroDi, registroDiProva, rifiuti, type RegistroDiProva } from '../../registro/banco-di-prova.ts';
import { operatoreDiProva, tuttofareDiProva } from '../../registro/di-prova.ts';
import { creaMosse } from '../../registro/mosse-di-prova.ts';
import { integraRichiesta } from '../deposita.ts';
import { chiediAggiornamento, deposita, giulia, rettifica } from '../di-prova.ts';

const lorenzo = { id: '5000000002', codiceFiscale: 'CNTLNZ91L01D612T' };
const rettifica5014 = rettificaDiProva(
  { richiestaRettifica103: { dataIngressoFamiglia: '2020-09-12' } },
  { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: giulia.id },
);
const chi = tuttofareDiProva();
let prova: RegistroDiProva;
/** The request that the registrations sent by `mosse` answer. */
let collegata: string | undefined;
const mosse = creaMosse(() => ({
  ...prova,
  esegui: async (codice, richiesta) => {
    const esito = await prova.registro.esegui(
      codice,
      richiesta,
      chi,
      collegata === undefined ? undefined : { cittadino: collegata },
    );
    if (!esito.ok) throw new Error(JSON.stringify(esito.errore));
    return esito.valore;
  },
}));

beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

async function leggi(codice: string): Promise<DettaglioRichiesta> {
  const letta = await prova.registro.richieste.leggi(codice, chi);
  if (!letta.ok) throw new Error(letta.errore.messaggio);
  return letta.valore;
}
/** @returns what was said against it, empty when it was done. */
async function compi(
  codiceRichiesta: string,
  atto: Record<string, unknown> & Pick<AttoRichiesta, 'atto'>,
): Promise<string> {
  const { versione } = await leggi(codiceRichiesta);
  const esito = await prova.registro.richieste.compi(
    { codiceRichiesta, versione, ...atto } as AttoRichiesta,
    chi,
  );
  return esito.ok ? '' : esito.errore.messaggio;
}
const muovi = (codice: string, stato: string, note = '') => compi(codice, { atto: 'muovi', stato, note });
const stati = async (codice: string): Promise<string[]> =>
  (await leggi(codice)).storico.map(({ stato }) => stato);
async function registrando<T>(richiesta: string, fa: () => Promise<T>): Promise<T> {
  collegata = richiesta;
  try {
    return await fa();
  } finally {
    collegata = undefined;
  }
}

describe('a request and the registration that answers it', () => {
  it('move together: accepted with reserve by it, brought back by its annulment, closed while it holds', async () => {
    const codice = await deposita(prova.database.applicazione, { richiedente: lorenzo });
    const anzitempo = await registrando(codice, () => mosse.sposta({}));
    expect(rifiuti(anzitempo)).toEqual(['EN148']);
    expect(await stati(codice)).toEqual(['2']);

    expect(await muovi(codice, '3')).toBe('');
    // Nobody accepts by hand what the register does not hold.
    expect((await leggi(codice)).possibili).toMatchObject({ stati: ['11'], registra: true });
    expect(await muovi(codice, '12')).toContain('non può diventare');
    const numero = numeroDi(await registrando(codice, () => mosse.sposta({})));
    const accolta = await leggi(codice);
    expect(accolta).toMatchObject({
      ...{ stato: '12', scadenza: '2026-08-21', fuoriPasso: false },
      registrazione: { idOperazioneANPR: numero, codice: '5005' },
    });
    expect(accolta.possibili).toMatchObject({ stati: ['5', '6'], registra: false });

    expect(rifiuti(await mosse.annulla(numero, '5005', lorenzo.id))).toEqual([]);
    const tornata = await leggi(codice);
    expect(tornata).toMatchObject({ stato: '3', fuoriPasso: false });
    expect(tornata.registrazione).toBeUndefined();
    expect(tornata.storico.at(-1)?.note).toContain('è stata annullata con la n.');

    const altra = numeroDi(await registrando(codice, () => mosse.sposta({})));
    const due = await registrando(codice, () => mosse.invia('5014', rettifica5014));
    expect(rifiuti(due)).toEqual(['EN148']);
    expect(JSON.stringify(due)).toContain(`già registrata con la n. ${altra}`);
    prova.orologio.sposta(new Date('2026-08-24T08:00:00Z'));
    expect(await muovi(codice, '5')).toBe('');
    expect(await stati(codice)).toEqual(['2', '3', '12', '3', '12', '5']);
    prova.orologio.sposta(undefined);
    expect(rifiuti(await mosse.annulla(altra, '5005', lorenzo.id))).toEqual([]);
    expect((await leggi(codice)).stato).toBe('3');
  });

  it('part when the request is refused, until the registration is annulled too', async () => {
    const codice = await deposita(prova.database.applicazione, { richiedente: lorenzo });
    await muovi(codice, '3');
    const numero = numeroDi(await registrando(codice, () => mosse.sposta({})));
    expect(await muovi(codice, '6')).toContain('perché');
    expect(await muovi(codice, '6', 'Al civico non c’è nessuno.')).toBe('');
    expect(await muovi(codice, '4', 'Nessuna risposta dal cittadino.')).toBe('');
    expect((await leggi(codice)).fuoriPasso).toBe(true);
    const viste = await prova.registro.richieste.elenca({ vista: 'fuori-passo', limite: 10 }, chi);
    expect(viste.richieste.map((una) => una.codiceRichiesta)).toContain(codice);
    expect(rifiuti(await mosse.annulla(numero, '5005', lorenzo.id))).toEqual([]);
    expect(await leggi(codice)).toMatchObject({ stato: '4', fuoriPasso: false });
  });

  it('are joined afterwards where the registration came by another way', async () => {
    const codice = await deposita(prova.database.applicazione, { richiedente: lorenzo });
    await muovi(codice, '3');
    const numero = numeroDi(await mosse.sposta({}));
    const { possibili } = await leggi(codice);
    // The clock of this register stands still: registered after the declaration, all the same.
    expect(possibili.collegabili).toMatchObject([{ idOperazioneANPR: numero, codice: '5005' }]);
    expect(await compi(codice, { atto: 'collega', idOperazioneANPR: '1' })).toContain('non risponde');
    expect(await compi(codice, { atto: 'collega', idOperazioneANPR: numero })).toBe('');
    expect(await leggi(codice)).toMatchObject({ stato: '12', registrazione: { idOperazioneANPR: numero } });
    const doppia = await deposita(prova.database.applicazione, { richiedente: lorenzo });
    await muovi(doppia, '3');
    expect((await leggi(doppia)).possibili.collegabili).toEqual([]);
    expect(rifiuti(await mosse.annulla(numero, '5005', lorenzo.id))).toEqual([]);
  });

  it('of a correction is closed by it, when it is of that person and of that kind', async () => {
    const di = { tipologia: '1', dati: rettifica, richiedente: giulia } as const;
    const codice = await deposita(prova.database.applicazione, di);
    await muovi(codice, '3');
    expect(rifiuti(await registrando(codice, () => mosse.sposta({})))).toEqual(
      ['EN148', 'EN183'].slice(0, 1),
    );
    const numero = numeroDi(await registrando(codice, () => mosse.invia('5014', rettifica5014)));
    expect(await leggi(codice)).toMatchObject({
      ...{ stato: '5', fuoriPasso: false, registrazione: { idOperazioneANPR: numero, codice: '5014' } },
    });
  });

  it('is of the people of the request, of this municipality, and not for who has no profile', async () => {
    const codice = await deposita(prova.database.applicazione, {
      richiedente: { ...giulia, id: '5000000006' },
    });
    await muovi(codice, '3');
    const { dati } = await leggi(codice);
    expect(dati).toHaveProperty('datiDichiarazioneResidenza');
    const altrui = await deposita(prova.database.applicazione, { comune: '048014', richiedente: lorenzo });
    expect(rifiuti(await registrando(altrui, () => mosse.sposta({})))).toEqual(['EN122']);
    expect(rifiuti(await registrando('999', () => mosse.sposta({})))).toEqual(['EN122']);
    expect(rifiuti(await registrando(codice, () => mosse.sposta({})))).toEqual(['EN183']);
  });
});

describe('the inbox of an office', () => {
  it('takes back a take-over made by mistake, the same day, and not once it was worked at', async () => {
    const codice = await deposita(prova.database.applicazione);
    expect((await leggi(codice)).possibili.rilascia).toBe(false);
    await muovi(codice, '3');
    expect((await leggi(codice)).possibili.rilascia).toBe(true);
    const prima = (await leggi(codice)).scadenza;
    expect(await compi(codice, { atto: 'rilascia' })).toBe('');
    expect(await leggi(codice)).toMatchObject({ stato: '2', scadenza: prima });
    await muovi(codice, '3');
    prova.orologio.sposta(new Date('2026-07-12T08:00:00Z'));
    expect(await compi(codice, { atto: 'rilascia' })).toContain('non si può più annullare');
    prova.orologio.sposta(undefined);
  });

  it('does nothing to a request that a colleague has moved meanwhile', async () => {
    const codice = await deposita(prova.database.applicazione);
    const { versione } = await leggi(codice);
    await muovi(codice, '3');
    const esito = await prova.registro.richieste.compi(
      { atto: 'muovi', codiceRichiesta: codice, versione, stato: '11', note: 'No.', motivo: '1' },
      chi,
    );
    expect(esito.ok ? '' : esito.errore.messaggio).toContain('qualcun altro');
    expect(await stati(codice)).toEqual(['2', '3']);
  });

  it('is narrowed, counted, assigned, annotated, and read page by page', async () => {
    const { registro } = prova;
    const codice = await deposita(prova.database.applicazione, { tipologia: '5', dati: {} });
    await compi(codice, { atto: 'annota', testo: 'Chiamata il 10: richiama lei.' });
    await compi(codice, { atto: 'ricorda', giorno: '2026-07-11', testo: 'richiamare' });
    expect(await compi(codice, { atto: 'assegna', operatore: 'AAAAAA00A00A000A' })).toContain(
      'non è del tuo',
    );
    expect(await leggi(codice)).toMatchObject({
      noteInterne: [{ testo: 'Chiamata il 10: richiama lei.' }],
      promemoria: { giorno: '2026-07-11', testo: 'richiamare' },
    });
    const trova = async (cambi: object) =>
      (await registro.richieste.elenca({ vista: 'da-fare', limite: 50, ...cambi }, chi)).richieste.map(
        (una) => una.codiceRichiesta,
      );
    expect(await trova({ promemoria: true })).toEqual([codice]);
    expect(await trova({ tipologia: '5' })).toEqual([codice]);
    expect(await trova({ testo: codice })).toEqual([codice]);
    expect(await trova({ testo: 'martelli', tipologia: '5' })).toEqual([codice]);
    expect(await trova({ testo: 'zzz' })).toEqual([]);
    expect(await trova({ assegnata: chi.codiceFiscale })).toEqual([]);
    const intere = await trova({});
    const aPezzi: string[] = [];
    for (let dopo: string | undefined; ; dopo = aPezzi.at(-1)) {
      const pezzo = await trova({ limite: 2, ...(dopo !== undefined && { dopo }) });
      aPezzi.push(...pezzo);
      if (pezzo.length < 2) break;
    }
    expect(aPezzi).toEqual(intere);
    const situazione = await registro.richieste.situazione(chi);
    expect(situazione.daFare).toBe(intere.length);
    expect(situazione).toMatchObject({ ricordate: 1 });
    expect((await trova({ scadenza: 'scadute' })).length).toBe(situazione.scadute);
  });

  it('shows what was sent by what it is, and to nobody else', async () => {
    const codice = await deposita(prova.database.applicazione);
    const { allegati } = await leggi(codice);
    expect(allegati.map(({ nomeFile, riepilogo }) => [nomeFile, riepilogo])).toEqual([
      ['riepilogo.pdf', true],
      ['contratto.pdf', false],
    ]);
    expect(await prova.registro.richieste.allegato(codice, 2, chi)).toMatchObject({
      ok: true,
      valore: { nomeFile: 'contratto.pdf', tipo: 'application/pdf' },
    });
    const altrove = operatoreDiProva({ comune: '048014' });
    expect(await prova.registro.richieste.allegato(codice, 2, altrove)).toMatchObject({ ok: false });
    expect(await prova.registro.richieste.leggi(codice, altrove)).toMatchObject({ ok: false });
    const tracce = await prova.database.applicazione
      .selectFrom('audit')
      .select(['finalita', 'esito'])
      .where('tipo', '=', 'richieste')
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    expect(tracce.map(({ esito }) => esito)).toEqual(['non-trovato', 'non-trovato']);
  });

  it('keeps the registration while the citizen answers, through the official service too', async () => {
    const codice = await deposita(prova.database.applicazione, { richiedente: lorenzo });
    await muovi(codice, '3');
    const numero = numeroDi(await registrando(codice, () => mosse.sposta({})));
    const sospendi = chiediAggiornamento({
      codiceRichiesta: codice,
      idStatoRichiesta: '6',
      note: 'Manca il numero interno.',
    });
    expect(rifiuti(await prova.esegui('P003', sospendi, chi))).toEqual([]);
    const risposta = { codiceRichiesta: codice, richiedente: lorenzo, note: 'Interno 3.' };
    await integraRichiesta(prova.database.applicazione, risposta, new Date('2026-07-12T10:00:00Z'));
    expect(await muovi(codice, '5')).toBe('');
    expect(await leggi(codice)).toMatchObject({ stato: '5', registrazione: { idOperazioneANPR: numero } });
    expect(rifiuti(await mosse.annulla(numero, '5005', lorenzo.id))).toEqual([]);
  });
});
