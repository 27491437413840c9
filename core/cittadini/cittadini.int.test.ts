import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RispostaP001, RispostaP002 } from '#contract/anpr/index.ts';
import { RispostaP001 as MessaggioP001, RispostaP002 as MessaggioP002 } from '#contract/anpr/index.ts';
import { creaAmministrazione } from '../amministrazione/index.ts';
import { registroDiProva, rifiuti, type RegistroDiProva } from '../registro/banco-di-prova.ts';
import { operatoreDiProva, tuttofareDiProva } from '../registro/di-prova.ts';
import {
  chiediAggiornamento,
  chiediDettaglio,
  chiediElenco,
  deposita,
  giulia,
  rettifica,
} from './di-prova.ts';
import { integraRichiesta } from './deposita.ts';

let prova: RegistroDiProva;
beforeAll(async () => {
  prova = await registroDiProva();
});
afterAll(async () => {
  await prova.chiudi();
});

const chi = tuttofareDiProva();
const altrove = tuttofareDiProva({ comune: '048014', idPostazione: '048014-CO-0001' });

async function elenco(cambi: Parameters<typeof chiediElenco>[0], come = chi) {
  const richiesta = chiediElenco(cambi);
  const { codMittente: _, ...testata } = richiesta.testataRichiesta;
  const risposta = await prova.esegui(
    'P001',
    { ...richiesta, testataRichiesta: { ...testata, codMittente: come.comune } },
    come,
  );
  expect(MessaggioP001.parseJson(risposta)).toMatchObject({ ok: true });
  return (risposta as RispostaP001).RispostaOKP001?.elenco?.richiesta ?? [];
}
async function dettaglio(codice: string) {
  const risposta = await prova.esegui('P002', chiediDettaglio(codice), chi);
  expect(MessaggioP002.parseJson(risposta)).toMatchObject({ ok: true });
  return (risposta as RispostaP002).RispostaOKP002?.dettaglio;
}
const fineDi = (giorno: string): unknown => expect.stringContaining(giorno) as unknown;
async function muovi(codiceRichiesta: string, idStatoRichiesta: string, note?: string): Promise<string[]> {
  const cambi = { codiceRichiesta, idStatoRichiesta, ...(note !== undefined && { note }) };
  return rifiuti(await prova.esegui('P003', chiediAggiornamento(cambi), chi));
}

