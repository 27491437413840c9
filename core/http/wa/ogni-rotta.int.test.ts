import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Profilo, Ruolo } from '#contract/wa/comune.ts';
import { rotte } from '#contract/wa/rotte.ts';
import { apriPki } from '../../accessi/pki/index.ts';
import { BancoAccesso, comuneDiProva, nomeDi } from './banco-accesso.ts';
import type { Cliente } from './cliente-di-prova.ts';
import { richiesteDiProva as richieste } from './richieste-di-prova.ts';

const banco = new BancoAccesso();
beforeAll(() => banco.apri());
beforeEach(() => banco.daCapo());
afterEach(() => banco.sgombera());
afterAll(() => {
  banco.chiudi();
});

describe('a workstation that may not work', () => {
  const rifiuto = (causa: string): object => ({
    stato: 403,
    corpo: { errore: { tipo: 'postazione-non-ammessa', causa } },
  });
  /** Every route of the contract but the two of who has no certificate yet, whatever it asks, gives the same answer. */
  async function ovunque(cliente: Cliente, atteso: object, segno?: string): Promise<void> {
    for (const rotta of Object.values(rotte)) {
      if (rotta.guardia === 'codice') continue;
      const corpo = rotta.metodo === 'POST' ? {} : undefined;
      const percorso = rotta.percorso.replace(':id', '1').replace(':codice', '3002');
      expect(await cliente.chiama(rotta.metodo, percorso, corpo, segno), percorso).toMatchObject(atteso);
    }
    expect(await cliente.chiama('GET', '/altro')).toMatchObject(atteso);
  }

  it('without certificate', async () => {
    await ovunque(banco.collega(null), rifiuto('sconosciuta'));
    // The two doors of a new workstation open on nothing without a code.
    const presentazione = { etichetta: 'AAAA', nonce: Buffer.alloc(32).toString('base64') };
    for (const [percorso, corpo] of [
      ['/wa/postazione/presentazione', presentazione],
      ['/wa/postazione/certificato', { codice: 'AAAA-AAAA-AAAA-AAAA-AAAA', csr: 'AAAA' }],
    ] as const)
      expect(await banco.collega(null).chiama('POST', percorso, corpo)).toMatchObject({
        ...{ stato: 400, corpo: { errore: { campi: [{ percorso: 'codice' }] } } },
      });
  });
  it('with a certificate of ours that the census does not know', async () => {
    const ignota = await banco.pki.emettiPostazione({
      idPostazione: '048050-CO-0003',
      comune: comuneDiProva.codice,
    });
    await ovunque(banco.collega(ignota), rifiuto('sconosciuta'));
  });
  it('with the certificate of an authority of the same name', async () => {
    const altrove = mkdtempSync(join(tmpdir(), 'sportello-wa-'));
    try {
      const falsa = await apriPki({ cartella: altrove, orologio: banco.orologio });
      const emessa = await falsa.emettiPostazione({
        idPostazione: '048050-CO-0001',
        comune: comuneDiProva.codice,
      });
      await ovunque(banco.collega(emessa), rifiuto('sconosciuta'));
    } finally {
      rmSync(altrove, { recursive: true });
    }
  });
  it('expired: since when, also with a session still open', async () => {
    const breve = await banco.emettiPostazione('0004', 1);
    const cliente = banco.collega(breve);
    const aperta = await banco.gettone(cliente);
    banco.passano(25 * 3_600_000);
    await ovunque(cliente, rifiuto('scaduta'), aperta);
    const { corpo } = await cliente.chiama('GET', '/wa/stato');
    expect(corpo).toMatchObject({ errore: { dal: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string } });
  });
  it.each(['bloccata', 'revocata'] as const)(
    '%s: at once, on the connection and session already open',
    async (stato) => {
      const cliente = banco.collega();
      const aperta = await banco.gettone(cliente);
      await banco.censimento.cambiaPostazione(nomeDi(banco.postazione.certificato), stato, banco.orologio());
      await ovunque(cliente, rifiuto(stato), aperta);
    },
  );
});

