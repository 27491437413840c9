import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apriInvii } from './invii.ts';

let cartella: string;
beforeEach(() => {
  cartella = join(mkdtempSync(join(tmpdir(), 'sportello-ws-')), 'ws');
});
afterEach(() => {
  rmSync(join(cartella, '..'), { recursive: true, force: true });
});

const file = Buffer.from('{"nome":"MARIA"}');
const diario = (): string => join(cartella, 'sportello-ws.invii.jsonl');

describe('the diary of what was sent', () => {
  it('gives back the id of a try whose outcome is not known, for the same file and operation only', () => {
    apriInvii(cartella).annota('1001', file, '7', 'in-corso');
    const dopo = apriInvii(cartella);
    expect(dopo.inSospeso('1001', file)).toBe('7');
    expect(dopo.inSospeso('1002', file)).toBeUndefined();
    expect(dopo.inSospeso('1001', Buffer.from('{"nome":"ANNA"}'))).toBeUndefined();
    dopo.annota('1001', file, '7', 'ignoto');
    expect(dopo.inSospeso('1001', file)).toBe('7');
  });

  it.each(['noto', 'non-eseguito'] as const)('lets a new one be made once it is %s', (esito) => {
    const invii = apriInvii(cartella);
    invii.annota('1001', file, '7', 'in-corso');
    invii.annota('1001', file, '7', esito);
    expect(invii.inSospeso('1001', file)).toBeUndefined();
  });

  it('is not closed by a later try that did not leave, nor by one that was refused', () => {
    const invii = apriInvii(cartella);
    for (const esito of ['in-corso', 'ignoto', 'in-corso', 'non-eseguito'] as const)
      invii.annota('1001', file, '7', esito);
    expect(invii.inSospeso('1001', file)).toBe('7');
    // The same when the first try was cut short together with the program.
    const altro = Buffer.from('{}');
    for (const esito of ['in-corso', 'in-corso', 'non-eseguito'] as const)
      invii.annota('1001', altro, '8', esito);
    expect(invii.inSospeso('1001', altro)).toBe('8');
    invii.annota('1001', altro, '8', 'in-corso');
    invii.annota('1001', altro, '8', 'noto');
    expect(invii.inSospeso('1001', altro)).toBeUndefined();
  });

  it('says so when it cannot be written', () => {
    const scritto = apriInvii('/dev/null/ws').annota('1001', file, '7', 'in-corso');
    expect(scritto.ok ? '' : scritto.errore.messaggio).toContain('non si può scrivere');
  });

  it('holds no data of people, is for its owner only, and survives a line cut short', () => {
    const invii = apriInvii(cartella);
    invii.annota('1001', file, '7', 'in-corso');
    expect(readFileSync(diario(), 'utf8')).not.toContain('MARIA');
    expect(statSync(diario()).mode & 0o777).toBe(0o600);
    appendFileSync(diario(), '{"quando":"2026');
    expect(apriInvii(cartella).inSospeso('1001', file)).toBe('7');
  });
});
