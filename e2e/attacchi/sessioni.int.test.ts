import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sessione, Sfida, type RispostaSfida } from '#contract/wa/accesso.ts';
import { messaggioConferma } from '#contract/wa/sessioni.ts';
import { rotte, type Rotta } from '#contract/wa/rotte.ts';
import { rispondi, type Cliente } from '#core/http/wa/cliente-di-prova.ts';
import { BancoAttacchi, type Persona } from './banco.ts';
import { collegato, entra } from './dentro.ts';
import { Filo, type Detto } from './filo.ts';

let banco: BancoAttacchi;
let persona: Persona;
const aperti: { chiudi: () => void }[] = [];

beforeAll(async () => {
  banco = await BancoAttacchi.apri();
  persona = await banco.persona({ ruolo: 'operatore', profili: ['anagrafe'] });
});
afterAll(async () => {
  for (const uno of aperti) uno.chiudi();
  await banco.chiudi();
});

function cliente(di: Pick<Persona, 'postazione'> = persona): Cliente {
  const nuovo = collegato(banco, di);
  aperti.push(nuovo);
  return nuovo;
}

async function dentro(chi: Persona = persona) {
  const entrato = await entra(banco, chi);
  aperti.push(entrato.cliente);
  return entrato;
}

/** A connection that shows whatever headers it likes. */
async function grezzo(
  percorso: string,
  intestazioni: Record<string, string>,
  corpo?: object,
): Promise<Detto> {
  const filo = new Filo({
    porta: banco.core.pronto.porte.mutua,
    ca: banco.ca,
    identita: persona.postazione,
  });
  aperti.push(filo);
  const testate = { 'content-type': 'application/json', ...intestazioni };
  const metodo = corpo === undefined ? 'GET' : 'POST';
  const detto = await filo.manda({
    ...{ metodo, percorso, intestazioni: testate },
    corpo: corpo && JSON.stringify(corpo),
  });
  if (detto === 'troncata') throw new Error('no answer');
  return detto;
}

const mie = (di: Cliente, gettone?: string) =>
  di.chiama('GET', rotte.mieSessioni.percorso, undefined, gettone);
const rifiuto = (tipo: string) => ({ stato: 401, corpo: { errore: { tipo } } });

async function sfidaFirmata(
  di: Cliente,
  vincolo: RispostaSfida['vincolo'] = 'tls-exporter',
): Promise<RispostaSfida> {
  const { corpo, socket } = await di.chiama('POST', rotte.sfida.percorso);
  return rispondi(Sfida.parse(corpo), persona.carta, socket, vincolo);
}

