import { describe, expect, it } from 'vitest';
import { tabella } from '#contract/tabelle/index.ts';
import { casiTabella } from './casi-tabella.ts';
import { controllaTabella, fileTabella } from './7001-tabella.ts';

describe('the download of a table', () => {
  it.each(casiTabella)('%s: %s', (atteso, _quando, idTabella) => {
    expect(controllaTabella(idTabella).map(({ codice, campo }) => `${codice} ${campo}`)).toEqual([atteso]);
  });

  it('carries every entry under the names of its columns', () => {
    const civile = tabella('001');
    const xml = civile ? fileTabella(civile) : '';
    expect(xml).toContain('<tabella numero="001"');
    expect(xml.match(/<riga>/g)).toHaveLength(civile?.voci.length ?? -1);
    expect(xml).toContain('<codice>2</codice><descrizione>');
    const competenze = tabella('041');
    expect(competenze && fileTabella(competenze)).toContain(
      '<riferimento tabella="40">2290103</riferimento>',
    );
  });
});
