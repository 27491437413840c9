import i18next from 'i18next';
import { z } from 'zod';
import { beforeAll, describe, expect, it } from 'vitest';
import { ErroreAccesso, ErroreCore, ErroreDocumento } from '#contract/bridge/errori.ts';
import { ErroreWa } from '#contract/wa/errori.ts';
import { linguaDelTesto, linguaDi, nellaLingua } from './errori.ts';
import tedesco from './errori.de.json' with { type: 'json' };

const tipi = [
  ...[...ErroreAccesso.options, ...ErroreCore.options].map(({ shape }) => shape.tipo.value),
  ...ErroreDocumento.shape.tipo.options,
];

/** Each kind by each of its causes, and without where it may have none. */
const rifiuti = ErroreWa.options.flatMap(({ shape }): (readonly [tipo: string, causa?: string])[] => {
  const tipo = shape.tipo.value;
  if (!('causa' in shape)) return [[tipo]];
  const cause = shape.causa instanceof z.ZodOptional ? shape.causa.unwrap() : shape.causa;
  const sue = cause.options.map((causa): [string, string] => [tipo, causa]);
  return shape.causa instanceof z.ZodOptional ? [[tipo], ...sue] : sue;
});

beforeAll(async () => {
  await i18next.init({ lng: 'de', fallbackLng: 'it', resources: { de: { errori: tedesco } } });
});

describe('expected failures', () => {
  it.each(tipi.filter((tipo) => tipo !== 'rifiutato'))('%s speaks the language of the page', (tipo) => {
    const detto = nellaLingua({ tipo, messaggio: 'in italiano', rimedio: 'in italiano', tentativi: 2 });
    expect(detto.messaggio).not.toBe('in italiano');
    expect(detto.rimedio).not.toBe('in italiano');
    expect(detto.tentativi, 'the rest is as it was').toBe(2);
    expect(linguaDi(detto)).toBeUndefined();
  });
  it.each(rifiuti)('a refusal of the core speaks the language of the page: %s %s', (tipo, causa) => {
    const errore = {
      tipo,
      ...(causa === undefined ? {} : { causa }),
      messaggio: 'Manca il nome.',
      rimedio: 'Scrivilo.',
    };
    const detto = nellaLingua({ ...errore, tipo: 'rifiutato', errore: { ...errore, riferimento: 'R7' } });
    expect(detto.messaggio).not.toBe('Manca il nome.');
    expect(`${detto.messaggio} ${detto.rimedio}`).not.toMatch(/\{\{/);
    expect(detto.errore.messaggio, 'what the core wrote is still there').toBe('Manca il nome.');
    expect(linguaDi(detto)).toBeUndefined();
  });
  it('where only the detail tells what to do, the words of the page quote it', () => {
    const errore = { tipo: 'non-trovato', messaggio: 'La scheda non c’è.', rimedio: 'Cerca di nuovo.' };
    const detto = nellaLingua({ ...errore, tipo: 'rifiutato', errore });
    expect(detto.messaggio).toContain('„La scheda non c’è.“');
    expect(detto.rimedio).toContain('„Cerca di nuovo.“');
  });
  it('what has no words here stays in its own, marked as Italian', () => {
    const errore = { tipo: 'nuovo', messaggio: 'La chiave è rovinata.', rimedio: 'Chiama l’ALS.' };
    expect(nellaLingua(errore)).toEqual(errore);
    expect(linguaDi(errore)).toBe('it');
    expect(linguaDelTesto(errore.messaggio)).toBe('it');
    expect(linguaDelTesto('Karte')).toBeUndefined();
  });
  it('an Italian page keeps the detail that the workstation wrote', async () => {
    await i18next.changeLanguage('it');
    const errore = { tipo: 'pin-errato', messaggio: 'Il PIN non è giusto. Restano 2.', rimedio: 'x' };
    expect(nellaLingua(errore)).toBe(errore);
    await i18next.changeLanguage('de');
  });
});