describe('a token', () => {
  it('chosen by somebody else and shown while entering is not the one that is given', async () => {
    const scelto = 'A'.repeat(43);
    const qui = cliente();
    const risposta = await sfidaFirmata(qui);
    const aperta = await qui.chiama('POST', rotte.apriSessione.percorso, risposta, scelto);
    const { gettone } = Sessione.parse(aperta.corpo);
    expect(gettone).not.toBe(scelto);
    expect(await mie(qui, scelto)).toMatchObject(rifiuto('non-autenticato'));
    expect((await mie(qui, gettone)).stato).toBe(200);
  });

  it('of before entering again is good for nothing after it', async () => {
    const prima = await dentro();
    const dopo = await dentro();
    expect(dopo.gettone).not.toBe(prima.gettone);
    for (const di of [prima.cliente, dopo.cliente])
      expect(await mie(di, prima.gettone)).toMatchObject(rifiuto('sessione-scaduta'));
    expect((await mie(dopo.cliente, dopo.gettone)).stato).toBe(200);
  });

  it('is nobody’s on another certificate, of another workstation or a later one of its own, and on none', async () => {
    const altri = await banco.persona({ ruolo: 'operatore', profili: [] });
    const { gettone, cliente: suo } = await dentro(altri);
    const { emessa: altra } = await banco.postazione('048050');
    expect(await mie(cliente({ postazione: altra }), gettone)).toMatchObject(rifiuto('non-autenticato'));
    const senza = new Filo({ porta: banco.core.pronto.porte.mutua, ca: banco.ca });
    aperti.push(senza);
    const intestazioni = { authorization: `Sportello ${gettone}` };
    const detto = await senza.manda({ metodo: 'GET', percorso: rotte.mieSessioni.percorso, intestazioni });
    expect(detto).toMatchObject({ stato: 403 });
    expect((await mie(suo, gettone)).stato).toBe(200);
    const { idPostazione } = altri;
    const nuova = await banco.pki.emettiPostazione({ idPostazione, comune: '048050' });
    await banco.censimento.registraPostazione(nuova.certificato, idPostazione, '048050', new Date());
    expect(await mie(cliente({ postazione: nuova }), gettone)).toMatchObject(rifiuto('non-autenticato'));
  });

  it('is taken from its header alone: not from an address, a cookie, or another scheme', async () => {
    const { gettone } = await dentro();
    const { percorso } = rotte.mieSessioni;
    for (const [dove, testate] of [
      [`${percorso}?authorization=Sportello%20${gettone}&gettone=${gettone}`, {}],
      [percorso, { cookie: `gettone=${gettone}; sportello=${gettone}; authorization=Sportello ${gettone}` }],
      [percorso, { authorization: `Bearer ${gettone}` }],
      [percorso, { authorization: `sportello ${gettone}` }],
      [percorso, { authorization: `Sportello ${gettone}, Sportello ${gettone}` }],
      [percorso, { authorization: gettone }],
      [percorso, { 'x-authorization': `Sportello ${gettone}` }],
    ] as const)
      expect(await grezzo(dove, testate), JSON.stringify(testate)).toMatchObject({ stato: 401 });
    expect(await grezzo(percorso, { authorization: `Sportello ${gettone}` })).toMatchObject({ stato: 200 });
  });

  it('of who went out opens no door of the contract, and goes out no second time', async () => {
    const { cliente: di, gettone } = await dentro();
    const esci = () =>
      di.chiama(rotte.chiudiSessione.metodo, rotte.chiudiSessione.percorso, undefined, gettone);
    expect((await esci()).stato).toBe(200);
    for (const [nome, rotta] of Object.entries(rotte as Readonly<Record<string, Rotta>>)) {
      if (rotta.guardia === 'codice' || rotta.guardia === 'postazione') continue;
      const percorso = rotta.percorso.replace(/:\w+/g, '1');
      const risposta = await di.chiama(
        rotta.metodo,
        percorso,
        rotta.metodo === 'POST' ? {} : undefined,
        gettone,
      );
      expect(risposta, nome).toMatchObject(rifiuto('sessione-scaduta'));
    }
    expect(await esci()).toMatchObject(rifiuto('sessione-scaduta'));
  });
});

describe('a challenge', () => {
  it('answered many times at once, on connections where the same signature is good, opens one session', async () => {
    const primo = cliente();
    const risposta = await sfidaFirmata(primo, 'tls-server-end-point');
    const tutti = [primo, ...Array.from({ length: 7 }, () => cliente())];
    const risposte = await Promise.all(
      tutti.map((di) => di.chiama('POST', rotte.apriSessione.percorso, risposta)),
    );
    expect(risposte.filter(({ stato }) => stato === 200)).toHaveLength(1);
    for (const una of risposte.filter(({ stato }) => stato !== 200))
      expect(una).toMatchObject(rifiuto('sfida-non-valida'));
  });

  it('relayed to another channel is refused there, and no longer good where it was born', async () => {
    const qui = cliente();
    const risposta = await sfidaFirmata(qui);
    const altrove = await cliente().chiama('POST', rotte.apriSessione.percorso, risposta);
    expect(altrove).toMatchObject(rifiuto('firma-non-valida'));
    expect(await qui.chiama('POST', rotte.apriSessione.percorso, risposta)).toMatchObject(
      rifiuto('sfida-non-valida'),
    );
  });

  it('of an act is good once, in the session that asked for it, and is no access', async () => {
    const { cliente: di, gettone } = await dentro();
    const atto = 'parteEstrazione';
    const chiesta = await di.chiama('POST', rotte.sfidaConferma.percorso, { atto }, gettone);
    const firmata = rispondi(
      Sfida.parse(chiesta.corpo),
      persona.carta,
      chiesta.socket,
      'tls-exporter',
      (...di) => messaggioConferma(di[0], atto, di[1], di[2]),
    );
    const conferma = (segno: string) =>
      di.chiama('POST', rotte.conferma.percorso, { ...firmata, atto }, segno);
    expect((await conferma(gettone)).stato).toBe(200);
    expect(await conferma(gettone)).toMatchObject(rifiuto('sfida-non-valida'));
    expect(await di.chiama('POST', rotte.apriSessione.percorso, firmata)).toMatchObject(
      rifiuto('sfida-non-valida'),
    );
    const nuova = await dentro();
    const scarica = { file: '1', parte: 1, finalita: 'prova' };
    expect(
      await nuova.cliente.chiama('POST', rotte.parteEstrazione.percorso, scarica, nuova.gettone),
    ).toMatchObject(rifiuto('pin-richiesto'));
  });
});
