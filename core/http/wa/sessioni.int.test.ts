import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sessione } from '#contract/wa/accesso.ts';
import { BancoAccesso, cfDiProva, nomeDi } from './banco-accesso.ts';
import type { Cliente } from './cliente-di-prova.ts';

const banco = new BancoAccesso();
beforeAll(() => banco.apri());
beforeEach(() => banco.daCapo());
afterEach(() => banco.sgombera());
afterAll(() => {
  banco.chiudi();
});

describe('a session', () => {
  const cerca = (cliente: Cliente, segno?: string) =>
    cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, segno);

  it('belongs to the station that opened it', async () => {
    const segno = await banco.gettone(banco.collega());
    const altra = banco.collega(await banco.emettiPostazione('0002'));
    expect(await cerca(altra, segno)).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'non-autenticato' } },
    });
  });
  it('lives on another connection of the same station, and on a resumed one', async () => {
    const segno = await banco.gettone(banco.collega());
    expect((await cerca(banco.collega(), segno)).stato).toBe(200);
    const cliente = banco.collega(banco.postazione, { viva: false });
    expect((await cerca(cliente, segno)).stato).toBe(200);
    const ripresa = await cerca(cliente, segno);
    expect([ripresa.stato, ripresa.ripresa]).toEqual([200, true]);
    await banco.censimento.cambiaPostazione(
      nomeDi(banco.postazione.certificato),
      'bloccata',
      banco.orologio(),
    );
    expect(await cerca(cliente, segno)).toMatchObject({ corpo: { errore: { causa: 'bloccata' } } });
  });
  it('ends when closed, when idle, and in any case', async () => {
    const cliente = banco.collega();
    const scaduta = { stato: 401, corpo: { errore: { tipo: 'sessione-scaduta' } } };
    const chiusa = await banco.gettone(cliente);
    expect((await cliente.chiama('DELETE', '/wa/accesso/sessione', undefined, chiusa)).stato).toBe(200);
    expect(await cerca(cliente, chiusa)).toMatchObject(scaduta);
    const ferma = await banco.gettone(cliente);
    banco.passano(14 * 60_000);
    expect((await cerca(cliente, ferma)).stato).toBe(200);
    banco.passano(14 * 60_000);
    expect((await cerca(cliente, ferma)).stato).toBe(200);
    banco.passano(16 * 60_000);
    expect(await cerca(cliente, ferma)).toMatchObject(scaduta);
    const lunga = await banco.gettone(cliente);
    for (let minuti = 0; minuti < 8 * 60; minuti += 10) {
      expect((await cerca(cliente, lunga)).stato).toBe(200);
      banco.passano(10 * 60_000);
    }
    expect(await cerca(cliente, lunga)).toMatchObject(scaduta);
  });
  it('falls with the card', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    await banco.censimento.cambiaCarta(nomeDi(banco.carta.certificato), 'revocata', banco.orologio());
    expect(await cerca(cliente, segno)).toMatchObject({
      stato: 403,
      corpo: { errore: { tipo: 'carta-non-ammessa', causa: 'revocata' } },
    });
  });
  it.each([undefined, 'x'.repeat(43), 'corto', 'con spazi e altro '.repeat(4)])(
    'is asked for: %s',
    async (segno) => {
      expect(await cerca(banco.collega(), segno)).toMatchObject({
        stato: 401,
        corpo: { errore: { tipo: 'non-autenticato' } },
      });
    },
  );
});

