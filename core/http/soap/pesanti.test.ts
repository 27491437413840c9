import { describe, expect, it } from 'vitest';
import { alleggerisci, interi } from './pesanti.ts';

const segno = 'X-3c0f';
const file = 'JVBERi0x+/'.repeat(1000).concat('==');

describe('the files that an answer carries', () => {
  it.each([
    ['one', `<a><f>${file}</f><b>x</b></a>`, 1],
    ['several', `<a><f>${file}</f><f>${file}</f>${file.slice(4)}</a>`, 3],
    ['none', '<a><f>JVBERi0x</f></a>', 0],
    ['a long text that is no base64', `<a><f>${file} ${file}</f></a>`, 0],
    ['entities in a long text', `<a><f>${file}&amp;</f></a>`, 0],
    ['no element at all', file, 0],
  ])('are set aside and put back where they were: %s', (_, xml, quanti) => {
    const { xml: leggero, tolti } = alleggerisci(xml, segno);
    expect(tolti).toHaveLength(quanti);
    expect(leggero.split(segno)).toHaveLength(quanti + 1);
    expect(interi(leggero, segno, tolti).join('')).toBe(xml);
  });
});
