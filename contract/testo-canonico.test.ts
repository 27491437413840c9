import { describe, expect, it } from 'vitest';
import { testoCanonico } from './testo-canonico.ts';

describe('the canonical text', () => {
  it('is one for one content, in whatever order it was written', () => {
    const uno = { b: [{ d: '1', c: null }, 'è'], a: { f: 2, e: true } };
    const altro = { a: { e: true, f: 2 }, b: [{ c: null, d: '1' }, 'è'] };
    expect(testoCanonico(uno)).toBe('{"a":{"e":true,"f":2},"b":[{"c":null,"d":"1"},"è"]}');
    expect(testoCanonico(altro)).toBe(testoCanonico(uno));
  });
  it('leaves out what is not there, and quotes what must be', () => {
    expect(testoCanonico({ 'a"': 'D\'ORO "N"\n', z: undefined })).toBe('{"a\\"":"D\'ORO \\"N\\"\\n"}');
    expect(testoCanonico([undefined, []])).toBe('[null,[]]');
  });
});
