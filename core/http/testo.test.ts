import { expect, it } from 'vitest';
import { nonTesto } from './testo.ts';

const letto = (scritto: string): string | undefined => nonTesto(JSON.parse(scritto), scritto);

it.each([
  ['{"motivo":"a\\u0000b"}', 'motivo'],
  ['{"a":[{"b":"x"},{"b":"\\ud800"}]}', 'a.1.b'],
  ['{"a":{"\\u0000":1}}', 'a'],
  ['"\\uDC00"', ''],
])('%s is no text at “%s”', (scritto, dove) => {
  expect(letto(scritto)).toBe(dove);
});

it('lets through every character that is one, however it is written', () => {
  expect(letto('{"a":"\\ud83d\\ude00 è \\u0001 \\\\u0000","b":[null,1,true]}')).toBeUndefined();
});

it('finds it in a request deeper than any reader by recursion can go', () => {
  const quanto = 50_000;
  const profondo = `${'['.repeat(quanto)}"\\u0000"${']'.repeat(quanto)}`;
  expect(letto(profondo)).toMatch(/^0\.0\./);
});

it('looks at an address too, which has no JSON', () => {
  expect(nonTesto({ id: '1', testo: '\0' })).toBe('testo');
  expect(nonTesto({ id: '1' })).toBeUndefined();
});
