import { describe, expect, it } from 'vitest';
import { riuscito } from '#contract/esito.ts';
import type { Voce } from '../giornale.ts';
import { hostFinto } from '../prova/host-finto.ts';
import { creaSmistatore } from './bridge-server.ts';

const muto = (): void => undefined;
const nonValida = { ok: false, errore: { tipo: 'chiamata-non-valida' } };

describe('a call of the page', () => {
  it('reaches its handler with defaults filled in, and comes back parsed', async () => {
    const host = hostFinto({
      'registro.cerca': async ({ limite }) => {
        const risultato = {
          idSchedaSoggettoANPR: String(limite),
          cognome: 'A',
          nome: 'B',
          stato: 'residente',
        };
        return riuscito([{ ...risultato, comune: '048050', inPiu: 'non esce' }]) as never;
      },
    });
    const risposta = await creaSmistatore(host, muto).chiama('registro.cerca', { testo: 'rossi' });
    expect(risposta).toMatchObject({ ok: true, valore: [{ idSchedaSoggettoANPR: '12' }] });
    expect(JSON.stringify(risposta)).not.toContain('non esce');
  });

  it.each([
    ['unknown', 'registro.cancellaTutto', {}],
    ['an event', 'postazione.stato', {}],
    ['a property of every object', 'constructor', {}],
    ['__proto__', '__proto__', {}],
    ['not a name', 7, {}],
    ['of the wrong shape', 'accesso.entra', { pin: 123456 }],
    ['without a request', 'accesso.entra', undefined],
    ['with a PIN that is none', 'accesso.entra', { pin: '1; rm -rf' }],
  ])('is refused when %s', async (_, nome, richiesta) => {
    expect(await creaSmistatore(hostFinto(), muto).chiama(nome, richiesta)).toMatchObject(nonValida);
  });

  it('that breaks the host tells nothing of the inside, and leaves a reference to look for', async () => {
    const voci: Voce[] = [];
    const risposta = await creaSmistatore(hostFinto(), (voce) => voci.push(voce)).chiama('accesso.esci', {});
    expect(risposta).toMatchObject(nonValida);
    expect(JSON.stringify([risposta, voci])).not.toContain('segreto interno');
    expect(JSON.stringify(risposta)).toContain(String(voci[0]?.['riferimento']));
  });

  it('answered in the wrong shape is not passed on', async () => {
    const host = hostFinto({ 'accesso.esci': async () => ({ ok: true, valore: 'chiave' }) as never });
    expect(await creaSmistatore(host, muto).chiama('accesso.esci', {})).toMatchObject(nonValida);
  });
});

describe('news', () => {
  it('start from the last value and stop when told', () => {
    const host = hostFinto();
    const visti: unknown[] = [];
    host.emetti('accesso.stato', { stato: 'in-corso' });
    const smetti = creaSmistatore(host, muto).ascolta('accesso.stato', (valore) => visti.push(valore));
    host.emetti('accesso.stato', { stato: 'bloccata', motivo: 'uscita' });
    smetti?.();
    host.emetti('accesso.stato', { stato: 'in-corso' });
    expect(visti).toEqual([{ stato: 'in-corso' }, { stato: 'bloccata', motivo: 'uscita' }]);
  });

  it('that do not exist, or are calls, cannot be listened to', () => {
    const smistatore = creaSmistatore(hostFinto(), muto);
    expect(smistatore.ascolta('accesso.entra', muto)).toBeUndefined();
    expect(smistatore.ascolta('toString', muto)).toBeUndefined();
  });
});
