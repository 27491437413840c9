import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AttoEnte } from '#contract/wa/enti.ts';
import type { Chi } from '../../chi.ts';
import { impronta } from '../pki/catena.ts';
import { BancoUtenti, carta, chi, laAls, no, vinci } from '../utenti/banco-utenti.ts';

let banco: BancoUtenti;
beforeAll(async () => {
  banco = await BancoUtenti.apri();
});
beforeEach(() => banco.daCapo());
afterAll(() => banco.chiudi());

describe('a body', () => {
  const ministero = chi('GLLFNC66R48H501Z', 'ministero', 'MINT');
  const prefettura = chi('LPANNA85D52D612O', 'prefettura-als', 'PRFI');
  const chiusura = { codice: vinci, finisce: '2026-07-11', motivo: 'fusione, legge regionale 12/2026' };
  beforeEach(async () => {
    const ente = (codice: string, genere: 'prefettura' | 'ministero' | 'comune', siglaProvincia: string) =>
      banco.censimento.registraEnte({ codice, nome: `ENTE ${codice}`, siglaProvincia, genere });
    await ente('PRFI', 'prefettura', 'FI');
    await ente('MINT', 'ministero', 'RM');
    await ente('046017', 'comune', 'LU');
  });

  it('is seen by itself, by the prefecture of its province, by the ministry', async () => {
    const visti = async (da: Chi): Promise<string[]> =>
      (await banco.enti.elenca(da)).enti.map(({ codice }) => codice).toSorted();
    expect(await visti(laAls)).toEqual([vinci]);
    expect(await visti(prefettura)).toEqual(['048014', vinci, 'PRFI']);
    expect(await visti(ministero)).toEqual(['046017', '048014', vinci, 'MINT', 'PRFI']);
  });

  it('says where it is, and its prefecture may; the rest is of the ministry', async () => {
    const dove = { atto: 'modifica', codice: vinci, indirizzo: 'Piazza Da Vinci 29' } as const;
    expect(await banco.enti.compi(dove, laAls)).toMatchObject({
      valore: { indirizzo: 'Piazza Da Vinci 29' },
    });
    expect(await banco.enti.compi({ ...dove, pec: 'comune.vinci@pec.example' }, prefettura)).toMatchObject({
      valore: { indirizzo: 'Piazza Da Vinci 29', pec: 'comune.vinci@pec.example' },
    });
    expect(await banco.enti.compi({ ...dove, nome: 'Vinci Nuova' }, laAls)).toMatchObject(no('Il tuo ruolo'));
    expect(await banco.enti.compi({ ...dove, codice: '046017' }, prefettura)).toMatchObject(
      no('Nessun ente'),
    );
    expect(await banco.enti.chiudi(chiusura, prefettura)).toMatchObject(no('Il tuo ruolo'));
    expect(await banco.enti.chiudi({ ...chiusura, codice: 'MINT' }, ministero)).toMatchObject(
      no('Nessuno chiude l’ente per cui lavora'),
    );
  });

  it('may ask for as many extractions as the ministry says, from today or later', async () => {
    const limite: Extract<AttoEnte, { atto: 'limite' }> = {
      ...{ atto: 'limite', codice: vinci, motivo: 'estrae ogni notte tutto il comune' },
      ...{ alGiorno: 20, dal: '2026-07-11' },
    };
    expect((await banco.enti.elenca(laAls)).enti).toMatchObject([{ estrazioni: { alGiorno: 100, poi: [] } }]);
    expect(await banco.enti.compi(limite, laAls)).toMatchObject(no('Il tuo ruolo'));
    expect(await banco.enti.compi(limite, prefettura)).toMatchObject(no('Il tuo ruolo'));
    expect(await banco.enti.compi({ ...limite, dal: '2026-07-10' }, ministero)).toMatchObject(
      no('da oggi o dopo'),
    );
    expect(await banco.enti.compi({ ...limite, alGiorno: 0, dal: '2026-08-01' }, ministero)).toMatchObject({
      valore: { estrazioni: { alGiorno: 100, poi: [{ alGiorno: 0, dal: '2026-08-01' }] } },
    });
    expect(await banco.enti.compi(limite, ministero)).toMatchObject({
      valore: { estrazioni: { alGiorno: 20, dal: '2026-07-11', poi: [{ alGiorno: 0, dal: '2026-08-01' }] } },
    });
    banco.adesso = new Date('2026-08-01T08:00:00Z');
    expect((await banco.enti.elenca(laAls)).enti).toMatchObject([{ estrazioni: { alGiorno: 0, poi: [] } }]);
  });

  it('comes in with a code of its kind', async () => {
    const nuovo: AttoEnte = {
      ...{ atto: 'inserisci', codice: '048054', nome: 'Scarperia e San Piero', genere: 'comune' },
      ...{ siglaProvincia: 'FI', dal: '2026-08-01' },
    };
    expect(await banco.enti.compi(nuovo, ministero)).toMatchObject({
      valore: { nome: 'SCARPERIA E SAN PIERO', dal: '2026-08-01' },
    });
    expect(await banco.enti.compi(nuovo, ministero)).toMatchObject(no('C’è già un ente'));
    expect(await banco.enti.compi({ ...nuovo, codice: 'SCAR' }, ministero)).toMatchObject(no('codice ISTAT'));
    expect(await banco.enti.compi({ ...nuovo, genere: 'altro' }, ministero)).toMatchObject(
      no('non può essere quello di un comune'),
    );
  });

  it('closed, works to the end of its last day, and again when the closure is taken back', async () => {
    const stato = async (): Promise<string | undefined> =>
      (await banco.censimento.postazione(impronta(carta)))?.stato;
    expect(await banco.enti.chiudi({ ...chiusura, finisce: '2026-07-10' }, ministero)).toMatchObject(
      no('oggi o dopo'),
    );
    expect(await banco.enti.chiudi(chiusura, ministero)).toMatchObject({ valore: { finisce: '2026-07-11' } });
    expect(await stato()).toBe('attiva');
    banco.adesso = new Date('2026-07-12T08:00:00Z');
    expect(await stato()).toBe('ente-chiuso');
    expect(await banco.enti.chiudi(chiusura, ministero)).toMatchObject(no('già scritto l’ultimo giorno'));
    const riapri = { atto: 'riapri', codice: vinci, motivo: 'fusione sospesa dal TAR' } as const;
    expect(await banco.enti.compi(riapri, ministero)).toMatchObject({ ok: true });
    expect(await stato()).toBe('attiva');
    const righe = await banco.database.applicazione
      .selectFrom('audit')
      .select('finalita')
      .where('tipo', '=', 'enti')
      .execute();
    expect(righe.map(({ finalita }) => finalita)).toContain(
      `chiudi ente ${vinci} dopo il 2026-07-11: fusione, legge regionale 12/2026`,
    );
  });
});
