import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { autorizzazioni, foglioAutorizzazioni } from './autorizzazioni.ts';

it('docs/authorisation.md says what the code declares (else: node scripts/autorizzazioni.ts)', () => {
  expect(readFileSync(foglioAutorizzazioni, 'utf8')).toBe(autorizzazioni());
});