describe('one session for each card', () => {
  const cerca = (cliente: Cliente, segno?: string) =>
    cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, segno);

  it('ends the one on another workstation, and says so to both', async () => {
    const qui = banco.collega();
    const prima = await banco.gettone(qui);
    const la = banco.collega(await banco.emettiPostazione('0002'));
    const seconda = Sessione.parse((await banco.entra(la)).corpo);
    expect(seconda.chiusaAltrove).toMatchObject({ idPostazione: '048050-CO-0001' });
    expect((await cerca(la, seconda.gettone)).stato).toBe(200);
    const finita = await cerca(qui, prima);
    expect(finita).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'sessione-scaduta', causa: 'altra-postazione' } },
    });
    expect(JSON.stringify(finita.corpo)).toContain('048050-CO-0002');
  });

  it('is quietly the new one when it is opened again on the same workstation', async () => {
    const cliente = banco.collega();
    const vecchia = await banco.gettone(cliente);
    const nuova = Sessione.parse((await banco.entra(cliente)).corpo);
    expect(nuova.chiusaAltrove).toBeUndefined();
    const { corpo } = await cerca(cliente, vecchia);
    expect(corpo).toMatchObject({ errore: { tipo: 'sessione-scaduta' } });
    expect(corpo).not.toMatchObject({ errore: { causa: expect.anything() as string } });
    expect((await cerca(cliente, nuova.gettone)).stato).toBe(200);
  });

  it('does not let a copy of the certificate of a workstation work beside it, from another address', async () => {
    const segno = await banco.gettone(banco.collega());
    await banco.operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe']);
    const altra = await banco.emettiCarta('QRCMTT86A30D403S');
    const copia = banco.collega(banco.postazione, { indirizzo: '127.0.0.2' });
    const rifiuto = await banco.entra(copia, altra);
    expect(rifiuto).toMatchObject({
      stato: 403,
      corpo: { errore: { tipo: 'postazione-non-ammessa', causa: 'doppia' } },
    });
    expect(JSON.stringify(rifiuto.corpo)).toContain('può essere stato copiato');
    // Whoever was working goes on; a computer that was only carried elsewhere waits for the rest to be sure.
    expect((await cerca(banco.collega(), segno)).stato).toBe(200);
    banco.passano(2 * 60_000 + 1000);
    expect((await banco.entra(copia, altra)).stato).toBe(200);
  });
});

describe('sessions in force', () => {
  const elenco = (cliente: Cliente, segno: string, percorso: string) =>
    cliente.chiama('GET', percorso, undefined, segno);

  it('are listed to their owner, and all of the body to the administrator, who ends them in the audit', async () => {
    await banco.operatore('NRETMS78S02D403G', 'als', []);
    const als = banco.collega(await banco.emettiPostazione('0002'));
    const dellAls = await banco.gettone(als, await banco.emettiCarta('NRETMS78S02D403G'));
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    const mie = await elenco(cliente, segno, '/wa/accesso/sessioni');
    expect(mie.corpo).toMatchObject({
      sessioni: [{ codiceFiscale: cfDiProva, idPostazione: '048050-CO-0001', questa: true }],
    });
    expect(JSON.stringify(mie.corpo)).not.toContain(segno);
    const tutte = await elenco(als, dellAls, '/wa/sicurezza/sessioni');
    const { sessioni } = tutte.corpo as { sessioni: { id: string; codiceFiscale: string }[] };
    expect(sessioni.map((una) => una.codiceFiscale).sort()).toEqual([cfDiProva, 'NRETMS78S02D403G']);
    const id = sessioni.find((una) => una.codiceFiscale === cfDiProva)?.id;
    const revoca = () => als.chiama('POST', '/wa/sicurezza/sessioni/revoca', { id }, dellAls);
    expect((await revoca()).stato).toBe(200);
    expect((await revoca()).stato).toBe(404);
    expect(await cliente.chiama('POST', '/wa/cerca', { testo: 'rossi' }, segno)).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'sessione-scaduta', causa: 'chiusa' } },
    });
    expect(banco.scritte).toEqual([
      'sessioni NRETMS78S02D403G sessioni aperte dell’ente OK',
      `sessione-chiusa NRETMS78S02D403G ${cfDiProva} su 048050-CO-0001 OK`,
      'sessione-chiusa NRETMS78S02D403G sessione non trovata non-trovato',
    ]);
  });

  it('of another person, or of another body, cannot be ended by whoever may not', async () => {
    const cliente = banco.collega();
    const mio = await banco.gettone(cliente);
    const { corpo } = await elenco(cliente, mio, '/wa/accesso/sessioni');
    const [{ id } = { id: '' }] = (corpo as { sessioni: { id: string }[] }).sessioni;
    await banco.operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe']);
    const altro = banco.collega(await banco.emettiPostazione('0002'));
    const suo = await banco.gettone(altro, await banco.emettiCarta('QRCMTT86A30D403S'));
    for (const [percorso, atteso] of [
      ['/wa/accesso/sessioni/chiusura', 404],
      ['/wa/sicurezza/sessioni/revoca', 403],
    ] as const)
      expect((await altro.chiama('POST', percorso, { id }, suo)).stato, percorso).toBe(atteso);
    expect((await elenco(cliente, mio, '/wa/accesso/sessioni')).stato).toBe(200);
  });
});