describe('every route that wants somebody in', () => {
  const chiuse = Object.entries(rotte).filter(
    ([, { guardia }]) => guardia !== 'postazione' && guardia !== 'codice',
  );
  async function rifiutano(cliente: Cliente, segno: string | undefined, tipo: string): Promise<void> {
    for (const [nome, rotta] of chiuse) {
      const [percorso, corpo] = richieste[nome as keyof typeof rotte] ?? [rotta.percorso];
      expect(await cliente.chiama(rotta.metodo, percorso, corpo, segno), nome).toMatchObject({
        stato: 401,
        corpo: { errore: { tipo } },
      });
    }
  }

  it('refuses who shows no session, or one of another workstation', async () => {
    await rifiutano(banco.collega(), undefined, 'non-autenticato');
    const segno = await banco.gettone(banco.collega());
    await rifiutano(banco.collega(await banco.emettiPostazione('0002')), segno, 'non-autenticato');
  });

  it('refuses a session that was closed, or idle too long', async () => {
    const cliente = banco.collega();
    const chiusa = await banco.gettone(cliente);
    await cliente.chiama(rotte.chiudiSessione.metodo, rotte.chiudiSessione.percorso, undefined, chiusa);
    await rifiutano(cliente, chiusa, 'sessione-scaduta');
    const ferma = await banco.gettone(cliente);
    banco.passano(16 * 60_000);
    await rifiutano(cliente, ferma, 'sessione-scaduta');
  });
});

describe('permissions', () => {
  const persone: readonly (readonly [Ruolo, Profilo[]])[] = [
    ['sindaco', ['amministrazione']],
    ['als', ['amministrazione']],
    ['alp', []],
    ['operatore', []],
    ['operatore', ['anagrafe']],
    ['operatore', ['certificati']],
    ['operatore', ['elettorale']],
    ['operatore', ['stato-civile']],
    ['operatore', ['cittadini']],
    ['operatore', ['amministrazione']],
    ['prefettura-als', ['anagrafe']],
    ['prefettura-alp', ['anagrafe']],
    ['ministero', ['anagrafe']],
  ];
  const consultano = new Set(['anagrafe', 'certificati', 'elettorale', 'stato-civile', 'cittadini']);

  it.each(persone)('%s with %j: every route', async (ruolo, profili) => {
    const codiceFiscale = 'NRETMS78S02D403G';
    await banco.operatore(codiceFiscale, ruolo, profili);
    const cliente = banco.collega();
    const segno = await banco.gettone(cliente, await banco.emettiCarta(codiceFiscale));
    const comunale = !ruolo.startsWith('prefettura') && ruolo !== 'ministero';
    const consulta = comunale && profili.some((profilo) => consultano.has(profilo));
    const controlla = ['sindaco', 'als', 'ministero'].includes(ruolo) || profili.includes('amministrazione');
    const sicurezza = ['sindaco', 'als', 'prefettura-als', 'ministero'].includes(ruolo);
    const installa = ['sindaco', 'alp', 'prefettura-alp'].includes(ruolo);
    const amministra = comunale && profili.includes('amministrazione');
    const civile = comunale && profili.some((profilo) => ['anagrafe', 'stato-civile'].includes(profilo));
    const registra = comunale && profili.includes('anagrafe');
    const estrae = comunale && profili.some((profilo) => ['anagrafe', 'elettorale'].includes(profilo));
    const risponde = comunale && profili.includes('cittadini');
    const certifica = comunale && profili.includes('certificati');
    for (const nome of Object.keys(richieste) as (keyof typeof rotte)[]) {
      const rotta = rotte[nome];
      const [percorso, corpo] = richieste[nome] ?? [rotta.percorso];
      const risposta = await cliente.chiama(rotta.metodo, percorso, corpo, segno);
      const negato =
        (rotta.guardia === 'anagrafe.consultazione' && !consulta) ||
        (rotta.guardia === 'audit.consultazione' && !controlla) ||
        (rotta.guardia === 'sicurezza.utenti' && !sicurezza) ||
        (rotta.guardia === 'prefettura.carte' && !ruolo.startsWith('prefettura')) ||
        (rotta.guardia === 'sicurezza.postazioni' && !installa) ||
        (rotta.guardia.startsWith('amministrazione.') && !amministra) ||
        (rotta.guardia === 'anagrafe.mutazioni' && !registra) ||
        (rotta.guardia === 'anagrafe.estrazioni' && !estrae) ||
        (rotta.guardia === 'certificati.emissione' && !certifica) ||
        (rotta.guardia === 'cittadini.richieste' && !risponde) ||
        (rotta.guardia === 'stato-civile.predisposizioni' && !civile);
      expect([nome, risposta.stato === 403], `${nome} ${risposta.stato}`).toEqual([nome, negato]);
      if (negato) expect(risposta.corpo).toMatchObject({ errore: { tipo: 'permesso-negato' } });
    }
  });

  it('covers every guarded route of the contract', () => {
    const guardate = Object.entries(rotte).filter(
      ([, rotta]) => rotta.guardia !== 'postazione' && rotta.guardia !== 'codice',
    );
    const provate = [...Object.keys(richieste), 'chiudiSessione'];
    expect(guardate.map(([nome]) => nome).sort()).toEqual(provate.sort());
  });
});
