import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { ErroreAccesso, ErroreCore } from '#contract/bridge/errori.ts';
import { linguaDelTesto, linguaDi, nellaLingua } from './errori.ts';
import tedesco from './errori.de.json' with { type: 'json' };

/** Kinds that carry what the core or the machine wrote, which nobody here can know beforehand. */
const altrui = new Set(['rifiutato', 'guasto']);
const tipi = [...ErroreAccesso.options, ...ErroreCore.options].map(({ shape }) => shape.tipo.value);

beforeAll(async () => {
  await i18next.init({ lng: 'de', fallbackLng: 'it', resources: { de: { errori: tedesco } } });
});

describe('expected failures', () => {
  it.each(tipi.filter((tipo) => !altrui.has(tipo)))('%s speaks the language of the page', (tipo) => {
    const detto = nellaLingua({ tipo, messaggio: 'in italiano', rimedio: 'in italiano', tentativi: 2 });
    expect(detto.messaggio).not.toBe('in italiano');
    expect(detto.rimedio).not.toBe('in italiano');
    expect(detto.tentativi, 'the rest is as it was').toBe(2);
    expect(linguaDi(detto)).toBeUndefined();
  });
  it('what others wrote stays in their words, marked as Italian', () => {
    const errore = { tipo: 'rifiutato', messaggio: 'Carta revocata.', rimedio: 'Chiedine una nuova.' };
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
