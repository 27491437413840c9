import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sfida } from '#contract/wa/accesso.ts';
import { rotte } from '#contract/wa/rotte.ts';
import { messaggioConferma } from '#contract/wa/sessioni.ts';
import { BancoAccesso } from './banco-accesso.ts';
import { rispondi, type CartaDiProva, type Cliente } from './cliente-di-prova.ts';

const banco = new BancoAccesso();
beforeAll(() => banco.apri());
beforeEach(() => banco.daCapo());
afterEach(() => banco.sgombera());
afterAll(() => {
  banco.chiudi();
});

describe('an act that wants the PIN again', () => {
  const atto = 'parteEstrazione';
  const scarica = (cliente: Cliente, segno: string) =>
    cliente.chiama('POST', '/wa/estrazioni/file', { file: '1', parte: 1, finalita: 'prova' }, segno);
  const chiesto = { stato: 401, corpo: { errore: { tipo: 'pin-richiesto', atto } } };
  /** The door is open: the register has no such file. */
  const data = { stato: 404, corpo: { errore: { tipo: 'non-trovato' } } };

  async function conferma(
    cliente: Cliente,
    segno: string,
    chi: CartaDiProva = banco.carta,
    { per = atto, firmato = atto, via = cliente }: { per?: string; firmato?: string; via?: Cliente } = {},
  ) {
    const sfida = await cliente.chiama('POST', '/wa/accesso/conferma/sfida', { atto: per }, segno);
    const { socket } = sfida;
    const letta = Sfida.parse(sfida.corpo);
    const risposta = rispondi(letta, chi, socket, 'tls-exporter', (...di) =>
      messaggioConferma(di[0], firmato, di[1], di[2]),
    );
    return via.chiama('POST', '/wa/accesso/conferma', { ...risposta, atto: firmato }, segno);
  }

  it('is refused until the card signs for it, then done for five minutes', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
    expect((await conferma(cliente, segno)).stato).toBe(200);
    expect(await scarica(cliente, segno)).toMatchObject(data);
    banco.passano(5 * 60_000 + 1000);
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
  });

  it('goes on while it lasts, no longer than half an hour', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    await conferma(cliente, segno);
    for (let minuti = 0; minuti < 28; minuti += 4) {
      banco.passano(4 * 60_000);
      expect(await scarica(cliente, segno), `${minuti}`).toMatchObject(data);
    }
    banco.passano(4 * 60_000);
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
  });

  it('is not confirmed by another card, by a signature carried elsewhere, by that of access, by that of another act', async () => {
    await banco.operatore('QRCMTT86A30D403S', 'operatore', ['anagrafe']);
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    const altra = await banco.emettiCarta('QRCMTT86A30D403S');
    expect(await conferma(cliente, segno, altra)).toMatchObject({ stato: 401 });
    expect(await conferma(cliente, segno, banco.carta, { via: banco.collega() })).toMatchObject({
      stato: 401,
    });
    expect(await conferma(cliente, segno, banco.carta, { firmato: 'altroAtto' })).toMatchObject({
      stato: 401,
      corpo: { errore: { tipo: 'sfida-non-valida' } },
    });
    const accesso = await cliente.chiama('POST', rotte.sfida.percorso);
    const risposta = rispondi(Sfida.parse(accesso.corpo), banco.carta, accesso.socket, 'tls-exporter');
    const rigirata = await cliente.chiama('POST', '/wa/accesso/conferma', { ...risposta, atto }, segno);
    expect(rigirata).toMatchObject({ corpo: { errore: { tipo: 'sfida-non-valida' } } });
    expect(await scarica(cliente, segno)).toMatchObject(chiesto);
    const perNiente = await cliente.chiama('POST', '/wa/accesso/conferma/sfida', { atto: 'cerca' }, segno);
    expect(perNiente.stato).toBe(404);
  });

  it('confirmed in a session is not in the next', async () => {
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente);
    await conferma(cliente, segno);
    expect(await scarica(cliente, await banco.gettone(cliente))).toMatchObject(chiesto);
  });
});
