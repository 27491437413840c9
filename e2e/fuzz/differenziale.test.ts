import { expect, it } from 'vitest';
import { Caso } from './caso.ts';
import { specie } from './corpi.ts';
import { libxml2, nostro, saxes, type Lettura } from './lettori.ts';
import { muta } from './mutazioni.ts';

const seme = Number(process.env['SEME'] ?? Date.now() % 2 ** 31);
const casi = 5000;

/** Refused by us before anything is compared: limits, and what is forbidden though well-formed. */
const nostre = ['dtd', 'limite'];
/** libxml2 looks into the names of namespaces, and at the encoding declared by what is a text already. */
const suoi = /is not a valid URI/;

const bene = (lettura: Lettura): string => ('albero' in lettura ? lettura.albero : 'refused');

it('understands damaged documents as two other parsers do', () => {
  process.stdout.write(`differential: SEME=${seme}, ${casi} documents\n`);
  const caso = new Caso(seme);
  const tutte = specie(seme, 3);
  const conto = { accolti: 0, rifiutati: 0, nonConfrontati: 0 };
  for (let n = 0; n < casi; n++) {
    const { xml, mutazioni } = muta(caso.fra(caso.fra(tutte).corpi), caso);
    const letto = nostro(xml);
    const detto = `case ${n} of SEME=${seme}, ${mutazioni.join(', ')}: ${'rifiuto' in letto ? letto.rifiuto : ''}`;
    if (!xml.isWellFormed()) {
      // Half a surrogate pair: saxes lets it pass, and no encoding can carry it.
      expect('rifiuto' in letto, detto).toBe(true);
      continue;
    }
    if (nostre.includes(letto.regola ?? '')) {
      conto.nonConfrontati++;
      continue;
    }
    expect(bene(letto), `${detto} / saxes`).toBe(bene(saxes(xml)));
    const altro = libxml2(xml);
    if (!('rifiuto' in altro && suoi.test(altro.rifiuto)) && !xml.includes('encoding="UTF-16"'))
      expect(bene(letto), `${detto} / libxml2`).toBe(bene(altro));
    conto['albero' in letto ? 'accolti' : 'rifiutati']++;
  }
  process.stdout.write(`differential: ${JSON.stringify(conto)}\n`);
  // Both verdicts were really tried.
  expect(Math.min(conto.accolti, conto.rifiutati)).toBeGreaterThan(casi / 20);
}, 60_000);
