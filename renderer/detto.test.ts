import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import italiano from '#resources/diagnostica/diagnostica.it.json' with { type: 'json' };
import tedesco from '#resources/diagnostica/diagnostica.de.json' with { type: 'json' };
import inglese from '#resources/diagnostica/diagnostica.en.json' with { type: 'json' };
import errori from './errori.de.json' with { type: 'json' };
import { detto } from './detto.ts';

const nostro = { messaggio: 'in italiano', rimedio: 'in italiano' };
const codici = Object.entries(italiano).flatMap(([che, esiti]) =>
  Object.keys(esiti)
    .filter((uno) => uno !== 'nome')
    .map((uno) => `${che}.${uno}`),
);

beforeAll(async () => {
  await i18next.init({
    ...{ lng: 'de', fallbackLng: 'it', interpolation: { escapeValue: false } },
    resources: { de: { diagnostica: tedesco, errori }, en: { diagnostica: inglese } },
  });
});

describe.each(['de', 'en'])('what the workstation says, in %s', (lingua) => {
  it.each(codici)('%s has words of the page', async (codice) => {
    await i18next.changeLanguage(lingua);
    const { messaggio } = detto({ codice, valori: { count: 2 }, ...nostro });
    expect(messaggio).toMatch(/\S/);
    expect(messaggio).not.toBe('in italiano');
  });
});

it('fills them, whatever the count', async () => {
  await i18next.changeLanguage('de');
  const scade = (count: number): string =>
    detto({ codice: 'avviso.certificato-in-scadenza', valori: { count, giorno: '1.7.' } }).messaggio;
  expect(scade(0)).toContain('heute, am 1.7., ab');
  expect(scade(1)).toContain('morgen');
  expect(scade(9)).toContain('in 9 Tagen');
});

it('a refusal of the core is worded as every refusal', async () => {
  await i18next.changeLanguage('de');
  const rifiuto = { tipo: 'postazione-non-ammessa', causa: 'revocata', ...nostro } as const;
  const { messaggio, rimedio } = detto({ codice: 'servizio.rifiuta', rifiuto });
  for (const uno of [messaggio, rimedio]) expect(uno).not.toContain('in italiano');
  expect(detto({ rifiuto }).messaggio).toBe(messaggio);
});

it('what has no code stays as it was said, and so does all on an Italian page', async () => {
  expect(detto(nostro)).toMatchObject(nostro);
  await i18next.changeLanguage('it');
  expect(detto({ codice: 'servizio.fermo', ...nostro })).toMatchObject(nostro);
});