describe('the requests of citizens', () => {
  it('are handed in, taken, accepted with reserve, answered by the citizen, closed', async () => {
    const codice = await deposita(prova.database.applicazione);
    expect(await elenco({ idTipologia: '02', idStatoRichiesta: '02' })).toMatchObject([
      {
        codiceRichiesta: codice,
        ...{ idStatoRichiesta: '2', codiceFiscaleSoggettoRichiedente: { codFiscale: giulia.codiceFiscale } },
      },
    ]);
    expect(await muovi(codice, '3')).toEqual([]);
    expect(await muovi(codice, '4', 'Ci ho ripensato.')).toEqual(['EN148']);
    expect(await muovi(codice, '12')).toEqual([]);
    expect(await muovi(codice, '6', 'Il civico non esiste.')).toEqual([]);
    const integra = async (id: string) =>
      integraRichiesta(
        prova.database.applicazione,
        {
          ...{ codiceRichiesta: codice, richiedente: { ...giulia, id }, note: 'Il civico è il 14.' },
          allegati: [
            { idTipologia: '2', nomeFile: 'foto.png', idFormatoFile: '2', contenuto: Buffer.from('foto') },
          ],
        },
        new Date('2026-07-12T10:00:00Z'),
      );
    expect(await integra('5000000002')).toEqual({ ok: false, errore: 'assente' });
    expect(await integra(giulia.id)).toMatchObject({ ok: true });
    expect(await integra(giulia.id)).toEqual({ ok: false, errore: 'non-sospesa' });
    expect(await muovi(codice, '5')).toEqual([]);
    const letto = await dettaglio(codice);
    expect(letto?.storicoStati.statoRichiesta?.map(({ idStato }) => idStato)).toEqual([
      ...['2', '3', '12', '6', '7', '5'],
    ]);
    expect(letto).toMatchObject({
      soggettoRichiedente: { cognome: 'MARTELLI', nome: 'GIULIA' },
      comuneInteressato: { nomeComune: 'VINCI' },
      riepilogoRichiesta: { contenuto: Buffer.from('%PDF-1.7 riepilogo').toString('base64') },
      allegati: { allegato: [{ nomeFile: 'contratto.pdf' }, { nomeFile: 'foto.png' }] },
      datiDichiarazioneResidenza: { indirizzo: { civico: '12' } },
    });
    expect(letto?.dataScadenza).toBeUndefined();
    expect(letto?.dataChiusura).toBeDefined();
  });

  it('are of the municipality that must answer, and of who has the profile for them', async () => {
    const codice = await deposita(prova.database.applicazione, { tipologia: '1', dati: rettifica });
    expect(await elenco({ idTipologia: '1' }, altrove)).toEqual([]);
    expect(await elenco({ idTipologia: '1' })).toHaveLength(1);
    const richiesta = chiediDettaglio(codice);
    const daAltri = {
      ...richiesta,
      testataRichiesta: { ...richiesta.testataRichiesta, codMittente: '048014' },
    };
    expect(rifiuti(await prova.esegui('P002', daAltri, altrove))).toEqual(['EN122']);
    await expect(prova.esegui('P002', chiediDettaglio(codice), operatoreDiProva())).rejects.toThrow(
      'permesso-negato',
    );
  });

  it('are found by their terms and their prorogations', async () => {
    const codice = await deposita(prova.database.applicazione, { tipologia: '4' });
    const perTermine = { idTipologia: '4', flagInScadenza: 'true' };
    // Two working days from a Tuesday: due already.
    expect(await elenco(perTermine)).toHaveLength(1);
    await muovi(codice, '3');
    await muovi(codice, '12');
    expect(await elenco(perTermine)).toEqual([]);
    expect(await elenco({ idTipologia: '4', flagProrogate: 'true' })).toEqual([]);
    const proroga = chiediAggiornamento({ codiceRichiesta: codice, richiestaProroga: 'true' });
    const { idStatoRichiesta: _, ...criteri } = proroga.criteriAggiornamento;
    const senzaStato = { ...proroga, criteriAggiornamento: criteri };
    expect(rifiuti(await prova.esegui('P003', senzaStato, chi))).toEqual([]);
    // The same id again is the same answer, and no more time.
    expect(rifiuti(await prova.esegui('P003', senzaStato, chi))).toEqual([]);
    expect(await elenco({ idTipologia: '4', flagProrogate: 'true' })).toHaveLength(1);
    expect(await dettaglio(codice)).toMatchObject({ numeroProroghe: '1' });
  });

  it('are due a day later where the patron saint falls in between, and keep the term they came with', async () => {
    const db = prova.database.applicazione;
    const amministra = creaAmministrazione({ db, orologio: prova.orologio.adesso });
    const prima = await deposita(db);
    expect(await dettaglio(prima)).toMatchObject({ dataScadenza: fineDi('2026-07-09') });
    const valore = { giorno: '07-08', nome: 'Santo di prova' };
    expect(await amministra.salva({ sezione: 'patrono', valore }, chi)).toMatchObject({
      ...{ ok: true, valore: { patrono: valore } },
    });
    const dopo = await deposita(db);
    expect(await dettaglio(dopo)).toMatchObject({ dataScadenza: fineDi('2026-07-10') });
    await muovi(prima, '3');
    expect(await dettaglio(prima)).toMatchObject({ dataScadenza: fineDi('2026-07-09') });
    await amministra.salva({ sezione: 'patrono', valore: { giorno: '', nome: '' } }, chi);
    expect(await dettaglio(await deposita(db))).toMatchObject({ dataScadenza: fineDi('2026-07-09') });
  });

  it('are moved by one of two at once', async () => {
    const codice = await deposita(prova.database.applicazione);
    const esiti = await Promise.all(Array.from({ length: 6 }, () => muovi(codice, '3')));
    expect(esiti.filter((esito) => esito.length === 0)).toHaveLength(1);
    expect((await dettaglio(codice))?.storicoStati.statoRichiesta).toHaveLength(2);
  });
});
